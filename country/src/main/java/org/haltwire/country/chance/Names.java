package org.haltwire.country.chance;

/// Names that look drawn at random, are never given twice, and do not tell in which order they were
/// given: counters that went through a permutation.
public final class Names {

  private static final char[] LETTERS = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
  private final long key;

  public Names(long seed, long purpose) {
    key = Chance.mix(Chance.mix(seed) + purpose);
  }

  /// 13 letters and digits for any number.
  public String letters(long number) {
    long mixed = Chance.mix(number ^ key);
    char[] letters = new char[13];
    for (int i = 12; i >= 0; i--) {
      letters[i] = LETTERS[(int) mixed & 31];
      mixed >>>= 5;
    }
    return new String(letters);
  }

  /// Another number below the bound for each number below it: a Feistel network of four rounds over
  /// the next even number of bits, gone through again where it leads above the bound.
  public long below(long bound, long number) {
    if (number < 0 || number >= bound) {
      throw new IllegalArgumentException(
          "Expected a number below %d, but got %d".formatted(bound, number));
    }
    int half = (65 - Long.numberOfLeadingZeros(bound - 1)) / 2;
    long name = number;
    do {
      name = permuted(name, half);
    } while (name >= bound);
    return name;
  }

  private long permuted(long number, int half) {
    long mask = (1L << half) - 1;
    long left = number >>> half;
    long right = number & mask;
    for (int round = 0; round < 4; round++) {
      long mixed = left ^ (Chance.mix(right + (key ^ round * 0x632be59bd9b4e019L)) & mask);
      left = right;
      right = mixed;
    }
    return left << half | right;
  }
}
