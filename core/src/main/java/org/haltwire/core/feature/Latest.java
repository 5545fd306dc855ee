package org.haltwire.core.feature;

import org.haltwire.core.event.Fact;

/// The value of the latest fact: one word.
record Latest(Value value, int at) implements InRow {

  @Override
  public int words() {
    return 1;
  }

  @Override
  public void remember(long[] page, int row, Fact fact, long time, boolean fresh) {
    page[row + at] = value.reader().read(fact);
  }

  @Override
  public long read(long[] page, int row, long cutoff) {
    return page[row + at];
  }
}
