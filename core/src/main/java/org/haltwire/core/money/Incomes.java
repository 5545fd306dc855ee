package org.haltwire.core.money;

import java.time.Duration;
import org.haltwire.core.event.Keys;

/// Who regularly pays whom wages, a pension or a benefit, by what the payments call themselves.
///
/// A name alone proves nothing: who launders money would call it wages. An income counts from the
/// second payment between the same two accounts on that is some weeks after the first; a new
/// employee's first wages do not. Open addressing, 16 bytes a place, at most half of them taken.
final class Incomes {

  /// The shortest way from one month's wages to the next, with a holiday between.
  static final int DAYS = 20;

  private static final long DAY = Duration.ofDays(1).toMillis();
  private static final int SMALLEST = 64;

  private long[] pairs = new long[SMALLEST];

  /// By place: the day of the first payment in the upper half, of the last one in the lower.
  private long[] days = new long[SMALLEST];

  private int size;

  /// Takes a payment of income down; gives whether it is a regular one.
  ///
  /// @param time in milliseconds since 1970-01-01T00:00Z
  boolean take(String payer, String payee, long time) {
    long pair = Keys.of(Keys.of(payer), Keys.of(payee));
    int day = (int) Math.floorDiv(time, DAY);
    int place = place(pair);
    if (pairs[place] == Keys.ABSENT) {
      put(pair, day, day);
      return false;
    }
    int first = (int) (days[place] >>> Integer.SIZE);
    days[place] = packed(first, day);
    return day - first >= DAYS;
  }

  /// Forgets pairs whose last payment is older than a time.
  void dropBefore(long time) {
    int day = (int) Math.floorDiv(time, DAY);
    int kept = 0;
    for (int place = 0; place < pairs.length; place++) {
      kept += pairs[place] != Keys.ABSENT && (int) days[place] >= day ? 1 : 0;
    }
    if (kept < size) {
      rebuild(Math.max(SMALLEST, Integer.highestOneBit(kept) * 4), day);
    }
  }

  int size() {
    return size;
  }

  private void put(long pair, int first, int last) {
    if (2 * (size + 1) > pairs.length) {
      rebuild(2 * pairs.length, Integer.MIN_VALUE);
    }
    int place = place(pair);
    pairs[place] = pair;
    days[place] = packed(first, last);
    size++;
  }

  private void rebuild(int capacity, int from) {
    long[] oldPairs = pairs;
    long[] oldDays = days;
    pairs = new long[capacity];
    days = new long[capacity];
    size = 0;
    for (int place = 0; place < oldPairs.length; place++) {
      int last = (int) oldDays[place];
      if (oldPairs[place] != Keys.ABSENT && last >= from) {
        put(oldPairs[place], (int) (oldDays[place] >>> Integer.SIZE), last);
      }
    }
  }

  /// Where a pair is, or else where it goes.
  private int place(long pair) {
    int mask = pairs.length - 1;
    int place = (int) pair & mask;
    while (pairs[place] != pair && pairs[place] != Keys.ABSENT) {
      place = place + 1 & mask;
    }
    return place;
  }

  private static long packed(int first, int last) {
    return (long) first << Integer.SIZE | Integer.toUnsignedLong(last);
  }
}
