package org.haltwire.centre.replay;

import java.io.IOException;

/// Reads the file on a thread of its own. What was read before something went wrong is still sent.
final class Reading implements Runnable {

  private final Feed feed;
  private final CsvRows rows;
  private final long fromRow;
  private final Outbox outbox;
  private volatile String failure = "";

  Reading(Feed feed, CsvRows rows, long fromRow, Outbox outbox) {
    this.feed = feed;
    this.rows = rows;
    this.fromRow = fromRow;
    this.outbox = outbox;
  }

  @Override
  public void run() {
    try {
      feed.read(rows, fromRow);
    } catch (IOException | Unusable broken) {
      failure = "The file cannot be read on: " + broken.getMessage();
    } catch (InterruptedException | RuntimeException bug) {
      failure = bug.toString();
    } finally {
      outbox.end();
    }
  }

  /// Why not everything was read; empty where it was.
  String failure() {
    return failure;
  }
}
