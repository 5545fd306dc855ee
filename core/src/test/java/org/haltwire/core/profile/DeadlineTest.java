package org.haltwire.core.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTest {

  /// Kazakhstan is 5 hours ahead of UTC all year, so local midnight is 19:00Z. In March 2026 the
  /// 9th and the 23rd to 25th are holidays; 1 January 2027 is a Friday, the 4th is a holiday;
  /// Saturday 17 October 2026 is made a working day here.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-11-24T06:30:00Z | 30m  | 2026-11-24T07:00:00Z | minutes are exact
          2026-03-21T06:30:00Z | 72h  | 2026-03-24T06:30:00Z | hours know no holidays
          2026-11-24T06:30:00Z | 7d   | 2026-12-01T06:30:00Z | the same local time
          2026-11-24T06:30:00Z | 0d   | 2026-11-24T06:30:00Z | nothing ends when it begins
          2026-11-24T06:30:00Z | 0wd  | 2026-11-24T06:30:00Z | of working days, too
          2026-11-23T06:30:00Z | 1wd  | 2026-11-24T19:00:00Z | Monday to the end of Tuesday
          2026-11-23T06:30:00Z | 5wd  | 2026-11-30T19:00:00Z | a weekend between
          2026-11-27T06:30:00Z | 1wd  | 2026-11-30T19:00:00Z | Friday to the end of Monday
          2026-11-28T06:30:00Z | 1wd  | 2026-11-30T19:00:00Z | a start on Saturday
          2026-11-22T18:59:59Z | 1wd  | 2026-11-23T19:00:00Z | still Sunday there
          2026-11-22T19:00:00Z | 1wd  | 2026-11-24T19:00:00Z | Monday there, at its first instant
          2026-03-06T06:30:00Z | 1wd  | 2026-03-10T19:00:00Z | a Monday that is a holiday
          2026-03-20T06:30:00Z | 5wd  | 2026-04-01T19:00:00Z | Nauryz: three holidays, two weekends
          2026-10-16T06:30:00Z | 1wd  | 2026-10-17T19:00:00Z | a Saturday that is worked
          2026-12-30T06:30:00Z | 5wd  | 2027-01-11T19:00:00Z | over the end of the year
          2026-12-28T06:30:00Z | 7d   | 2027-01-04T06:30:00Z | calendar days end on holidays, too
          2027-12-30T06:30:00Z | 2wd  | 2028-01-03T19:00:00Z | a year whose holidays nobody knows
          2028-02-28T06:30:00Z | 1d   | 2028-02-29T06:30:00Z | a leap day
          2028-02-28T06:30:00Z | 2d   | 2028-03-01T06:30:00Z | over a leap day
          2028-02-28T06:30:00Z | 1wd  | 2028-02-29T19:00:00Z | a leap day that is worked
          2028-02-29T06:30:00Z | 366d | 2029-03-01T06:30:00Z | a year after a leap day
          """)
  void isCountedInKazakhstan(Instant start, String span, Instant end, String because) {
    assertEquals(end, Deadline.from(start, Span.parse(span), KAZAKHSTAN), because);
  }

  /// Berlin: on 29 March 2026 clocks go from 2:00 (+1) to 3:00 (+2), on 25 October from 3:00 (+2)
  /// to 2:00 (+1).
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-03-28T09:00:00Z | 24h | 2026-03-29T09:00:00Z | hours do not look at clocks
          2026-03-28T09:00:00Z | 1d  | 2026-03-29T08:00:00Z | 10:00 to 10:00 is 23 hours
          2026-03-28T01:30:00Z | 1d  | 2026-03-29T01:00:00Z | 2:30 does not exist: 3:00
          2026-03-27T09:00:00Z | 1wd | 2026-03-30T22:00:00Z | midnight is of summer
          2026-10-24T08:00:00Z | 24h | 2026-10-25T08:00:00Z | 25 hours by day
          2026-10-24T08:00:00Z | 1d  | 2026-10-25T09:00:00Z | 10:00 to 10:00 is 25 hours
          2026-10-24T00:30:00Z | 1d  | 2026-10-25T01:30:00Z | 2:30 is there twice: the later
          2026-10-25T00:30:00Z | 1d  | 2026-10-26T01:30:00Z | from the first 2:30
          2026-10-25T01:30:00Z | 1d  | 2026-10-26T01:30:00Z | from the second, the same
          2026-10-23T08:00:00Z | 1wd | 2026-10-26T23:00:00Z | midnight is of winter
          """)
  void followsClocksThatChange(Instant start, String span, Instant end, String because) {
    assertEquals(end, Deadline.from(start, Span.parse(span), plain("Europe/Berlin")), because);
  }

  /// Beirut's clocks go forward at midnight (29 March 2026, a Sunday), Havana's go back at 1:00 to
  /// midnight (1 November 2026, a Sunday). With no weekend the days before and after are worked.
  @Test
  void endsADayWhoseMidnightIsMissingOrTwice() {
    Span day = Span.parse("1wd");
    assertEquals(
        Instant.parse("2026-03-28T22:00:00Z"),
        Deadline.from(Instant.parse("2026-03-27T10:00:00Z"), day, everyDay("Asia/Beirut")));
    assertEquals(
        Instant.parse("2026-11-01T05:00:00Z"),
        Deadline.from(Instant.parse("2026-10-30T16:00:00Z"), day, everyDay("America/Havana")));
  }

  @Test
  void saysWhichYearsItKnows() {
    assertTrue(KAZAKHSTAN.knows(2026));
    assertFalse(KAZAKHSTAN.knows(2028));
    assertFalse(KAZAKHSTAN.knows(2025));
  }

  @Test
  void refusesACalendarThatContradictsItself() {
    ZoneId zone = ZoneId.of("Asia/Almaty");
    assertSaid(
        "expected days of the years [2026], but found 2027-01-01",
        () -> calendar(zone, SUNDAY, List.of(2026), "2027-01-01", ""));
    assertSaid(
        "expected a day of the weekend that is no holiday as a worked one, but found 2026-11-27",
        () -> calendar(zone, SUNDAY, List.of(2026), "", "2026-11-27"));
    assertSaid(
        "expected a day of the weekend that is no holiday as a worked one, but found 2026-11-29",
        () -> calendar(zone, SUNDAY, List.of(2026), "2026-11-29", "2026-11-29"));
    var refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> calendar(zone, List.of(DayOfWeek.values()), List.of(), "", ""));
    assertTrue(String.valueOf(refused.getMessage()).startsWith("expected at most three days"));
  }

  private static final List<DayOfWeek> SUNDAY = List.of(DayOfWeek.SUNDAY);
  private static final List<DayOfWeek> WEEKEND = List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  private static final CountryCalendar KAZAKHSTAN =
      calendar(
          ZoneId.of("Asia/Almaty"),
          WEEKEND,
          List.of(2026, 2027),
          "2026-03-09 2026-03-23 2026-03-24 2026-03-25 2027-01-01 2027-01-04 2027-01-07",
          "2026-10-17");

  private static CountryCalendar plain(String zone) {
    return calendar(ZoneId.of(zone), WEEKEND, List.of(), "", "");
  }

  private static CountryCalendar everyDay(String zone) {
    return calendar(ZoneId.of(zone), List.of(), List.of(), "", "");
  }

  private static CountryCalendar calendar(
      ZoneId zone, List<DayOfWeek> weekend, List<Integer> years, String holidays, String worked) {
    return new CountryCalendar(
        zone, new TreeSet<>(weekend), new TreeSet<>(years), days(holidays), days(worked));
  }

  private static SortedSet<LocalDate> days(String text) {
    SortedSet<LocalDate> days = new TreeSet<>();
    for (String day : text.isEmpty() ? new String[0] : text.split(" ")) {
      days.add(LocalDate.parse(day));
    }
    return days;
  }

  private static void assertSaid(String said, org.junit.jupiter.api.function.Executable step) {
    assertEquals(said, assertThrows(IllegalArgumentException.class, step).getMessage());
  }
}
