package org.haltwire.core.call;

import org.haltwire.core.event.Keys;

/// Which numbers moved to another operator. It never changes: an import makes another one. Ten
/// bytes a place, at most two places in three taken.
public final class Portability {

  /// No number has moved.
  public static final Portability NONE = new Builder(0).build();

  private static final int SMALLEST = 16;

  private final long[] numbers;
  private final short[] owners;
  private final int size;

  private Portability(Builder built) {
    this.numbers = built.numbers;
    this.owners = built.owners;
    this.size = built.size;
  }

  /// The place of the operator that has the number now, or `otherwise` where it did not move.
  public int owner(long number, int otherwise) {
    int place = place(numbers, number);
    return number > 0 && numbers[place] == number ? owners[place] : otherwise;
  }

  /// How many numbers have moved.
  public int size() {
    return size;
  }

  private static int place(long[] numbers, long number) {
    int mask = numbers.length - 1;
    int place = (int) (Keys.of(number) >>> 32) & mask;
    while (numbers[place] != number && numbers[place] != 0) {
      place = place + 1 & mask;
    }
    return place;
  }

  /// Takes numbers one by one; the last word about a number counts.
  public static final class Builder {

    private final long[] numbers;
    private final short[] owners;
    private int size;

    /// @param expected at most so many numbers
    public Builder(int expected) {
      int capacity = SMALLEST;
      while (2L * capacity < 3L * expected) {
        capacity *= 2;
      }
      numbers = new long[capacity];
      owners = new short[capacity];
    }

    public Builder put(long number, int owner) {
      if (number <= 0) {
        throw new IllegalArgumentException("Expected a telephone number, but got " + number);
      }
      int place = place(numbers, number);
      size += numbers[place] == 0 ? 1 : 0;
      if (3L * size > 2L * numbers.length) {
        throw new IllegalStateException("Expected fewer numbers, but got " + size);
      }
      numbers[place] = number;
      owners[place] = (short) owner;
      return this;
    }

    public Portability build() {
      return new Portability(this);
    }
  }
}
