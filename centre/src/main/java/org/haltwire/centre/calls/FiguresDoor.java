package org.haltwire.centre.calls;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.haltwire.centre.intake.Exchange;
import org.haltwire.centre.participants.Participant;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JsonGenerator;

/// What was counted of the operator that asks, since the centre began.
@RestController
class FiguresDoor {

  static final String PATH = "/v1/calls/figures";

  private final Switchboard switchboard;

  FiguresDoor(Switchboard switchboard) {
    this.switchboard = switchboard;
  }

  @GetMapping(PATH)
  void tell(
      @AuthenticationPrincipal Participant operator,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Exchange exchange = new Exchange(request, response);
    int place = Calls.place(switchboard, operator, exchange);
    if (place >= 0) {
      exchange.json(200, Exchange.JSON, out -> write(out, place));
    }
  }

  private void write(JsonGenerator out, int place) {
    Tally.Counts counts = switchboard.counts(place);
    out.writeNumberProperty("silentMillis", switchboard.silence(place));
    out.writeBooleanProperty("away", switchboard.isAway(place));
    out.writeNumberProperty("registered", counts.registered());
    out.writeNumberProperty("confirmed", counts.confirmed());
    out.writeNumberProperty("overtaken", counts.overtaken());
    out.writeNumberProperty("missing", counts.missing());
    out.writeNumberProperty("late", counts.late());
    out.writeNumberProperty("ended", counts.ended());
    out.writeName("answers");
    out.writeStartObject();
    counts.byReason().forEach((reason, count) -> out.writeNumberProperty(reason.name(), count));
    out.writeEndObject();
  }
}
