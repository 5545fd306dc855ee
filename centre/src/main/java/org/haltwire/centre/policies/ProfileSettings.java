package org.haltwire.centre.policies;

import java.time.ZoneId;
import org.haltwire.policy.Profile;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What differs from country to country.
///
/// @param currency code of ISO 4217 in whose hundredths policies count money
/// @param zone the country's civil time
/// @param country code of ISO 3166-1 alpha-2
@ConfigurationProperties("haltwire.profile")
public record ProfileSettings(
    @DefaultValue("KZT") String currency,
    @DefaultValue("Asia/Almaty") ZoneId zone,
    @DefaultValue("KZ") String country) {

  /// The same for the policy language.
  public Profile profile() {
    return new Profile(currency, zone, country);
  }
}
