package org.haltwire.centre.calls;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import org.haltwire.core.call.CallAnswer;
import org.haltwire.core.call.Mark;
import org.haltwire.core.call.Reason;

/// What was counted of one operator since the start: counts only, no numbers.
final class Tally {

  private final LongAdder registered = new LongAdder();
  private final LongAdder late = new LongAdder();
  private final LongAdder ended = new LongAdder();
  private final LongAdder confirmed = new LongAdder();
  private final LongAdder overtaken = new LongAdder();
  private final LongAdder missing = new LongAdder();

  /// By trunk and reason; whether the call was blocked or labelled hangs on both.
  private volatile Map<String, LongAdder[]> answers = Map.of();

  /// Counts over these trunks from now on; those that were there go on.
  void know(List<String> trunks) {
    Map<String, LongAdder[]> known = new TreeMap<>(answers);
    for (String trunk : trunks) {
      known.computeIfAbsent(
          trunk,
          _ -> {
            LongAdder[] counts = new LongAdder[Reason.values().length];
            Arrays.setAll(counts, _ -> new LongAdder());
            return counts;
          });
    }
    answers = known;
  }

  /// As the operator of callers: how well it registers.
  ///
  /// @param registered calls that it registered
  /// @param late calls that it registered after they had been refused: blocked wrongly, or rightly
  ///   and then made by its subscriber
  /// @param ended calls that it said are over
  /// @param confirmed checks that found its registration there
  /// @param overtaken checks that waited for its registration, and got it
  /// @param missing checks that waited in vain: mostly substituted numbers
  /// @param answers what it was answered as the operator that asks, by trunk and reason
  record Counts(
      long registered,
      long late,
      long ended,
      long confirmed,
      long overtaken,
      long missing,
      Map<String, Map<Reason, Long>> answers) {

    /// What it was answered over all its trunks.
    Map<Reason, Long> byReason() {
      Map<Reason, Long> all = new EnumMap<>(Reason.class);
      answers
          .values()
          .forEach(trunk -> trunk.forEach((reason, count) -> all.merge(reason, count, Long::sum)));
      return all;
    }
  }

  void registered() {
    registered.increment();
  }

  void late() {
    late.increment();
  }

  void ended() {
    ended.increment();
  }

  /// An answer to a question of this operator's.
  void answered(String trunk, int answer) {
    LongAdder[] counts = answers.get(trunk);
    if (counts != null) {
      counts[CallAnswer.reason(answer).ordinal()].increment();
    }
  }

  /// An answer about a number of this operator's.
  void asked(int answer) {
    if (CallAnswer.reason(answer) == Reason.REGISTERED) {
      (CallAnswer.has(answer, Mark.WAITED) ? overtaken : confirmed).increment();
    } else if (CallAnswer.has(answer, Mark.WAITED)) {
      missing.increment();
    }
  }

  Counts counts() {
    Map<String, Map<Reason, Long>> byTrunk = new LinkedHashMap<>();
    answers.forEach((trunk, counts) -> byTrunk.put(trunk, byReason(counts)));
    return new Counts(
        registered.sum(),
        late.sum(),
        ended.sum(),
        confirmed.sum(),
        overtaken.sum(),
        missing.sum(),
        byTrunk);
  }

  private static Map<Reason, Long> byReason(LongAdder[] counts) {
    Map<Reason, Long> byReason = new EnumMap<>(Reason.class);
    for (Reason reason : Reason.values()) {
      long count = counts[reason.ordinal()].sum();
      if (count > 0) {
        byReason.put(reason, count);
      }
    }
    return byReason;
  }
}
