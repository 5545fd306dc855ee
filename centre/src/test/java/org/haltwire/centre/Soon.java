package org.haltwire.centre;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Waits for what other threads do.
public final class Soon {

  private static final long PATIENCE_NANOS = 180_000_000_000L;
  private static final long PAUSE_NANOS = 10_000_000L;

  private Soon() {}

  /// Returns as soon as it is so; fails with these words after three minutes, which only something
  /// that never comes takes.
  public static void is(String expected, BooleanSupplier condition) {
    answer(expected, condition::getAsBoolean, so -> so);
  }

  /// Asks until the answer is right, and returns it; fails as [#is] does, with the last answer.
  public static <T> T answer(String expected, Supplier<T> question, Predicate<T> right) {
    long until = System.nanoTime() + PATIENCE_NANOS;
    T answer = question.get();
    while (!right.test(answer)) {
      T last = answer;
      assertTrue(
          System.nanoTime() < until,
          () -> "Expected within three minutes: " + expected + ", but got " + last);
      LockSupport.parkNanos(PAUSE_NANOS);
      answer = question.get();
    }
    return answer;
  }
}
