package org.haltwire.country.referee;

import org.haltwire.core.decision.Verdict;

/// What honest payments of one kind went through.
final class Innocents {

  /// How long who was refused needs until the matter is settled at a branch, in milliseconds
  /// (ours).
  private static final long REFUSED_FOR = 24 * 3_600_000L;

  long payments;
  long warned;
  long held;
  long refused;

  /// Left undone by people who were warned of it.
  long abandoned;

  /// Tenge times hours, of what was held or refused.
  double moneyHours;

  void asked(Verdict verdict) {
    payments++;
    switch (verdict) {
      case Verdict.Allow allow -> {}
      case Verdict.Warn warn -> warned++;
      case Verdict.Hold hold -> held++;
      case Verdict.Refuse refuse -> refused++;
    }
  }

  void ended(Verdict verdict, boolean settled, long minor, long millis) {
    switch (verdict) {
      case Verdict.Allow allow -> {}
      case Verdict.Warn warn -> abandoned += settled ? 0 : 1;
      case Verdict.Hold hold -> moneyHours += minor / 100.0 * millis / 3_600_000;
      case Verdict.Refuse refuse -> moneyHours += minor / 100.0 * REFUSED_FOR / 3_600_000;
    }
  }

  void add(Innocents other) {
    payments += other.payments;
    warned += other.warned;
    held += other.held;
    refused += other.refused;
    abandoned += other.abandoned;
    moneyHours += other.moneyHours;
  }

  /// Held, refused, or given up after a warning.
  long delayed() {
    return held + refused + abandoned;
  }
}
