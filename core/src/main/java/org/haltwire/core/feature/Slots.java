package org.haltwire.core.feature;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/// One row of longs for each key of a series, in pages, so that growth copies nothing. A row begins
/// with its key; a free row has key 0 and the next free row after it.
final class Slots {

  private static final int ROW_BITS = 10;
  private static final int ROWS = 1 << ROW_BITS;
  private static final int FIRST_ROWS = 16;
  private static final int NONE = -1;

  private final int width;
  private long[][] pages = new long[4][];
  private int used;
  private int free = NONE;

  Slots(int width) {
    this.width = width;
  }

  long[] page(int slot) {
    return pages[slot >>> ROW_BITS];
  }

  int row(int slot) {
    return (slot & (ROWS - 1)) * width;
  }

  long key(int slot) {
    return page(slot)[row(slot)];
  }

  /// How many slots there are, free ones among them.
  int used() {
    return used;
  }

  /// A row for a key; all else in it is 0.
  int allocate(long key) {
    int slot = free;
    if (slot == NONE) {
      slot = used++;
      makeRoom(slot);
    } else {
      free = (int) page(slot)[row(slot) + 1];
      Arrays.fill(page(slot), row(slot), row(slot) + width, 0);
    }
    page(slot)[row(slot)] = key;
    return slot;
  }

  void free(int slot) {
    page(slot)[row(slot)] = 0;
    page(slot)[row(slot) + 1] = free;
    free = slot;
  }

  long bytes() {
    long longs = pages.length;
    for (long[] page : pages) {
      longs += page == null ? 0 : page.length;
    }
    return 8 * longs;
  }

  void save(DataOutput out) throws IOException {
    out.writeInt(used);
    out.writeInt(free);
    for (int slot = 0; slot < used; slot += ROWS) {
      Bulk.write(out, page(slot));
    }
  }

  void restore(DataInput in) throws IOException {
    used = in.readInt();
    free = in.readInt();
    pages = new long[Math.max(4, (used >>> ROW_BITS) + 1)][];
    for (int slot = 0; slot < used; slot += ROWS) {
      pages[slot >>> ROW_BITS] = Bulk.readLongs(in);
    }
  }

  /// Only the first page grows, so that a series of few keys stays small.
  private void makeRoom(int slot) {
    int page = slot >>> ROW_BITS;
    if (page == pages.length) {
      pages = Arrays.copyOf(pages, page + page / 2);
    }
    if (slot == 0) {
      pages[0] = new long[FIRST_ROWS * width];
    } else if (page > 0 && row(slot) == 0) {
      pages[page] = new long[ROWS * width];
    } else if (row(slot) == pages[page].length) {
      pages[page] = Arrays.copyOf(pages[page], 2 * row(slot));
    }
  }
}
