package org.haltwire.centre;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/// The machine's clock, moved ahead as a test says. It does not stand still: what could not be sent
/// at once is sent a little later.
public final class ClockAhead implements InstantSource {

  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  public void pass(Duration time) {
    ahead.updateAndGet(one -> one.plus(time));
  }

  @Override
  public Instant instant() {
    return InstantSource.system().instant().plus(ahead.get());
  }
}
