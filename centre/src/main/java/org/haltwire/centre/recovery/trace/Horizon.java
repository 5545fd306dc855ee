package org.haltwire.centre.recovery.trace;

import java.time.Duration;
import org.haltwire.centre.journal.Journal;

/// Where in the journal a span of time before a position begins.
final class Horizon {

  private Horizon() {}

  /// The first position whose time is within the span before the time of another position; 1 for an
  /// empty journal.
  static long start(Journal journal, long position, Duration span) {
    if (position == 0) {
      return 1;
    }
    long earliest = time(journal, position) - span.toMillis();
    long low = 1;
    long high = position;
    while (low < high) {
      long middle = (low + high) / 2;
      if (time(journal, middle) < earliest) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static long time(Journal journal, long position) {
    return journal.at(position).orElseThrow().time();
  }
}
