package org.haltwire.centre.replay;

import java.io.Console;
import java.io.PrintStream;
import java.net.URI;
import java.util.Optional;
import java.util.function.DoubleFunction;

/// Sends what a feed makes of a file, shows how far it is, and says at the end what came of it.
final class Transfer {

  private final PrintStream out;
  private final PrintStream err;
  private final URI door;
  private final String key;

  /// The file at hand.
  ///
  /// @param fromRow the first row to send
  record Source(CsvFile csv, CsvRows rows, long fromRow) {}

  Transfer(PrintStream out, PrintStream err, URI door, String key) {
    this.out = out;
    this.err = err;
    this.door = door;
    this.key = key;
  }

  /// The exit code.
  ///
  /// @param summary what came of it, by the seconds it took
  int run(
      Source source, Feed feed, Outbox outbox, Receiver receiver, DoubleFunction<String> summary)
      throws InterruptedException {
    Tally tally = receiver.tally();
    Progress progress = new Progress(out, terminal(), source.csv(), tally);
    Thread shown = Thread.ofVirtual().start(progress);
    Ending ending = new Ending(out, err, () -> summary.apply(progress.seconds()), tally::lastRow);
    Reading reading = new Reading(feed, source.rows(), source.fromRow(), outbox);
    Thread.ofPlatform().daemon().name("reader").start(reading);
    String failure = "";
    try {
      new Delivery(door, key, outbox, receiver, progress::say).run();
      failure = reading.failure();
    } catch (Unusable given) {
      failure = String.valueOf(given.getMessage());
    }
    shown.interrupt();
    shown.join();
    return ending.by(failure);
  }

  private static boolean terminal() {
    return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
  }
}
