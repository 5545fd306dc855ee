package org.haltwire.centre.participants.quota;

/// How often, as a bucket of tokens: each question takes one, and they come back evenly.
///
/// @param perSecond so many come back in a second
/// @param size so many there are at most: what may be used up at once
public record Rate(double perSecond, int size) {

  private static final double FASTEST = 10_000_000;

  public Rate {
    if (!(perSecond >= 0.001 && perSecond <= FASTEST) || size < 1) {
      throw new IllegalArgumentException(
          "Expected 0.001 to 10000000 tokens a second in a bucket of at least 1, but got %s and %d"
              .formatted(perSecond, size));
    }
  }

  /// As it is shown and typed: tokens a second, and the bucket's size.
  public String text() {
    return java.math.BigDecimal.valueOf(perSecond).stripTrailingZeros().toPlainString()
        + " "
        + size;
  }

  /// From how it is typed.
  ///
  /// @throws IllegalArgumentException if it is none
  public static Rate of(String text) {
    String[] parts = text.strip().split("\\s+", -1);
    try {
      return new Rate(Double.parseDouble(parts[0]), Integer.parseInt(parts[parts.length - 1]));
    } catch (NumberFormatException none) {
      throw new IllegalArgumentException(
          "Expected tokens a second and a size such as 200 1000, but got " + text, none);
    }
  }

  /// Until one token came back.
  long nanos() {
    return Math.max(1, Math.round(1e9 / perSecond));
  }
}
