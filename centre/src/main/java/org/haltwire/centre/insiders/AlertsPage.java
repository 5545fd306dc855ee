package org.haltwire.centre.insiders;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.haltwire.centre.audit.AuditLog;
import org.haltwire.centre.audit.AuditStore;
import org.haltwire.centre.audit.Deed;
import org.haltwire.centre.audit.DeedKind;
import org.haltwire.centre.audit.Entry;
import org.haltwire.centre.web.CsvCell;
import org.haltwire.centre.web.Say;
import org.haltwire.core.rule.Typology;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Unusual looking by the centre's own people, for the auditor. To open an alert or to take the
/// table away is a look as well, and is in the log.
@Controller
class AlertsPage {

  static final int ROWS = 50;
  static final int EXPORT_LIMIT = 10_000;

  private static final String HEADING =
      "alert,person,typology,begun,last,times,score,policy,rules\r\n";

  private final Alerts alerts;
  private final AuditStore entries;
  private final AuditLog log;
  private final InsiderWatch watch;
  private final Say say;

  AlertsPage(Alerts alerts, JdbcOperations jdbc, AuditLog log, InsiderWatch watch, Say say) {
    this.alerts = alerts;
    this.entries = new AuditStore(jdbc);
    this.log = log;
    this.watch = watch;
    this.say = say;
  }

  @GetMapping("/alerts")
  String list(
      @RequestParam(defaultValue = "") String person,
      @RequestParam(defaultValue = "0") long before,
      Authentication reader,
      Model model) {
    long from = before > 0 ? before : Long.MAX_VALUE;
    List<Alert> some =
        alerts.latest(reader.getName(), person, from, ROWS + 1, say.tongue().language());
    List<Alert> shown = some.subList(0, Math.min(ROWS, some.size()));
    model.addAttribute("alerts", shown);
    model.addAttribute("person", person);
    model.addAttribute("first", before <= 0);
    model.addAttribute("page", this);
    if (some.size() > ROWS) {
      model.addAttribute("older", shown.getLast().id());
    }
    return "alerts";
  }

  @GetMapping("/alerts/{id:[0-9]{1,18}}")
  String one(@PathVariable long id, Authentication reader, Model model) {
    Alert alert =
        alerts
            .find(reader.getName(), id, say.tongue().language())
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    List<Entry> looks =
        alert.looks().stream().map(entries::find).flatMap(Optional::stream).toList();
    model.addAttribute("alert", alert);
    model.addAttribute("looks", looks);
    model.addAttribute("page", this);
    String detail = "what=person case=alert-%d records=%d".formatted(id, looks.size());
    log.record(
        new Deed(DeedKind.LOOK_UP, Deed.person(reader.getName()), "alert/" + id, "", detail));
    return "alert";
  }

  /// The latest alerts, at most 10,000, for a spreadsheet.
  @GetMapping("/alerts/alerts.csv")
  void export(
      @RequestParam(defaultValue = "") String person,
      Authentication reader,
      HttpServletResponse response)
      throws IOException {
    List<Alert> rows =
        alerts.latest(
            reader.getName(), person, Long.MAX_VALUE, EXPORT_LIMIT, say.tongue().language());
    String detail = "what=export records=" + rows.size();
    log.record(new Deed(DeedKind.EXPORT, Deed.person(reader.getName()), "alerts", "", detail));
    response.setContentType("text/csv");
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.setHeader("Content-Disposition", "attachment; filename=alerts.csv");
    Writer out = response.getWriter();
    out.write(HEADING);
    for (Alert one : rows) {
      out.write(line(one));
    }
  }

  /// What people call a typology; its name where the policy at hand has no such one.
  public String title(String typology) {
    return watch.policy().typologies().stream()
        .filter(one -> one.name().equals(typology))
        .map(Typology::titles)
        .flatMap(titles -> Optional.ofNullable(titles.get(say.tongue().language())).stream())
        .findFirst()
        .orElse(typology);
  }

  private String line(Alert one) {
    String rules =
        one.rules().stream()
            .map(rule -> rule.rule() + " (" + rule.points() + "): " + rule.words())
            .collect(Collectors.joining("; "));
    return String.join(
            ",",
            Long.toString(one.id()),
            CsvCell.of(one.person()),
            CsvCell.of(one.typology()),
            say.iso(one.begunAt()),
            say.iso(one.lastAt()),
            Integer.toString(one.times()),
            Integer.toString(one.score()),
            one.policy(),
            CsvCell.of(rules))
        + "\r\n";
  }
}
