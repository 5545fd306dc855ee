package org.haltwire.centre.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.haltwire.centre.journal.Appended;
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

  private static final String JSON = "application/json";

  /// Says that the answer was given before; not in the body, which stays the same byte for byte.
  private static final String REPEATED = "Haltwire-Repeated";

  private final Ledger ledger;
  private final Readers readers;
  private final AnswerWriter answers;

  PaymentDoor(Ledger ledger, Readers readers, AnswerWriter answers) {
    this.ledger = ledger;
    this.readers = readers;
    this.answers = answers;
  }

  @PostMapping("/v1/payments")
  void ask(
      @AuthenticationPrincipal Participant sender,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Exchange exchange = new Exchange(request, response);
    if (!exchange.carries(JSON)) {
      exchange.problem(Problem.of(ProblemKind.MEDIA_TYPE, "Send application/json."));
      return;
    }
    Optional<byte[]> body = exchange.body(JsonLimits.BODY_BYTES);
    if (body.isEmpty()) {
      exchange.problem(Problem.of(ProblemKind.TOO_LARGE, "A payment has at most 1 MiB."));
      return;
    }
    byte[] json = body.get();
    switch (readers.payment(json, 0, json.length, sender.code())) {
      case Read.Fine<Payment>(Payment payment) -> record(exchange, payment);
      case Read.Wrong<Payment>(var faults) -> exchange.problem(Problem.invalid(faults));
      case Read.Garbled<Payment>(String why) ->
          exchange.problem(Problem.of(ProblemKind.GARBLED, why));
    }
  }

  @GetMapping("/v1/payments/{id}")
  void show(
      @AuthenticationPrincipal Participant sender,
      @PathVariable("id") String id,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Exchange exchange = new Exchange(request, response);
    Optional<Entry> entry = payment(sender, id);
    if (entry.isEmpty()) {
      exchange.problem(Problem.of(ProblemKind.NOT_FOUND, "No payment of yours has this id."));
      return;
    }
    exchange.json(200, JSON, out -> answers.write(out, entry.get()));
  }

  private Optional<Entry> payment(Participant sender, String id) {
    return Texts.id(id, FactId.VALUE_LIMIT)
        ? ledger
            .find(new FactId(sender.code(), id))
            .filter(entry -> entry.fact() instanceof Payment)
        : Optional.empty();
  }

  private void record(Exchange exchange, Payment payment) throws IOException {
    try {
      switch (ledger.append(payment)) {
        case Appended.Stored(Entry entry, boolean repeated) -> {
          if (repeated) {
            exchange.response().setHeader(REPEATED, "true");
          }
          exchange.json(200, JSON, out -> answers.write(out, entry));
        }
        case Appended.Conflict(Entry existing) ->
            exchange.problem(Problem.otherBody(existing.position()));
        case Appended.OutOfOrder _ ->
            throw new IllegalStateException("Expected a place for " + payment.id());
      }
    } catch (JournalUnavailable unavailable) {
      exchange.problem(Problem.unavailable(unavailable));
    }
  }
}
