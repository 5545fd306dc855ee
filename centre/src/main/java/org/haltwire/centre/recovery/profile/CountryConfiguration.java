package org.haltwire.centre.recovery.profile;

import java.nio.file.Path;
import org.haltwire.centre.policies.ProfileSettings;
import org.haltwire.core.profile.CountryProfile;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Reads the profiles at the start; one that is wrong stops it, whether it rules or not.
@Configuration(proxyBeanMethods = false)
class CountryConfiguration {

  @Bean
  CountryProfiles countryProfiles(CountrySettings settings) {
    return settings.countryProfiles().isEmpty()
        ? CountryProfiles.shipped()
        : CountryProfiles.with(Path.of(settings.countryProfiles()));
  }

  /// The profile that rules.
  @Bean
  CountryProfile countryProfile(
      CountryProfiles profiles, CountrySettings settings, ProfileSettings money) {
    return ruling(profiles, settings.country(), money.currency());
  }

  /// The profile of a country; amounts of its rules and of policies have to be in one currency.
  static CountryProfile ruling(CountryProfiles profiles, String country, String currency) {
    CountryProfile profile =
        profiles
            .find(country)
            .orElseThrow(() ->
                new UnusableProfile(
                    "Expected haltwire.country to be one of %s, but found %s"
                        .formatted(
                            profiles.all().stream().map(CountryProfile::code).toList(), country)));
    if (!profile.currency().equals(currency)) {
      throw new UnusableProfile(
          ("Expected haltwire.profile.currency to be %s as in the country profile %s, but found %s."
                  + " Set haltwire.profile.currency or haltwire.country")
              .formatted(profile.currency(), country, currency));
    }
    return profile;
  }
}
