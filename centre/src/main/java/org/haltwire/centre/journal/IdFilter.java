package org.haltwire.centre.journal;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;

/// A Bloom filter over the ids of eight full segments: 16 bits an id, all seven bits of an id
/// within one cache line, so that asking costs one miss. About 1 new id in 700 is taken for a known
/// one and costs a query.
final class IdFilter {

  /// Segments that share a filter.
  static final int SEGMENTS = 8;

  private static final int WORDS = IdSegment.SIZE * SEGMENTS * 16 / 64;

  private final int number;
  private final long[] words;

  IdFilter(int number) {
    this(number, new long[WORDS]);
  }

  private IdFilter(int number, long[] words) {
    this.number = number;
    this.words = words;
  }

  static IdFilter of(int number, byte[] bytes) {
    LongBuffer from = ByteBuffer.wrap(bytes).asLongBuffer();
    if (from.remaining() != WORDS) {
      throw new JournalDamaged(
          "Expected %d words in journal_id_filter %d, but got %d"
              .formatted(WORDS, number, from.remaining()));
    }
    long[] words = new long[WORDS];
    from.get(words);
    return new IdFilter(number, words);
  }

  int number() {
    return number;
  }

  IdFilter copy() {
    return new IdFilter(number, words.clone());
  }

  byte[] bytes() {
    ByteBuffer buffer = ByteBuffer.allocate(words.length * 8);
    buffer.asLongBuffer().put(words);
    return buffer.array();
  }

  void add(long hash) {
    int line = line(hash);
    for (int i = 0; i < 7; i++) {
      int bit = (int) (hash >>> (9 * i)) & 511;
      words[line + (bit >> 6)] |= 1L << bit;
    }
  }

  boolean mayHold(long hash) {
    int line = line(hash);
    for (int i = 0; i < 7; i++) {
      int bit = (int) (hash >>> (9 * i)) & 511;
      if ((words[line + (bit >> 6)] & 1L << bit) == 0) {
        return false;
      }
    }
    return true;
  }

  private static int line(long hash) {
    long mixed = hash * 0x9e3779b97f4a7c15L;
    return (int) (mixed >>> 32 & WORDS / 8 - 1) * 8;
  }
}
