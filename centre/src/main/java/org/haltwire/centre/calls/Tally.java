package org.haltwire.centre.calls;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import org.haltwire.core.call.Action;
import org.haltwire.core.call.CallAnswer;
import org.haltwire.core.call.Mark;
import org.haltwire.core.call.Reason;

/// What was counted of one operator since the start: counts only, no numbers.
final class Tally {

  private static final Action[] ACTIONS = Action.values();

  private final LongAdder registered = new LongAdder();
  private final LongAdder late = new LongAdder();
  private final LongAdder ended = new LongAdder();
  private final LongAdder confirmed = new LongAdder();
  private final LongAdder overtaken = new LongAdder();
  private final LongAdder missing = new LongAdder();

  /// By trunk, reason and what was done.
  private volatile Map<String, LongAdder[]> answers = Map.of();

  /// Counts over these trunks from now on; those that were there go on.
  void know(List<String> trunks) {
    Map<String, LongAdder[]> known = new TreeMap<>(answers);
    for (String trunk : trunks) {
      known.computeIfAbsent(
          trunk,
          _ -> {
            LongAdder[] counts = new LongAdder[Reason.values().length * ACTIONS.length];
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
  /// @param answers what it was answered as the operator that asks, by trunk
  record Counts(
      long registered,
      long late,
      long ended,
      long confirmed,
      long overtaken,
      long missing,
      Map<String, List<Answered>> answers) {

    /// What it was answered over all its trunks.
    Map<Reason, Long> byReason() {
      Map<Reason, Long> all = new EnumMap<>(Reason.class);
      answers
          .values()
          .forEach(trunk -> trunk.forEach(one -> all.merge(one.reason(), one.count(), Long::sum)));
      return all;
    }
  }

  /// So many answers with the same reason, on which the same was done.
  record Answered(Reason reason, Action action, long count) {}

  private static int place(Reason reason, Action action) {
    return reason.ordinal() * ACTIONS.length + action.ordinal();
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
      counts[place(CallAnswer.reason(answer), CallAnswer.action(answer))].increment();
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
    Map<String, List<Answered>> byTrunk = new LinkedHashMap<>();
    answers.forEach((trunk, counts) -> byTrunk.put(trunk, answered(counts)));
    return new Counts(
        registered.sum(),
        late.sum(),
        ended.sum(),
        confirmed.sum(),
        overtaken.sum(),
        missing.sum(),
        byTrunk);
  }

  private static List<Answered> answered(LongAdder[] counts) {
    List<Answered> answered = new ArrayList<>();
    for (Reason reason : Reason.values()) {
      for (Action action : ACTIONS) {
        long count = counts[place(reason, action)].sum();
        if (count > 0) {
          answered.add(new Answered(reason, action, count));
        }
      }
    }
    return answered;
  }
}
