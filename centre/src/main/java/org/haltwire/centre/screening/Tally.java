package org.haltwire.centre.screening;

import java.util.HashMap;
import java.util.Map;
import org.haltwire.core.decision.Decision;
import org.haltwire.core.decision.FiredRule;

/// Counts of one stretch of the journal: by minute, or where the facts are old by hour. History
/// comes in at thousands of its minutes a second, and nobody looks at the minutes of years ago.
final class Tally {

  private static final long MINUTE = 60_000;
  private static final long HOUR = 60;
  private static final long DAY = 24 * 60;

  /// @param minute since 1970-01-01T00:00Z
  record Key(long minute, String kind, String name) {}

  private final Map<Key, Long> counts = new HashMap<>();
  private final long[] verdicts = new long[Outcome.values().length];
  private final long byMinuteFrom;
  private long minute;

  /// @param byMinuteFrom the first minute that is not counted with its hour
  Tally(long byMinuteFrom) {
    this.byMinuteFrom = byMinuteFrom;
  }

  void add(long time, Decision decision, Outcome outcome) {
    long now = time / MINUTE;
    now -= now < byMinuteFrom ? now % HOUR : 0;
    if (now != minute) {
      flush();
      minute = now;
    }
    verdicts[outcome.ordinal()]++;
    if (!decision.typology().isEmpty()) {
      counts.merge(new Key(minute, "typology", decision.typology()), 1L, Long::sum);
    }
    for (FiredRule fired : decision.fired()) {
      counts.merge(new Key(minute, "rule", fired.rule()), 1L, Long::sum);
    }
  }

  /// Counts by day, which is all that an institution's people look at: by minute there would be as
  /// many rows for each of them as for all together.
  void add(long time, String sender, Outcome outcome) {
    long day = time / MINUTE / DAY * DAY;
    counts.merge(new Key(day, "sender", ofSender(sender, outcome)), 1L, Long::sum);
  }

  /// As the table names it. Codes of institutions have no slash.
  static String ofSender(String sender, Outcome outcome) {
    return sender + "/" + outcome.key();
  }

  Map<Key, Long> counts() {
    flush();
    return counts;
  }

  private void flush() {
    for (Outcome outcome : Outcome.values()) {
      long count = verdicts[outcome.ordinal()];
      if (count > 0) {
        counts.merge(new Key(minute, "verdict", outcome.key()), count, Long::sum);
        verdicts[outcome.ordinal()] = 0;
      }
    }
  }
}
