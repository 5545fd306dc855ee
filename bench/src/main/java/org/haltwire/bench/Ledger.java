package org.haltwire.bench;

import java.util.Arrays;

/// One account's past, as a good programmer writes it by hand for a fixed policy: growing arrays,
/// with a running total and a tail for each window.
final class Ledger {

  private long[] times = new long[4];
  private long[] amounts = new long[4];
  private long[] others = new long[4];
  private int size;
  private int dayTail;
  private int hourTail;
  private long daySum;
  private long hourSum;

  void add(long time, long amount, long other) {
    if (size == times.length) {
      compact();
    }
    times[size] = time;
    amounts[size] = amount;
    others[size] = other;
    size++;
    daySum += amount;
    hourSum += amount;
  }

  /// Lets what has left the windows go.
  void advance(long time) {
    while (dayTail < size && time - times[dayTail] >= FixedPolicy.DAY) {
      daySum -= amounts[dayTail++];
    }
    while (hourTail < size && time - times[hourTail] >= FixedPolicy.HOUR) {
      hourSum -= amounts[hourTail++];
    }
  }

  int dayCount() {
    return size - dayTail;
  }

  int hourCount() {
    return size - hourTail;
  }

  long daySum() {
    return daySum;
  }

  long hourSum() {
    return hourSum;
  }

  long dayMax() {
    long max = 0;
    for (int i = dayTail; i < size; i++) {
      max = Math.max(max, amounts[i]);
    }
    return max;
  }

  /// How many different others in a day; counts exactly up to 64 and then stops.
  int dayOthers(long[] scratch) {
    int found = 0;
    for (int i = size - 1; i >= dayTail && found < scratch.length; i--) {
      long other = others[i];
      int at = 0;
      while (at < found && scratch[at] != other) {
        at++;
      }
      if (at == found) {
        scratch[found++] = other;
      }
    }
    return found;
  }

  private void compact() {
    int keep = size - dayTail;
    int capacity = keep * 2 > times.length ? times.length * 2 : times.length;
    times = Arrays.copyOf(Arrays.copyOfRange(times, dayTail, size), capacity);
    amounts = Arrays.copyOf(Arrays.copyOfRange(amounts, dayTail, size), capacity);
    others = Arrays.copyOf(Arrays.copyOfRange(others, dayTail, size), capacity);
    size = keep;
    hourTail -= dayTail;
    dayTail = 0;
  }
}
