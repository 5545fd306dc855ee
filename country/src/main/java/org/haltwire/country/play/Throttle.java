package org.haltwire.country.play;

import java.time.Duration;

/// Lets the country's time pass so many times as fast as ours, and no faster.
public final class Throttle implements Player.Pace {

  private final double speed;
  private final Player.Pace next;
  private long firstTime = Long.MIN_VALUE;
  private long started;

  /// @param speed seconds of the country in one of ours
  public Throttle(double speed, Player.Pace next) {
    if (!(speed > 0)) {
      throw new IllegalArgumentException("Expected a speed above 0, but got " + speed);
    }
    this.speed = speed;
    this.next = next;
  }

  @Override
  public boolean goesOn(long time, long facts) {
    if (firstTime == Long.MIN_VALUE) {
      firstTime = time;
      started = System.nanoTime();
    }
    long due = started + (long) ((time - firstTime) / speed * 1_000_000);
    long wait = due - System.nanoTime();
    if (wait > 0) {
      try {
        Thread.sleep(Duration.ofNanos(wait));
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
    return next.goesOn(time, facts);
  }
}
