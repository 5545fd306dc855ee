package org.haltwire.centre.policies.backtest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/// Times as people write them.
public final class Times {

  private static final int DAY_LENGTH = 10;

  private Times() {}

  /// In milliseconds since 1970: a day (its beginning), a time in the zone, or one with its offset.
  /// What was not written is `otherwise`; empty where it is no time.
  public static Optional<Long> read(String text, ZoneId zone, long otherwise) {
    String stripped = text.strip();
    if (stripped.isEmpty()) {
      return Optional.of(otherwise);
    }
    try {
      if (stripped.length() == DAY_LENGTH) {
        return Optional.of(LocalDate.parse(stripped).atStartOfDay(zone).toInstant().toEpochMilli());
      }
      boolean offset = stripped.matches(".*T.*(Z|[+-][0-9]{2}:[0-9]{2})");
      return Optional.of(
          offset
              ? OffsetDateTime.parse(stripped).toInstant().toEpochMilli()
              : LocalDateTime.parse(stripped).atZone(zone).toInstant().toEpochMilli());
    } catch (DateTimeException wrong) {
      return Optional.empty();
    }
  }
}
