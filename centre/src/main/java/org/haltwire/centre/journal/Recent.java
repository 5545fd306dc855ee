package org.haltwire.centre.journal;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.haltwire.core.engine.Entry;

/// The last entries in memory, for those who ask again and those who follow closely. More than can
/// be under way between the engine and the disk.
final class Recent {

  static final int SIZE = 1 << 14;

  private final AtomicReferenceArray<Entry> ring = new AtomicReferenceArray<>(SIZE);

  void put(Entry entry) {
    ring.set(slot(entry.position()), entry);
  }

  Optional<Entry> at(long position) {
    return Optional.ofNullable(ring.get(slot(position)))
        .filter(entry -> entry.position() == position);
  }

  private static int slot(long position) {
    return (int) position & SIZE - 1;
  }
}
