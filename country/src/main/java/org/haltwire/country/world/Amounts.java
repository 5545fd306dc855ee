package org.haltwire.country.world;

import org.haltwire.country.chance.Chance;

/// What people, honest or not, choose as an amount.
public final class Amounts {

  private static final double ROUND = 0.8;

  private Amounts() {}

  /// Mostly round, in tenge.
  public static double chosen(double tenge, Chance chance) {
    double step = step(tenge);
    return chance.happens(ROUND) ? Math.max(step, Math.round(tenge / step) * step) : tenge;
  }

  /// The same for what does not have to be spent whole, in hundredths of a tenge: rounded down.
  public static long chosenBelow(long minor, Chance chance) {
    return below(minor, chance.happens(ROUND) ? step(minor / 100.0) : 1);
  }

  /// The next round amount below, in hundredths of a tenge.
  public static long roundBelow(long minor) {
    return below(minor, step(minor / 100.0));
  }

  /// To what an amount is rounded: the larger the rounder.
  public static int step(double tenge) {
    return tenge < 5_000 ? 100 : tenge < 30_000 ? 500 : 1_000;
  }

  private static long below(long minor, int step) {
    return minor / (100L * step) * (100L * step);
  }
}
