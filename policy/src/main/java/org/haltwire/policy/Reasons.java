package org.haltwire.policy;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.haltwire.core.decision.FiredRule;
import org.haltwire.core.decision.Seen;
import org.haltwire.core.decision.Unit;
import org.haltwire.core.rule.Language;
import org.haltwire.core.rule.Policy;
import org.haltwire.core.rule.Rule;

/// Puts what a rule saw into words for a person.
public final class Reasons {

  private static final Word SECOND = new Word("second", "секунда", "секунды", "секунд", "секунд");
  private static final Word MINUTE = new Word("minute", "минута", "минуты", "минут", "минут");
  private static final Word HOUR = new Word("hour", "час", "часа", "часов", "сағат");
  private static final Word DAY = new Word("day", "день", "дня", "дней", "күн");

  private Reasons() {}

  /// The rule's reason in a language, with the values that it saw; the rule's id where the policy
  /// does not know the rule.
  public static String render(Policy policy, FiredRule fired, Language language, Profile profile) {
    return policy.rules().stream()
        .filter(rule -> rule.id().equals(fired.rule()))
        .findFirst()
        .map(rule -> render(rule, fired, language, profile))
        .orElse(fired.rule());
  }

  /// A value in its unit: `45 000 KZT`, `3 days`, `12`.
  public static String value(Seen seen, Language language, Profile profile) {
    return switch (seen.unit()) {
      case COUNT -> number((double) seen.value(), "#,##0", language);
      case FLAG -> flag(seen.value() != 0, language);
      case MONEY -> number(seen.value() / 100.0, "#,##0.##", language) + " " + profile.currency();
      case FIXED -> number(seen.value() / 1e6, "#,##0.##", language);
      case DURATION -> duration(seen.value(), language);
    };
  }

  private static String render(Rule rule, FiredRule fired, Language language, Profile profile) {
    List<String> parts = rule.reason(language).parts();
    StringBuilder text = new StringBuilder(parts.getFirst());
    for (int i = 1; i < parts.size(); i += 2) {
      String name = parts.get(i);
      fired.saw().stream()
          .filter(seen -> seen.name().equals(name))
          .findFirst()
          .ifPresent(seen -> text.append(value(seen, language, profile)));
      text.append(parts.get(i + 1));
    }
    return text.toString();
  }

  private static String number(double value, String pattern, Language language) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    if (language != Language.EN) {
      symbols.setDecimalSeparator(',');
      symbols.setGroupingSeparator('\u00a0');
    }
    return new DecimalFormat(pattern, symbols).format(value);
  }

  private static String flag(boolean value, Language language) {
    return switch (language) {
      case EN -> value ? "yes" : "no";
      case RU -> value ? "да" : "нет";
      case KK -> value ? "иә" : "жоқ";
    };
  }

  private static String duration(long millis, Language language) {
    if (millis >= Unit.NEVER) {
      return switch (language) {
        case EN -> "never";
        case RU -> "никогда";
        case KK -> "ешқашан";
      };
    }
    return spoken(millis / 1_000, language);
  }

  private static String spoken(long seconds, Language language) {
    if (seconds < 120) {
      return SECOND.say(seconds, language);
    }
    if (seconds < 2 * 3_600) {
      return MINUTE.say(seconds / 60, language);
    }
    return seconds < 2 * 86_400
        ? HOUR.say(seconds / 3_600, language)
        : DAY.say(seconds / 86_400, language);
  }

  /// A unit of time. Russian has three forms (1 час, 2 часа, 5 часов), Kazakh one.
  private record Word(String en, String one, String few, String many, String kk) {

    String say(long n, Language language) {
      return number((double) n, "#,##0", language)
          + " "
          + switch (language) {
            case EN -> n == 1 ? en : en + "s";
            case RU -> russian(n);
            case KK -> kk;
          };
    }

    private String russian(long n) {
      if (n % 10 == 1 && n % 100 != 11) {
        return one;
      }
      return n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 12 || n % 100 > 14) ? few : many;
    }
  }
}
