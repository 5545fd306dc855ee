package org.haltwire.centre.intake;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.haltwire.core.event.Money;

/// Turns amounts into hundredths of the country profile's currency, which is what policies count
/// in. Rates are settings: so many units of the profile's currency for one unit.
public final class ReferenceRates {

  private final String currency;
  private final Map<String, BigDecimal> hundredths = new TreeMap<>();

  ReferenceRates(String currency, Map<String, BigDecimal> rates) {
    this.currency = currency;
    hundredths.put(currency, hundredthsOfMinor(currency, BigDecimal.ONE));
    rates.forEach((code, rate) -> hundredths.put(code, hundredthsOfMinor(code, rate)));
  }

  /// Nothing where the currency has no rate, or the amount would be beyond all limits.
  public Optional<Long> convert(Money amount) {
    if (amount.currency().equals(currency) && Money.digits(currency) == 2) {
      return Optional.of(amount.minor());
    }
    BigDecimal rate = hundredths.get(amount.currency());
    if (rate == null) {
      return Optional.empty();
    }
    BigDecimal value =
        rate.multiply(BigDecimal.valueOf(amount.minor())).setScale(0, RoundingMode.HALF_EVEN);
    return value.compareTo(BigDecimal.valueOf(100 * Money.LIMIT)) > 0
        ? Optional.empty()
        : Optional.of(value.longValueExact());
  }

  boolean knows(String code) {
    return hundredths.containsKey(code);
  }

  /// The currencies with a rate, for messages.
  String list() {
    return String.join(", ", new TreeSet<>(hundredths.keySet()));
  }

  private static BigDecimal hundredthsOfMinor(String code, BigDecimal rate) {
    if (rate.signum() <= 0) {
      throw new IllegalArgumentException(
          "Expected a rate above zero for " + code + ", but got " + rate);
    }
    return rate.movePointRight(2).movePointLeft(Money.digits(code)).round(MathContext.DECIMAL64);
  }
}
