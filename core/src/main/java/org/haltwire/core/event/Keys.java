package org.haltwire.core.event;

/// The 64-bit hashes by which the engine knows accounts, phones and pairs of them. They are part of
/// the snapshot's format. Among 100 million keys the chance that any two collide is below 3 in
/// 10,000.
public final class Keys {

  /// The key of nothing.
  public static final long ABSENT = 0;

  private static final long P0 = 0xa0761d6478bd642fL;
  private static final long P1 = 0xe7037ed1a0b428dbL;
  private static final long P2 = 0x8ebc6af09c88c6e3L;

  private Keys() {}

  /// Hash of a text; [#ABSENT] for the empty one.
  public static long of(String text) {
    int length = text.length();
    if (length == 0) {
      return ABSENT;
    }
    long hash = P0 ^ length;
    int i = 0;
    for (; i + 4 <= length; i += 4) {
      long four =
          text.charAt(i)
              | (long) text.charAt(i + 1) << 16
              | (long) text.charAt(i + 2) << 32
              | (long) text.charAt(i + 3) << 48;
      hash = mix(hash ^ four, P1);
    }
    long rest = 0;
    for (; i < length; i++) {
      rest = rest << 16 | text.charAt(i);
    }
    return present(mix(mix(hash ^ rest, P2), P0 ^ length));
  }

  /// Hash of a number such as an enum's place plus one.
  public static long of(long number) {
    return present(mix(number ^ P1, P2));
  }

  /// Hash of two keys in order; [#ABSENT] if either is.
  public static long of(long first, long second) {
    if (first == ABSENT || second == ABSENT) {
      return ABSENT;
    }
    return present(mix(first ^ P1, Long.rotateLeft(second, 32) ^ P2));
  }

  private static long present(long hash) {
    return hash == ABSENT ? P0 : hash;
  }

  private static long mix(long a, long b) {
    return Math.unsignedMultiplyHigh(a, b) ^ (a * b);
  }
}
