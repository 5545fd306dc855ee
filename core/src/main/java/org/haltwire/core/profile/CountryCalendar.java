package org.haltwire.core.profile;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/// Which days a country works.
///
/// Holidays are known for some years only, since many are proclaimed from year to year. In other
/// years only weekends count, and [#knows] says so: who computes a deadline there should say that
/// it may move.
///
/// @param zone the civil time in which its days begin and end
/// @param weekend days of the week that are not worked; at most three
/// @param years whose holidays are known
/// @param holidays days that are not worked though they are no weekend; within the years
/// @param worked days of a weekend that are worked, as where one was moved; within the years
public record CountryCalendar(
    ZoneId zone,
    SortedSet<DayOfWeek> weekend,
    SortedSet<Integer> years,
    SortedSet<LocalDate> holidays,
    SortedSet<LocalDate> worked) {

  /// @throws IllegalArgumentException where it contradicts itself
  public CountryCalendar {
    weekend = frozen(weekend);
    years = frozen(years);
    holidays = frozen(holidays);
    worked = frozen(worked);
    if (weekend.size() > 3) {
      throw new IllegalArgumentException(
          "expected at most three days as the weekend, but found " + weekend);
    }
    within(years, holidays);
    within(years, worked);
    for (LocalDate day : worked) {
      if (!weekend.contains(day.getDayOfWeek()) || holidays.contains(day)) {
        throw new IllegalArgumentException(
            "expected a day of the weekend that is no holiday as a worked one, but found " + day);
      }
    }
  }

  public boolean isWorked(LocalDate day) {
    return worked.contains(day)
        || (!weekend.contains(day.getDayOfWeek()) && !holidays.contains(day));
  }

  /// Whether the holidays of a year are known; where not, only weekends count.
  public boolean knows(int year) {
    return years.contains(year);
  }

  private static void within(SortedSet<Integer> years, SortedSet<LocalDate> days) {
    for (LocalDate day : days) {
      if (!years.contains(day.getYear())) {
        throw new IllegalArgumentException(
            "expected days of the years %s, but found %s".formatted(years, day));
      }
    }
  }

  private static <T extends Comparable<? super T>> SortedSet<T> frozen(Collection<T> set) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(set));
  }
}
