package org.haltwire.core.feature;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.haltwire.core.event.Fact;

/// Counts, sums and sums of squares over any number of windows, from one list of points.
///
/// The key's row holds the totals since the key is known; a point holds what the totals were after
/// the facts of its time. What a window holds is the totals now minus the totals at the last point
/// before it. So a key seen once needs no list, every window shares the points, and a point that is
/// left out only lets its facts leave with those of the next point.
///
/// A full list is thinned in one pass before it grows. What stays: the points of the latest
/// [Windows#EXACT_FACTS] facts as far as an exact window reaches, of the others those that the step
/// at their age asks for, and the last point that is older than all windows. That is at most 258
/// points and 192 for each window length, so a list ends at most at twice as many.
///
/// In a row: word 1 holds the latest time in its upper 44 bits (the series sets it), then 6 bits of
/// block class and 14 of list size; word 2 count and block handle, 32 bits each; then the sums. In
/// a block: all times, then each column, then the counts two to a long.
final class Curve implements Part {

  /// Where the totals lie in a row.
  static final int TOTALS = 3;

  private static final int SIZE_BITS = 14;
  private static final int LIST_MASK = (1 << Series.TIME_SHIFT) - 1;
  private static final long COUNT_ONE = 1L << 32;
  private static final long HANDLE_MASK = COUNT_ONE - 1;

  private final Windows windows;
  private final Sum[] sums;
  private final int columns;
  private final Slab slab;

  /// A value that is summed, and squared if it has to be.
  ///
  /// @param column of the sum; the squares' two columns follow it, the high half first
  record Sum(Value value, boolean squared, int column) {
    int columns() {
      return squared ? 3 : 1;
    }
  }

  Curve(Windows windows, List<Sum> sums) {
    this.windows = windows;
    this.sums = sums.toArray(Sum[]::new);
    this.columns = sums.stream().mapToInt(Sum::columns).sum();
    this.slab = new Slab(1 + columns, 1);
  }

  @Override
  public int words() {
    return 1 + columns;
  }

  @Override
  public void remember(long[] page, int row, Fact fact, long time, boolean fresh) {
    if (!fresh && Series.last(page, row) != time) {
      addPoint(page, row, time);
    }
    page[row + 2] += COUNT_ONE;
    for (Sum sum : sums) {
      long value = sum.value.reader().read(fact);
      int at = row + TOTALS + sum.column;
      page[at] += value;
      if (sum.squared) {
        long low = value * value;
        page[at + 2] += low;
        page[at + 1] +=
            Math.multiplyHigh(value, value) + (Long.compareUnsigned(page[at + 2], low) < 0 ? 1 : 0);
      }
    }
  }

  @Override
  public long touch(long[] page, int row) {
    int handle = (int) page[row + 2];
    return size(page, row) == 0 ? 0 : slab.page(handle)[Slab.at(handle)];
  }

  @Override
  public void forget(long[] page, int row) {
    slab.free(blockClass(page, row), (int) page[row + 2]);
  }

  /// The last point at or before the cutoff, or -1.
  int before(long[] page, int row, long cutoff) {
    int handle = (int) page[row + 2];
    int size = size(page, row);
    if (size == 0) {
      return -1;
    }
    long[] block = slab.page(handle);
    return Slab.until(block, Slab.at(handle), size, cutoff) - 1;
  }

  /// The number of facts after a point.
  long count(long[] page, int row, int point) {
    long count = page[row + 2] >>> 32;
    if (point < 0) {
      return count;
    }
    int handle = (int) page[row + 2];
    return count - countAt(slab.page(handle), counts(page, row), point) & HANDLE_MASK;
  }

  /// What the total of a column was at a point.
  long total(long[] page, int row, int column, int point) {
    if (point < 0) {
      return 0;
    }
    int handle = (int) page[row + 2];
    int capacity = Slab.capacity(blockClass(page, row));
    return slab.page(handle)[Slab.at(handle) + capacity * (1 + column) + point];
  }

  /// The time of the first fact after a point, as far as points tell.
  long timeAfter(long[] page, int row, int point) {
    if (point + 1 >= size(page, row)) {
      return Series.last(page, row);
    }
    int handle = (int) page[row + 2];
    return slab.page(handle)[Slab.at(handle) + point + 1];
  }

  @Override
  public long bytes() {
    return slab.bytes();
  }

