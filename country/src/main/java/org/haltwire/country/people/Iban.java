package org.haltwire.country.people;

/// Check digits of ISO 13616: the number of an account, then country and check digits with letters
/// as numbers, leaves 1 when divided by 97.
final class Iban {

  private Iban() {}

  /// @param number digits only
  static String of(String country, String number) {
    int rest = 0;
    String text = number + country + "00";
    for (int i = 0; i < text.length(); i++) {
      int value = Character.digit(text.charAt(i), 36);
      rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
    }
    int check = 98 - rest;
    return country + (check < 10 ? "0" : "") + check + number;
  }
}
