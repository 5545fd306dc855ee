package org.haltwire.core.feature;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/// Writes and reads arrays of numbers in large pieces, big-endian, each after its length.
final class Bulk {

  private static final int PIECE = 8192;
  private static final int LIMIT = 1 << 26;

  private Bulk() {}

  static void write(DataOutput out, long[] numbers) throws IOException {
    out.writeInt(numbers.length);
    byte[] bytes = new byte[8 * Math.min(PIECE, numbers.length)];
    for (int from = 0; from < numbers.length; from += PIECE) {
      int count = Math.min(PIECE, numbers.length - from);
      ByteBuffer.wrap(bytes).asLongBuffer().put(numbers, from, count);
      out.write(bytes, 0, 8 * count);
    }
  }

  static void write(DataOutput out, int[] numbers) throws IOException {
    write(out, Arrays.stream(numbers).asLongStream().toArray());
  }

  static long[] readLongs(DataInput in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > LIMIT) {
      throw new IOException("Expected 0 to " + LIMIT + " numbers, but got " + length);
    }
    long[] numbers = new long[length];
    byte[] bytes = new byte[8 * Math.min(PIECE, length)];
    for (int from = 0; from < length; from += PIECE) {
      int count = Math.min(PIECE, length - from);
      in.readFully(bytes, 0, 8 * count);
      ByteBuffer.wrap(bytes).asLongBuffer().get(numbers, from, count);
    }
    return numbers;
  }

  /// Fills an array that has to have the length that was written.
  static void read(DataInput in, int[] numbers) throws IOException {
    long[] read = readLongs(in);
    if (read.length != numbers.length) {
      throw new IOException(
          "Expected %d numbers, but got %d".formatted(numbers.length, read.length));
    }
    for (int i = 0; i < read.length; i++) {
      numbers[i] = (int) read[i];
    }
  }
}
