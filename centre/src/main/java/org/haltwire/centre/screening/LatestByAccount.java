package org.haltwire.centre.screening;

/// Which payment of the ring is each account's latest: a hash table of primitive numbers with
/// linear probing. When it is half full, accounts whose latest payment has left the ring are
/// dropped.
final class LatestByAccount {

  private final long[] keys;
  private final long[] sequences;
  private final int mask;
  private int used;

  /// A ring of `capacity` payments has at most twice as many accounts.
  LatestByAccount(int capacity) {
    int size = Integer.highestOneBit(Math.max(8, capacity)) * 8;
    this.keys = new long[size];
    this.sequences = new long[size];
    this.mask = size - 1;
  }

  /// The latest payment's sequence; 0 for none.
  long find(long key) {
    return sequences[slot(key)];
  }

  /// Notes a newer payment of the account and gives the one before it, or 0 where that is not newer
  /// than `gone`.
  long exchange(long key, long sequence, long gone) {
    int slot = slot(key);
    long before = sequences[slot];
    if (before == 0) {
      if (used > mask / 2) {
        drop(gone);
        slot = slot(key);
      }
      used++;
    }
    keys[slot] = key;
    sequences[slot] = sequence;
    return before > gone ? before : 0;
  }

  private int slot(long key) {
    int slot = (int) (key ^ key >>> 32) & mask;
    while (sequences[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void drop(long gone) {
    long[] oldKeys = keys.clone();
    long[] oldSequences = sequences.clone();
    java.util.Arrays.fill(sequences, 0);
    used = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldSequences[i] > gone) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        sequences[slot] = oldSequences[i];
        used++;
      }
    }
  }
}
