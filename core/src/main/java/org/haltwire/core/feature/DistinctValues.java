package org.haltwire.core.feature;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.haltwire.core.event.Fact;

/// How many different values, over any number of windows.
///
/// A key begins with one list of values with the time each was last seen, in the order of those
/// times: what a window holds is counted by one binary search. Beyond [#ONE_LIST] values the list
/// is dealt out to levels: half of all values belong to level 0, a quarter to level 1 and so on, by
/// their hash. Each level keeps the [FeatureStore#EXACT_DISTINCT] values seen last. A window is
/// answered from the lowest level from which up no value was lost that was seen inside it: the
/// values counted there times two to the power of that level (distinct waves of Gibbons and
/// Tirthapura, SPAA 2002). So the answer is exact as long as nothing was lost, at least up to
/// EXACT_DISTINCT values whatever the other windows hold, and rests on more than that many values
/// beyond: the standard error is at most 1/16, or 6.3 %.
///
/// The levels share one directory: a list of the time of the latest value lost and the level's
/// list. When the key has been quiet for the longest window, it goes back to one list.
final class DistinctValues implements Track {

  private static final int ONE_LIST = 64;
  private static final int LEVELS = 24;

  /// In the list's word: this is a directory of levels.
  private static final long LEVELLED = 1L << 23;

  private static final long NOTHING_LOST = Long.MIN_VALUE;
  private static final long GOLDEN = 0x9e3779b97f4a7c15L;

  private final Windows windows;
  private final Value value;
  private final int at;
  private final Pairs pairs = new Pairs();

  DistinctValues(Windows windows, Value value, int at) {
    this.windows = windows;
    this.value = value;
    this.at = at;
  }

  @Override
  public int words() {
    return 1;
  }

  @Override
  public void remember(long[] page, int row, Fact fact, long time, boolean fresh) {
    if (isLevelled(page[row + at]) && windows.isOver(time - Series.last(page, row))) {
      forget(page, row);
      page[row + at] = 0;
    }
    long hash = value.reader().read(fact);
    if (hash != 0) {
      page[row + at] = see(page[row + at], hash, time);
    }
  }

  @Override
  public long read(long[] page, int row, long cutoff) {
    long list = page[row + at];
    return isLevelled(list) ? estimate(list ^ LEVELLED, cutoff) : after(list, cutoff);
  }

  @Override
  public long touch(long[] page, int row) {
    return pairs.touch(page[row + at]);
  }

