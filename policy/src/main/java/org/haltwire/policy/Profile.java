package org.haltwire.policy;

import java.time.ZoneId;

/// What a policy needs to know of the country.
///
/// @param currency code of ISO 4217 in whose hundredths policies count money
/// @param zone the country's civil time, for hours and days in rules
/// @param country code of ISO 3166-1 alpha-2: a payee elsewhere is abroad
public record Profile(String currency, ZoneId zone, String country) {}
