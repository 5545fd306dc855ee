package org.haltwire.country.life;

import java.util.Arrays;

/// What is planned for one day, in order: a moment, a habit, a person and a detail in one word, 27,
/// 5, 23 and 8 bits. Emptied each night, so that it takes the memory of one day.
final class Agenda {

  static final int MOST_PEOPLE = 1 << 23;
  static final int MOST_HABITS = 1 << 5;

  private static final int HABIT_SHIFT = 31;
  private static final int MOMENT_SHIFT = 36;

  private long[] entries = new long[1 << 12];
  private int size;
  private int next;
  private int habit;

  void clear() {
    size = 0;
    next = 0;
  }

  /// Entries that follow are this habit's.
  void of(int whichHabit) {
    habit = whichHabit;
  }

  /// @param moment in milliseconds from midnight
  /// @param detail 0 to 255
  void add(int moment, int person, int detail) {
    if (size == entries.length) {
      entries = Arrays.copyOf(entries, 2 * size);
    }
    long when = (long) moment << MOMENT_SHIFT;
    entries[size++] = when | (long) habit << HABIT_SHIFT | (long) person << 8 | detail;
  }

  void sort() {
    Arrays.sort(entries, 0, size);
  }

  boolean isOver() {
    return next == size;
  }

  int moment() {
    return (int) (entries[next] >>> MOMENT_SHIFT);
  }

  int habit() {
    return (int) (entries[next] >>> HABIT_SHIFT) & (MOST_HABITS - 1);
  }

  int person() {
    return (int) (entries[next] >>> 8) & (MOST_PEOPLE - 1);
  }

  int detail() {
    return (int) entries[next] & 0xff;
  }

  void goOn() {
    next++;
  }
}
