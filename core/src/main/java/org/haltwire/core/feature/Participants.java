package org.haltwire.core.feature;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/// Who paid in to a collector, in a small table with open addressing for each. A table is known by
/// one word as in [Pairs], whose size counts the people in it.
///
/// A table has at most [#MOST] people. When one more comes, every second is left out by a bit of
/// their keys' hash, and from then on only every second who comes is let in, and so on: shares of
/// the rest are those of a sample of people, whoever paid and got how much.
final class Participants {

  /// So many people are followed exactly: three quarters of the largest table.
  static final int MOST = 384;

  /// Words of an entry: the key, what it paid in, what it was paid, what had come in from all when
  /// its latest deposit was in, that deposit, and its place: see [#place].
  static final int WORDS = 6;

  static final int DEPOSITED = 1;
  static final int PAID = 2;
  static final int POSITION = 3;
  static final int LATEST = 4;
  static final int PLACE = 5;

  static final int NONE = -1;

  private static final int FIRST_TABLE = 8;
  private static final int LARGEST_TABLE = 512;
  private static final int DAY_BITS = 20;
  private static final int NUMBER_BITS = 24;
  private static final long DAY_MASK = (1L << DAY_BITS) - 1;
  private static final long NUMBER_MASK = (1L << NUMBER_BITS) - 1;
  private static final long MIX = 0x9e3779b97f4a7c15L;

  private final Slab slab = new Slab(WORDS, 0);

  /// Entries that are moving to another table.
  private final long[] moving = new long[LARGEST_TABLE * WORDS];

  private final long[] sorted = new long[LARGEST_TABLE];
  private final long[] numbers = new long[LARGEST_TABLE];
  private final long[] comings = new long[LARGEST_TABLE];
  private final long[] gains = new long[LARGEST_TABLE];

  long empty() {
    return make(FIRST_TABLE);
  }

  /// The day of its first deposit, the latest day on which it paid or was paid, and its number
  /// among those who came, in one word.
  static long place(long joined, long lastDay, long number) {
    return (joined << DAY_BITS | (lastDay & DAY_MASK)) << NUMBER_BITS
        | Math.min(number, NUMBER_MASK);
  }

  static long joined(long place) {
    return place >>> (NUMBER_BITS + DAY_BITS);
  }

  static long lastDay(long place) {
    return place >>> NUMBER_BITS & DAY_MASK;
  }

  static long number(long place) {
    return place & NUMBER_MASK;
  }

  /// Whether a key belongs to the sample of one in `2^level`.
  static boolean isSampled(long key, int level) {
    long mixed = key * MIX;
    return level == 0 || mixed >>> (64 - level) == 0;
  }

  long[] page(long table) {
    return slab.page((int) (table >>> 32));
  }

  /// Where a key's entry is in the page, or [#NONE].
  int find(long table, long key) {
    long[] page = page(table);
    int i = probe(table, page, key);
    return page[i] == key ? i : NONE;
  }

  /// The table with room for one more.
  long withRoom(long table) {
    int capacity = Pairs.capacity(table);
    boolean full = 4 * (Pairs.size(table) + 1) > 3 * capacity;
    return full ? rebuilt(table, 2 * capacity, 0, -1) : table;
  }

  /// The table without those whom a thinner sample leaves out.
  long thinned(long table, int level) {
    return rebuilt(table, Pairs.capacity(table), level, -1);
  }

  /// Whether one more needs a thinner sample.
  static boolean isCrowded(long table) {
    return Pairs.size(table) >= MOST;
  }

  /// Where a new key's entry is to be; all but the key is 0. The caller counts it: table + 1.
  int add(long table, long key) {
    long[] page = page(table);
    int i = probe(table, page, key);
    page[i] = key;
    return i;
  }

  /// The table without those who neither paid nor were paid after a day.
  long without(long table, long day) {
    long[] page = page(table);
    int first = Slab.at((int) (table >>> 32));
    boolean idle = false;
    for (int i = first; i < first + Pairs.capacity(table) * WORDS; i += WORDS) {
      idle |= page[i] != 0 && lastDay(page[i + PLACE]) <= day;
    }
    return idle ? rebuilt(table, Pairs.capacity(table), 0, day) : table;
  }

