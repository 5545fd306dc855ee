package org.haltwire.centre.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.haltwire.centre.journal.Appended;
import org.haltwire.centre.journal.JournalUnavailable;
import org.haltwire.centre.participants.Participant;
import org.haltwire.core.event.Fact;
import org.haltwire.core.rule.Language;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Payments as ISO 20022 messages. A message is read whole before anything of it is recorded.
@RestController
class Pacs008Door {

  private static final String XML = "application/xml";
  private static final int MESSAGE_BYTES = 16 << 20;

  private final Ledger ledger;
  private final Readers readers;
  private final AnswerWriter answers;
  private final IntakeSettings settings;

  Pacs008Door(Ledger ledger, Readers readers, AnswerWriter answers, IntakeSettings settings) {
    this.ledger = ledger;
    this.readers = readers;
    this.answers = answers;
    this.settings = settings;
  }

  @PostMapping("/v1/iso20022/pacs.008")
  void ask(
      @AuthenticationPrincipal Participant sender,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Exchange exchange = new Exchange(request, response);
    if (!exchange.carries(XML, "text/xml")) {
      exchange.problem(Problem.of(ProblemKind.MEDIA_TYPE, "Send application/xml."));
      return;
    }
    Optional<byte[]> body = exchange.body(MESSAGE_BYTES);
    if (body.isEmpty()) {
      exchange.problem(Problem.of(ProblemKind.TOO_LARGE, "A message has at most 16 MiB."));
      return;
    }
    switch (readers.pacs008(body.get(), sender.code())) {
      case Read.Fine<Pacs008>(Pacs008 message) -> record(exchange, message);
      case Read.Wrong<Pacs008>(var faults) -> exchange.problem(Problem.invalid(faults));
      case Read.Garbled<Pacs008>(String why) ->
          exchange.problem(Problem.of(ProblemKind.GARBLED, why));
    }
  }

  private void record(Exchange exchange, Pacs008 message) throws IOException {
    List<Fact> facts = new ArrayList<>();
    message.transfers().forEach(transfer -> facts.add(transfer.payment()));
    try {
      List<Appended> appended = Ledger.await(ledger.appendAll(facts));
      List<Appended> settled = new ArrayList<>();
      for (int i = 0; i < facts.size(); i++) {
        settled.add(Ledger.settled(facts.get(i), appended.get(i)));
      }
      Pacs002Writer writer =
          new Pacs002Writer(answers, settings.objection(), language(exchange.request()));
      exchange.bytes(200, XML, writer.write(message, settled));
    } catch (JournalUnavailable unavailable) {
      exchange.problem(Problem.unavailable(unavailable));
    }
  }

  private static Language language(HttpServletRequest request) {
    Locale locale = request.getLocale();
    return switch (locale.getLanguage()) {
      case "ru" -> Language.RU;
      case "kk" -> Language.KK;
      default -> Language.EN;
    };
  }
}
