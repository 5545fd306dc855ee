package org.haltwire.centre.intake;

import java.util.List;

/// What became of reading a request.
sealed interface Read<T> {

  /// It is right.
  record Fine<T>(T value) implements Read<T> {}

  /// It is not, here.
  record Wrong<T>(List<Fault> faults) implements Read<T> {

    public Wrong {
      faults = List.copyOf(faults);
    }
  }

  /// It is not even of the right form: not JSON, not XML.
  record Garbled<T>(String why) implements Read<T> {}
}
