package org.haltwire.centre.web;

import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.haltwire.core.rule.Language;

/// A language of the console: its code in addresses and texts, and its own name.
public record Tongue(String code, String ownName, Language language) {

  /// The first is the one for readers of none of them.
  public static final List<Tongue> ALL =
      List.of(
          new Tongue("en", "English", Language.EN),
          new Tongue("ru", "Русский", Language.RU),
          new Tongue("kk", "Қазақша", Language.KK));

  static Optional<Tongue> of(String code) {
    return ALL.stream().filter(one -> one.code().equals(code)).findFirst();
  }

  /// The one for a locale.
  public static Tongue of(Locale locale) {
    return of(locale.getLanguage()).orElse(ALL.getFirst());
  }

  /// The first of these wishes that there is.
  static Tongue among(Enumeration<Locale> wishes) {
    while (wishes.hasMoreElements()) {
      Optional<Tongue> one = of(wishes.nextElement().getLanguage());
      if (one.isPresent()) {
        return one.get();
      }
    }
    return ALL.getFirst();
  }

  Locale locale() {
    return Locale.of(code);
  }
}
