package org.haltwire.core.call;

import org.haltwire.core.event.Keys;

/// A set of telephone numbers that grows and shrinks: open addressing, at most half full.
final class NumberSet {

  private static final int SMALLEST = 16;

  private long[] numbers = new long[SMALLEST];
  private int size;

  boolean contains(long number) {
    return numbers[place(number)] == number;
  }

  void add(long number) {
    int place = place(number);
    if (numbers[place] == number) {
      return;
    }
    numbers[place] = number;
    size++;
    if (2 * size > numbers.length) {
      long[] old = numbers;
      numbers = new long[2 * old.length];
      for (long each : old) {
        if (each != 0) {
          numbers[place(each)] = each;
        }
      }
    }
  }

  /// Takes a number out and moves those back that were behind it for its sake.
  void remove(long number) {
    int hole = place(number);
    if (numbers[hole] != number) {
      return;
    }
    size--;
    int mask = numbers.length - 1;
    int each = hole;
    while (true) {
      each = each + 1 & mask;
      if (numbers[each] == 0) {
        break;
      }
      int home = home(numbers[each]);
      if ((each - home & mask) >= (each - hole & mask)) {
        numbers[hole] = numbers[each];
        hole = each;
      }
    }
    numbers[hole] = 0;
  }

  int size() {
    return size;
  }

  long bytes() {
    return 8L * numbers.length;
  }

  private int place(long number) {
    int mask = numbers.length - 1;
    int place = home(number);
    while (numbers[place] != number && numbers[place] != 0) {
      place = place + 1 & mask;
    }
    return place;
  }

  private int home(long number) {
    return (int) (Keys.of(number) >>> 32) & numbers.length - 1;
  }
}