  /// Writes what is known of all people of a table into a summary.
  void sum(long table, Summary summary) {
    summary.clear();
    long[] page = page(table);
    int first = Slab.at((int) (table >>> 32));
    for (int i = first; i < first + Pairs.capacity(table) * WORDS; i += WORDS) {
      if (page[i] != 0) {
        summary.add(page[i + DEPOSITED], page[i + PAID], joined(page[i + PLACE]));
      }
    }
  }

  /// See [Flow.Sign#GRADIENT]: Spearman's. People who gained the same share a rank.
  long gradient(long table) {
    long[] page = page(table);
    int first = Slab.at((int) (table >>> 32));
    int count = 0;
    for (int i = first; i < first + Pairs.capacity(table) * WORDS; i += WORDS) {
      if (page[i] != 0) {
        numbers[count] = number(page[i + PLACE]);
        gains[count++] = page[i + PAID] - page[i + DEPOSITED];
      }
    }
    rank(numbers, comings, count);
    rank(gains, numbers, count);
    return Correlation.pearson(comings, numbers, 0, count);
  }

  void free(long table) {
    slab.free(Pairs.blockClass(table), (int) (table >>> 32));
  }

  long bytes() {
    return slab.bytes();
  }

  void save(DataOutput out) throws IOException {
    slab.save(out);
  }

  void restore(DataInput in) throws IOException {
    slab.restore(in);
  }

  /// Twice the rank of each number; equal ones share the mean of theirs.
  private void rank(long[] of, long[] ranks, int count) {
    System.arraycopy(of, 0, sorted, 0, count);
    Arrays.sort(sorted, 0, count);
    for (int i = 0; i < count; i++) {
      long below = Slab.until(sorted, 0, count, of[i] - 1);
      ranks[i] = below + Slab.until(sorted, 0, count, of[i]) + 1;
    }
  }

  /// A table of another capacity with those who belong to the sample and were there after a day.
  private long rebuilt(long table, int capacity, int level, long day) {
    long[] page = page(table);
    int first = Slab.at((int) (table >>> 32));
    int length = Pairs.capacity(table) * WORDS;
    System.arraycopy(page, first, moving, 0, length);
    free(table);
    long made = make(capacity);
    int kept = 0;
    for (int i = 0; i < length; i += WORDS) {
      boolean stays = moving[i] != 0 && isSampled(moving[i], level);
      if (stays && lastDay(moving[i + PLACE]) > day) {
        System.arraycopy(moving, i, page(made), add(made, moving[i]), WORDS);
        kept++;
      }
    }
    return made + kept;
  }

  private long make(int capacity) {
    int blockClass = Slab.fitting(capacity);
    long table = Pairs.word(slab.allocate(blockClass), blockClass, 0);
    int first = Slab.at((int) (table >>> 32));
    Arrays.fill(page(table), first, first + capacity * WORDS, 0);
    return table;
  }

  /// Where a key is, or would be.
  private static int probe(long table, long[] page, long key) {
    int mask = Pairs.capacity(table) - 1;
    int first = Slab.at((int) (table >>> 32));
    int slot = (int) (key ^ key >>> 32) & mask;
    while (page[first + slot * WORDS] != 0 && page[first + slot * WORDS] != key) {
      slot = slot + 1 & mask;
    }
    return first + slot * WORDS;
  }

  /// Sums over people.
  static final class Summary {

    long deposited;
    long paid;

    /// What those paid in who were paid anything.
    long returned;

    private final long[] days = new long[LARGEST_TABLE];
    private int people;

    void clear() {
      deposited = 0;
      paid = 0;
      returned = 0;
      people = 0;
    }

    void add(long paidIn, long paidOut, long joined) {
      deposited += paidIn;
      paid += paidOut;
      returned += paidOut > 0 ? paidIn : 0;
      days[people++] = joined;
    }

    /// How many joined after a day.
    long joinedAfter(long day) {
      long late = 0;
      for (int i = 0; i < people; i++) {
        late += days[i] > day ? 1 : 0;
      }
      return late;
    }
  }
}
