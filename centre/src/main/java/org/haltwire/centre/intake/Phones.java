package org.haltwire.centre.intake;

import java.util.Optional;

/// Phone numbers as E.164 digits without the plus sign: one phone, one text.
public final class Phones {

  static final String EXPECTED = "a phone number of E.164 such as +77011234567";

  private Phones() {}

  /// Takes spaces, hyphens and brackets out. `8 701 ...`, as numbers are dialled inside Kazakhstan
  /// and Russia, becomes `7 701 ...`; with a plus sign it is what it says.
  public static Optional<String> normal(String text) {
    if (text.length() > 32) {
      return Optional.empty();
    }
    StringBuilder digits = new StringBuilder(15);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits.append(c);
      } else if (!(c == '+' && i == 0) && " -()".indexOf(c) < 0) {
        return Optional.empty();
      }
    }
    if (digits.length() < 8 || digits.length() > 15 || digits.charAt(0) == '0') {
      return Optional.empty();
    }
    if (digits.length() == 11 && digits.charAt(0) == '8' && text.charAt(0) != '+') {
      digits.setCharAt(0, '7');
    }
    return Optional.of(digits.toString());
  }
}
