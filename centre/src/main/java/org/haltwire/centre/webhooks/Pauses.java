package org.haltwire.centre.webhooks;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.random.RandomGenerator;

/// When to try again: each time twice as long, of which between a half and the whole is waited, so
/// that many endpoints that failed together do not come back together. What the receiver asks for
/// in `Retry-After` is waited at least; nothing is longer than the longest pause.
record Pauses(Duration first, Duration longest, RandomGenerator random) {

  /// More doublings than any longest pause needs.
  private static final int DOUBLINGS = 20;

  /// @param attempts in vain before this one
  Duration after(int attempts, String retryAfter, Instant now) {
    long doubled = first.toMillis() << Math.min(attempts, DOUBLINGS);
    long whole = Math.clamp(doubled, 1, longest.toMillis());
    long waited = whole / 2 + (long) (random.nextDouble() * (whole - whole / 2));
    long asked = asked(retryAfter, now);
    return Duration.ofMillis(Math.min(Math.max(waited, asked), longest.toMillis()));
  }

  private long asked(String retryAfter, Instant now) {
    if (retryAfter.matches("[0-9]{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(retryAfter)).toMillis();
    }
    try {
      Instant at =
          ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Math.max(0, Duration.between(now, at).toMillis());
    } catch (DateTimeException neither) {
      return 0;
    }
  }
}
