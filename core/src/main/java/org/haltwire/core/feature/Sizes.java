package org.haltwire.core.feature;

/// How large a payment is: beside another, and for people.
final class Sizes {

  /// A whole in thousandths.
  static final long ONE = 1_000;

  private Sizes() {}

  /// A number divided by another in thousandths, rounded; 0 where there is none.
  static long thousandths(long part, long whole) {
    if (whole <= 0 || part / whole > 5) {
      return 0;
    }
    return (part * ONE + whole / 2) / whole;
  }

  /// Whether an amount has at most two digits before its noughts.
  static boolean isRound(long amount) {
    long rest = amount;
    while (rest % 10 == 0) {
      rest /= 10;
    }
    return rest < 100;
  }
}
