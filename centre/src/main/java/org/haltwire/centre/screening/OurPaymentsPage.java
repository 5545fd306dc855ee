package org.haltwire.centre.screening;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import org.haltwire.centre.audit.AuditLog;
import org.haltwire.centre.audit.Deed;
import org.haltwire.centre.audit.DeedKind;
import org.haltwire.centre.our.OwnInstitution;
import org.haltwire.centre.web.Say;
import org.haltwire.core.event.Money;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// An institution's own payments: by reference, or those that were not simply allowed.
@Controller
class OurPaymentsPage {

  static final int ROWS = 50;
  static final int EXPORT_LIMIT = 100_000;

  private static final int EXPORT_PAGE = 1_000;
  private static final String HEADING = "time,id,amount,currency,verdict\r\n";

  private final OwnPayments payments;
  private final OwnInstitution own;
  private final AuditLog log;
  private final Say say;

  OurPaymentsPage(OwnPayments payments, OwnInstitution own, AuditLog log, Say say) {
    this.payments = payments;
    this.own = own;
    this.log = log;
    this.say = say;
  }

  @GetMapping("/our/payments")
  String list(
      @RequestParam(defaultValue = "") String id,
      @RequestParam(defaultValue = "0") long before,
      Principal person,
      Model model) {
    String code = own.code(person);
    String asked = id.strip();
    List<OwnPayments.Row> some =
        asked.isEmpty()
            ? payments.latest(code, before > 0 ? before : Long.MAX_VALUE, ROWS + 1)
            : payments.find(code, asked).stream().toList();
    List<OwnPayments.Row> shown = some.subList(0, Math.min(ROWS, some.size()));
    model.addAttribute("asked", asked);
    model.addAttribute("payments", shown);
    model.addAttribute("older", some.size() > ROWS ? shown.getLast().position() : 0);
    return "our-payments";
  }

  /// At most a hundred thousand, the latest first, for a spreadsheet.
  @GetMapping("/our/payments.csv")
  void export(Principal person, HttpServletResponse response) throws IOException {
    String code = own.code(person);
    log.record(
        new Deed(
            DeedKind.EXPORT, Deed.person(person.getName()), "institution/" + code, "", "payments"));
    response.setContentType("text/csv");
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.setHeader("Content-Disposition", "attachment; filename=payments.csv");
    Writer out = response.getWriter();
    out.write(HEADING);
    long before = Long.MAX_VALUE;
    List<OwnPayments.Row> some = payments.latest(code, before, EXPORT_PAGE);
    for (int left = EXPORT_LIMIT; left > 0 && !some.isEmpty(); left -= some.size()) {
      for (OwnPayments.Row one : some) {
        out.write(line(one));
      }
      before = some.getLast().position();
      some = payments.latest(code, before, EXPORT_PAGE);
    }
  }

  private String line(OwnPayments.Row one) {
    return String.join(
            ",",
            say.iso(one.time()),
            Csv.cell(one.id()),
            new Money(one.minor(), one.currency()).decimal(),
            one.currency(),
            one.verdict())
        + "\r\n";
  }
}
