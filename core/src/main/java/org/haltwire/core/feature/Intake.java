package org.haltwire.core.feature;

import java.util.List;
import java.util.stream.Stream;
import org.haltwire.core.decision.Ruling;
import org.haltwire.core.event.Fact;
import org.haltwire.core.event.Keys;
import org.haltwire.core.listing.Listings;

/// What one kind of fact adds to: its keys, each read once, and under each source's condition the
/// series that remember it.
final class Intake {

  private final Class<?> kind;
  private final Key.Reader[] readers;
  private final int[] known;
  private final long[] keys;
  private final Branch[] branches;

  /// A series and what it is fed with.
  record Memory(Source source, Key keptBy, Series series) {}

  /// The series of one source; `keys[i]` says which key `series[i]` is kept by.
  private record Branch(Source.Test test, Series[] series, int[] keys) {}

  private Intake(Class<?> kind, List<Memory> memories, List<Key> read) {
    this.kind = kind;
    List<Key> kept = memories.stream().map(Memory::keptBy).distinct().toList();
    this.readers = kept.stream().map(Key::reader).toArray(Key.Reader[]::new);
    this.known = kept.stream().mapToInt(read::indexOf).toArray();
    this.keys = new long[readers.length];
    this.branches =
        memories.stream()
            .map(Memory::source)
            .distinct()
            .map(source -> branch(source, memories, kept))
            .toArray(Branch[]::new);
  }

  /// One for each kind of fact, payments first.
  ///
  /// @param read the keys that are read for a decision, in their order
  static Intake[] ofEachKind(List<Memory> memories, List<Key> read) {
    return Stream.of(Fact.class.getPermittedSubclasses())
        .map(kind ->
            new Intake(
                kind,
                memories.stream()
                    .filter(memory -> memory.source.kind().isAssignableFrom(kind))
                    .toList(),
                read))
        .toArray(Intake[]::new);
  }

  Class<?> kind() {
    return kind;
  }

  /// @param readKeys the fact's keys as they were read for a decision; empty where they were not
  void remember(Fact fact, long[] readKeys, Ruling ruling, Listings listings, long time) {
    for (int i = 0; i < readers.length; i++) {
      keys[i] = readKeys.length > 0 && known[i] >= 0 ? readKeys[known[i]] : readers[i].read(fact);
    }
    for (Branch branch : branches) {
      if (branch.test.holds(fact, ruling, listings, time)) {
        for (int i = 0; i < branch.series.length; i++) {
          long key = keys[branch.keys[i]];
          if (key != Keys.ABSENT) {
            branch.series[i].remember(key, fact, time);
          }
        }
      }
    }
  }

  private static Branch branch(Source source, List<Memory> memories, List<Key> kept) {
    List<Memory> fed = memories.stream().filter(memory -> memory.source.equals(source)).toList();
    return new Branch(
        source.test(),
        fed.stream().map(Memory::series).toArray(Series[]::new),
        fed.stream().mapToInt(memory -> kept.indexOf(memory.keptBy)).toArray());
  }
}
