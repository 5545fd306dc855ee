package org.haltwire.centre.replay;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;

/// Reads a row's time: `epoch-seconds`, `epoch-millis`, or a pattern such as `yyyy-MM-dd HH:mm:ss`.
/// A time without an offset is taken in the mapping's zone.
final class RowTime {

  private final Template text;
  private final String format;
  private final DateTimeFormatter formatter;
  private final boolean local;
  private final ZoneId zone;

  RowTime(Template text, String format, ZoneId zone) {
    this.text = text;
    this.format = format;
    this.zone = zone;
    this.local = !format.equals("iso") && format.chars().noneMatch(c -> "VzOXx".indexOf(c) >= 0);
    this.formatter =
        switch (format) {
          case "epoch-seconds", "epoch-millis", "iso" -> DateTimeFormatter.ISO_DATE_TIME;
          default -> DateTimeFormatter.ofPattern(format, Locale.ROOT);
        };
  }

  long millis(List<String> row) {
    String time = text.of(row);
    try {
      return switch (format) {
        case "epoch-seconds" -> Math.multiplyExact(Long.parseLong(time), 1000L);
        case "epoch-millis" -> Long.parseLong(time);
        default -> instant(time).toEpochMilli();
      };
    } catch (DateTimeException | ArithmeticException | NumberFormatException wrong) {
      throw new BadRow("Expected a time as " + format + ", but got \"" + time + "\"");
    }
  }

  private Instant instant(String time) {
    if (local) {
      return formatter.parse(time, LocalDateTime::from).atZone(zone).toInstant();
    }
    TemporalAccessor parsed = formatter.parseBest(time, OffsetDateTime::from, LocalDateTime::from);
    return switch (parsed) {
      case OffsetDateTime offset -> offset.toInstant();
      case LocalDateTime local -> local.atZone(zone).toInstant();
      default -> throw new DateTimeException("neither");
    };
  }
}
