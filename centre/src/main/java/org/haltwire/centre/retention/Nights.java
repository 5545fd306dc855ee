package org.haltwire.centre.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/// The nights of a country: each begins at one hour of its civil time and is called after that day.
/// Where clocks are put forward over the hour, it begins when they were.
record Nights(LocalTime hour, ZoneId zone) {

  /// The night that began last.
  LocalDate at(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    return now.isBefore(today.atTime(hour).atZone(zone).toInstant()) ? today.minusDays(1) : today;
  }
}
