package org.haltwire.centre.screening;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;

/// What the reader wants to see of the decisions. Whoever looks for an account searches: that asks
/// what for, and stands in no address. An empty text and 0 stand for "any".
///
/// @param least amount from which on, in hundredths of the profile's currency
/// @param from first time, in milliseconds since 1970-01-01T00:00Z
/// @param until time before which
public record Filter(
    String verdict,
    String typology,
    String rule,
    String sender,
    long least,
    long from,
    long until) {

  static final Filter ANY = new Filter("", "", "", "", 0, 0, Long.MAX_VALUE);

  /// Reads an address's parameters. What cannot be read is as if it were not there: the form shows
  /// what was understood.
  static Filter of(Map<String, String> given, ZoneId zone) {
    return new Filter(
        Outcome.parse(text(given, "verdict")).map(Outcome::key).orElse(""),
        text(given, "typology"),
        text(given, "rule"),
        text(given, "sender"),
        amount(text(given, "least")),
        time(text(given, "from"), zone, 0),
        time(text(given, "until"), zone, Long.MAX_VALUE));
  }

  public boolean isAny() {
    return equals(ANY);
  }

  private static String text(Map<String, String> given, String name) {
    String text = given.getOrDefault(name, "").strip();
    return text.length() > 64 ? text.substring(0, 64) : text;
  }

  private static long amount(String text) {
    try {
      BigDecimal amount = new BigDecimal(text.replace(',', '.').replaceAll("\\s", ""));
      return Math.max(0, amount.movePointRight(2).longValueExact());
    } catch (ArithmeticException | NumberFormatException unreadable) {
      return 0;
    }
  }

  private static long time(String text, ZoneId zone, long otherwise) {
    try {
      return LocalDateTime.parse(text).atZone(zone).toInstant().toEpochMilli();
    } catch (DateTimeException unreadable) {
      return otherwise;
    }
  }
}
