package org.haltwire.centre.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.haltwire.centre.calls.Numbers;
import org.springframework.stereotype.Component;

/// One subscriber is always in a call with a fraudster. A call is known for an hour at most, so two
/// fraudsters take turns: the next one calls before the last one hangs up. The operator gives signs
/// of life in between, or nothing would be known of its other numbers.
@Component
final class MadeUpCalls {

  private static final Duration TURN = Duration.ofMinutes(20);
  private static final Duration ALIVE = Duration.ofSeconds(5);

  private final OwnDoors doors;
  private final Numbers numbers;
  private final InstantSource clock;
  private int turns;
  private Instant changed = Instant.EPOCH;
  private Instant alive = Instant.EPOCH;

  MadeUpCalls(OwnDoors doors, Numbers numbers, InstantSource clock) {
    this.doors = doors;
    this.numbers = numbers;
    this.clock = clock;
  }

  /// A step back of the clock makes a turn come early, and does no other harm.
  void goOn() throws InterruptedException {
    Instant now = clock.instant();
    if (isOver(alive, ALIVE, now)) {
      doors.json(MadeUp.OPERATOR, "/aos/pingRequest", "{}");
      alive = now;
    }
    if (isOver(changed, TURN, now) && areFlagged()) {
      doors.json(MadeUp.OPERATOR, "/aos/saveRequest", call(turns));
      if (turns > 0) {
        doors.json(MadeUp.OPERATOR, "/aos/endRequest", call(turns - 1));
      }
      turns++;
      changed = now;
    }
  }

  boolean isOn() {
    return numbers.inCall(number(Values.TALKING_PHONE)) instanceof Numbers.InCall.With;
  }

  /// What the police said reaches those who answer about calls within a second or two.
  private boolean areFlagged() {
    for (String one : Values.FRAUDSTERS) {
      if (!numbers.known(number(one)).flagged()) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOver(Instant since, Duration time, Instant now) {
    return now.isBefore(since) || !now.isBefore(since.plus(time));
  }

  private static String call(int turn) {
    return "{\"msisdnA\":\"%s\",\"msisdnB\":\"%s\"}"
        .formatted(Values.FRAUDSTERS[turn % 2].substring(1), Values.TALKING_PHONE.substring(1));
  }

  private static long number(String phone) {
    return Long.parseLong(phone.substring(1));
  }
}
