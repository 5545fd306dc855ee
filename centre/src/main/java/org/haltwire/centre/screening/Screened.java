package org.haltwire.centre.screening;

import java.util.List;

/// A payment that was not simply allowed, as its table keeps it.
///
/// @param payerHistory what the payer's account did just before, latest first
record Screened(
    Place place,
    Amounts amounts,
    String payer,
    String payee,
    Judgement judgement,
    List<Moment> payerHistory,
    List<Moment> payeeHistory) {

  /// Where in the journal, and by which name the sender knows it.
  record Place(long position, long time, String sender, String id) {}

  /// @param profileMinor the same in hundredths of the profile's currency
  record Amounts(long minor, String currency, long profileMinor) {}

  /// @param rules those that fired
  /// @param holdUntil when the hold ends by itself; 0 where there is none
  /// @param policy the version that decided
  record Judgement(
      Outcome outcome,
      int score,
      String typology,
      List<String> rules,
      long holdUntil,
      String policy) {}
}
