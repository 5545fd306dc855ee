package org.haltwire.centre.signals.ask;

import java.util.List;
import org.haltwire.centre.signals.known.Attribute;
import tools.jackson.core.JsonGenerator;

/// How what a bank says of somebody compares with what the operator told, by their tokens.
///
/// @param state `true`, `false` or `not_available`
/// @param score of 100, how much of the words is the same; 0 where that says no more than the state
record Match(Attribute what, String state, int score) {

  static Match of(Attribute what, List<String> asked, List<String> told) {
    if (told.isEmpty()) {
      return new Match(what, "not_available", 0);
    }
    if (asked.equals(told)) {
      return new Match(what, "true", 0);
    }
    long both = asked.stream().filter(told::contains).count();
    return new Match(what, "false", (int) (200 * both / (asked.size() + told.size())));
  }

  boolean isWrong() {
    return state.equals("false");
  }

  void write(JsonGenerator out) {
    out.writeStringProperty(what.json() + "Match", state);
    if (score > 0) {
      out.writeNumberProperty(what.json() + "MatchScore", score);
    }
  }
}
