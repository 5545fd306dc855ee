package org.haltwire.centre.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.haltwire.centre.participants.Participant;
import org.haltwire.centre.participants.Role;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/// Facts by the thousand, as lines of JSON: one answer's line for each line. Both addresses are the
/// same door: the older one is where banks bring their payments.
@RestController
class BatchDoor {

  static final String PAYMENTS = "/v1/payments/batch";
  static final String FACTS = "/v1/facts/batch";

  private static final String NDJSON = "application/x-ndjson";
  private static final int BUFFER_BYTES = 64 << 10;

  private final Ledger ledger;
  private final Readers readers;
  private final AnswerWriter answers;
  private final RefusedLines refused;

  BatchDoor(Ledger ledger, Readers readers, AnswerWriter answers, RefusedLines refused) {
    this.refused = refused;
    this.ledger = ledger;
    this.readers = readers;
    this.answers = answers;
  }

  @PostMapping({PAYMENTS, FACTS})
  void take(
      @AuthenticationPrincipal Participant sender,
      @RequestParam(name = "history", defaultValue = "false") boolean history,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Exchange exchange = new Exchange(request, response);
    if (!exchange.carries(NDJSON, "application/ndjson", "application/jsonl")) {
      exchange.problem(Problem.of(ProblemKind.MEDIA_TYPE, "Send application/x-ndjson."));
      return;
    }
    if (history && !sender.may(Role.HISTORIAN)) {
      exchange.problem(
          Problem.of(ProblemKind.FORBIDDEN, "To bring in history the role HISTORIAN is needed."));
      return;
    }
    if (!ledger.available()) {
      exchange.problem(Problem.unavailable());
      return;
    }
    response.setStatus(200);
    response.setContentType(NDJSON);
    response.setBufferSize(BUFFER_BYTES);
    BatchTerms terms = new BatchTerms(readers, ledger, answers, sender, history, refused);
    Lines lines = new Lines(request.getInputStream(), JsonLimits.LINE_BYTES);
    try (JsonGenerator out =
        JsonLimits.LINES.createGenerator(ObjectWriteContext.empty(), response.getOutputStream())) {
      new Batch(terms, lines, out).run();
    }
  }
}
