package org.haltwire.country.world;

import org.haltwire.country.chance.Chance;

/// What people, honest or not, choose as an amount.
public final class Amounts {

  private Amounts() {}

  /// Mostly round: to 100, 500 or 1,000 tenge, the larger the rounder.
  public static double chosen(double tenge, Chance chance) {
    double step = tenge < 5_000 ? 100 : tenge < 30_000 ? 500 : 1_000;
    return chance.happens(0.8) ? Math.max(step, Math.round(tenge / step) * step) : tenge;
  }
}
