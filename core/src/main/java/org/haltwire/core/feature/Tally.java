package org.haltwire.core.feature;

/// The most frequent numbers of a stream in a few words (Misra and Gries 1982): each word has a
/// number in its upper half and a count in its lower. A count is too small by at most the length of
/// the stream divided by the words plus one, never too large.
final class Tally {

  private Tally() {}

  /// @param number 1 to 2^31-1
  static void add(long[] page, int first, int words, long number) {
    int free = -1;
    for (int i = first; i < first + words; i++) {
      if ((int) page[i] == 0) {
        free = i;
      } else if (page[i] >>> 32 == number) {
        page[i]++;
        return;
      }
    }
    if (free >= 0) {
      page[free] = number << 32 | 1;
      return;
    }
    for (int i = first; i < first + words; i++) {
      page[i]--;
    }
  }

  /// The counts of the three most frequent together.
  static long topThree(long[] page, int first, int words) {
    long one = 0;
    long two = 0;
    long three = 0;
    for (int i = first; i < first + words; i++) {
      long count = page[i] & 0xffff_ffffL;
      if (count > one) {
        three = two;
        two = one;
        one = count;
      } else if (count > two) {
        three = two;
        two = count;
      } else {
        three = Math.max(three, count);
      }
    }
    return one + two + three;
  }

  /// The count of the most frequent.
  static long top(long[] page, int first, int words) {
    long most = 0;
    for (int i = first; i < first + words; i++) {
      most = Math.max(most, page[i] & 0xffff_ffffL);
    }
    return most;
  }
}