  @Override
  public void forget(long[] page, int row) {
    long list = page[row + at];
    if (isLevelled(list)) {
      list ^= LEVELLED;
      for (int level = 0; level < LEVELS; level++) {
        pairs.free(pairs.block(list)[Pairs.numbers(list) + level]);
      }
    }
    pairs.free(list);
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

  /// Copies the values seen after the cutoff, the latest last within each list.
  ///
  /// @return how many there are; no more than there is room for
  int copy(long[] page, int row, long cutoff, long[] into) {
    long list = page[row + at];
    if (!isLevelled(list)) {
      return copy(list, cutoff, into, 0);
    }
    long directory = list ^ LEVELLED;
    int count = 0;
    for (int level = 0; level < LEVELS; level++) {
      long one = pairs.block(directory)[Pairs.numbers(directory) + level];
      count = copy(one, cutoff, into, count);
    }
    return count;
  }

  private int copy(long list, long cutoff, long[] into, int from) {
    int first = Pairs.size(list) == 0 ? 0 : pairs.before(list, cutoff);
    int count = Math.min(Pairs.size(list) - first, into.length - from);
    if (count > 0) {
      int numbers = Pairs.numbers(list) + first;
      System.arraycopy(pairs.block(list), numbers, into, from, count);
    }
    return from + Math.max(0, count);
  }

  private long estimate(long directory, long cutoff) {
    long[] block = pairs.block(directory);
    int lost = Pairs.times(directory);
    int lists = Pairs.numbers(directory);
    long count = after(block[lists + LEVELS - 1], cutoff);
    for (int level = LEVELS - 2; level >= 0; level--) {
      if (block[lost + level] > cutoff) {
        return count << (level + 1);
      }
      count += after(block[lists + level], cutoff);
    }
    return count;
  }

  private long after(long list, long cutoff) {
    return (long) Pairs.size(list) - pairs.before(list, cutoff);
  }

  private long see(long list, long hash, long time) {
    if (isLevelled(list)) {
      seeInLevel(list ^ LEVELLED, hash, time);
      return list;
    }
    if (moveToEnd(list, hash, time)) {
      return list;
    }
    long roomy = withRoom(list, time, ONE_LIST);
    if (!Pairs.isFull(roomy)) {
      return pairs.add(roomy, time, hash);
    }
    long directory = deal(roomy);
    seeInLevel(directory, hash, time);
    return directory | LEVELLED;
  }

  private void seeInLevel(long directory, long hash, long time) {
    int level = level(hash);
    int place = Pairs.numbers(directory) + level;
    long[] block = pairs.block(directory);
    if (moveToEnd(block[place], hash, time)) {
      return;
    }
    long list = withRoom(block[place], time, FeatureStore.EXACT_DISTINCT);
    if (Pairs.isFull(list)) {
      block[Pairs.times(directory) + level] = pairs.block(list)[Pairs.times(list)];
      list = pairs.dropFirst(list, 1);
    }
    block[place] = pairs.add(list, time, hash);
  }

  /// Makes room for one more by letting values go that no window holds, else by a larger block up
  /// to the limit; at the limit the list may stay full.
  private long withRoom(long list, long time, int limit) {
    if (!Pairs.isFull(list)) {
      return list;
    }
    long pruned = pairs.dropFirst(list, pairs.before(list, time - windows.longest()));
    int size = Pairs.size(pruned);
    boolean moves = Pairs.capacity(pruned) < limit || 2 * size < limit;
    return moves ? pairs.refit(pruned, size) : pruned;
  }

  private long deal(long list) {
    long directory = pairs.make(LEVELS);
    long[] block = pairs.block(directory);
    int lists = Pairs.numbers(directory);
    for (int level = 0; level < LEVELS; level++) {
      block[Pairs.times(directory) + level] = NOTHING_LOST;
      block[lists + level] = 0;
    }
    for (int i = 0; i < Pairs.size(list); i++) {
      long hash = pairs.block(list)[Pairs.numbers(list) + i];
      int place = lists + level(hash);
      long to = block[place];
      long roomy = Pairs.isFull(to) ? pairs.refit(to, Pairs.size(to)) : to;
      block[place] = pairs.add(roomy, pairs.block(list)[Pairs.times(list) + i], hash);
    }
    pairs.free(list);
    return directory;
  }

  private int find(long list, long hash) {
    int size = Pairs.size(list);
    if (size == 0) {
      return -1;
    }
    long[] block = pairs.block(list);
    int numbers = Pairs.numbers(list);
    int i = size - 1;
    while (i >= 0 && block[numbers + i] != hash) {
      i--;
    }
    return i;
  }

  /// Says that a value was seen again; false where it is not in the list.
  private boolean moveToEnd(long list, long hash, long time) {
    int found = find(list, hash);
    if (found < 0) {
      return false;
    }
    long[] block = pairs.block(list);
    int times = Pairs.times(list) + found;
    int numbers = Pairs.numbers(list) + found;
    int behind = Pairs.size(list) - 1 - found;
    System.arraycopy(block, times + 1, block, times, behind);
    System.arraycopy(block, numbers + 1, block, numbers, behind);
    block[times + behind] = time;
    block[numbers + behind] = hash;
    return true;
  }

  private static int level(long hash) {
    return Math.min(LEVELS - 1, Long.numberOfLeadingZeros(hash * GOLDEN));
  }

  private static boolean isLevelled(long list) {
    return (list & LEVELLED) != 0;
  }
}
