package org.haltwire.centre.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.haltwire.core.codec.GroupReader;
import org.haltwire.core.codec.GroupWriter;
import org.haltwire.core.engine.Entry;

/// The last entries in memory, for those who ask again and those who follow closely. More than can
/// be under way between the engine and the disk.
///
/// They are kept encoded: an entry is some twenty objects, and a garbage collector that has to copy
/// those of the last seconds stops the centre three times as long. One thread puts; any may look.
final class Recent {

  static final int SIZE = 1 << 14;

  private final AtomicReferenceArray<Kept> ring = new AtomicReferenceArray<>(SIZE);
  private final GroupWriter writer = new GroupWriter();

  /// One entry as a group of its own.
  @SuppressWarnings("ArrayRecordComponent") // written once, then only read
  private record Kept(long position, long time, byte[] group) {

    Entry entry() {
      List<Entry> entries = new ArrayList<>(1);
      GroupReader.read(GroupWriter.FORMAT, group, position, time, entries::add);
      return entries.getFirst();
    }
  }

  void put(Entry entry) {
    writer.begin(entry.time());
    writer.add(entry);
    ring.set(slot(entry.position()), new Kept(entry.position(), entry.time(), writer.bytes()));
  }

  Optional<Entry> at(long position) {
    return Optional.ofNullable(ring.get(slot(position)))
        .filter(kept -> kept.position == position)
        .map(Kept::entry);
  }

  private static int slot(long position) {
    return (int) position & SIZE - 1;
  }
}
