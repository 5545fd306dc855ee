package org.haltwire.centre.replay;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Says once what came of a replay, however it ends; on Ctrl-C too.
final class Ending {

  private static final int BROKEN_OFF = 3;

  private final PrintStream out;
  private final PrintStream err;
  private final Supplier<String> summary;
  private final LongSupplier lastRow;
  private final AtomicBoolean told = new AtomicBoolean();
  private final Thread stopped;

  /// @param lastRow gives the last row that was answered
  Ending(PrintStream out, PrintStream err, Supplier<String> summary, LongSupplier lastRow) {
    this.out = out;
    this.err = err;
    this.summary = summary;
    this.lastRow = lastRow;
    this.stopped = new Thread(() -> tell("Stopped before the end"), "stopped");
    Runtime.getRuntime().addShutdownHook(stopped);
  }

  /// The exit code.
  ///
  /// @param failure why it ends before the end, or empty
  int by(String failure) {
    try {
      Runtime.getRuntime().removeShutdownHook(stopped);
    } catch (IllegalStateException stopping) {
      return BROKEN_OFF;
    }
    tell(failure);
    if (failure.isEmpty()) {
      return 0;
    }
    return lastRow.getAsLong() == 0 ? 1 : BROKEN_OFF;
  }

  private void tell(String failure) {
    if (!told.compareAndSet(false, true)) {
      return;
    }
    out.print(summary.get());
    out.flush();
    if (!failure.isEmpty()) {
      err.println("haltwire: " + failure);
      err.println(how(lastRow.getAsLong()));
    }
  }

  private static String how(long last) {
    return last == 0
        ? "No row is recorded for sure. Begin again: what was recorded is not recorded twice."
        : "The rows up to %d are answered. Go on with --from-row %d.".formatted(last, last + 1);
  }
}
