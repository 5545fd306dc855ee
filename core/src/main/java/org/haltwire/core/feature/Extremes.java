package org.haltwire.core.feature;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.haltwire.core.event.Fact;

/// The smallest, largest or earliest value over any number of windows: the facts that no later fact
/// beats, oldest first. The first of them that is still in a window is the window's answer.
///
/// The latest fact is always one of them; its value lies in the row, so that a key seen once needs
/// no list. A full list is thinned before it grows: two neighbours within the step at their age
/// become one that has the value of the older and leaves with the newer. The latest
/// [Windows#EXACT_FACTS] stay as they are as far as an exact window reaches. So a list ends at most
/// at twice 258 entries and 192 for each window length.
final class Extremes implements Track {

  private final Windows windows;
  private final Measure measure;
  private final Value value;
  private final int at;
  private final Pairs pairs = new Pairs();

  /// @param measure MIN, MAX or FIRST
  /// @param at the first of its words in a row: the latest value, then the list
  Extremes(Windows windows, Measure measure, Value value, int at) {
    this.windows = windows;
    this.measure = measure;
    this.value = value;
    this.at = at;
  }

  @Override
  public int words() {
    return 2;
  }

  @Override
  public void remember(long[] page, int row, Fact fact, long time, boolean fresh) {
    long now = value.reader().read(fact);
    long latest = page[row + at];
    if (fresh) {
      page[row + at] = now;
    } else if (isBeaten(latest, now)) {
      page[row + at + 1] = withoutBeaten(page[row + at + 1], now);
      page[row + at] = now;
    } else if (!leaveTogether(Series.last(page, row), time)) {
      page[row + at + 1] = withRoom(page[row + at + 1], time);
      page[row + at + 1] = pairs.add(page[row + at + 1], Series.last(page, row), page[row + at]);
      page[row + at] = now;
    }
  }

  @Override
  public long read(long[] page, int row, long cutoff) {
    long list = page[row + at + 1];
    int first = pairs.before(list, cutoff);
    return first == Pairs.size(list)
        ? page[row + at]
        : pairs.block(list)[Pairs.numbers(list) + first];
  }

  @Override
  public long touch(long[] page, int row) {
    return pairs.touch(page[row + at + 1]);
  }

  @Override
  public void forget(long[] page, int row) {
    pairs.free(page[row + at + 1]);
  }

  @Override
  public long bytes() {
    return pairs.bytes();
  }

  @Override
  public void save(DataOutput out) throws IOException {
    pairs.save(out);
  }

  @Override
  public void restore(DataInput in) throws IOException {
    pairs.restore(in);
  }

  private boolean isBeaten(long older, long newer) {
    return switch (measure) {
      case MIN -> newer <= older;
      case MAX -> newer >= older;
      case FIRST -> false;
      case COUNT, SUM, MEAN, STDDEV, DISTINCT, LAST, SINCE, SINCE_FIRST, KNOWN_FOR, ACTIVE, FLOW ->
          throw new IllegalStateException("Expected MIN, MAX or FIRST, but got " + measure);
    };
  }

  private boolean leaveTogether(long last, long time) {
    return last == time || (windows.exact() == 0 && windows.areInOneCell(last, time));
  }

  private long withoutBeaten(long list, long now) {
    int size = Pairs.size(list);
    if (size == 0) {
      return list;
    }
    long[] block = pairs.block(list);
    int numbers = Pairs.numbers(list);
    int left = size;
    while (left > 0 && isBeaten(block[numbers + left - 1], now)) {
      left--;
    }
    return list - size + left;
  }

  private long withRoom(long list, long now) {
    return Pairs.isFull(list) ? pairs.refit(list, thin(list, now)) : list;
  }

  /// Merges neighbours that may leave together; the number of entries that stay.
  private int thin(long list, long now) {
    int size = Pairs.size(list);
    if (size == 0) {
      return 0;
    }
    long[] block = pairs.block(list);
    int times = Pairs.times(list);
    int numbers = Pairs.numbers(list);
    int kept = 0;
    long number = block[numbers];
    for (int i = 0; i < size; i++) {
      boolean over = windows.isOver(now - block[times + i]);
      if (!over && !mayMerge(block, times, kept, i, size, now)) {
        block[times + kept] = block[times + i];
        block[numbers + kept] = number;
        kept++;
        over = true;
      }
      if (over && i + 1 < size) {
        number = block[numbers + i + 1];
      }
    }
    return kept;
  }

  /// Whether entry `i` may leave with the next one, where `kept` entries stay before it.
  private boolean mayMerge(long[] block, int times, int kept, int i, int size, long now) {
    if (kept == 0 || i + 1 == size) {
      return false;
    }
    long next = block[times + i + 1];
    long age = now - next;
    boolean exact = age < windows.exact() && size - i <= Windows.EXACT_FACTS;
    return !exact && windows.areClose(block[times + kept - 1], next, age);
  }
}
