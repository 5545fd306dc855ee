package org.haltwire.centre.journal;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.haltwire.core.engine.Engine;
import org.haltwire.core.engine.Entry;
import org.haltwire.core.event.Fact;
import org.haltwire.core.event.FactId;
import org.jspecify.annotations.Nullable;

/// The record of what happened. Facts are put in order, decided and remembered on one thread; an
/// answer leaves when its entry is durable.
public final class Journal {

  private final Engine engine;
  private final InstantSource clock;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<FactId, Entry> byId = new HashMap<>();

  Journal(Engine engine, InstantSource clock) {
    this.engine = engine;
    this.clock = clock;
  }

  /// Appends a fact at the centre's own time.
  ///
  /// The future fails with [JournalUnavailable] when the entry could not be made durable in time:
  /// the fact may or may not be recorded, and sending it again gives the answer.
  public CompletableFuture<Appended> append(Fact fact) {
    return CompletableFuture.completedFuture(put(fact, clock.millis(), false));
  }

  /// Appends many in order; one answer for each, when all are durable.
  public CompletableFuture<List<Appended>> appendAll(List<Fact> facts) {
    return CompletableFuture.completedFuture(
        facts.stream().map(fact -> put(fact, clock.millis(), false)).toList());
  }

  /// Appends history: each fact at its own time ([Fact#occurredAt]), in order. A fact older than
  /// the journal's last time is [Appended.OutOfOrder].
  public CompletableFuture<List<Appended>> appendHistory(List<Fact> facts) {
    return CompletableFuture.completedFuture(
        facts.stream().map(fact -> put(fact, fact.occurredAt(), true)).toList());
  }

  /// The durable entry of a fact, wherever in history it is.
  public synchronized Optional<Entry> find(FactId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /// The durable entry at a position.
  public synchronized Optional<Entry> at(long position) {
    return position < 1 || position > entries.size()
        ? Optional.empty()
        : Optional.of(entries.get((int) position - 1));
  }

  /// Hands durable entries from a position on, in order, to the consumer; returns the position
  /// after the last one, once at most `limit` entries (rounded up to a whole group) were handed
  /// over.
  public long read(long from, int limit, Consumer<Entry> consumer) {
    List<Entry> some;
    synchronized (this) {
      int start = (int) Math.min(from - 1, entries.size());
      some = List.copyOf(entries.subList(start, Math.min(start + limit, entries.size())));
    }
    some.forEach(consumer);
    return from + some.size();
  }

  /// The last durable position; 0 for none.
  public synchronized long head() {
    return entries.size();
  }

  /// Waits until something beyond a position is durable, or the time is over; gives the head.
  public synchronized long awaitBeyond(long position, java.time.Duration atMost)
      throws InterruptedException {
    long until = System.nanoTime() + atMost.toNanos();
    while (entries.size() <= position && System.nanoTime() < until) {
      wait(Math.max(1, (until - System.nanoTime()) / 1_000_000));
    }
    return entries.size();
  }

  /// Whether the journal can be written now; doors that only read go on when it cannot.
  public boolean available() {
    return true;
  }

  private synchronized Appended put(Fact fact, long time, boolean history) {
    @Nullable Entry known = byId.get(fact.id());
    if (known != null) {
      return known.fact().equals(fact)
          ? new Appended.Stored(known, true)
          : new Appended.Conflict(known);
    }
    if (history && time < engine.time()) {
      return new Appended.OutOfOrder(time, engine.time());
    }
    long now = Math.max(time, engine.time());
    Entry entry = new Entry(engine.position() + 1, now, fact, engine.decide(fact, now));
    engine.apply(entry);
    entries.add(entry);
    byId.put(fact.id(), entry);
    notifyAll();
    return new Appended.Stored(entry, false);
  }
}
