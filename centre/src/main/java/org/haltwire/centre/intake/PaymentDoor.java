package org.haltwire.centre.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.haltwire.centre.journal.JournalUnavailable;
import org.haltwire.centre.participants.Participant;
import org.haltwire.core.engine.Entry;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.Payment;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Payments one by one, as JSON: the institution asks, the centre decides.
@RestController
class PaymentDoor {

  static final String PATH = "/v1/payments";

  private final Ledger ledger;
  private final Readers readers;
  private final AnswerWriter answers;

  PaymentDoor(Ledger ledger, Readers readers, AnswerWriter answers) {
    this.ledger = ledger;
    this.readers = readers;
    this.answers = answers;
  }

  @PostMapping(PATH)
  void ask(
      @AuthenticationPrincipal Participant sender,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Exchange exchange = new Exchange(request, response);
    Optional<byte[]> body = exchange.jsonBody();
    if (body.isEmpty()) {
      return;
    }
    byte[] json = body.get();
    switch (readers.payment(json, 0, json.length, sender.code())) {
      case Read.Fine<Payment>(Payment payment) -> exchange.answer(payment, ledger, answers);
      case Read.Wrong<Payment>(var faults) -> exchange.problem(Problem.invalid(faults));
      case Read.Garbled<Payment>(String why) ->
          exchange.problem(Problem.of(ProblemKind.GARBLED, why));
    }
  }

  @GetMapping(PATH + "/{id}")
  void show(
      @AuthenticationPrincipal Participant sender,
      @PathVariable("id") String id,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Exchange exchange = new Exchange(request, response);
    Optional<Entry> entry;
    try {
      entry = payment(sender, id);
    } catch (JournalUnavailable unavailable) {
      exchange.problem(Problem.unavailable(unavailable));
      return;
    }
    if (entry.isEmpty()) {
      exchange.problem(Problem.of(ProblemKind.NOT_FOUND, "No payment of yours has this id."));
      return;
    }
    exchange.json(200, Exchange.JSON, out -> answers.write(out, entry.get()));
  }

  private Optional<Entry> payment(Participant sender, String id) {
    return Texts.id(id)
        ? ledger
            .find(new FactId(sender.code(), id))
            .filter(entry -> entry.fact() instanceof Payment)
        : Optional.empty();
  }
}
