package org.haltwire.core.feature;

import java.util.Arrays;

/// The window lengths that share one list of points, and how finely points have to lie.
///
/// A point that is `age` old only matters to the windows that still hold it, and the shortest of
/// them sets the step: 1/96 of a window up to a day, 1/48 of a longer one. A point may go if the
/// points before and after it are no further apart than the step at the age of the later: whatever
/// went between them before, no fact overstays by more than that.
final class Windows {

  /// Up to so many of the latest facts of a key, windows up to a day are exact.
  static final int EXACT_FACTS = 256;

  static final long DAY = 86_400_000L;

  private final long[] lengths;
  private final int shift;
  private final long exact;

  /// @param lengths in milliseconds, in any order
  Windows(long... lengths) {
    this.lengths = Arrays.stream(lengths).distinct().sorted().toArray();
    this.shift = Math.max(0, 63 - Long.numberOfLeadingZeros(step(this.lengths[0])));
    this.exact = Arrays.stream(this.lengths).filter(length -> length <= DAY).max().orElse(0);
  }

  /// Milliseconds by which the facts of a full window of this length may overstay.
  static long step(long length) {
    return length <= DAY ? length / 96 : length / 48;
  }

  long longest() {
    return lengths[lengths.length - 1];
  }

  /// The longest window that promises to be exact, or 0.
  long exact() {
    return exact;
  }

  /// Whether no window reaches back so far.
  boolean isOver(long age) {
    return age >= longest();
  }

  /// Whether the points between two may go, of which the later is `age` old.
  boolean areClose(long earlier, long later, long age) {
    int i = 0;
    while (lengths[i] <= age) {
      i++;
    }
    return later - earlier <= step(lengths[i]);
  }

  /// Whether two times lie in one cell of a fixed grid as wide as the shortest window's step, down
  /// to a power of two.
  boolean areInOneCell(long earlier, long later) {
    return earlier >> shift == later >> shift;
  }
}
