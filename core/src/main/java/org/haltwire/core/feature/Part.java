package org.haltwire.core.feature;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.haltwire.core.event.Fact;

/// Something that a series keeps of each key: some words of the key's row and, where that is not
/// enough, lists of its own.
sealed interface Part permits Curve, Track {

  /// How many words of a row it takes.
  int words();

  /// Takes in a fact; the row still says when the key's fact before it came.
  ///
  /// @param fresh whether there was none before it: the words are 0 then
  void remember(long[] page, int row, Fact fact, long time, boolean fresh);

  /// Takes in a fact in which the key is the one that paid. Most parts have no use for it; what
  /// comes so neither makes a key's row nor keeps it alive.
  default void gave(long[] page, int row, Fact fact, long time) {}

  /// Reads the memory that a reading begins with, so that the processor fetches it for many at
  /// once.
  long touch(long[] page, int row);

  /// Gives the key's lists back.
  void forget(long[] page, int row);

  long bytes();

  void save(DataOutput out) throws IOException;

  void restore(DataInput in) throws IOException;
}
