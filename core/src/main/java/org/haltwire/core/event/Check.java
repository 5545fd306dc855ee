package org.haltwire.core.event;

/// The checks that the constructors of facts share. Texts are printable and bounded.
final class Check {

  private Check() {}

  static void required(String field, String text, int limit) {
    if (text.isEmpty() || text.length() > limit) {
      throw new InvalidFact(field, "1 to " + limit + " characters", found(text));
    }
    printable(field, text);
  }

  static void optional(String field, String text, int limit) {
    if (text.length() > limit) {
      throw new InvalidFact(field, "at most " + limit + " characters", found(text));
    }
    printable(field, text);
  }

  static void country(String field, String code) {
    if (!code.isEmpty()
        && !(code.length() == 2 && upper(code.charAt(0)) && upper(code.charAt(1)))) {
      throw new InvalidFact(field, "a country code of ISO 3166-1 such as KZ", found(code));
    }
  }

  private static boolean upper(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static void printable(String field, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == 0x7f) {
        throw new InvalidFact(field, "printable characters", "U+%04X at %d".formatted((int) c, i));
      }
    }
  }

  private static String found(String text) {
    if (text.isEmpty()) {
      return "nothing";
    }
    return text.length() <= 24 ? "\"" + text + "\"" : text.length() + " characters";
  }
}
