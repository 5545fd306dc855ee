package org.haltwire.centre.calls;

import java.io.IOException;
import org.haltwire.centre.intake.Exchange;
import org.haltwire.centre.intake.Problem;
import org.haltwire.centre.intake.ProblemKind;
import org.haltwire.centre.participants.Participant;
import org.haltwire.core.call.Action;
import org.haltwire.core.call.CallAnswer;
import org.haltwire.core.call.Mark;

/// What the doors for calls have in common.
final class Calls {

  /// The most that a switch may say at once.
  static final int BODY_BYTES = 8 << 10;

  private Calls() {}

  /// The place of who asks; -1 where the country's numbers do not know it, which is answered then.
  static int place(Switchboard switchboard, Participant operator, Exchange exchange)
      throws IOException {
    int place = switchboard.place(operator.code());
    if (place < 0) {
      exchange.problem(
          Problem.of(ProblemKind.FORBIDDEN, "The terms of operators know none of your code."));
    }
    return place;
  }

  /// An answer as JSON; all of it is words of ours, so that nothing has to be escaped. `result` is
  /// `FALSE` where the call is to be blocked, else `TRUE`; the rest says why.
  ///
  /// @param name to show for the caller, as [Announcements#isName] lets it be; empty for none
  static String json(int answer, String name) {
    Action action = CallAnswer.action(answer);
    StringBuilder json = new StringBuilder(160);
    json.append("{\"result\":\"")
        .append(action == Action.BLOCK ? "FALSE" : "TRUE")
        .append("\",\"action\":\"")
        .append(action)
        .append("\",\"verdict\":\"")
        .append(CallAnswer.result(answer))
        .append("\",\"reason\":\"")
        .append(CallAnswer.reason(answer))
        .append("\",\"marks\":[");
    String comma = "";
    for (Mark mark : CallAnswer.marks(answer)) {
      json.append(comma).append('"').append(mark).append('"');
      comma = ",";
    }
    json.append(']');
    if (CallAnswer.intended(answer) != action) {
      json.append(",\"intended\":\"").append(CallAnswer.intended(answer)).append('"');
    }
    if (!name.isEmpty()) {
      json.append(",\"caller\":\"").append(name).append('"');
    }
    return json.append('}').toString();
  }
}
