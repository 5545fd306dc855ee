package org.haltwire.centre.conformance;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.haltwire.centre.recovery.LateAnswers;
import org.springframework.stereotype.Component;

/// What an institution did wrong in the last day. Pages know it as `@conformity`.
@Component
public class Conformity {

  private static final int DAY_HOURS = 24;

  private final SentHours hours;
  private final LateAnswers orders;
  private final InstantSource clock;

  Conformity(SentHours hours, LateAnswers orders, InstantSource clock) {
    this.hours = hours;
    this.orders = orders;
    this.clock = clock;
  }

  /// How often something happened.
  public record Count(Counted what, long count) {}

  /// @param from in milliseconds since 1970-01-01T00:00Z, the beginning of an hour
  /// @param payments that were recorded meanwhile
  public record Day(long from, long to, long payments, List<Count> mistakes) {

    public boolean isClean() {
      return mistakes.stream().allMatch(one -> one.count() == 0);
    }
  }

  public Day of(String participant) {
    long now = clock.millis();
    long hour = SentHours.hour(now);
    long first = hour - DAY_HOURS + 1;
    long[] sum = hours.sum(participant, first, hour);
    sum[Counted.NO_OUTCOME.ordinal()] =
        hours.withoutOutcome(participant, first - DAY_HOURS, hour - DAY_HOURS);
    long from = first * SentHours.MILLIS;
    sum[Counted.LATE_ANSWER.ordinal()] = orders.count(participant, from, now);
    List<Count> mistakes =
        Stream.of(Counted.values())
            .filter(Counted::isMistake)
            .map(what -> new Count(what, sum[what.ordinal()]))
            .toList();
    return new Day(from, now, sum[Counted.PAYMENTS.ordinal()], mistakes);
  }
}
