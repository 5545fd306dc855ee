package org.haltwire.centre.calls;

import java.util.EnumMap;
import java.util.Map;
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
  private final LongAdder[] answers = new LongAdder[Reason.values().length];

  Tally() {
    for (int i = 0; i < answers.length; i++) {
      answers[i] = new LongAdder();
    }
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
  /// @param answers what it was answered as the operator that asks, by reason
  record Counts(
      long registered,
      long late,
      long ended,
      long confirmed,
      long overtaken,
      long missing,
      Map<Reason, Long> answers) {}

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
  void answered(int answer) {
    answers[CallAnswer.reason(answer).ordinal()].increment();
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
    Map<Reason, Long> byReason = new EnumMap<>(Reason.class);
    for (Reason reason : Reason.values()) {
      long count = answers[reason.ordinal()].sum();
      if (count > 0) {
        byReason.put(reason, count);
      }
    }
    return new Counts(
        registered.sum(),
        late.sum(),
        ended.sum(),
        confirmed.sum(),
        overtaken.sum(),
        missing.sum(),
        byReason);
  }
}
