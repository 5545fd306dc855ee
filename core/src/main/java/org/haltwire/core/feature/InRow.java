package org.haltwire.core.feature;

import java.io.DataInput;
import java.io.DataOutput;

/// A track that keeps nothing but what is in the row.
sealed interface InRow extends Track permits Acquaintance, Latest {

  @Override
  default long touch(long[] page, int row) {
    return 0;
  }

  @Override
  default void forget(long[] page, int row) {}

  @Override
  default long bytes() {
    return 0;
  }

  @Override
  default void save(DataOutput out) {}

  @Override
  default void restore(DataInput in) {}
}
