package org.haltwire.country.world;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// Days of Kazakhstan: its one time zone (UTC+5 since 2024) and its fixed public holidays.
public final class Almanac {

  public static final long SECOND = 1_000;
  public static final long MINUTE = 60 * SECOND;
  public static final long HOUR = 60 * MINUTE;
  public static final long DAY = 24 * HOUR;

  /// The one time zone.
  public static final ZoneOffset ZONE = ZoneOffset.ofHours(5);

  private static final List<MonthDay> HOLIDAYS =
      List.of(
          MonthDay.of(1, 1),
          MonthDay.of(1, 2),
          MonthDay.of(3, 8),
          MonthDay.of(3, 21),
          MonthDay.of(3, 22),
          MonthDay.of(3, 23),
          MonthDay.of(5, 1),
          MonthDay.of(5, 7),
          MonthDay.of(5, 9),
          MonthDay.of(7, 6),
          MonthDay.of(8, 30),
          MonthDay.of(10, 25),
          MonthDay.of(12, 16));

  private Almanac() {}

  /// One day.
  ///
  /// @param number from 0, the first day
  /// @param start its midnight, in milliseconds since 1970-01-01T00:00Z
  /// @param free whether it is a weekend or a holiday
  /// @param daysToHoliday to the next public holiday; 0 on one
  public record Day(int number, LocalDate date, long start, boolean free, int daysToHoliday) {

    public int dayOfMonth() {
      return date.getDayOfMonth();
    }

    /// 1 for Monday.
    public int dayOfWeek() {
      return date.getDayOfWeek().getValue();
    }

    /// In days since 1970-01-01.
    public int epochDay() {
      return (int) date.toEpochDay();
    }
  }

  public static Day day(LocalDate first, int number) {
    LocalDate date = first.plusDays(number);
    int ahead = 0;
    while (!HOLIDAYS.contains(MonthDay.from(date.plusDays(ahead)))) {
      ahead++;
    }
    boolean free = date.getDayOfWeek().getValue() > 5 || ahead == 0;
    return new Day(number, date, date.atStartOfDay().toInstant(ZONE).toEpochMilli(), free, ahead);
  }

  /// The public holidays of a year.
  public static SortedSet<LocalDate> holidays(int year) {
    SortedSet<LocalDate> days = new TreeSet<>();
    HOLIDAYS.forEach(day -> days.add(day.atYear(year)));
    return days;
  }

  /// The hour of the day, 0 to 23.
  public static int hour(long time) {
    return (int) (Math.floorMod(time + 5 * HOUR, DAY) / HOUR);
  }
}
