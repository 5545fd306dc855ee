package org.haltwire.centre.signals.known;

/// How an operator tells. Times are milliseconds since 1970; 0 for never.
///
/// @param watched from when on it told of all changes of SIM cards: as it says itself, else the
///   time of the first one
/// @param sim when it last told of one
/// @param lines when it last told of subscribers
public record Teller(String operator, long watched, long sim, long lines) {

  static Teller silent(String operator) {
    return new Teller(operator, 0, 0, 0);
  }

  /// When it was last heard of.
  public long heard() {
    return Math.max(sim, lines);
  }
}
