package org.haltwire.core.feature;

/// A part that answers one measure of one value, for any window.
sealed interface Track extends Part permits CashFlow, DistinctValues, Extremes, InRow, Ongoing {

  /// What a window says that begins after the cutoff; the key's latest fact is in it.
  long read(long[] page, int row, long cutoff);
}
