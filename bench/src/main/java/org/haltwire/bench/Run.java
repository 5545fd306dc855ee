package org.haltwire.bench;

import java.util.Arrays;
import java.util.Comparator;

/// One timed pass.
record Run(long payments, long nanos, long allocated, long bytes, long alerts) {

  long perSecond() {
    return Math.round(payments * 1e9 / nanos);
  }

  static Run median(Run[] runs) {
    Run[] sorted = runs.clone();
    Arrays.sort(sorted, Comparator.comparingLong(Run::nanos));
    return sorted[sorted.length / 2];
  }

  @Override
  public String toString() {
    return "%,d/s (%,d ns, %,d bytes allocated each, %.2f %% alerts)"
        .formatted(perSecond(), nanos / payments, allocated / payments, 100.0 * alerts / payments);
  }
}
