package org.haltwire.centre.intake;

import org.haltwire.core.rule.Language;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How a person objects to a "no", in each language.
public record Objection(
    @DefaultValue(
            "If this is wrong, tell your bank: it objects for you, and a person answers in hours.")
        String en,
    @DefaultValue(
            "Если это ошибка, сообщите своему банку: он возразит за вас, и человек ответит за"
                + " несколько часов.")
        String ru,
    @DefaultValue(
            "Бұл қате болса, банкіңізге айтыңыз: ол сіз үшін қарсылық білдіреді, адам бірнеше"
                + " сағатта жауап береді.")
        String kk) {

  String in(Language language) {
    return switch (language) {
      case EN -> en;
      case RU -> ru;
      case KK -> kk;
    };
  }
}
