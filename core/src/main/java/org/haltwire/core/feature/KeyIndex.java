package org.haltwire.core.feature;

import java.util.Arrays;

/// Finds the slot of a key. Many small open-addressed tables of ints under a directory (extendible
/// hashing): a table that is full splits in two, so that growth never stops the engine for longer
/// than the copying of one small table.
///
/// An entry is the slot's number plus one in 28 bits and 4 bits of the key's hash, which spare most
/// looks at other keys' slots; 0 is empty. A table's last int counts its entries. All tables have
/// one size: there is one that grows until it is full-sized, and only then several. The index is
/// not saved: it is built again from the slots.
final class KeyIndex {

  static final int NONE = -1;

  private static final int SLOT_BITS = 28;
  private static final int SLOT_MASK = (1 << SLOT_BITS) - 1;
  private static final int FIRST_TABLE = 16;
  private static final int FULL_TABLE = 2048;

  private final Slots slots;
  private int depth;
  private int mask = FIRST_TABLE - 1;
  private int[][] directory = {new int[FIRST_TABLE + 1]};
  private byte[] depths = new byte[1];

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
      int slot = (table[i] & SLOT_MASK) - 1;
      if ((table[i] ^ tag(hash)) >>> SLOT_BITS == 0 && slots.key(slot) == key) {
        return slot;
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

  /// Takes out a key that is there; entries behind it move up, so that no mark is left.
  void remove(long key) {
    int[] table = directory[place(mix(key))];
    int hole = (int) mix(key) & mask;
    while (slots.key((table[hole] & SLOT_MASK) - 1) != key) {
      hole = hole + 1 & mask;
    }
    for (int i = hole + 1 & mask; table[i] != 0; i = i + 1 & mask) {
      int home = (int) mix(slots.key((table[i] & SLOT_MASK) - 1)) & mask;
      if ((i - home & mask) >= (i - hole & mask)) {
        table[hole] = table[i];
        hole = i;
      }
    }
    table[hole] = 0;
    table[mask + 1]--;
  }

  @SuppressWarnings("ReferenceEquality") // entries that share a table hold the same one
  long bytes() {
    long bytes = 9L * directory.length;
    for (int i = 0; i < directory.length; i++) {
      if (i == 0 || directory[i] != directory[i - 1]) {
        bytes += 4L * directory[i].length;
      }
    }
    return bytes;
  }

  private void grow(int place) {
    if (mask + 1 < FULL_TABLE) {
      int[] table = directory[0];
      mask = 2 * mask + 1;
      directory[0] = new int[mask + 2];
      move(table, directory[0], directory[0], 0);
    } else if (depths[place] < depth) {
      split(place);
    } else {
      doubleDirectory();
      split(2 * place);
    }
  }

  private void split(int place) {
    int[] table = directory[place];
    int[] low = new int[table.length];
    int[] high = new int[table.length];
    int bit = 63 - depths[place];
    move(table, low, high, bit);
    int entries = 1 << (depth - depths[place]);
    int first = place & -entries;
    Arrays.fill(depths, first, first + entries, (byte) (depths[place] + 1));
    Arrays.fill(directory, first, first + entries / 2, low);
    Arrays.fill(directory, first + entries / 2, first + entries, high);
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

  private void move(int[] from, int[] low, int[] high, int bit) {
    for (int i = 0; i < from.length - 1; i++) {
      if (from[i] != 0) {
        int slot = (from[i] & SLOT_MASK) - 1;
        long hash = mix(slots.key(slot));
        insert((hash >>> bit & 1) == 0 ? low : high, hash, slot);
      }
    }
  }

  private void insert(int[] table, long hash, int slot) {
    int i = (int) hash & mask;
    while (table[i] != 0) {
      i = i + 1 & mask;
    }
    table[i] = slot + 1 | tag(hash);
    table[mask + 1]++;
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
