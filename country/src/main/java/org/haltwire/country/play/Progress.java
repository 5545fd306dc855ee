package org.haltwire.country.play;

import java.io.Console;
import java.util.Locale;
import java.util.Optional;
import org.haltwire.country.Country;
import org.haltwire.country.world.Almanac;

/// One line in the terminal that says how far it is; nothing where nobody looks.
public final class Progress implements Player.Pace {

  private static final int WIDTH = 30;
  private static final long EVERY = 500_000_000L;

  private final Interruption interruption;
  private final long begin;
  private final long length;
  private final long started = System.nanoTime();
  private final boolean shown =
      Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
  private long last = started;
  private boolean wasShown;

  public Progress(Country.Settings settings, int days, Interruption interruption) {
    this.interruption = interruption;
    begin = Almanac.day(settings.first(), 0).start();
    length = days * Almanac.DAY;
  }

  @Override
  public boolean goesOn(long time, long facts) {
    long now = System.nanoTime();
    if (shown && now - last > EVERY) {
      last = now;
      wasShown = true;
      show(time, facts, (now - started) / 1e9);
    }
    return !interruption.isWished();
  }

  public void end() {
    if (wasShown) {
      System.err.print("\r" + " ".repeat(100) + "\r");
    }
  }

  private void show(long time, long facts, double seconds) {
    double share = Math.clamp((time - begin) / (double) length, 0, 1);
    int full = (int) (share * WIDTH);
    double left = share > 0 ? seconds / share - seconds : 0;
    System.err.printf(
        Locale.ROOT,
        "\r[%s%s] %3.0f %%  day %d  %,d facts  %,.0f/s  %.0f s left   ",
        "#".repeat(full),
        ".".repeat(WIDTH - full),
        100 * share,
        1 + (time - begin) / Almanac.DAY,
        facts,
        facts / Math.max(0.001, seconds),
        left);
  }
}
