package org.haltwire.core.feature;

/// Correlation of two rows of whole numbers, in millionths, with whole numbers alone: every machine
/// gets the same.
final class Correlation {

  static final long ONE = 1_000_000;

  /// Numbers of so many bits leave room for the sums of 512 products.
  private static final int BITS = 22;

  /// A part of so many bits times a million fits a long.
  private static final int PART_BITS = 43;

  private Correlation() {}

  /// By how much a row is to be shifted to the right before it is correlated.
  static int shift(long[] numbers, int count) {
    long all = 0;
    for (int i = 0; i < count; i++) {
      all |= numbers[i];
    }
    return Math.max(0, 64 - Long.numberOfLeadingZeros(all) - BITS);
  }

  /// Pearson's, cut off to millionths; 0 where one of them does not vary.
  ///
  /// @param xs not negative, below 2^22, at most 512
  /// @param ys the same; its first is at `lag`
  static long pearson(long[] xs, long[] ys, int lag, int count) {
    long x = 0;
    long y = 0;
    long xx = 0;
    long yy = 0;
    long xy = 0;
    for (int i = 0; i < count; i++) {
      long a = xs[i];
      long b = ys[i + lag];
      x += a;
      y += b;
      xx += a * a;
      yy += b * b;
      xy += a * b;
    }
    long together = count * xy - x * y;
    long alone = count * xx - x * x;
    long other = count * yy - y * y;
    if (alone <= 0 || other <= 0) {
      return 0;
    }
    long root = Moments.root(Math.multiplyHigh(alone, other), alone * other);
    return share(Math.abs(together), root) * Long.signum(together);
  }

  /// A part of a whole in millionths, cut off; at most one, 0 of nothing.
  static long share(long part, long whole) {
    return whole <= 0 || part <= 0 ? 0 : Math.min(ONE, ratio(part, whole));
  }

  /// One number, not negative, divided by another above 0, in millionths, cut off, at most a
  /// million. Parts above 2^43 lose their lowest bits.
  static long ratio(long part, long whole) {
    if (part / ONE >= whole) {
      return ONE * ONE;
    }
    int shift = Math.max(0, 64 - Long.numberOfLeadingZeros(part) - PART_BITS);
    return (part >> shift) * ONE / Math.max(1, whole >> shift);
  }

  /// Of two ratios in millionths, each at most a million; no more than that either.
  static long product(long one, long other) {
    boolean fits = other == 0 || one <= Long.MAX_VALUE / other;
    long most = ONE * ONE;
    return fits ? Math.min(most, one * other / ONE) : most;
  }
}
