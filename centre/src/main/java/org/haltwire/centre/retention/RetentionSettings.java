package org.haltwire.centre.retention;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import org.haltwire.centre.UnusableSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// When and how fast is deleted. How long each kind is kept, the capabilities' own records say,
/// under the same prefix.
///
/// @param at the hour of the country's time, as `03:15`
/// @param rows about so many rows are removed in one transaction
/// @param pause between two of them, so that nobody else waits
@ConfigurationProperties("haltwire.retention")
record RetentionSettings(
    @DefaultValue("03:15") String at,
    @DefaultValue("500") int rows,
    @DefaultValue("20ms") Duration pause) {

  RetentionSettings {
    if (rows < 1 || rows > 100_000) {
      throw new UnusableSettings(
          "Expected 1 to 100000 in haltwire.retention.rows, but got " + rows);
    }
    hour(at);
  }

  LocalTime hour() {
    return hour(at);
  }

  private static LocalTime hour(String at) {
    try {
      return LocalTime.parse(at);
    } catch (DateTimeException garbled) {
      throw new UnusableSettings(
          "Expected a time such as 03:15 in haltwire.retention.at, but got " + at);
    }
  }
}
