package org.haltwire.core.feature;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/// Memory for lists that grow: blocks of a few fixed capacities, cut from pages of longs. A freed
/// block waits in its capacity's free list, linked through its first long, so that in a steady
/// state nothing is allocated and nothing is left to a garbage collector.
///
/// A handle is the block's place in longs from the first page on; at most 32 GB can be held.
final class Slab {

  /// How many entries a block of each class holds; class 0 is no block.
  private static final int[] CAPACITY = {
    0, 1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512, 768, 1024, 1536, 2048,
    3072, 4096, 6144, 8192, 12288, 16383
  };

  private static final int PAGE_BITS = 12;
  private static final int PAGE = 1 << PAGE_BITS;
  private static final int FIRST_BLOCKS = 8;
  private static final int NONE = -1;

  private final int[] lengths;
  private final int[] free;
  private final int[] next;
  private final int[] left;
  private long[][] pages = new long[4][];
  private int used;

  /// @param columns how many longs an entry has
  /// @param halves how many ints it has besides: 0 or 1
  Slab(int columns, int halves) {
    lengths =
        Arrays.stream(CAPACITY)
            .map(entries -> entries * columns + (entries + 1) / 2 * halves)
            .toArray();
    free = new int[lengths.length];
    Arrays.fill(free, NONE);
    next = new int[lengths.length];
    left = new int[lengths.length];
  }

  static int capacity(int size) {
    return CAPACITY[size];
  }

  /// How many of the times from `first` on, at least one and in order, are at or before the cutoff.
  /// The halving has no branch that depends on the times: processors guess those wrong half the
  /// time, which costs more than the whole search.
  static int until(long[] block, int first, int size, long cutoff) {
    int low = first;
    int left = size;
    while (left > 1) {
      int half = left >>> 1;
      low += block[low + half - 1] <= cutoff ? half : 0;
      left -= half;
    }
    return low - first + (block[low] <= cutoff ? 1 : 0);
  }

  /// The smallest class that holds so many entries.
  static int fitting(int entries) {
    int i = 0;
    while (CAPACITY[i] < entries) {
      i++;
    }
    return i;
  }

  /// The class for a list that filled a block and was thinned: the next one if less than a quarter
  /// came free, a smaller one if much did.
  static int suiting(int size, int entries) {
    int capacity = CAPACITY[size];
    if (capacity - entries < Math.max(1, capacity / 4)) {
      return size + 1;
    }
    return capacity > 8 && 4 * entries < capacity ? fitting(2 * entries + 1) : size;
  }

  /// A block of a class; its contents are whatever was there.
  int allocate(int size) {
    int handle = free[size];
    if (handle != NONE) {
      free[size] = (int) page(handle)[at(handle)];
      return handle;
    }
    if (left[size] == 0) {
      addPage(size);
    }
    handle = next[size];
    next[size] += lengths[size];
    left[size]--;
    return handle;
  }

  /// Takes a block back; class 0 is none and costs nothing.
  void free(int size, int handle) {
    if (size > 0) {
      page(handle)[at(handle)] = free[size];
      free[size] = handle;
    }
  }

  long[] page(int handle) {
    return pages[handle >>> PAGE_BITS];
  }

  static int at(int handle) {
    return handle & (PAGE - 1);
  }

  long bytes() {
    long longs = pages.length;
    for (int i = 0; i < used; i++) {
      longs += pages[i].length;
    }
    return 8 * longs;
  }

  void save(DataOutput out) throws IOException {
    Bulk.write(out, free);
    Bulk.write(out, next);
    Bulk.write(out, left);
    out.writeInt(used);
    for (int i = 0; i < used; i++) {
      Bulk.write(out, pages[i]);
    }
  }

  void restore(DataInput in) throws IOException {
    Bulk.read(in, free);
    Bulk.read(in, next);
    Bulk.read(in, left);
    used = in.readInt();
    pages = new long[Math.max(4, used + used / 4)][];
    for (int i = 0; i < used; i++) {
      pages[i] = Bulk.readLongs(in);
    }
  }

  /// A class begins with a small page, so that a store of few keys stays small.
  private void addPage(int size) {
    if (used == 1 << (32 - PAGE_BITS)) {
      throw new IllegalStateException("Expected lists of at most 32 GB, but got more");
    }
    if (used == pages.length) {
      pages = Arrays.copyOf(pages, used + Math.max(4, used / 4));
    }
    boolean first = next[size] == 0 && left[size] == 0 && free[size] == NONE;
    int blocks = Math.max(1, PAGE / lengths[size]);
    left[size] = first ? Math.min(FIRST_BLOCKS, blocks) : blocks;
    next[size] = used << PAGE_BITS;
    pages[used++] = new long[left[size] * lengths[size]];
  }
}