  @Override
  public void save(DataOutput out) throws IOException {
    slab.save(out);
  }

  @Override
  public void restore(DataInput in) throws IOException {
    slab.restore(in);
  }

  /// Makes a point of the totals as they stand, before a fact of a later time changes them.
  private void addPoint(long[] page, int row, long time) {
    long last = Series.last(page, row);
    if (windows.exact() == 0 && windows.areInOneCell(last, time)) {
      return;
    }
    int size = size(page, row);
    if (size == Slab.capacity(blockClass(page, row))) {
      size = thin(page, row, time);
      refit(page, row, size);
    }
    int handle = (int) page[row + 2];
    long[] block = slab.page(handle);
    int capacity = Slab.capacity(blockClass(page, row));
    int at = Slab.at(handle) + size;
    block[at] = last;
    for (int column = 0; column < columns; column++) {
      block[at + capacity * (1 + column)] = page[row + TOTALS + column];
    }
    setCount(block, counts(page, row), size, page[row + 2] >>> 32);
    page[row + 1]++;
  }

  /// Leaves out the points that no window needs; the number of those that stay.
  private int thin(long[] page, int row, long now) {
    int size = size(page, row);
    if (size == 0) {
      return 0;
    }
    int handle = (int) page[row + 2];
    long[] block = slab.page(handle);
    int first = Slab.at(handle);
    int capacity = Slab.capacity(blockClass(page, row));
    int counts = counts(page, row);
    long count = page[row + 2] >>> 32;
    int kept = 0;
    for (int i = 0; i < size; i++) {
      long next = i + 1 < size ? block[first + i + 1] : Series.last(page, row);
      long after = count - countAt(block, counts, i) & HANDLE_MASK;
      long age = now - next;
      boolean exact = age < windows.exact() && after <= Windows.EXACT_FACTS;
      boolean needed =
          !windows.isOver(age)
              && (exact || kept == 0 || !windows.areClose(block[first + kept - 1], next, age));
      if (needed) {
        block[first + kept] = block[first + i];
        for (int at = first + capacity; at < first + capacity * (1 + columns); at += capacity) {
          block[at + kept] = block[at + i];
        }
        setCount(block, counts, kept, countAt(block, counts, i));
        kept++;
      }
    }
    return kept;
  }

  /// Moves the list to a block that suits what is left of it.
  private void refit(long[] page, int row, int size) {
    int from = blockClass(page, row);
    int to = Slab.suiting(from, size);
    int old = (int) page[row + 2];
    int handle = old;
    if (to != from) {
      handle = slab.allocate(to);
      copy(old, Slab.capacity(from), handle, Slab.capacity(to), size);
      slab.free(from, old);
    }
    page[row + 1] = (page[row + 1] & -(1L << Series.TIME_SHIFT)) | to << SIZE_BITS | size;
    page[row + 2] = (page[row + 2] & ~HANDLE_MASK) | (handle & HANDLE_MASK);
  }

  private void copy(int from, int fromCapacity, int to, int toCapacity, int size) {
    if (size == 0) {
      return;
    }
    long[] source = slab.page(from);
    long[] target = slab.page(to);
    int sourceAt = Slab.at(from);
    int targetAt = Slab.at(to);
    for (int column = 0; column <= columns; column++) {
      System.arraycopy(source, sourceAt, target, targetAt, size);
      sourceAt += fromCapacity;
      targetAt += toCapacity;
    }
    System.arraycopy(source, sourceAt, target, targetAt, (size + 1) / 2);
  }

  private int size(long[] page, int row) {
    return (int) page[row + 1] & (1 << SIZE_BITS) - 1;
  }

  private int blockClass(long[] page, int row) {
    return ((int) page[row + 1] & LIST_MASK) >>> SIZE_BITS;
  }

  /// Where the counts begin in the block's page.
  private int counts(long[] page, int row) {
    int capacity = Slab.capacity(blockClass(page, row));
    return Slab.at((int) page[row + 2]) + capacity * (1 + columns);
  }

  private static long countAt(long[] block, int counts, int i) {
    return block[counts + (i >> 1)] >>> (32 * (i & 1)) & HANDLE_MASK;
  }

  private static void setCount(long[] block, int counts, int i, long count) {
    int shift = 32 * (i & 1);
    int at = counts + (i >> 1);
    block[at] = (block[at] & ~(HANDLE_MASK << shift)) | count << shift;
  }
}
