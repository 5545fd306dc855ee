package org.haltwire.centre.policies.backtest;

import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;

/// A bar on a terminal; nothing where the output is no terminal.
final class Progress {

  private static final int WIDTH = 30;

  private final PrintStream out;
  private final boolean terminal =
      Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
  private final long began = System.nanoTime();

  Progress(PrintStream out) {
    this.out = out;
  }

  void tell(double part) {
    if (!terminal) {
      return;
    }
    int done = (int) (part * WIDTH);
    double seconds = (System.nanoTime() - began) / 1e9;
    out.printf(
        "\r[%s%s] %3d %%  %.0f s left ",
        "#".repeat(done),
        " ".repeat(WIDTH - done),
        (int) (part * 100),
        part == 0 ? 0 : seconds / part - seconds);
    out.flush();
  }

  void over() {
    if (terminal) {
      out.print("\r\u001b[K");
      out.flush();
    }
  }
}
