package org.haltwire.core.feature;

/// Mean and standard deviation from exact integers, so that every machine computes the same.
final class Moments {

  private static final double TWO_64 = 0x1p64;

  private Moments() {}

  /// Rounded half up; `count` is above 0.
  static long mean(long count, long sum) {
    long mean = Math.floorDiv(sum, count);
    return 2 * Math.floorMod(sum, count) >= count ? mean + 1 : mean;
  }

  /// Of the population, rounded down.
  ///
  /// With `sum = mean * count + rest`, the squared deviations from the true mean add up to `squares
  /// - mean * (sum + rest) - rest^2 / count`; their 128-bit part and the last fraction are kept
  ///   apart, so that nothing is lost before the root is taken.
  ///
  /// @param count above 0 and below 2^32
  /// @param high the upper half of the sum of squares
  /// @param low its lower half, unsigned
  static long deviation(long count, long sum, long high, long low) {
    long mean = Math.floorDiv(sum, count);
    long rest = Math.floorMod(sum, count);
    long lower = mean * (sum + rest);
    long dl = low - lower;
    long dh =
        high - Math.multiplyHigh(mean, sum + rest) - (Long.compareUnsigned(low, lower) < 0 ? 1 : 0);
    long quotientHigh = Long.divideUnsigned(dh, count);
    long upper = Long.remainderUnsigned(dh, count) << 32 | dl >>> 32;
    long lowerHalf = Long.remainderUnsigned(upper, count) << 32 | (dl & 0xffffffffL);
    long quotientLow =
        Long.divideUnsigned(upper, count) << 32 | Long.divideUnsigned(lowerHalf, count);
    long over = Long.remainderUnsigned(lowerHalf, count);
    if (Long.compareUnsigned(over * count, rest * rest) < 0) {
      quotientHigh -= quotientLow == 0 ? 1 : 0;
      quotientLow--;
    }
    return root(quotientHigh, quotientLow);
  }

  /// The square root, rounded down, of an unsigned 128-bit number below 2^126.
  static long root(long high, long low) {
    long root = (long) Math.sqrt(toDouble(high, low));
    for (int i = 0; i < 2 && root > 0; i++) {
      root += (long) (excess(high, low, root) / (2.0 * root));
    }
    while (isAbove(root, high, low)) {
      root--;
    }
    while (!isAbove(root + 1, high, low)) {
      root++;
    }
    return root;
  }

  private static boolean isAbove(long root, long high, long low) {
    long squareHigh = Math.multiplyHigh(root, root);
    return squareHigh > high || (squareHigh == high && Long.compareUnsigned(root * root, low) > 0);
  }

  /// The number less the root's square.
  private static double excess(long high, long low, long root) {
    long square = root * root;
    long borrow = Long.compareUnsigned(low, square) < 0 ? 1 : 0;
    return toDouble(high - Math.multiplyHigh(root, root) - borrow, low - square);
  }

  private static double toDouble(long high, long low) {
    double unsigned = (low >>> 1) * 2.0 + (low & 1);
    return high * TWO_64 + unsigned;
  }
}
