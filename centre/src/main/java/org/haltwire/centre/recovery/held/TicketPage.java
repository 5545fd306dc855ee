package org.haltwire.centre.recovery.held;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.haltwire.centre.access.Patience;
import org.haltwire.centre.recovery.Secrets;
import org.haltwire.centre.recovery.report.Incident;
import org.haltwire.centre.recovery.report.IncidentStore;
import org.haltwire.centre.recovery.report.Standing;
import org.haltwire.centre.web.Say;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where a victim sees how their money stands: amounts, never who holds them.
@Controller
class TicketPage {

  private static final String SESSION = "haltwire.ticket";
  private static final int CODE = 40;

  private final IncidentStore store;
  private final Standing standing;
  private final Secrets secrets;
  private final Say say;
  private final Patience patience;

  TicketPage(
      IncidentStore store, Standing standing, Secrets secrets, Say say, InstantSource clock) {
    this.store = store;
    this.standing = standing;
    this.secrets = secrets;
    this.say = say;
    this.patience = new Patience(clock);
  }

  @GetMapping("/ticket")
  String ask() {
    return "ticket";
  }

  @PostMapping("/ticket")
  String open(
      @RequestParam(defaultValue = "") String ticket,
      @RequestParam(defaultValue = "") String secret,
      HttpServletRequest request,
      Model model) {
    String who = request.getRemoteAddr();
    Duration wait = patience.left(who);
    if (!wait.isZero()) {
      model.addAttribute("waitSeconds", Math.max(1, wait.toSeconds()));
      return "ticket";
    }
    Optional<Incident> incident =
        ticket.length() > CODE || secret.length() > CODE
            ? Optional.empty()
            : store
                .byTicket(Secrets.written(ticket))
                .filter(one -> secrets.matches(secret, secrets.code("victim", one.ticket(), 3)));
    if (incident.isEmpty()) {
      patience.failed(who);
      model.addAttribute("wrong", true);
      return "ticket";
    }
    patience.succeeded(who);
    request.getSession(true).setAttribute(SESSION, incident.get().id());
    return "redirect:/ticket/me";
  }

  @GetMapping("/ticket/me")
  String show(HttpServletRequest request, Model model) {
    HttpSession session = request.getSession(false);
    Object id = session == null ? null : session.getAttribute(SESSION);
    Optional<Incident> incident = id instanceof Long number ? store.byId(number) : Optional.empty();
    if (incident.isEmpty()) {
      return "redirect:/ticket";
    }
    Standing.Sums sums = standing.of(incident.get().id());
    long open = Math.max(0, sums.stolen() - sums.held() - sums.returned());
    model.addAttribute("incident", incident.get());
    model.addAttribute("payments", store.payments(incident.get().id()));
    model.addAttribute("stolen", say.money(sums.stolen(), say.currency()));
    model.addAttribute("held", say.money(sums.held(), say.currency()));
    model.addAttribute("returned", say.money(sums.returned(), say.currency()));
    model.addAttribute("open", say.money(open, say.currency()));
    return "ticket-me";
  }

  @PostMapping("/ticket/leave")
  String leave(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.removeAttribute(SESSION);
    }
    return "redirect:/ticket";
  }
}
