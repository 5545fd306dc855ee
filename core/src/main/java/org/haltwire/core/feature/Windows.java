package org.haltwire.core.feature;

import java.util.Arrays;

/// The window lengths that share one list of points, and how finely points have to lie.
///
/// A point that is `age` old only matters to the windows that still hold it, and the shortest of
/// them sets the step: at most 1/96 of a window up to a day, 1/48 of a longer one. Steps are powers
/// of two, so that the cells they cut time into lie inside each other: points merged in a cell stay
/// in one cell for ever, and what is merged again later never strays further than one step.
final class Windows {

  /// Up to so many of the latest facts of a key, windows up to a day are exact.
  static final int EXACT_FACTS = 256;

  static final long DAY = 86_400_000L;

  private final long[] lengths;
  private final int[] shifts;
  private final long exact;

  /// @param lengths in milliseconds, in any order
  Windows(long... lengths) {
    this.lengths = Arrays.stream(lengths).distinct().sorted().toArray();
    this.shifts = Arrays.stream(this.lengths).mapToInt(Windows::shift).toArray();
    this.exact = Arrays.stream(this.lengths).filter(length -> length <= DAY).max().orElse(0);
  }

  /// Milliseconds by which the facts of a full window of this length may overstay.
  static long step(long length) {
    return 1L << shift(length);
  }

  private static int shift(long length) {
    long most = length <= DAY ? length / 96 : length / 48;
    return most < 2 ? 0 : 63 - Long.numberOfLeadingZeros(most);
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

  /// Whether two times lie in one cell, of which the later is `age` old: then the facts of both may
  /// leave the windows together, with the later one.
  boolean together(long earlier, long later, long age) {
    int i = 0;
    while (lengths[i] <= age) {
      i++;
    }
    return earlier >> shifts[i] == later >> shifts[i];
  }
}
