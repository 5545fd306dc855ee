package org.haltwire.centre.recovery.console;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Optional;
import org.haltwire.centre.recovery.report.IncidentDesk;
import org.haltwire.centre.recovery.report.IncidentStore;
import org.haltwire.centre.recovery.report.StolenPayment;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One case: who reported what, where the money went, and what is held.
@Controller
class CasePage {

  private static final String CASE = "/recovery/cases/";

  private final CaseReading reading;
  private final OrderAll all;
  private final IncidentDesk desk;
  private final IncidentStore incidents;
  private final InstantSource clock;

  CasePage(
      CaseReading reading,
      OrderAll all,
      IncidentDesk desk,
      IncidentStore incidents,
      InstantSource clock) {
    this.reading = reading;
    this.all = all;
    this.desk = desk;
    this.incidents = incidents;
    this.clock = clock;
  }

  /// The second address is the one that the page asks for what is new: what a form says to its
  /// reader is shown once, and only the page itself may take it.
  @GetMapping({"/recovery/cases/{id:[0-9]{1,18}}", "/recovery/cases/{id:[0-9]{1,18}}/now"})
  String show(
      @PathVariable long id, Authentication person, HttpServletResponse response, Model model) {
    Optional<CaseSheet> sheet = reading.of(id, person.getName());
    if (sheet.isEmpty()) {
      return unknown(response);
    }
    model.addAttribute("sheet", sheet.get());
    return "recovery-case";
  }

  /// Orders everything that this person may.
  @PostMapping("/recovery/cases/{id:[0-9]{1,18}}/order-all")
  String orderAll(@PathVariable long id, Authentication person, RedirectAttributes then) {
    then.addFlashAttribute("summary", all.order(id, person.getName()));
    return "redirect:" + CASE + id + "#holds";
  }

  /// Says which payment a report is about; position 0 says that it is none of them.
  @PostMapping("/recovery/incidents/{incident:[0-9]{1,18}}/{number:[0-9]{1,4}}/choose")
  String choose(
      @PathVariable long incident,
      @PathVariable int number,
      @RequestParam(defaultValue = "0") long position,
      Authentication person,
      HttpServletResponse response,
      RedirectAttributes then) {
    Optional<StolenPayment> payment =
        incidents.payments(incident).stream().filter(one -> one.number() == number).findFirst();
    if (payment.isEmpty()) {
      return unknown(response);
    }
    Optional<StolenPayment.Name> name = name(payment.get(), position);
    boolean done =
        name.isPresent()
            && desk.choose(payment.get(), name.get(), person.getName(), clock.millis());
    then.addFlashAttribute("chosen", done ? "done" : "late");
    return "redirect:" + CASE + desk.joined(incident) + "#reports";
  }

  private Optional<StolenPayment.Name> name(StolenPayment payment, long position) {
    if (position == 0) {
      return Optional.of(StolenPayment.Name.NONE);
    }
    boolean candidate =
        incidents.candidates(payment).stream().anyMatch(one -> one.position() == position);
    return reading
        .payment(position)
        .filter(_ -> candidate)
        .map(one -> new StolenPayment.Name(one.id().sender(), one.id().value()));
  }

  static String unknown(HttpServletResponse response) {
    response.setStatus(404);
    return "recovery-unknown";
  }
}
