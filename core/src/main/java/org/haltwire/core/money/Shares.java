package org.haltwire.core.money;

import java.math.BigInteger;

/// Divides an amount in proportion to claims, to the last minor unit.
public final class Shares {

  private Shares() {}

  /// The largest remainder method (Hamilton's): each claim gets its proportional part rounded down,
  /// and the minor units that are left go one each to the largest remainders; of equal ones the
  /// earlier claim is served first. The parts add up to the amount.
  ///
  /// @param amount 0 to the sum of the claims
  /// @param claims none negative; the sum fits a long
  /// @return for each claim 0 to the claim itself
  public static long[] divide(long amount, long[] claims) {
    long whole = 0;
    for (long claim : claims) {
      if (claim < 0) {
        throw new IllegalArgumentException("Expected claims of 0 and more, but got " + claim);
      }
      whole = Math.addExact(whole, claim);
    }
    if (amount < 0 || amount > whole) {
      throw new IllegalArgumentException(
          "Expected an amount of 0 to %d, but got %d".formatted(whole, amount));
    }
    return amount == whole ? claims.clone() : parts(amount, claims, whole);
  }

  private static long[] parts(long amount, long[] claims, long whole) {
    long[] parts = new long[claims.length];
    long[] remainders = new long[claims.length];
    long left = amount;
    for (int i = 0; i < claims.length; i++) {
      parts[i] = multipliedAndDivided(amount, claims[i], whole);
      // Exact also when the products overflow: the true remainder is below `whole`.
      remainders[i] = amount * claims[i] - parts[i] * whole;
      left -= parts[i];
    }
    for (; left > 0; left--) {
      int largest = 0;
      for (int i = 1; i < claims.length; i++) {
        largest = remainders[i] > remainders[largest] ? i : largest;
      }
      parts[largest]++;
      remainders[largest] = -1;
    }
    return parts;
  }

  /// `a * b / c`, rounded down, for numbers of which none is negative.
  static long multipliedAndDivided(long a, long b, long c) {
    if (Math.multiplyHigh(a, b) == 0 && a * b >= 0) {
      return a * b / c;
    }
    return BigInteger.valueOf(a)
        .multiply(BigInteger.valueOf(b))
        .divide(BigInteger.valueOf(c))
        .longValueExact();
  }
}
