package org.haltwire.centre.journal;

import java.util.function.LongConsumer;

/// The hashes of the ids of consecutive positions, in memory, found by hash. Two ids may have one
/// hash; who asks compares the facts themselves.
final class IdSegment {

  /// How many positions a segment spans. Segments begin at multiples of it, plus one.
  static final int SIZE = 1 << 19;

  private final long firstPosition;
  private final long[] hashes = new long[SIZE];
  private final int[] slots = new int[SIZE * 2];
  private int count;

  IdSegment(long firstPosition) {
    this.firstPosition = firstPosition;
  }

  static int number(long position) {
    return (int) ((position - 1) / SIZE);
  }

  int number() {
    return number(firstPosition);
  }

  long firstPosition() {
    return firstPosition;
  }

  int count() {
    return count;
  }

  boolean full() {
    return count == SIZE;
  }

  long hash(int index) {
    return hashes[index];
  }

  void add(long hash) {
    int slot = slot(hash);
    while (slots[slot] != 0) {
      slot = (slot + 1) & (slots.length - 1);
    }
    hashes[count++] = hash;
    slots[slot] = count;
  }

  /// The positions whose id has this hash.
  void candidates(long hash, LongConsumer positions) {
    int slot = slot(hash);
    while (slots[slot] != 0) {
      int index = slots[slot] - 1;
      if (hashes[index] == hash) {
        positions.accept(firstPosition + index);
      }
      slot = (slot + 1) & (slots.length - 1);
    }
  }

  /// One position whose id has this hash; 0 for none.
  long find(long hash) {
    int slot = slot(hash);
    while (slots[slot] != 0) {
      if (hashes[slots[slot] - 1] == hash) {
        return firstPosition + slots[slot] - 1;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return 0;
  }

  private int slot(long hash) {
    return (int) (hash >>> 20) & (slots.length - 1);
  }
}
