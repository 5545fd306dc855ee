package org.haltwire.centre.signals;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How banks may ask for signals.
///
/// @param phonesPerDay about how many phones a participant may ask in a day
/// @param queue at most so many questions wait to be recorded; beyond, none is answered
/// @param silence after how long without a word of an operator nothing is concluded any more from
///   its having told of no change
@ConfigurationProperties("haltwire.signals")
public record SignalsSettings(
    @DefaultValue("100000") int phonesPerDay,
    @DefaultValue("10000") int queue,
    @DefaultValue("24h") Duration silence) {

  public SignalsSettings {
    if (phonesPerDay < 1 || queue < 1) {
      throw new IllegalArgumentException(
          "Expected at least 1 in haltwire.signals.phones-per-day and queue");
    }
  }
}
