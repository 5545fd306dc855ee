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
import org.haltwire.centre.recovery.tips.Tips;
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
  private final Tips tips;
  private final TicketView view;
  private final Say say;
  private final Patience patience;

  TicketPage(
      IncidentStore store,
      Standing standing,
      Secrets secrets,
      Tips tips,
      TicketView view,
      Say say,
      InstantSource clock) {
    this.store = store;
    this.standing = standing;
    this.secrets = secrets;
    this.tips = tips;
    this.view = view;
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
    String written = ticket.length() > CODE ? "" : Secrets.written(ticket);
    boolean right =
        secret.length() <= CODE && secrets.matches(secret, secrets.code("victim", written, 3));
    Optional<Incident> incident = right ? store.byTicket(written) : Optional.empty();
    Optional<Long> tip = right ? tips.withoutMoney(written) : Optional.empty();
    if (incident.isEmpty() && tip.isEmpty()) {
      patience.failed(who);
      model.addAttribute("wrong", true);
      return "ticket";
    }
    patience.succeeded(who);
    HttpSession session = request.getSession(true);
    // Of a report about no money there is a ticket, and nothing to trace.
    session.setAttribute(SESSION, incident.<Object>map(Incident::id).orElse(written));
    session.setMaxInactiveInterval(HeldPage.IDLE_SECONDS);
    return "redirect:/ticket/me";
  }

  @GetMapping("/ticket/me")
  String show(HttpServletRequest request, Model model) {
    HttpSession session = request.getSession(false);
    Object id = session == null ? null : session.getAttribute(SESSION);
    Optional<Long> tip = id instanceof String ticket ? tips.withoutMoney(ticket) : Optional.empty();
    if (tip.isPresent()) {
      model.addAttribute("received", tip.get());
      model.addAttribute("ticket", id);
      return "ticket-tip";
    }
    Optional<Incident> incident = id instanceof Long number ? store.byId(number) : Optional.empty();
    if (incident.isEmpty()) {
      return "redirect:/ticket";
    }
    Standing.Sums sums = standing.of(incident.get().id());
    long open = Math.max(0, sums.stolen() - sums.held() - sums.returned());
    model.addAttribute("incident", incident.get());
    model.addAttribute("now", view.of(incident.get()));
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
