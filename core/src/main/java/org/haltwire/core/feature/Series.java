package org.haltwire.core.feature;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.haltwire.core.event.Fact;
import org.haltwire.core.event.Keys;

/// All that is remembered of one source by one key. A row for each key: word 0 is the key, word 1
/// the time of its latest fact in the upper 44 bits (the lower 20 are the curve's), then what
/// [Layout] laid.
final class Series {

  static final int TIME_SHIFT = 20;

  private static final long LOW_MASK = (1L << TIME_SHIFT) - 1;

  private final Layout layout;
  private final long longest;
  private final Part[] parts;
  private final Slots slots;
  private KeyIndex index;
  private int hand;

  /// The key that was looked for last, to be remembered next, and its slot.
  private long sought = Keys.ABSENT;

  private int soughtSlot = KeyIndex.NONE;

  /// @param features by their place among the values
  Series(Map<Integer, Feature> features) {
    layout = new Layout(features);
    longest = layout.longest();
    parts = layout.parts().toArray(Part[]::new);
    slots = new Slots(layout.width());
    index = new KeyIndex(slots);
  }

  /// The time of a row's latest fact.
  static long last(long[] page, int row) {
    return page[row + 1] >> TIME_SHIFT;
  }

  /// How the features at these places among the values are read.
  Reading[] readings(List<Integer> targets) {
    return layout.readings(targets).toArray(Reading[]::new);
  }

  void remember(long key, Fact fact, long time) {
    int slot = key == sought ? soughtSlot : index.find(key);
    boolean fresh = slot == KeyIndex.NONE;
    if (fresh) {
      slot = slots.allocate(key);
      index.add(key, slot);
    }
    sought = key;
    soughtSlot = slot;
    long[] page = slots.page(slot);
    int row = slots.row(slot);
    for (Part part : parts) {
      part.remember(page, row, fact, time, fresh);
    }
    page[row + 1] = time << TIME_SHIFT | (page[row + 1] & LOW_MASK);
  }

  /// The key is the one that paid. Where it has no row it is no collector, and nothing is
  /// remembered.
  void gave(long key, Fact fact, long time) {
    int slot = find(key);
    if (slot != KeyIndex.NONE) {
      long[] page = slots.page(slot);
      for (Part part : parts) {
        part.gave(page, slots.row(slot), fact, time);
      }
    }
  }

  /// Reads the memory that finding a key begins with.
  int touchIndex(long key) {
    return slots.used() == 0 ? 0 : index.touch(key);
  }

  /// The slot of a key, or [KeyIndex#NONE].
  int find(long key) {
    return key == Keys.ABSENT || slots.used() == 0 ? KeyIndex.NONE : index.find(key);
  }

  /// The same for a key that is about to be remembered.
  int seek(long key) {
    sought = key;
    soughtSlot = find(key);
    return soughtSlot;
  }

  /// Reads the memory that the readings of a slot begin with.
  long touchLists(int slot) {
    long[] page = slots.page(slot);
    int row = slots.row(slot);
    long touched = 0;
    for (Part part : parts) {
      touched += part.touch(page, row);
    }
    return touched;
  }

  /// Writes what the readings say of the key in a slot at a time.
  void read(int slot, long time, Reading[] readings, long[] values) {
    if (slot == KeyIndex.NONE) {
      for (Reading reading : readings) {
        reading.readNothing(values);
      }
      return;
    }
    long[] page = slots.page(slot);
    int row = slots.row(slot);
    long age = time - last(page, row);
    for (Reading reading : readings) {
      if (age < reading.window()) {
        reading.read(page, row, time, values);
      } else {
        reading.readNothing(values);
      }
    }
  }

  /// Forgets the next few keys' rows that no window reaches any more.
  void sweep(long time, int count) {
    for (int i = 0; i < count && slots.used() > 0; i++) {
      hand = hand + 1 < slots.used() ? hand + 1 : 0;
      long[] page = slots.page(hand);
      int row = slots.row(hand);
      if (page[row] != 0 && time - last(page, row) >= longest) {
        forget(page, row);
      }
    }
  }

  long bytes() {
    long bytes = slots.bytes() + index.bytes();
    for (Part part : parts) {
      bytes += part.bytes();
    }
    return bytes;
  }

  void save(DataOutput out) throws IOException {
    out.writeInt(hand);
    slots.save(out);
    for (Part part : parts) {
      part.save(out);
    }
  }

  void restore(DataInput in) throws IOException {
    hand = in.readInt();
    slots.restore(in);
    for (Part part : parts) {
      part.restore(in);
    }
    index = new KeyIndex(slots);
    sought = Keys.ABSENT;
    for (int slot = 0; slot < slots.used(); slot++) {
      if (slots.key(slot) != 0) {
        index.add(slots.key(slot), slot);
      }
    }
  }

  private void forget(long[] page, int row) {
    sought = page[row] == sought ? Keys.ABSENT : sought;
    index.remove(page[row], hand);
    for (Part part : parts) {
      part.forget(page, row);
    }
    slots.free(hand);
  }
}
