package org.haltwire.country.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.haltwire.country.world.Almanac;

/// How often something happens in each hour of working days and of free ones.
final class Hours {

  static final int COUNT = 24;

  private final long[] working = new long[COUNT];
  private final long[] free = new long[COUNT];
  private final Set<Long> workingDays = new HashSet<>();
  private final Set<Long> freeDays = new HashSet<>();
  private long day = Long.MIN_VALUE;
  private boolean isFree;

  /// @param time in milliseconds since 1970-01-01T00:00Z
  void see(long time) {
    // Facts come in order, so the day seldom changes.
    long today = day(time);
    if (today != day) {
      day = today;
      isFree = Almanac.day(LocalDate.ofEpochDay(today), 0).free();
      (isFree ? freeDays : workingDays).add(today);
    }
    (isFree ? free : working)[Almanac.hour(time)]++;
  }

  /// The day by the country's clock, in days since 1970-01-01.
  static long day(long time) {
    return Math.floorDiv(time + 5 * Almanac.HOUR, Almanac.DAY);
  }

  long count() {
    long sum = 0;
    for (int hour = 0; hour < COUNT; hour++) {
      sum += working[hour] + free[hour];
    }
    return sum;
  }

  int workingDays() {
    return workingDays.size();
  }

  int freeDays() {
    return freeDays.size();
  }

  /// In each hour of a working day, on average.
  List<Double> onWorkingDays() {
    return average(working, workingDays.size());
  }

  List<Double> onFreeDays() {
    return average(free, freeDays.size());
  }

  private static List<Double> average(long[] counts, int days) {
    List<Double> averages = new ArrayList<>();
    for (long count : counts) {
      averages.add(days == 0 ? 0 : count / (double) days);
    }
    return averages;
  }
}
