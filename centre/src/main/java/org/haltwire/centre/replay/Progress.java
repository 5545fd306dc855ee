package org.haltwire.centre.replay;

import java.io.PrintStream;
import java.time.Duration;

/// Says how far a replay is: one line that changes on a terminal, a new one every few seconds
/// elsewhere.
final class Progress implements Runnable {

  private static final int WIDTH = 30;

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
        out.print("\r\u001b[K");
      }
    }
  }

  double seconds() {
    return (System.nanoTime() - began) / 1e9;
  }

  private void print() {
    double done = file.done();
    double seconds = seconds();
    String text =
        "%3.0f %%  %,d lines  %,.0f/s  %s left"
            .formatted(
                100 * done, tally.answered(), tally.answered() / seconds, left(done, seconds));
    if (terminal) {
      int full = (int) (WIDTH * done);
      String bar = "#".repeat(full) + ".".repeat(WIDTH - full);
      out.print("\r[" + bar + "] " + text + "\u001b[K");
    } else {
      out.println(text);
    }
    out.flush();
  }

  private static String left(double done, double seconds) {
    if (done < 0.001) {
      return "?";
    }
    long left = Math.round(seconds * (1 - done) / done);
    return left < 90 ? left + " s" : (left + 30) / 60 + " min";
  }
}
