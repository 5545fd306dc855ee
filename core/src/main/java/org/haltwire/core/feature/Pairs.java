package org.haltwire.core.feature;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// Lists of times with a number each, in the order of the times. A list is known by one word: the
/// block's handle in the upper 32 bits, then 8 bits of block class and 24 of size; 0 is the empty
/// list. In a block all times come first, then all numbers.
final class Pairs {

  private static final int CLASS_SHIFT = 24;
  private static final int SIZE_MASK = (1 << CLASS_SHIFT) - 1;

  private final Slab slab = new Slab(2, 0);

  static int size(long list) {
    return (int) list & SIZE_MASK;
  }

  long[] block(long list) {
    return slab.page((int) (list >>> 32));
  }

  /// Where the times begin in the block.
  static int times(long list) {
    return Slab.at((int) (list >>> 32));
  }

  /// Where the numbers begin in the block.
  static int numbers(long list) {
    return times(list) + capacity(list);
  }

  static boolean isFull(long list) {
    return size(list) == capacity(list);
  }

  static int capacity(long list) {
    return Slab.capacity(blockClass(list));
  }

  /// Reads the first of a list that has any.
  long touch(long list) {
    return size(list) == 0 ? 0 : block(list)[times(list)];
  }

  /// How many entries are at or before the cutoff.
  int before(long list, long cutoff) {
    if (size(list) == 0) {
      return 0;
    }
    long[] block = block(list);
    return Slab.until(block, times(list), size(list), cutoff);
  }

  /// Adds an entry to a list that has room for it.
  long add(long list, long time, long number) {
    long[] block = block(list);
    int size = size(list);
    block[times(list) + size] = time;
    block[numbers(list) + size] = number;
    return list + 1;
  }

  /// The list without its first entries.
  long dropFirst(long list, int count) {
    if (count == 0) {
      return list;
    }
    long[] block = block(list);
    int rest = size(list) - count;
    System.arraycopy(block, times(list) + count, block, times(list), rest);
    System.arraycopy(block, numbers(list) + count, block, numbers(list), rest);
    return list - count;
  }

  /// The list cut to a size, in a block that suits it and has room for one more.
  long refit(long list, int size) {
    return moved(list, size, Slab.suiting(blockClass(list), size));
  }

  /// A list of so many entries whose contents are to be set.
  long make(int size) {
    int blockClass = Slab.fitting(size);
    return word(slab.allocate(blockClass), blockClass, size);
  }

  void free(long list) {
    slab.free(blockClass(list), (int) (list >>> 32));
  }

  long bytes() {
    return slab.bytes();
  }

  void save(DataOutput out) throws IOException {
    slab.save(out);
  }

  void restore(DataInput in) throws IOException {
    slab.restore(in);
  }

  private long moved(long list, int size, int blockClass) {
    if (blockClass == blockClass(list)) {
      return list - size(list) + size;
    }
    long moved = word(slab.allocate(blockClass), blockClass, size);
    if (size > 0) {
      System.arraycopy(block(list), times(list), block(moved), times(moved), size);
      System.arraycopy(block(list), numbers(list), block(moved), numbers(moved), size);
    }
    free(list);
    return moved;
  }

  static long word(int handle, int blockClass, int size) {
    return (long) handle << 32 | (long) blockClass << CLASS_SHIFT | size;
  }

  static int blockClass(long list) {
    return (int) list >>> CLASS_SHIFT;
  }
}
