package org.haltwire.centre.calls;

import org.haltwire.core.call.Action;
import org.haltwire.core.call.CallAnswer;
import org.haltwire.core.call.Mark;

/// Answers about calls as JSON. All of it is words of ours, so that nothing has to be escaped.
final class Calls {

  /// The most that a switch may say at once.
  static final int BODY_BYTES = 4 << 10;

  private Calls() {}

  /// `result` is `FALSE` where the call is to be blocked, else `TRUE`; the rest says why.
  static String json(int answer) {
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
    return json.append('}').toString();
  }
}
