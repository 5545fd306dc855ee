package org.haltwire.country.page;

import java.util.Locale;

/// Numbers as a page writes them, the same everywhere.
public final class Numbers {

  private Numbers() {}

  public static String whole(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  public static String whole(double number) {
    return whole(Math.round(number));
  }

  public static String tenth(double number) {
    return String.format(Locale.ROOT, "%,.1f", number);
  }

  public static String hundredth(double number) {
    return String.format(Locale.ROOT, "%,.2f", number);
  }

  public static String thousandth(double number) {
    return String.format(Locale.ROOT, "%,.3f", number);
  }

  /// @param share of 1
  public static String percent(double share) {
    return tenth(100 * share) + " %";
  }

  /// `BANK_SECURITY_CALL` and `bank_security_call` as words.
  public static String words(String name) {
    String words = name.replace('_', ' ').toLowerCase(Locale.ROOT);
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
