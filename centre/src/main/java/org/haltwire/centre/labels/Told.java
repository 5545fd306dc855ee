package org.haltwire.centre.labels;

import java.util.Optional;
import java.util.function.Consumer;
import org.haltwire.centre.journal.Journal;
import org.haltwire.core.engine.Entry;
import org.haltwire.core.event.FactId;

/// What the projector follows: the journal, or a list in a test.
interface Told {

  /// The last position; 0 for none.
  long head();

  /// Hands entries from a position on to the consumer, about `limit` of them, in order.
  void read(long from, int limit, Consumer<Entry> consumer);

  /// A fact's entry, wherever it is.
  Optional<Entry> find(FactId id);

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

      @Override
      public Optional<Entry> find(FactId id) {
        return journal.find(id);
      }
    };
  }
}
