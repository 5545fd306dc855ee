package org.haltwire.centre.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.Party;

/// Checks of texts at the doors, without regular expressions on the hot path.
final class Texts {

  static final String ID = "1 to 64 of A-Z a-z 0-9 . _ : ~ @ = + -";

  private Texts() {}

  /// Ids stand in addresses and in files: letters, digits and a few signs that need no escaping.
  static boolean id(String text, int limit) {
    if (text.isEmpty() || text.length() > limit) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!letterOrDigit(c) && "._:~@=+-".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  /// A fact's id.
  static boolean id(String text) {
    return id(text, FactId.VALUE_LIMIT);
  }

  /// What names an account: printable, of at most the journal's length.
  static boolean isAccount(String text) {
    return printable(text, Party.ACCOUNT_LIMIT);
  }

  static boolean printable(String text, int limit) {
    if (text.isEmpty() || text.length() > limit) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == 0x7f) {
        return false;
      }
    }
    return true;
  }

  static boolean code(String text, int least, int limit) {
    if (text.length() < least || text.length() > limit) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!letterOrDigit(c) || c >= 'a') {
        return false;
      }
    }
    return true;
  }

  static boolean country(String text) {
    return text.length() == 2 && code(text, 2, 2) && text.charAt(0) > '9' && text.charAt(1) > '9';
  }

  /// An IBAN is written with or without spaces and in either case: one account, one text.
  static String account(String text) {
    String packed = text.indexOf(' ') < 0 ? text : text.replace(" ", "");
    return isIban(packed) ? packed.toUpperCase(Locale.ROOT) : text;
  }

  /// Whether a text without spaces has the form of an IBAN.
  static boolean isIban(String text) {
    return text.length() >= 15
        && text.length() <= 34
        && Character.isLetter(text.charAt(0))
        && Character.isLetter(text.charAt(1))
        && Character.isDigit(text.charAt(2))
        && Character.isDigit(text.charAt(3));
  }

  static <E extends Enum<E>> Map<String, E> names(Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .collect(Collectors.toUnmodifiableMap(Enum::name, Function.identity()));
  }

  static <E extends Enum<E>> String list(Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(Enum::name)
        .collect(Collectors.joining(", ", "one of ", ""));
  }

  private static boolean letterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
