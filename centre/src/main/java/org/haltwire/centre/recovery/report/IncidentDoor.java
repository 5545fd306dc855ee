package org.haltwire.centre.recovery.report;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import org.haltwire.centre.intake.Exchange;
import org.haltwire.centre.intake.Form;
import org.haltwire.centre.intake.Problem;
import org.haltwire.centre.intake.ProblemKind;
import org.haltwire.centre.intake.ReferenceRates;
import org.haltwire.centre.intake.Tokens;
import org.haltwire.centre.participants.Participant;
import org.haltwire.centre.participants.Role;
import org.haltwire.centre.recovery.Secrets;
import org.haltwire.centre.recovery.hold.ReportEnds;
import org.haltwire.centre.recovery.report.IncidentDesk.Taken;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Where banks and the police report what was stolen, and see how it stands. The same id with the
/// same body gives the same ticket; nobody sees what somebody else reported, but the police.
@RestController
class IncidentDoor {

  static final String PATH = "/v1/incidents";

  private static final int REASON = 1_000;
  private static final Problem NOT_YOURS =
      Problem.of(ProblemKind.NOT_FOUND, "There is no such report of yours.");

  private final IncidentDesk desk;
  private final IncidentStore store;
  private final IncidentAnswer answers;
  private final IncidentForm forms;
  private final ReportEnds ends;
  private final Secrets secrets;
  private final InstantSource clock;

  IncidentDoor(
      IncidentDesk desk,
      IncidentStore store,
      IncidentAnswer answers,
      Tokens tokens,
      ReferenceRates rates,
      ReportEnds ends,
      Secrets secrets,
      InstantSource clock) {
    this.desk = desk;
    this.store = store;
    this.answers = answers;
    this.forms = new IncidentForm(tokens, rates);
    this.ends = ends;
    this.secrets = secrets;
    this.clock = clock;
  }

  @PostMapping(PATH)
  void report(
      @AuthenticationPrincipal Participant sender,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Exchange exchange = new Exchange(request, response);
    Optional<byte[]> body = exchange.jsonBody();
    if (body.isEmpty()) {
      return;
    }
    switch (Form.read(body.get())) {
      case Form.Reading.Garbled(Problem problem) -> exchange.problem(problem);
      case Form.Reading.Fine(Form form) -> {
        IncidentDesk.Told told = forms.read(form, body.get(), sender.code(), clock.millis());
        Optional<Problem> problem = form.problem();
        if (problem.isPresent()) {
          exchange.problem(problem.get());
        } else {
          take(exchange, told);
        }
      }
    }
  }

  private void take(Exchange exchange, IncidentDesk.Told told) throws IOException {
    Taken taken = desk.take(told);
    if (taken.conflict()) {
      exchange.problem(
          Problem.of(
              ProblemKind.OTHER_BODY,
              "Ticket %s holds this id with another content."
                  .formatted(taken.incident().ticket())));
      return;
    }
    Incident incident = taken.incident();
    String secret = secrets.code("victim", incident.ticket(), 3);
    exchange.json(
        taken.repeated() ? 200 : 201,
        Exchange.JSON,
        out -> {
          answers.write(out, incident);
          out.writeStringProperty("secret", secret);
        });
  }

  @GetMapping(PATH + "/{ticket}")
  void state(
      @AuthenticationPrincipal Participant asker,
      @PathVariable String ticket,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Exchange exchange = new Exchange(request, response);
    Optional<Incident> incident = visible(ticket, asker);
    if (incident.isPresent()) {
      exchange.json(200, Exchange.JSON, out -> answers.write(out, incident.get()));
    } else {
      exchange.problem(NOT_YOURS);
    }
  }

  /// Takes a report back: `{"reason": "It was a mistake"}`. Only who sent it can, and holds that
  /// stand on it alone end.
  @PostMapping(PATH + "/{ticket}/withdraw")
  void withdraw(
      @AuthenticationPrincipal Participant sender,
      @PathVariable String ticket,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Exchange exchange = new Exchange(request, response);
    Optional<Form> sent = Form.of(exchange);
    if (sent.isEmpty()) {
      return;
    }
    Form form = sent.get();
    String reason =
        form.needed(
            "reason",
            "why, in 1 to 1,000 characters",
            text -> !text.isBlank() && text.length() <= REASON);
    Optional<Problem> problem = form.problem();
    Optional<Incident> incident =
        store.byTicket(ticket).filter(one -> one.reporter().sender().equals(sender.code()));
    if (problem.isPresent()) {
      exchange.problem(problem.get());
    } else if (incident.isEmpty()) {
      exchange.problem(NOT_YOURS);
    } else {
      ends.end(incident.get().id(), Incident.State.WITHDRAWN.name(), sender.code(), reason);
      Incident now = store.byId(incident.get().id()).orElseThrow();
      exchange.json(200, Exchange.JSON, out -> answers.write(out, now));
    }
  }

  private Optional<Incident> visible(String ticket, Participant asker) {
    return store
        .byTicket(ticket)
        .filter(one -> one.reporter().sender().equals(asker.code()) || asker.may(Role.AUTHORITY));
  }
}
