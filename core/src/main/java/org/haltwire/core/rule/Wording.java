package org.haltwire.core.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.haltwire.core.decision.FiredRule;
import org.haltwire.core.decision.Seen;
import org.haltwire.core.decision.Unit;

/// Says a rule's reason with the values it saw, as people of each language write them.
public final class Wording {

  private static final long SECOND = 1_000;
  private static final long MINUTE = 60 * SECOND;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  private Wording() {}

  /// Why a rule fired, as a sentence; the rule's id where the policy does not know the rule.
  public static String of(Policy policy, FiredRule fired, Language language, String currency) {
    for (Rule rule : policy.rules()) {
      if (rule.id().equals(fired.rule())) {
        return of(rule.reason(language), language, fired.saw(), currency);
      }
    }
    return fired.rule();
  }

  /// The reason as a sentence.
  ///
  /// @param currency the profile's, in whose hundredths money was seen
  public static String of(Reason reason, Language language, List<Seen> saw, String currency) {
    List<String> parts = reason.parts();
    if (parts.size() == 1) {
      return parts.getFirst();
    }
    StringBuilder sentence = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      sentence.append(i % 2 == 0 ? part : named(part, language, saw, currency));
    }
    return sentence.toString();
  }

  /// One value as a person reads it: `45,000 KZT`, `3 days`.
  public static String of(Seen seen, Language language, String currency) {
    return value(seen.unit(), seen.value(), language, currency);
  }

  private static String named(String name, Language language, List<Seen> saw, String currency) {
    for (Seen seen : saw) {
      if (seen.name().equals(name)) {
        return of(seen, language, currency);
      }
    }
    return name;
  }

  private static String value(Unit unit, long value, Language language, String currency) {
    return switch (unit) {
      case COUNT -> number(BigDecimal.valueOf(value), language);
      case MONEY -> money(value, language) + "\u00a0" + currency;
      case DURATION -> duration(value, language);
      case FLAG -> flag(value != 0, language);
      case FIXED -> fixed(value, language);
    };
  }

  /// Whole amounts without hundredths, others with both digits.
  private static String money(long hundredths, Language language) {
    return number(
        BigDecimal.valueOf(hundredths, 2).setScale(hundredths % 100 == 0 ? 0 : 2), language);
  }

  private static String fixed(long millionths, Language language) {
    BigDecimal exact = BigDecimal.valueOf(millionths, 6);
    return number(exact.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros(), language);
  }

  /// Digits in threes, with the language's marks.
  private static String number(BigDecimal number, Language language) {
    String plain = number.toPlainString();
    int point = plain.indexOf('.');
    int whole = point < 0 ? plain.length() : point;
    int first = number.signum() < 0 ? 1 : 0;
    StringBuilder said = new StringBuilder();
    for (int i = 0; i < whole; i++) {
      if (i > first && (whole - i) % 3 == 0) {
        said.append(language == Language.EN ? ',' : '\u00a0');
      }
      said.append(plain.charAt(i));
    }
    if (point >= 0) {
      said.append(language == Language.EN ? '.' : ',').append(plain, point + 1, plain.length());
    }
    return said.toString();
  }

  private static String flag(boolean yes, Language language) {
    return switch (language) {
      case EN -> yes ? "yes" : "no";
      case RU -> yes ? "да" : "нет";
      case KK -> yes ? "иә" : "жоқ";
    };
  }

  /// In the largest unit that leaves at least two of it, or one exactly.
  private static String duration(long millis, Language language) {
    if (millis >= Unit.NEVER) {
      return switch (language) {
        case EN -> "never";
        case RU -> "никогда";
        case KK -> "ешқашан";
      };
    }
    if (large(millis, DAY)) {
      return time(millis / DAY, language, "day", "день дня дней", "күн");
    }
    if (large(millis, HOUR)) {
      return time(millis / HOUR, language, "hour", "час часа часов", "сағат");
    }
    if (large(millis, MINUTE)) {
      return time(millis / MINUTE, language, "minute", "минута минуты минут", "минут");
    }
    return time(millis / SECOND, language, "second", "секунда секунды секунд", "секунд");
  }

  private static boolean large(long millis, long unit) {
    return millis >= 2 * unit || millis == unit;
  }

  private static String time(long count, Language language, String en, String ru, String kk) {
    String number = number(BigDecimal.valueOf(count), language) + "\u00a0";
    return switch (language) {
      case EN -> number + (count == 1 ? en : en + "s");
      case RU -> number + ru.split(" ")[russian(count)];
      case KK -> number + kk;
    };
  }

  /// Which of the three forms a noun takes after a number in Russian.
  private static int russian(long count) {
    long ten = count % 10;
    long hundred = count % 100;
    if (ten == 1 && hundred != 11) {
      return 0;
    }
    return ten >= 2 && ten <= 4 && (hundred < 12 || hundred > 14) ? 1 : 2;
  }
}
