package org.haltwire.centre.access;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/// Slows down who tries again and again, in memory: after three times in a row one waits a second,
/// then two, then four, up to fifteen minutes. Waiting is cheap for people and ruinous for
/// machines; nobody is locked out for good.
///
/// It is there for the numbers and secrets of holds and tickets, and for how often a refusal is
/// written down. Passwords and codes are held back by [org.haltwire.centre.access.guess.Guesses],
/// also after a restart.
public final class Patience {

  static final int FREE = 3;
  static final Duration LONGEST = Duration.ofMinutes(15);

  /// So many are remembered; the one that failed longest ago is forgotten first.
  private static final int LIMIT = 10_000;

  private record Failures(int count, long until) {}

  private final InstantSource clock;
  private final Map<String, Failures> failures = new LinkedHashMap<>();

  public Patience(InstantSource clock) {
    this.clock = clock;
  }

  /// How long this one is to wait before the next attempt.
  public synchronized Duration left(String who) {
    Failures known = failures.getOrDefault(who, new Failures(0, 0));
    return Duration.ofMillis(Math.max(0, known.until() - clock.millis()));
  }

  public synchronized void failed(String who) {
    int count = failures.getOrDefault(who, new Failures(0, 0)).count() + 1;
    failures.remove(who);
    failures.put(who, new Failures(count, clock.millis() + waitAfter(count).toMillis()));
    if (failures.size() > LIMIT) {
      failures.remove(failures.keySet().iterator().next());
    }
  }

  public synchronized void succeeded(String who) {
    failures.remove(who);
  }

  private static Duration waitAfter(int count) {
    if (count < FREE) {
      return Duration.ZERO;
    }
    Duration wait = Duration.ofSeconds(1L << Math.min(count - FREE, 10));
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }
}
