package org.haltwire.centre.replay;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/// Says how far a replay is: one line that changes on a terminal, a new one every few seconds
/// elsewhere.
final class Progress implements Runnable {

  private static final int WIDTH = 30;
  private static final String CLEAR = "\r\u001b[K";

  private final PrintStream out;
  private final boolean terminal;
  private final CsvFile file;
  private final Tally tally;
  private final long began = System.nanoTime();

  Progress(PrintStream out, boolean terminal, CsvFile file, Tally tally) {
    this.out = out;
    this.terminal = terminal;
    this.file = file;
    this.tally = tally;
  }

  @Override
  public void run() {
    try {
      while (true) {
        Thread.sleep(terminal ? Duration.ofMillis(200) : Duration.ofSeconds(5));
        print();
      }
    } catch (InterruptedException over) {
      if (terminal) {
        out.print(CLEAR);
        out.flush();
      }
    }
  }

  double seconds() {
    return (System.nanoTime() - began) / 1e9;
  }

  /// Says something between the lines of progress.
  synchronized void say(String notice) {
    out.println((terminal ? CLEAR : "") + notice);
    out.flush();
  }

  private synchronized void print() {
    String text = text(file.done(), tally.answered(), seconds());
    if (terminal) {
      out.print("\r" + bar(file.done()) + " " + text + "\u001b[K");
    } else {
      out.println(text);
    }
    out.flush();
  }

  /// @param done the part of the file that was read, 0 to 1
  static String text(double done, long lines, double seconds) {
    return String.format(
        Locale.ROOT,
        "%3.0f %%  %,d lines  %,.0f/s  %s left",
        100 * done,
        lines,
        seconds > 0 ? lines / seconds : 0,
        left(done, seconds));
  }

  static String bar(double done) {
    int full = (int) (WIDTH * done);
    return "[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "]";
  }

  private static String left(double done, double seconds) {
    if (done < 0.001) {
      return "?";
    }
    long left = Math.round(seconds * (1 - done) / done);
    return left < 90 ? left + " s" : (left + 30) / 60 + " min";
  }
}
