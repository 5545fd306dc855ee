package org.haltwire.centre.replay;

import java.time.Duration;
import java.util.Optional;

/// How long to wait before the next attempt: what the centre asks for, and twice as long after each
/// attempt that brought nothing. It ends after some twenty minutes of them.
final class Backoff {

  static final int ATTEMPTS = 24;
  static final Duration FIRST = Duration.ofMillis(250);
  static final Duration LONGEST = Duration.ofMinutes(1);

  private int inVain;

  /// @param progress whether the last attempt brought any answer
  /// @param asked what the centre asked for, or zero
  /// @return nothing once it is no use to go on
  Optional<Duration> next(boolean progress, Duration asked) {
    inVain = progress ? 0 : inVain + 1;
    if (inVain >= ATTEMPTS) {
      return Optional.empty();
    }
    Duration own = FIRST.multipliedBy(1L << Math.min(inVain, 8));
    Duration longer = own.compareTo(asked) < 0 ? asked : own;
    return Optional.of(longer.compareTo(LONGEST) > 0 ? LONGEST : longer);
  }
}
