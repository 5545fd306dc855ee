package org.haltwire.centre.recovery.profile;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Whose rules of recovery are in force.
///
/// @param country the profile that rules, by its code of ISO 3166-1 alpha-2 in small letters
/// @param countryProfiles a folder with more profiles, which replace shipped ones of the same code;
///   empty: none
@ConfigurationProperties("haltwire")
public record CountrySettings(
    @DefaultValue("kz") String country, @DefaultValue("") String countryProfiles) {}
