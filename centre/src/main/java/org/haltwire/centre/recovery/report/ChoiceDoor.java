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
import org.haltwire.centre.journal.Journal;
import org.haltwire.centre.participants.Participant;
import org.haltwire.core.event.FactId;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Where who reported a payment that they could only describe says which of the candidates it is.
@RestController
class ChoiceDoor {

  private final IncidentStore store;
  private final IncidentDesk desk;
  private final IncidentAnswer answers;
  private final Journal journal;
  private final InstantSource clock;

  ChoiceDoor(
      IncidentStore store,
      IncidentDesk desk,
      IncidentAnswer answers,
      Journal journal,
      InstantSource clock) {
    this.store = store;
    this.desk = desk;
    this.answers = answers;
    this.journal = journal;
    this.clock = clock;
  }

  /// `{"position": "4711"}` is the candidate at that position; `"0"` says that it is none of them.
  @PostMapping(IncidentDoor.PATH + "/{ticket}/payments/{number}")
  void choose(
      @AuthenticationPrincipal Participant sender,
      @PathVariable String ticket,
      @PathVariable String number,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Exchange exchange = new Exchange(request, response);
    Optional<Form> sent = Form.of(exchange);
    if (sent.isEmpty()) {
      return;
    }
    Form form = sent.get();
    String position =
        form.needed(
            "position",
            "the position of a candidate, as a text, or 0 for none of them",
            text -> text.matches("[0-9]{1,18}"));
    Optional<Problem> problem = form.problem();
    Optional<StolenPayment> payment = payment(ticket, number, sender);
    if (problem.isPresent()) {
      exchange.problem(problem.get());
    } else if (payment.isEmpty()) {
      exchange.problem(
          Problem.of(ProblemKind.NOT_FOUND, "There is no such payment in a report of yours."));
    } else {
      choose(exchange, payment.get(), Long.parseLong(position), sender);
    }
  }

  private void choose(Exchange exchange, StolenPayment payment, long position, Participant sender)
      throws IOException {
    Optional<StolenPayment.Name> name = name(payment, position);
    if (name.isEmpty()) {
      exchange.problem(
          Problem.of(ProblemKind.INVALID, "Expected one of the candidates, but got another."));
    } else if (desk.choose(payment, name.get(), sender.code(), clock.millis())) {
      Incident now = store.byId(payment.incident()).orElseThrow();
      exchange.json(200, Exchange.JSON, out -> answers.write(out, now));
    } else {
      exchange.problem(Problem.of(ProblemKind.OTHER_BODY, "Somebody chose before."));
    }
  }

  private Optional<StolenPayment.Name> name(StolenPayment payment, long position) {
    if (position == 0) {
      return Optional.of(StolenPayment.Name.NONE);
    }
    return store.candidates(payment).stream()
        .filter(one -> one.position() == position)
        .findFirst()
        .flatMap(one -> journal.at(one.position()))
        .map(entry -> entry.fact().id())
        .map((FactId id) -> new StolenPayment.Name(id.sender(), id.value()));
  }

  private Optional<StolenPayment> payment(String ticket, String number, Participant sender) {
    return store
        .byTicket(ticket)
        .filter(one -> one.reporter().sender().equals(sender.code()))
        .flatMap(one ->
            store.payments(one.id()).stream()
                .filter(payment -> Integer.toString(payment.number()).equals(number))
                .findFirst());
  }
}
