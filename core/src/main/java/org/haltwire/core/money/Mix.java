package org.haltwire.core.money;

import java.util.Arrays;

/// An amount and whose it is: a part that nobody claims, and parts that were stolen, by source. A
/// source is the place of a [Root] among those that are traced together.
public final class Mix {

  public static final Mix NOTHING = new Mix(0, new int[0], new long[0]);

  private final long own;
  private final int[] sources;
  private final long[] amounts;

  /// @param sources in rising order, each with an amount above 0
  Mix(long own, int[] sources, long[] amounts) {
    this.own = own;
    this.sources = sources;
    this.amounts = amounts;
  }

  public static Mix own(long amount) {
    return new Mix(amount, NOTHING.sources, NOTHING.amounts);
  }

  public static Mix of(int source, long amount) {
    return amount == 0 ? NOTHING : new Mix(0, new int[] {source}, new long[] {amount});
  }

  /// @param sources in rising order
  /// @param amounts those of 0 are left out
  public static Mix compact(long own, int[] sources, long[] amounts) {
    int[] some = new int[sources.length];
    long[] parts = new long[sources.length];
    int count = 0;
    for (int i = 0; i < sources.length; i++) {
      some[count] = sources[i];
      parts[count] = amounts[i];
      count += amounts[i] > 0 ? 1 : 0;
    }
    return new Mix(own, Arrays.copyOf(some, count), Arrays.copyOf(parts, count));
  }

  /// What nobody claims.
  public long own() {
    return own;
  }

  /// What was stolen, from all sources together.
  public long stolen() {
    long sum = 0;
    for (long amount : amounts) {
      sum += amount;
    }
    return sum;
  }

  public long total() {
    return own + stolen();
  }

  /// What was stolen from one source.
  public long of(int source) {
    int place = Arrays.binarySearch(sources, source);
    return place < 0 ? 0 : amounts[place];
  }

  /// The sources that have a part, in rising order.
  public int[] sources() {
    return sources.clone();
  }

  /// The parts of [#sources], in their order.
  public long[] amounts() {
    return amounts.clone();
  }

  public Mix plus(Mix other) {
    if (other.sources.length == 0) {
      return other.own == 0 ? this : new Mix(own + other.own, sources, amounts);
    }
    if (sources.length == 0) {
      return own == 0 ? other : new Mix(own + other.own, other.sources, other.amounts);
    }
    int[] both = new int[sources.length + other.sources.length];
    long[] sums = new long[both.length];
    int count = 0;
    int mine = 0;
    int theirs = 0;
    while (mine < sources.length || theirs < other.sources.length) {
      int next = Math.min(at(sources, mine), at(other.sources, theirs));
      both[count] = next;
      if (at(sources, mine) == next) {
        sums[count] += amounts[mine++];
      }
      if (at(other.sources, theirs) == next) {
        sums[count] += other.amounts[theirs++];
      }
      count++;
    }
    return new Mix(own + other.own, Arrays.copyOf(both, count), Arrays.copyOf(sums, count));
  }

  /// @param part none of its amounts is larger than the one here
  public Mix without(Mix part) {
    if (part.sources.length == 0) {
      return part.own == 0 ? this : new Mix(own - part.own, sources, amounts);
    }
    long[] rest = amounts.clone();
    for (int i = 0; i < rest.length; i++) {
      rest[i] -= part.of(sources[i]);
    }
    return compact(own - part.own, sources, rest);
  }

  /// Of each kind its part; see [Shares#divide]. In ties the own money is served first, then the
  /// sources in their order.
  ///
  /// @param amount 0 to all that is here
  Mix part(long amount) {
    if (amount == total()) {
      return this;
    }
    long[] claims = new long[1 + amounts.length];
    claims[0] = own;
    System.arraycopy(amounts, 0, claims, 1, amounts.length);
    long[] parts = Shares.divide(amount, claims);
    return compact(parts[0], sources, Arrays.copyOfRange(parts, 1, parts.length));
  }

  /// What is left of each source where another claims some of it; never below nothing.
  Mix minus(Mix claimed) {
    long[] rest = amounts.clone();
    for (int i = 0; i < rest.length; i++) {
      rest[i] = Math.max(0, rest[i] - claimed.of(sources[i]));
    }
    return compact(own, sources, rest);
  }

  public Mix withoutOwn() {
    return new Mix(0, sources, amounts);
  }

  private static int at(int[] sources, int place) {
    return place < sources.length ? sources[place] : Integer.MAX_VALUE;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Mix mix
        && own == mix.own
        && Arrays.equals(sources, mix.sources)
        && Arrays.equals(amounts, mix.amounts);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(own) * 31 + Arrays.hashCode(amounts);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("own " + own);
    for (int i = 0; i < sources.length; i++) {
      text.append(", #").append(sources[i]).append(' ').append(amounts[i]);
    }
    return text.toString();
  }
}
