package org.haltwire.centre.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.haltwire.centre.participants.Participant;
import org.haltwire.core.event.Fact;
import org.haltwire.core.event.PaymentOutcome;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// What became of payments.
@RestController
class OutcomeDoor {

  private final Ledger ledger;
  private final Readers readers;
  private final AnswerWriter answers;

  OutcomeDoor(Ledger ledger, Readers readers, AnswerWriter answers) {
    this.ledger = ledger;
    this.readers = readers;
    this.answers = answers;
  }

  @PostMapping("/v1/payments/{id}/outcome")
  void tell(
      @AuthenticationPrincipal Participant sender,
      @PathVariable("id") String id,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Exchange exchange = new Exchange(request, response);
    Optional<byte[]> body = exchange.jsonBody();
    if (body.isEmpty()) {
      return;
    }
    byte[] json = body.get();
    switch (readers.outcome(json, 0, json.length, sender.code(), id)) {
      case Read.Fine<PaymentOutcome>(PaymentOutcome outcome) -> record(exchange, outcome);
      case Read.Wrong<PaymentOutcome>(var faults) -> exchange.problem(Problem.invalid(faults));
      case Read.Garbled<PaymentOutcome>(String why) ->
          exchange.problem(Problem.of(ProblemKind.GARBLED, why));
    }
  }

  private void record(Exchange exchange, PaymentOutcome outcome) throws IOException {
    if (Accounts.stated(outcome)) {
      exchange.problem(Accounts.onlyInHistory());
      return;
    }
    Optional<Fact> whole =
        Texts.id(outcome.payment().value()) ? Accounts.from(outcome, ledger) : Optional.empty();
    if (whole.isEmpty()) {
      exchange.problem(Accounts.noSuchPayment());
      return;
    }
    exchange.answer(whole.get(), ledger, answers);
  }
}
