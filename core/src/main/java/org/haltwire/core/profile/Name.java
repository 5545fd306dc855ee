package org.haltwire.core.profile;

import org.haltwire.core.rule.Language;

/// A name or a sentence in each language of the centre.
public record Name(String en, String ru, String kk) {

  public Name {
    if (en.isBlank() || ru.isBlank() || kk.isBlank()) {
      throw new IllegalArgumentException(
          "expected words in en, ru and kk, but found \"%s\", \"%s\" and \"%s\""
              .formatted(en, ru, kk));
    }
  }

  public String in(Language language) {
    return switch (language) {
      case EN -> en;
      case RU -> ru;
      case KK -> kk;
    };
  }
}
