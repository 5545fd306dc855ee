package org.haltwire.centre.signals.known;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What an operator told of one of its numbers. What it told of an earlier holder of the number is
/// left out.
///
/// @param forwarding the kinds of forwarding that are on; nothing where it was not told
/// @param contract empty where it was not told
/// @param since since when the holder has been the operator's subscriber
/// @param kyc tokens by attribute
public record Known(
    SimTimes sim,
    Optional<List<String>> forwarding,
    String contract,
    Optional<LocalDate> since,
    Map<String, List<String>> kyc) {

  static final Known NOTHING =
      new Known(SimTimes.NONE, Optional.empty(), "", Optional.empty(), Map.of());
}
