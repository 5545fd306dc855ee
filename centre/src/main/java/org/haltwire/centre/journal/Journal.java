package org.haltwire.centre.journal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.haltwire.core.engine.Entry;
import org.haltwire.core.event.Fact;
import org.haltwire.core.event.FactId;

/// The record of what happened. Facts are put in order, decided and remembered on one thread; an
/// answer leaves when its entry is durable.
public final class Journal {

  /// Appends a fact at the centre's own time.
  ///
  /// The future fails with [JournalUnavailable] when the entry could not be made durable in time:
  /// the fact may or may not be recorded, and sending it again gives the answer.
  public CompletableFuture<Appended> append(Fact fact) {
    throw new UnsupportedOperationException();
  }

  /// Appends many in order; one answer for each, when all are durable.
  public CompletableFuture<List<Appended>> appendAll(List<Fact> facts) {
    throw new UnsupportedOperationException();
  }

  /// Appends history: each fact at its own time ([Fact#occurredAt]), in order. A fact older than
  /// the journal's last time is [Appended.OutOfOrder].
  public CompletableFuture<List<Appended>> appendHistory(List<Fact> facts) {
    throw new UnsupportedOperationException();
  }

  /// The durable entry of a fact, wherever in history it is.
  public Optional<Entry> find(FactId id) {
    throw new UnsupportedOperationException();
  }

  /// The durable entry at a position.
  public Optional<Entry> at(long position) {
    throw new UnsupportedOperationException();
  }

  /// Hands durable entries from a position on, in order, to the consumer; returns the position
  /// after the last one, once at most `limit` entries (rounded up to a whole group) were handed
  /// over.
  public long read(long from, int limit, Consumer<Entry> consumer) {
    throw new UnsupportedOperationException();
  }

  /// The last durable position; 0 for none.
  public long head() {
    throw new UnsupportedOperationException();
  }

  /// Waits until something beyond a position is durable, or the time is over; gives the head.
  public long awaitBeyond(long position, java.time.Duration atMost) throws InterruptedException {
    throw new UnsupportedOperationException();
  }

  /// Whether the journal can be written now; doors that only read go on when it cannot.
  public boolean available() {
    throw new UnsupportedOperationException();
  }
}
