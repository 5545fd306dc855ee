package org.haltwire.core.feature;

import java.util.List;
import java.util.stream.Stream;
import org.haltwire.core.decision.Ruling;
import org.haltwire.core.event.Fact;
import org.haltwire.core.event.Keys;
import org.haltwire.core.listing.Listings;

/// What one kind of fact adds to: under each source's condition the series that remember it.
final class Intake {

  private final Class<?> kind;
  private final Branch[] branches;

  /// A series and what it is fed with.
  ///
  /// @param from the key of who paid, where the series keeps what goes out too; else none
  record Memory(Source source, Key keptBy, List<Key> from, Series series) {

    Memory {
      if (from.size() > 1) {
        throw new IllegalArgumentException(
            "Expected at most one key of who paid %s, but got %s".formatted(keptBy, from));
      }
    }
  }

  /// The series of one source; `keys[i]` is the place of the key that `series[i]` is kept by,
  /// `from[i]` that of who paid or [#NOBODY].
  private record Branch(Source.Test test, Series[] series, int[] keys, int[] from) {}

  private static final int NOBODY = -1;

  private Intake(Class<?> kind, List<Memory> memories, KeySet keys) {
    this.kind = kind;
    this.branches =
        memories.stream()
            .map(Memory::source)
            .distinct()
            .map(source -> branch(source, memories, keys))
            .toArray(Branch[]::new);
  }

  /// One for each kind of fact, payments first.
  static Intake[] ofEachKind(List<Memory> memories, KeySet keys) {
    return Stream.of(Fact.class.getPermittedSubclasses())
        .map(kind ->
            new Intake(
                kind,
                memories.stream()
                    .filter(memory -> memory.source.kind().isAssignableFrom(kind))
                    .toList(),
                keys))
        .toArray(Intake[]::new);
  }

  Class<?> kind() {
    return kind;
  }

  /// @param keys those of the fact, read
  void remember(Fact fact, KeySet keys, Ruling ruling, Listings listings, long time) {
    for (Branch branch : branches) {
      if (branch.test.holds(fact, ruling, listings, time)) {
        for (int i = 0; i < branch.series.length; i++) {
          long key = keys.hash(branch.keys[i]);
          if (key != Keys.ABSENT) {
            branch.series[i].remember(key, fact, time);
          }
          if (branch.from[i] != NOBODY) {
            branch.series[i].gave(keys.hash(branch.from[i]), fact, time);
          }
        }
      }
    }
  }

  private static Branch branch(Source source, List<Memory> memories, KeySet keys) {
    List<Memory> fed = memories.stream().filter(memory -> memory.source.equals(source)).toList();
    return new Branch(
        source.test(),
        fed.stream().map(Memory::series).toArray(Series[]::new),
        fed.stream().mapToInt(memory -> keys.place(memory.keptBy)).toArray(),
        fed.stream()
            .mapToInt(memory -> memory.from.isEmpty() ? NOBODY : keys.place(memory.from.getFirst()))
            .toArray());
  }
}
