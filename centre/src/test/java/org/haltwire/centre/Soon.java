package org.haltwire.centre;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waits for what other threads do.
public final class Soon {

  private static final long PATIENCE_NANOS = 180_000_000_000L;
  private static final long PAUSE_NANOS = 10_000_000L;

  private Soon() {}

  /// Returns as soon as it is so; fails with these words after three minutes, which only something
  /// that never comes takes.
  public static void is(String expected, BooleanSupplier condition) {
    long until = System.nanoTime() + PATIENCE_NANOS;
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < until, "Expected within three minutes: " + expected);
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }
}
