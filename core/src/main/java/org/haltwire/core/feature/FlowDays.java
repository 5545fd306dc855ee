package org.haltwire.core.feature;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/// What came in and went out on each day on which anything did: lists of a day's number (days since
/// 1970-01-01, UTC), the sum in and the sum out. A list is known by one word as in [Pairs]; at most
/// [#MOST] days are in one.
final class FlowDays {

  /// As many days as the longest window has, and the day at hand.
  static final int MOST = 91;

  private static final int WORDS = 3;
  private static final int MOST_LAG = 3;
  private static final int FEWEST_PAIRS = 7;
  private static final int WEEK = 7;

  private final Slab slab = new Slab(WORDS, 0);
  private final long[] in = new long[MOST + 1];
  private final long[] out = new long[MOST + 1];

  /// Adds to the latest day of a list, which is that day or an earlier one.
  long add(long list, long day, long received, long gave) {
    int size = Pairs.size(list);
    long at = list;
    if (size == 0 || page(list)[entry(list, size - 1)] != day) {
      at = withRoom(list) + 1;
      int fresh = entry(at, size);
      long[] page = page(at);
      page[fresh] = day;
      page[fresh + 1] = 0;
      page[fresh + 2] = 0;
    }
    int last = entry(at, Pairs.size(at) - 1);
    page(at)[last + 1] += received;
    page(at)[last + 2] += gave;
    return at;
  }

  /// The list without the days up to one.
  long dropUntil(long list, long day) {
    int size = Pairs.size(list);
    int gone = 0;
    while (gone < size && page(list)[entry(list, gone)] <= day) {
      gone++;
    }
    if (gone == 0) {
      return list;
    }
    long[] page = page(list);
    System.arraycopy(page, entry(list, gone), page, entry(list, 0), (size - gone) * WORDS);
    return list - gone;
  }

  /// Sum in of the days after one and up to another.
  long received(long list, long after, long until) {
    long sum = 0;
    for (int i = 0; i < Pairs.size(list); i++) {
      long day = page(list)[entry(list, i)];
      sum += day > after && day <= until ? page(list)[entry(list, i) + 1] : 0;
    }
    return sum;
  }

  /// Sum in of the week that ends so many days before the list's latest day.
  long week(long list, long daysBefore) {
    long end = page(list)[entry(list, Pairs.size(list) - 1)] - daysBefore;
    return received(list, end - WEEK, end);
  }

  /// See [Flow.Sign#COUPLING]: days without money in between count as such.
  long coupling(long list) {
    int size = Pairs.size(list);
    if (size == 0) {
      return 0;
    }
    long[] page = page(list);
    long first = page[entry(list, 0)];
    int days = (int) (page[entry(list, size - 1)] - first) + 1;
    Arrays.fill(in, 0, days, 0);
    Arrays.fill(out, 0, days, 0);
    for (int i = 0; i < size; i++) {
      int day = (int) (page[entry(list, i)] - first);
      in[day] = page[entry(list, i) + 1];
      out[day] = page[entry(list, i) + 2];
    }
    shift(in, days);
    shift(out, days);
    long best = 0;
    for (int lag = 0; lag <= MOST_LAG && days - lag >= FEWEST_PAIRS; lag++) {
      best = Math.max(best, Correlation.pearson(in, out, lag, days - lag));
    }
    return best;
  }

  /// See [Flow.Sign#RESERVE]. What was there before the list begins is not known: at least what was
  /// missing later.
  long reserve(long list) {
    long balance = 0;
    long least = 0;
    long most = 0;
    long received = 0;
    for (int i = 0; i < Pairs.size(list); i++) {
      long[] page = page(list);
      received += page[entry(list, i) + 1];
      balance += page[entry(list, i) + 1] - page[entry(list, i) + 2];
      least = Math.min(least, balance);
      most = Math.max(most, balance);
    }
    return Correlation.share(most - least, received);
  }

  void free(long list) {
    slab.free(Pairs.blockClass(list), (int) (list >>> 32));
  }

  long bytes() {
    return slab.bytes();
  }

  void save(DataOutput to) throws IOException {
    slab.save(to);
  }

  void restore(DataInput from) throws IOException {
    slab.restore(from);
  }

  private static void shift(long[] sums, int count) {
    int shift = Correlation.shift(sums, count);
    for (int i = 0; i < count; i++) {
      sums[i] >>= shift;
    }
  }

  private long withRoom(long list) {
    if (!Pairs.isFull(list)) {
      return list;
    }
    int size = Pairs.size(list);
    int larger = Slab.fitting(size + 1);
    long moved = Pairs.word(slab.allocate(larger), larger, size);
    if (size > 0) {
      System.arraycopy(page(list), entry(list, 0), page(moved), entry(moved, 0), size * WORDS);
      free(list);
    }
    return moved;
  }

  private long[] page(long list) {
    return slab.page((int) (list >>> 32));
  }

  private static int entry(long list, int i) {
    return Slab.at((int) (list >>> 32)) + i * WORDS;
  }
}
