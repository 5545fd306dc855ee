package org.haltwire.centre.labels;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/// Follows the journal and keeps the table of labels. A stretch in which nothing concerns a label
/// costs one look at each entry and no transaction: how far it went is then written now and then.
final class LabelProjector {

  static final int STRETCH = 20_000;

  /// So many entries may be read again after a start.
  static final int UNWRITTEN = 200_000;

  /// So much that labels wait for is in memory, about 200 bytes each. Labels that wait beyond it,
  /// the oldest after a start, are kept but stay pending.
  static final int PENDING_LIMIT = 1_000_000;

  private final Told journal;
  private final LabelStore store;
  private Set<Target> pending = new HashSet<>();
  private boolean remembers;
  private long written;
  private volatile long position;

  LabelProjector(Told journal, LabelStore store) {
    this.journal = journal;
    this.store = store;
  }

  /// The position that the table speaks of.
  long position() {
    return position;
  }

  /// Waits until the table speaks of a position, or the time is over.
  synchronized void await(long wanted, Duration atMost) throws InterruptedException {
    long until = System.nanoTime() + atMost.toNanos();
    while (position < wanted && until - System.nanoTime() > 0) {
      wait(Math.max(1, (until - System.nanoTime()) / 1_000_000));
    }
  }

  private synchronized void reached(long now) {
    position = now;
    notifyAll();
  }

  /// Takes what the journal has beyond the table, at most one stretch; how many entries it took.
  /// After a failure the next step begins again where the table stands.
  long step() {
    if (!remembers) {
      written = store.position();
      reached(written);
      pending = store.pending(PENDING_LIMIT);
      remembers = true;
    }
    if (journal.head() <= position) {
      return 0;
    }
    Stretch stretch = new Stretch(pending);
    journal.read(position + 1, STRETCH, stretch::take);
    long took = stretch.last() - position;
    // Set again only once all is done: what fails in between is begun anew.
    remembers = false;
    if (!stretch.isEmpty() || stretch.last() - written >= UNWRITTEN) {
      stretch.lookUp(journal);
      store.write(written, stretch);
      written = stretch.last();
      expect(stretch);
    }
    reached(stretch.last());
    remembers = true;
    return took;
  }

  private void expect(Stretch stretch) {
    pending.removeAll(stretch.arrived().keySet());
    for (Stretch.Row row : stretch.rows()) {
      if (row.target().isFact() && row.place().isEmpty() && pending.size() < PENDING_LIMIT) {
        pending.add(row.target());
      }
    }
  }
}
