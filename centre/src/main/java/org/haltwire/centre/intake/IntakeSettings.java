package org.haltwire.centre.intake;

import java.math.BigDecimal;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What the doors need to know.
///
/// @param rates reference rates: so many units of the profile's currency for one unit of another,
///   by its code; an amount in a currency without a rate is refused
/// @param objection how a person objects to a "no"
@ConfigurationProperties("haltwire.intake")
public record IntakeSettings(
    @DefaultValue Map<String, BigDecimal> rates, @DefaultValue Objection objection) {

  public IntakeSettings {
    rates = Map.copyOf(rates);
  }
}
