package org.haltwire.centre.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.haltwire.core.engine.Entry;
import org.jspecify.annotations.Nullable;

/// Reads entries in order: one thread fetches, decompresses and decodes, the caller's remembers. An
/// empty list says that there is no more.
final class Replay {

  private static final int AHEAD = 16;

  private final JournalRows rows;
  private final ArrayBlockingQueue<List<Entry>> decoded = new ArrayBlockingQueue<>(AHEAD);
  private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

  private volatile boolean over;

  private Replay(JournalRows rows) {
    this.rows = rows;
  }

  /// Hands the entries from one position to another, both included, to the consumer.
  ///
  /// @throws JournalDamaged where an entry is not as it was written, or is missing
  static void run(JournalRows rows, long from, long upTo, Consumer<Entry> consumer) {
    if (from <= upTo) {
      new Replay(rows).replay(from, upTo, consumer);
    }
  }

  private void replay(long from, long upTo, Consumer<Entry> consumer) {
    Thread.ofPlatform().name("journal-read").daemon().start(() -> read(from, upTo));
    long expected = from;
    try {
      for (List<Entry> some = decoded.take(); !some.isEmpty(); some = decoded.take()) {
        for (Entry entry : some) {
          if (entry.position() == expected && expected <= upTo) {
            consumer.accept(entry);
            expected++;
          }
        }
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CancellationException("the replay was interrupted");
    } finally {
      over = true;
    }
    RuntimeException why = failure.get();
    if (why != null) {
      throw why;
    }
    if (expected != upTo + 1) {
      throw new JournalDamaged(
          "The journal has a gap: expected a row with position %d".formatted(expected));
    }
  }

  private void read(long from, long upTo) {
    try {
      rows.scan(from, upTo, this::decode);
    } catch (RuntimeException damaged) {
      failure.set(damaged);
    } finally {
      if (!over) {
        put(List.of());
      }
    }
  }

  private void decode(JournalRow row) {
    List<Entry> entries = new ArrayList<>(row.count());
    row.read(entries::add);
    put(entries);
  }

  private void put(List<Entry> entries) {
    try {
      while (!decoded.offer(entries, 100, TimeUnit.MILLISECONDS)) {
        if (over) {
          throw new CancellationException("nobody reads on");
        }
      }
    } catch (InterruptedException interrupted) {
      throw new CancellationException("nobody reads on");
    }
  }
}
