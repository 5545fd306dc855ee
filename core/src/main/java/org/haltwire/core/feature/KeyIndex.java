package org.haltwire.core.feature;

import java.util.Arrays;

/// Finds the slot of a key. Many small open-addressed tables of ints under a directory (extendible
/// hashing): a table that is full splits in two, so that growth never stops the engine for longer
/// than the copying of one small table.
///
/// An entry is the slot's number plus one in 28 bits and 4 bits of the key's hash, which spare most
/// looks at other keys' slots; 0 is empty. Where a key was taken out and others may be behind it, a
/// mark stays until a new key takes the place, so that taking out looks at no other key. A table's
/// last int counts its entries and marks. All tables have one size: there is one that grows until
/// it is full-sized, and only then several. The index is not saved: it is built again from the
/// slots.
final class KeyIndex {

  static final int NONE = -1;

  private static final int SLOT_BITS = 28;
  private static final int SLOT_MASK = (1 << SLOT_BITS) - 1;
  private static final int FIRST_TABLE = 16;
  private static final int FULL_TABLE = 2048;

  /// Like an entry of slot [#NONE].
  private static final int MARK = 1 << SLOT_BITS;

  private static final int[] NO_TABLE = {};

  private final Slots slots;
  private int depth;
  private int mask = FIRST_TABLE - 1;
  private int[][] directory = {new int[FIRST_TABLE + 1]};
  private byte[] depths = new byte[1];

  /// Hashes of keys that are moving to another table.
  private long[] moving = {};

  /// An empty table that was given up, for the next one that is needed.
  private int[] spare = NO_TABLE;

  KeyIndex(Slots slots) {
    this.slots = slots;
  }

  /// Reads the memory that finding a key begins with and does nothing else, so that the processor
  /// fetches it for several keys at once.
  int touch(long key) {
    long hash = mix(key);
    return directory[place(hash)][(int) hash & mask];
  }

  int find(long key) {
    long hash = mix(key);
    int[] table = directory[place(hash)];
    for (int i = (int) hash & mask; table[i] != 0; i = i + 1 & mask) {
      if ((table[i] ^ tag(hash)) >>> SLOT_BITS == 0) {
        int slot = slot(table[i]);
        if (slot != NONE && slots.key(slot) == key) {
          return slot;
        }
      }
    }
    return NONE;
  }

  /// Adds a key that is not there.
  void add(long key, int slot) {
    if (slot >= SLOT_MASK) {
      throw new IllegalStateException(
          "Expected at most %d keys in a series, but got more".formatted(SLOT_MASK));
    }
    long hash = mix(key);
    int[] table = directory[place(hash)];
    while (4 * table[mask + 1] >= 3 * (mask + 1)) {
      grow(place(hash));
      table = directory[place(hash)];
    }
    insert(table, hash, slot);
  }

  /// Takes out a key that is there, with its slot.
  void remove(long key, int slot) {
    long hash = mix(key);
    int[] table = directory[place(hash)];
    int entry = slot + 1 | tag(hash);
    int i = (int) hash & mask;
    while (table[i] != entry) {
      i = i + 1 & mask;
    }
    table[i] = MARK;
    if (table[i + 1 & mask] == 0) {
      for (; table[i] == MARK; i = i - 1 & mask) {
        table[i] = 0;
        table[mask + 1]--;
      }
    }
  }

  @SuppressWarnings("ReferenceEquality") // entries that share a table hold the same one
  long bytes() {
    long bytes = 9L * directory.length + 8L * moving.length + 4L * spare.length;
    for (int i = 0; i < directory.length; i++) {
      if (i == 0 || directory[i] != directory[i - 1]) {
        bytes += 4L * directory[i].length;
      }
    }
    return bytes;
  }

  private void grow(int place) {
    int[] table = directory[place];
    if (3 * marks(table) >= table[mask + 1]) {
      int[] unmarked = emptyTable();
      move(table, unmarked, unmarked, 0);
      Arrays.fill(directory, first(place), first(place) + span(place), unmarked);
    } else if (mask + 1 < FULL_TABLE) {
      mask = 2 * mask + 1;
      directory[0] = emptyTable();
      move(table, directory[0], directory[0], 0);
    } else if (depths[place] < depth) {
      split(place);
    } else {
      doubleDirectory();
      split(2 * place);
    }
  }

  private static int marks(int[] table) {
    int marks = 0;
    for (int i = 0; i < table.length - 1; i++) {
      marks += table[i] == MARK ? 1 : 0;
    }
    return marks;
  }

  private void split(int place) {
    int[] table = directory[place];
    int[] low = emptyTable();
    int[] high = emptyTable();
    move(table, low, high, 63 - depths[place]);
    int first = first(place);
    int half = span(place) / 2;
    Arrays.fill(depths, first, first + 2 * half, (byte) (depths[place] + 1));
    Arrays.fill(directory, first, first + half, low);
    Arrays.fill(directory, first + half, first + 2 * half, high);
  }

  /// The first of the places that share a place's table.
  private int first(int place) {
    return place & -span(place);
  }

  /// How many places share a place's table.
  private int span(int place) {
    return 1 << (depth - depths[place]);
  }

  private void doubleDirectory() {
    int[][] tables = new int[2 * directory.length][];
    byte[] deeper = new byte[2 * directory.length];
    for (int i = 0; i < tables.length; i++) {
      tables[i] = directory[i / 2];
      deeper[i] = depths[i / 2];
    }
    directory = tables;
    depths = deeper;
    depth++;
  }

  /// Deals the entries of a table that is given up out to two others, by a bit of their hashes.
  /// First all keys are read in a loop without a branch, so that the processor waits for many at
  /// once.
  private void move(int[] from, int[] low, int[] high, int bit) {
    int count = 0;
    for (int i = 0; i < from.length - 1; i++) {
      from[count] = from[i];
      count += slot(from[i]) != NONE ? 1 : 0;
    }
    moving = moving.length < count ? new long[from.length] : moving;
    for (int i = 0; i < count; i++) {
      moving[i] = mix(slots.key(slot(from[i])));
    }
    for (int i = 0; i < count; i++) {
      insert((moving[i] >>> bit & 1) == 0 ? low : high, moving[i], slot(from[i]));
    }
    Arrays.fill(from, 0);
    spare = from;
  }

  private int[] emptyTable() {
    int[] table = spare.length == mask + 2 ? spare : new int[mask + 2];
    spare = NO_TABLE;
    return table;
  }

  private void insert(int[] table, long hash, int slot) {
    int i = (int) hash & mask;
    while (slot(table[i]) != NONE) {
      i = i + 1 & mask;
    }
    table[mask + 1] += table[i] == MARK ? 0 : 1;
    table[i] = slot + 1 | tag(hash);
  }

  /// The slot of an entry; [#NONE] of an empty place or a mark.
  private static int slot(int entry) {
    return (entry & SLOT_MASK) - 1;
  }

  private int place(long hash) {
    return (int) (hash >>> 1 >>> (63 - depth));
  }

  private static int tag(long hash) {
    return (int) (hash >>> 16) << SLOT_BITS;
  }

  /// Mixes all bits into all bits and maps different keys to different hashes (SplitMix64).
  private static long mix(long key) {
    long hash = (key ^ key >>> 30) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ hash >>> 27) * 0x94d049bb133111ebL;
    return hash ^ hash >>> 31;
  }
}
