package org.haltwire.centre.signals.ask;

import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/// What a door answers.
sealed interface Answer {

  /// @param body writes one JSON value
  /// @param miss whether it says that the bank had guessed wrong, which counts for more than one
  ///   question
  record Told(int status, Consumer<JsonGenerator> body, boolean miss) implements Answer {}

  record Refused(Refusal refusal) implements Answer {}

  /// An object with these fields.
  static Answer of(Consumer<JsonGenerator> fields) {
    return of(200, fields, false);
  }

  static Answer of(int status, Consumer<JsonGenerator> fields, boolean miss) {
    return new Told(
        status,
        out -> {
          out.writeStartObject();
          fields.accept(out);
          out.writeEndObject();
        },
        miss);
  }

  /// An object with one flag.
  static Answer flag(String name, boolean value) {
    return of(out -> out.writeBooleanProperty(name, value));
  }

  static Answer no(Refusal refusal) {
    return new Refused(refusal);
  }
}
