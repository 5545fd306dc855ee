package org.haltwire.core.profile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;

/// When a span that begins now is over. The end is the first instant at which it is too late.
public final class Deadline {

  private Deadline() {}

  /// The end of a span.
  ///
  /// - Minutes and hours are exact, whatever clocks on walls do meanwhile.
  /// - `7d` ends at the same local time of the seventh day after. Where clocks go forward and that
  ///   time does not exist, it ends at the first time that does; where they go back and it is there
  ///   twice, at the later one: a change of clocks makes nobody late.
  /// - `5wd` ends with the fifth working day after, at the local midnight in which the day ends.
  ///   The day of the start never counts, worked or not, were it at its first instant. Where clocks
  ///   go back so that midnight is there twice, it is the later one here, too.
  /// - Nothing ends when it begins.
  ///
  /// In years whose holidays are not known only weekends count: see [CountryCalendar#knows].
  public static Instant from(Instant start, Span span, CountryCalendar calendar) {
    if (span.isNothing()) {
      return start;
    }
    ZoneId zone = calendar.zone();
    return switch (span.unit()) {
      case MINUTE, HOUR -> start.plus(span.exactly());
      case DAY -> instant(LocalDateTime.ofInstant(start, zone).plusDays(span.count()), zone);
      case WORKING_DAY ->
          instant(
              worked(LocalDate.ofInstant(start, zone), span.count(), calendar)
                  .plusDays(1)
                  .atStartOfDay(),
              zone);
    };
  }

  /// The n-th day after a day that is worked.
  private static LocalDate worked(LocalDate start, int count, CountryCalendar calendar) {
    LocalDate day = start;
    for (int left = count; left > 0; ) {
      day = day.plusDays(1);
      if (calendar.isWorked(day)) {
        left--;
      }
    }
    return day;
  }

  private static Instant instant(LocalDateTime local, ZoneId zone) {
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
    if (offsets.isEmpty()) {
      ZoneOffsetTransition gap = zone.getRules().getTransition(local);
      return gap.getInstant();
    }
    return local.toInstant(offsets.getLast());
  }
}
