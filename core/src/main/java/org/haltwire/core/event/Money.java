package org.haltwire.core.event;

import java.math.BigDecimal;
import java.util.Currency;

/// An amount in minor units of a currency of ISO 4217: 150000 KZT minor units are 1,500 tenge.
/// Never negative, at most 10^15 minor units.
public record Money(long minor, String currency) {

  public static final long LIMIT = 1_000_000_000_000_000L;

  public Money {
    if (minor < 0 || minor > LIMIT) {
      throw new InvalidFact("amount", "0 to " + LIMIT + " minor units", Long.toString(minor));
    }
    if (currency.length() != 3) {
      throw new InvalidFact(
          "currency", "a currency code of ISO 4217 such as KZT", "\"" + currency + "\"");
    }
  }

  /// Reads a decimal string such as `"1500.00"`; more decimals than the currency has are refused.
  public static Money parse(String decimal, String currency) {
    int digits = digits(currency);
    if (decimal.length() > 20 || !plain(decimal)) {
      throw new InvalidFact("amount", "a decimal string such as 1500.00", "\"" + decimal + "\"");
    }
    BigDecimal value = new BigDecimal(decimal);
    if (value.stripTrailingZeros().scale() > digits) {
      throw new InvalidFact("amount", "at most " + digits + " decimals for " + currency, decimal);
    }
    BigDecimal minor = value.movePointRight(digits);
    if (minor.compareTo(BigDecimal.valueOf(LIMIT)) > 0) {
      throw new InvalidFact("amount", "at most " + LIMIT + " minor units", decimal);
    }
    return new Money(minor.longValueExact(), currency);
  }

  /// The number of decimals of a currency, as ISO 4217 gives it.
  public static int digits(String currency) {
    try {
      return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    } catch (IllegalArgumentException unknown) {
      throw new InvalidFact(
          "currency", "a currency code of ISO 4217 such as KZT", "\"" + currency + "\"");
    }
  }

  /// `1500.00`, without the currency.
  public String decimal() {
    return BigDecimal.valueOf(minor, digits(currency)).toPlainString();
  }

  @Override
  public String toString() {
    return decimal() + " " + currency;
  }

  private static boolean plain(String decimal) {
    boolean point = false;
    for (int i = 0; i < decimal.length(); i++) {
      char c = decimal.charAt(i);
      if (c == '.' && !point && i > 0 && i < decimal.length() - 1) {
        point = true;
      } else if (c < '0' || c > '9') {
        return false;
      }
    }
    return !decimal.isEmpty();
  }
}
