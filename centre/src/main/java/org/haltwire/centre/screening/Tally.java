package org.haltwire.centre.screening;

import java.util.HashMap;
import java.util.Map;
import org.haltwire.core.decision.Decision;
import org.haltwire.core.decision.FiredRule;

/// Counts of one stretch of the journal, by minute.
final class Tally {

  private static final long MINUTE = 60_000;

  /// @param minute since 1970-01-01T00:00Z
  record Key(long minute, String kind, String name) {}

  private final Map<Key, Long> counts = new HashMap<>();
  private final long[] verdicts = new long[Outcome.values().length];
  private long minute;

  void add(long time, Decision decision, Outcome outcome) {
    if (time / MINUTE != minute) {
      flush();
      minute = time / MINUTE;
    }
    verdicts[outcome.ordinal()]++;
    if (!decision.typology().isEmpty()) {
      counts.merge(new Key(minute, "typology", decision.typology()), 1L, Long::sum);
    }
    for (FiredRule fired : decision.fired()) {
      counts.merge(new Key(minute, "rule", fired.rule()), 1L, Long::sum);
    }
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
