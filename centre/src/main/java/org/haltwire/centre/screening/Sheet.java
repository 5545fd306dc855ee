package org.haltwire.centre.screening;

import java.util.List;
import org.haltwire.core.event.FactId;

/// What the page of one payment shows, in the reader's words.
///
/// @param outcome as [Outcome#key]
/// @param plain what was decided, in a sentence
record Sheet(Place place, String outcome, String plain, Hold hold, Parts parts, Proof proof) {

  record Place(long position, long time, FactId id, long minor, String currency) {}

  /// @param until when the hold ends by itself; 0 where there is none
  /// @param left how long until then
  /// @param part the amount held where it is not all of the payment's, else empty
  record Hold(long until, String left, String part) {}

  record Parts(List<Ground> reasons, List<Sum> sums, List<Field> fields, List<History> histories) {}

  /// @param policy the version that decided
  /// @param digest of all values that the engine saw
  record Proof(String policy, String digest) {}

  /// A rule that fired.
  record Ground(String rule, int points, String words, List<Value> values) {}

  /// What a rule saw.
  ///
  /// @param reading what the name means; empty where the policy does not tell
  record Value(String name, String text, String reading) {}

  /// A value with its name.
  record Field(String name, String text) {}

  /// What the points of a typology's rules add up to, against its thresholds.
  ///
  /// @param at place of the score on a scale of 0 to 1,000
  /// @param outcome what this typology alone would say
  record Sum(String name, int score, int at, String outcome, String words, List<Mark> marks) {}

  /// A threshold.
  record Mark(String outcome, int from, int at) {}

  /// What an account did before this payment.
  ///
  /// @param side `payer` or `payee`
  /// @param json the same for the chart
  record History(String side, String account, List<Moment> moments, String json) {}
}
