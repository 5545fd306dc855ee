package org.haltwire.centre.checks;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What the public may ask how often.
///
/// @param perMinute questions a minute from one address; as many at once
/// @param personalPerHour of these about phones, cards and accounts an hour; as many at once
/// @param address of the public pages as people reach them, without a slash at the end, for links
///   from elsewhere such as `https://check.example.kz`; empty where there is none
@ConfigurationProperties("haltwire.checks")
public record CheckSettings(
    @DefaultValue("120") int perMinute,
    @DefaultValue("30") int personalPerHour,
    @DefaultValue("") String address) {

  public CheckSettings {
    if (perMinute < 1 || perMinute > 100_000 || personalPerHour < 4 || personalPerHour > 100_000) {
      throw new IllegalArgumentException(
          "Expected 1 to 100,000 questions a minute and 4 to 100,000 an hour, but got %d and %d"
              .formatted(perMinute, personalPerHour));
    }
    if (!address.isEmpty() && !address.matches("https?://[^\\s/?#]+(/[^\\s?#]*[^\\s/?#])?")) {
      throw new IllegalArgumentException(
          "Expected an address such as https://check.example.kz without a slash at the end, but got "
              + address);
    }
  }
}
