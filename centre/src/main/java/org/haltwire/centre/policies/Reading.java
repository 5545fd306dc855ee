package org.haltwire.centre.policies;

import org.haltwire.core.rule.Language;
import org.springframework.context.i18n.LocaleContextHolder;

/// The language of the request at hand, as policies know languages.
public final class Reading {

  private Reading() {}

  public static Language language() {
    String code = LocaleContextHolder.getLocale().getLanguage();
    return switch (code) {
      case "ru" -> Language.RU;
      case "kk" -> Language.KK;
      default -> Language.EN;
    };
  }
}
