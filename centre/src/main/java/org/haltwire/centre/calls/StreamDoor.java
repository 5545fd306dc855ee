package org.haltwire.centre.calls;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.haltwire.centre.intake.Exchange;
import org.haltwire.centre.intake.Lines;
import org.haltwire.centre.intake.Problem;
import org.haltwire.centre.intake.ProblemKind;
import org.haltwire.centre.participants.Participant;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Calls as lines of JSON on one connection that stays open: each line is answered by one with the
/// same id, as soon as it can be. Answers to checks that wait come after others.
@RestController
class StreamDoor {

  static final String PATH = "/v1/calls";

  private static final String NDJSON = "application/x-ndjson";

  private final Switchboard switchboard;
  private final Identities identities;

  StreamDoor(Switchboard switchboard, Identities identities) {
    this.switchboard = switchboard;
    this.identities = identities;
  }

  @PostMapping(PATH)
  void take(
      @AuthenticationPrincipal Participant operator,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Exchange exchange = new Exchange(request, response);
    int place = Calls.place(switchboard, operator, exchange);
    if (place < 0) {
      return;
    }
    if (!exchange.carries(NDJSON, "application/ndjson", "application/jsonl")) {
      exchange.problem(Problem.of(ProblemKind.MEDIA_TYPE, "Send application/x-ndjson."));
      return;
    }
    response.setStatus(200);
    response.setContentType(NDJSON);
    response.setHeader("Cache-Control", "no-store");
    Lines lines = new Lines(request.getInputStream(), Calls.BODY_BYTES);
    try (CallStream stream =
        new CallStream(switchboard, identities, place, response.getOutputStream())) {
      stream.run(lines);
    }
  }
}
