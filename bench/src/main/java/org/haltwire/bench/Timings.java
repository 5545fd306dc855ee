package org.haltwire.bench;

import java.util.Arrays;
import java.util.Locale;

/// How long the same thing took each time, in nanoseconds.
final class Timings {

  private final long[] nanos;
  private int count;

  /// @param most so many are kept
  Timings(int most) {
    this.nanos = new long[most];
  }

  void add(long duration) {
    nanos[count++] = duration;
  }

  int count() {
    return count;
  }

  double medianMillis() {
    return percentileMillis(50);
  }

  /// The smallest time within which so many of a hundred were done.
  double percentileMillis(int percent) {
    if (count == 0) {
      throw new IllegalStateException("Expected something that was timed, but got nothing");
    }
    long[] sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    return sorted[Math.max(0, (int) Math.ceilDiv((long) count * percent, 100) - 1)] / 1e6;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "p50 %.3f ms, p99 %.3f ms, longest %.3f ms",
        medianMillis(),
        percentileMillis(99),
        percentileMillis(100));
  }
}
