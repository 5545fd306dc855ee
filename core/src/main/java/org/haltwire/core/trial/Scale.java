package org.haltwire.core.trial;

/// Cuts numbers from 0 on into buckets: each of its own up to 15, then eight for each doubling.
public final class Scale {

  static final int BUCKETS = 8 * 62;

  private static final int FINE = 8;
  private static final int EXACT = 16;

  private Scale() {}

  /// The bucket of a number; of a negative one, the first.
  static int bucket(long number) {
    if (number < EXACT) {
      return (int) Math.max(0, number);
    }
    int power = 63 - Long.numberOfLeadingZeros(number);
    return (power - 2) * FINE + (int) (number >>> (power - 3)) - FINE;
  }

  /// The smallest number in a bucket.
  public static long from(int bucket) {
    if (bucket < EXACT) {
      return bucket;
    }
    int power = bucket / FINE + 2;
    return (long) (FINE + bucket % FINE) << (power - 3);
  }
}
