package org.haltwire.country.recovery;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.haltwire.core.money.Limits;
import org.haltwire.core.money.Method;
import org.haltwire.core.profile.CountryCalendar;
import org.haltwire.core.profile.Deadline;
import org.haltwire.core.profile.Span;
import org.haltwire.country.world.Almanac;

/// What Kazakhstan prescribes: the numbers of `countries/kz.yaml`, with the country's own holidays.
final class Rules {

  static final String HOME = "KZ";
  static final Method METHOD = Method.PRO_RATA;
  static final Limits LIMITS = new Limits(10, Almanac.DAY, 0, 10_000);

  /// How long an account with an unmoved reported payment is remembered.
  static final long HORIZON = 30 * Almanac.DAY;

  /// Holds of more need a second person, in hundredths of a tenge.
  static final long FOUR_EYES_ABOVE = 100L * 1_000_000;

  /// An appeal that is not decided by then is granted.
  static final long REVIEW = 4 * Almanac.HOUR;

  private static final Span HOLD = Span.parse("5wd");
  private static final Span TAINT = Span.parse("180d");
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;
  private static final CountryCalendar CALENDAR = calendar();

  private Rules() {}

  /// When a hold that begins now ends by itself.
  static long endOfHold(long time) {
    return Deadline.from(Instant.ofEpochMilli(time), HOLD, CALENDAR).toEpochMilli();
  }

  static long endOfMark(long time) {
    return Deadline.from(Instant.ofEpochMilli(time), TAINT, CALENDAR).toEpochMilli();
  }

  private static CountryCalendar calendar() {
    SortedSet<Integer> years = new TreeSet<>();
    SortedSet<LocalDate> holidays = new TreeSet<>();
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      years.add(year);
      holidays.addAll(Almanac.holidays(year));
    }
    SortedSet<DayOfWeek> weekend = new TreeSet<>(List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
    return new CountryCalendar(Almanac.ZONE, weekend, years, holidays, new TreeSet<>());
  }
}
