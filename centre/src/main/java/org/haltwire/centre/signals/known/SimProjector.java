package org.haltwire.centre.signals.known;

import java.util.function.Consumer;
import org.haltwire.centre.intake.Tokens;
import org.haltwire.centre.journal.Journal;
import org.haltwire.core.engine.Entry;

/// Follows the journal and keeps when SIM cards changed. A stretch without any costs one look at
/// each entry and no transaction: how far it went is then written now and then.
final class SimProjector {

  static final int STRETCH = 20_000;

  /// So many entries may be read again after a start.
  static final int UNWRITTEN = 200_000;

  private final Told journal;
  private final SimStore store;
  private final Tokens tokens;
  private boolean remembers;
  private long written;
  private volatile long position;

  SimProjector(Told journal, SimStore store, Tokens tokens) {
    this.journal = journal;
    this.store = store;
    this.tokens = tokens;
  }

  /// What it follows: the journal, or a list in a test.
  interface Told {

    /// The last position; 0 for none.
    long head();

    /// Hands entries from a position on to the consumer, about `limit` of them, in order.
    void read(long from, int limit, Consumer<Entry> consumer);

    static Told by(Journal journal) {
      return new Told() {
        @Override
        public long head() {
          return journal.head();
        }

        @Override
        public void read(long from, int limit, Consumer<Entry> consumer) {
          journal.read(from, limit, consumer);
        }
      };
    }
  }

  /// The position that the table speaks of.
  long position() {
    return position;
  }

  /// Takes what the journal has beyond the table, at most one stretch; how many entries it took.
  /// After a failure the next step begins again where the table stands.
  long step() {
    if (!remembers) {
      written = store.position();
      position = written;
      remembers = true;
    }
    if (journal.head() <= position) {
      return 0;
    }
    SimStretch stretch = new SimStretch(tokens);
    journal.read(position + 1, STRETCH, stretch::take);
    long took = stretch.last() - position;
    // Set again only once all is done: what fails in between is begun anew.
    remembers = false;
    if (!stretch.isEmpty() || stretch.last() - written >= UNWRITTEN) {
      store.write(written, stretch);
      written = stretch.last();
    }
    position = stretch.last();
    remembers = true;
    return took;
  }
}
