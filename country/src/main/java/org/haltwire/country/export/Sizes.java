package org.haltwire.country.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How many amounts are of which size, in steps of 1, 2, 5, 10, 20, 50 ... tenge.
final class Sizes {

  private static final int DECADES = 14;
  private static final long[] FROM = steps();

  private final long[] counts = new long[FROM.length];
  private long count;

  /// @param minor in hundredths of a tenge, not below zero
  void see(long minor) {
    int step = 0;
    while (step + 1 < FROM.length && FROM[step + 1] <= minor / 100) {
      step++;
    }
    counts[step]++;
    count++;
  }

  long count() {
    return count;
  }

  long count(int step) {
    return counts[step];
  }

  /// Percent of all in a step.
  double percent(int step) {
    return count == 0 ? 0 : 100.0 * counts[step] / count;
  }

  /// The steps in which any of some has anything, and those between.
  static List<Integer> used(List<Sizes> some) {
    int first = FROM.length;
    int last = -1;
    for (int step = 0; step < FROM.length; step++) {
      int at = step;
      if (some.stream().anyMatch(each -> each.counts[at] > 0)) {
        first = Math.min(first, step);
        last = step;
      }
    }
    List<Integer> used = new ArrayList<>();
    for (int step = first; step <= last; step++) {
      used.add(step);
    }
    return used;
  }

  /// Where a step begins, in tenge.
  static String from(int step) {
    return String.format(Locale.ROOT, "%,d", FROM[step]);
  }

  private static long[] steps() {
    long[] steps = new long[1 + 3 * DECADES];
    long decade = 1;
    for (int i = 0; i < DECADES; i++) {
      steps[1 + 3 * i] = decade;
      steps[2 + 3 * i] = 2 * decade;
      steps[3 + 3 * i] = 5 * decade;
      decade *= 10;
    }
    return steps;
  }
}
