package org.haltwire.centre.checks.report;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.haltwire.core.event.Money;

/// Amounts as people type them: `250 000`, `250000.50`, `250 000,50 тг`, `KZT 1'000`.
final class Amounts {

  private static final BigDecimal LARGEST = new BigDecimal("1000000000000");

  /// How people write currencies beside an amount, other than by their codes.
  private static final Map<String, String> MARKS =
      Map.of(
          "KZT", "₸|тг\\.?|тенге|теңге|tg|tenge",
          "RUB", "₽|руб\\.?|рублей|рубля|рубль|р\\.?",
          "INR", "₹|rs\\.?",
          "BRL", "r\\$|reais",
          "THB", "฿|baht",
          "SGD", "s\\$",
          "USD", "\\$|долларов|доллара|доллар|dollars?",
          "EUR", "€|евро|еуро|euros?",
          "USDT", "₮|tether");

  private Amounts() {}

  /// In minor units; nothing where it is no amount above 0 of this currency.
  static Optional<Long> minor(String typed, String currency) {
    String plain = without(mark(currency), typed).replaceAll("[\\s\\u00a0\\u202f'’₸]", "");
    int digits = Money.digits(currency);
    String decimals = plain.matches(".*[.,][0-9]{1,2}") ? plain.replace(',', '.') : plain;
    if (!decimals.matches("[0-9]{1,15}(\\.[0-9]{1,2})?")) {
      return Optional.empty();
    }
    BigDecimal amount = new BigDecimal(decimals);
    return amount.signum() > 0 && amount.compareTo(LARGEST) <= 0 && amount.scale() <= digits
        ? Optional.of(amount.movePointRight(digits).longValueExact())
        : Optional.empty();
  }

  /// Whether it is an amount, and in another currency.
  static boolean isForeign(String typed, String currency) {
    return MARKS.keySet().stream()
        .filter(one -> !one.equals(currency))
        .map(one -> without(mark(one), typed))
        .anyMatch(rest -> !rest.equals(typed) && minor(rest, currency).isPresent());
  }

  private static String mark(String currency) {
    return Pattern.quote(currency)
        + MARKS.entrySet().stream()
            .filter(one -> one.getKey().equals(currency))
            .map(one -> "|" + one.getValue())
            .findFirst()
            .orElse("");
  }

  private static String without(String mark, String typed) {
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    return Pattern.compile(
            "^\\s*(?:"
                + mark
                + ")(?=[\\s\u00a0\u202f0-9])|(?<=[\\s\u00a0\u202f0-9])(?:"
                + mark
                + ")\\s*$",
            flags)
        .matcher(typed)
        .replaceAll("");
  }
}
