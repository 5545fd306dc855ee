package org.haltwire.centre.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.haltwire.centre.journal.JournalUnavailable;
import org.haltwire.centre.participants.Participant;
import org.haltwire.core.event.Fact;
import org.haltwire.core.event.Label;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// What was found out, one label at a time. What the centre does not know yet is no reason to
/// refuse a label: it waits.
@RestController
class LabelDoor {

  static final String PATH = "/v1/labels";

  private final Ledger ledger;
  private final Readers readers;
  private final AnswerWriter answers;

  LabelDoor(Ledger ledger, Readers readers, AnswerWriter answers) {
    this.ledger = ledger;
    this.readers = readers;
    this.answers = answers;
  }

  @PostMapping(PATH)
  void tell(
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
    switch (readers.label(json, 0, json.length, sender.code())) {
      case Read.Fine<Label>(Label label) -> record(exchange, label, sender);
      case Read.Wrong<Label>(var faults) -> exchange.problem(Problem.invalid(faults));
      case Read.Garbled<Label>(String why) ->
          exchange.problem(Problem.of(ProblemKind.GARBLED, why));
    }
  }

  private void record(Exchange exchange, Label label, Participant sender) throws IOException {
    Optional<Problem> refusal = LabelRight.refusal(label, sender);
    if (refusal.isPresent()) {
      exchange.problem(refusal.get());
      return;
    }
    if (Accounts.borrowed(label) && Accounts.stated(label)) {
      exchange.problem(Accounts.onlyInHistory());
      return;
    }
    Fact whole;
    try {
      whole = Accounts.from(label, ledger).orElse(label);
    } catch (JournalUnavailable unavailable) {
      exchange.problem(Problem.unavailable(unavailable));
      return;
    }
    exchange.answer(whole, ledger, answers);
  }
}
