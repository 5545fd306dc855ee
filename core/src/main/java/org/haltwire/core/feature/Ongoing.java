package org.haltwire.core.feature;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.haltwire.core.event.Fact;

/// What is going on: when each thing began that has not ended. Facts do not say which beginning an
/// end belongs to, so an end takes the oldest that still counts; an end without a beginning changes
/// nothing. Each beginning counts for one window at most, so a lost end does no lasting harm.
///
/// Beyond [Windows#EXACT_FACTS] begun at different times, those of one cell stop counting together,
/// with the latest.
final class Ongoing implements Track {

  private final Windows window;
  private final Value value;
  private final int at;
  private final Pairs pairs = new Pairs();

  /// @param window the one window, since it says which beginnings an end may take
  Ongoing(Windows window, Value value, int at) {
    this.window = window;
    this.value = value;
    this.at = at;
  }

  @Override
  public int words() {
    return 1;
  }

  @Override
  public void remember(long[] page, int row, Fact fact, long time, boolean fresh) {
    long change = value.reader().read(fact);
    long list = page[row + at];
    list = pairs.dropFirst(list, pairs.before(list, time - window.longest()));
    if (change > 0) {
      list = begin(list, time);
    } else if (change < 0 && Pairs.size(list) > 0) {
      list = --pairs.block(list)[Pairs.numbers(list)] == 0 ? pairs.dropFirst(list, 1) : list;
    }
    page[row + at] = list;
  }

  @Override
  public long read(long[] page, int row, long cutoff) {
    long list = page[row + at];
    int size = Pairs.size(list);
    if (size == 0) {
      return 0;
    }
    long[] block = pairs.block(list);
    int numbers = Pairs.numbers(list);
    long count = 0;
    for (int i = pairs.before(list, cutoff); i < size; i++) {
      count += block[numbers + i];
    }
    return count;
  }

  @Override
  public long touch(long[] page, int row) {
    return pairs.touch(page[row + at]);
  }

  @Override
  public void forget(long[] page, int row) {
    pairs.free(page[row + at]);
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

  private long begin(long list, long time) {
    int size = Pairs.size(list);
    if (size > 0 && pairs.block(list)[Pairs.times(list) + size - 1] == time) {
      pairs.block(list)[Pairs.numbers(list) + size - 1]++;
      return list;
    }
    long roomy = Pairs.isFull(list) ? pairs.refit(list, thin(list)) : list;
    return pairs.add(roomy, time, 1);
  }

  private int thin(long list) {
    int size = Pairs.size(list);
    if (size < Windows.EXACT_FACTS) {
      return size;
    }
    long[] block = pairs.block(list);
    int times = Pairs.times(list);
    int numbers = Pairs.numbers(list);
    int kept = 0;
    for (int i = 1; i < size; i++) {
      long next = block[times + i];
      if (window.areInOneCell(block[times + kept], next)) {
        block[numbers + kept] += block[numbers + i];
      } else {
        kept++;
        block[numbers + kept] = block[numbers + i];
      }
      block[times + kept] = next;
    }
    return kept + 1;
  }
}
