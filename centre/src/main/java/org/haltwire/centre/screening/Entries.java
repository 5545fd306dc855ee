package org.haltwire.centre.screening;

import java.util.function.Consumer;
import org.haltwire.centre.journal.Journal;
import org.haltwire.core.engine.Entry;

/// What the projector follows: the journal, or a list in a test.
interface Entries {

  /// The last position; 0 for none.
  long head();

  /// Hands entries from a position on to the consumer, about `limit` of them, in order; gives the
  /// position after the last one.
  long read(long from, int limit, Consumer<Entry> consumer);

  static Entries of(Journal journal) {
    return new Entries() {
      @Override
      public long head() {
        return journal.head();
      }

      @Override
      public long read(long from, int limit, Consumer<Entry> consumer) {
        return journal.read(from, limit, consumer);
      }
    };
  }
}
