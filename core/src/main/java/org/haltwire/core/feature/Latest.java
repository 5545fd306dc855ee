package org.haltwire.core.feature;

import java.io.DataInput;
import java.io.DataOutput;
import org.haltwire.core.event.Fact;

/// The value of the latest fact: one word.
record Latest(Value value, int at) implements Track {

  @Override
  public int words() {
    return 1;
  }

  @Override
  public void remember(long[] page, int row, Fact fact, long time, boolean fresh) {
    page[row + at] = value.reader().read(fact);
  }

  @Override
  public long touch(long[] page, int row) {
    return page[row + at];
  }

  @Override
  public long read(long[] page, int row, long cutoff) {
    return page[row + at];
  }

  @Override
  public void forget(long[] page, int row) {}

  @Override
  public long bytes() {
    return 0;
  }

  @Override
  public void save(DataOutput out) {}

  @Override
  public void restore(DataInput in) {}
}
