package org.haltwire.centre.checks.bot;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/// Stands still until it is moved. It begins now, for what else is in a centre that goes by the
/// machine's clock.
final class TownClock implements InstantSource {

  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());

  void pass(Duration time) {
    now.updateAndGet(one -> one.plus(time));
  }

  @Override
  public Instant instant() {
    return now.get();
  }
}
