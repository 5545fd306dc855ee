package org.haltwire.core.feature;

import org.haltwire.core.event.Fact;

/// How long a key has been known: since its first fact, as long as it was never idle for the
/// window.
///
/// It needs no word of its own. In the lower 20 bits of word 1 it counts the cells of time, about
/// 4.4 minutes each, from the first fact to the latest, so that it says at most one cell too much,
/// and stops counting at about 8.7 years.
final class Acquaintance implements InRow {

  static final int CELL_BITS = 18;

  private static final long MOST_CELLS = (1L << Series.TIME_SHIFT) - 1;

  private final long window;

  Acquaintance(long window) {
    this.window = window;
  }

  @Override
  public int words() {
    return 0;
  }

  @Override
  public void remember(long[] page, int row, Fact fact, long time, boolean fresh) {
    long last = Series.last(page, row);
    if (fresh || time - last >= window) {
      page[row + 1] &= ~MOST_CELLS;
    } else {
      long more = (time >> CELL_BITS) - (last >> CELL_BITS);
      page[row + 1] += Math.min(more, MOST_CELLS - cells(page, row));
    }
  }

  @Override
  public long read(long[] page, int row, long cutoff) {
    long first = ((Series.last(page, row) >> CELL_BITS) - cells(page, row)) << CELL_BITS;
    return Math.max(1, cutoff + window - first);
  }

  private static long cells(long[] page, int row) {
    return page[row + 1] & MOST_CELLS;
  }
}
