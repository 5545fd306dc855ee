package org.haltwire.centre.signals.known;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What an operator tells of some of its subscribers.
///
/// @param watched from when on it has told of all changes of SIM cards, in milliseconds since 1970
public record Telling(Optional<Long> watched, List<Line> lines) {

  public Telling {
    lines = List.copyOf(lines);
  }

  /// Of one phone; what is not said stays as it was.
  ///
  /// @param phone its token
  /// @param forget whether all that lines told of it is to be forgotten
  /// @param forwarding the kinds that are on
  /// @param kyc tokens by attribute
  public record Line(
      String phone,
      boolean forget,
      Optional<List<String>> forwarding,
      Optional<String> contract,
      Optional<LocalDate> since,
      Map<String, List<String>> kyc) {}
}
