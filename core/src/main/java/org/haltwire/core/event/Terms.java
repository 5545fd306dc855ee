package org.haltwire.core.event;

/// What is to be paid and how.
///
/// @param amount what moves, exact, in its own currency
/// @param profileMinor the same in hundredths of the country profile's currency at the day's
///   reference rate, taken at the door: the number that policies see
/// @param purpose a code of ISO 20022 ExternalPurpose1Code such as SALA, or empty
public record Terms(
    Money amount, long profileMinor, Instrument instrument, Channel channel, String purpose) {

  public Terms {
    if (profileMinor < 0 || profileMinor > 100 * Money.LIMIT) {
      throw new InvalidFact(
          "amount", "an amount within limits in the profile's currency", amount.toString());
    }
    Check.optional("purpose", purpose, 4);
  }
}
