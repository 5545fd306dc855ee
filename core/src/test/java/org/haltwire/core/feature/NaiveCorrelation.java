package org.haltwire.core.feature;

import java.math.BigInteger;
import java.util.List;

/// Ratios and Pearson's correlation with numbers of any size.
final class NaiveCorrelation {

  private NaiveCorrelation() {}

  /// `(n sum(xy) - sum(x) sum(y)) / sqrt((n sum(xx) - sum(x)^2) (n sum(yy) - sum(y)^2))`.
  static long pearson(List<Long> xs, List<Long> ys) {
    BigInteger together = spread(xs, ys);
    BigInteger root = spread(xs, xs).multiply(spread(ys, ys)).sqrt();
    if (root.signum() == 0) {
      return 0;
    }
    BigInteger exact = together.abs().multiply(BigInteger.valueOf(1_000_000)).divide(root);
    return Math.min(1_000_000, exact.longValueExact()) * together.signum();
  }

  private static BigInteger spread(List<Long> xs, List<Long> ys) {
    BigInteger products = BigInteger.ZERO;
    BigInteger x = BigInteger.ZERO;
    BigInteger y = BigInteger.ZERO;
    for (int i = 0; i < xs.size(); i++) {
      products =
          products.add(BigInteger.valueOf(xs.get(i)).multiply(BigInteger.valueOf(ys.get(i))));
      x = x.add(BigInteger.valueOf(xs.get(i)));
      y = y.add(BigInteger.valueOf(ys.get(i)));
    }
    return products.multiply(BigInteger.valueOf(xs.size())).subtract(x.multiply(y));
  }

  static long rounded(long part, long whole) {
    if (whole == 0) {
      return 0;
    }
    return BigInteger.valueOf(part)
        .multiply(BigInteger.valueOf(2000))
        .add(BigInteger.valueOf(whole / 2 * 2))
        .divide(BigInteger.valueOf(2 * whole))
        .longValueExact();
  }

  static long share(long part, long whole) {
    return whole <= 0 || part <= 0 ? 0 : Math.min(1_000_000, ratio(part, whole));
  }

  static long ratio(long part, long whole) {
    return BigInteger.valueOf(part)
        .multiply(BigInteger.valueOf(1_000_000))
        .divide(BigInteger.valueOf(whole))
        .longValueExact();
  }

  /// Without the low bits that the largest number leaves no room for.
  static List<Long> bits(List<Long> sums) {
    long most = sums.stream().max(Long::compare).orElseThrow();
    int shift = Math.max(0, BigInteger.valueOf(most).bitLength() - 22);
    return sums.stream().map(sum -> sum >> shift).toList();
  }
}
