package org.haltwire.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.haltwire.core.event.Money;
import org.haltwire.core.event.Party;

/// What an author wrote for one fact.
final class ExampleForm {

  private final YamlMap map;
  private final long time;
  private final int index;
  private final List<String> asked = new ArrayList<>();
  private final Profile profile;
  private final Problems problems;

  ExampleForm(YamlMap map, long time, int index, Profile profile, Problems problems) {
    this.profile = profile;
    this.problems = problems;
    this.map = map;
    this.time = time;
    this.index = index;
  }

  long time() {
    return time;
  }

  /// The keys that were looked for: the only ones that the fact knows.
  List<String> asked() {
    return asked;
  }

  String text(String key, String otherwise) {
    asked.add(key);
    return map.has(key) ? map.text(key).replace("{i}", Integer.toString(index)) : otherwise;
  }

  <E extends Enum<E>> E choice(String key, E otherwise) {
    String text = text(key, otherwise.name());
    for (E member : otherwise.getDeclaringClass().getEnumConstants()) {
      if (member.name().equals(text.toUpperCase(Locale.ROOT))) {
        return member;
      }
    }
    List<String> names = new ArrayList<>();
    for (E member : otherwise.getDeclaringClass().getEnumConstants()) {
      names.add(member.name());
    }
    wrong(key, "%s is never '%s'; %s".formatted(key, text, Guess.among(text, names)));
    return otherwise;
  }

  boolean flag(String key, boolean otherwise) {
    String text = text(key, Boolean.toString(otherwise));
    if (!text.equals("true") && !text.equals("false")) {
      wrong(key, "expected true or false for '%s', but found '%s'".formatted(key, text));
    }
    return text.equals("true");
  }

  int count(String key, int otherwise) {
    String text = text(key, Integer.toString(otherwise));
    if (!text.matches("[0-9]{1,9}")) {
      wrong(key, "expected a whole number for '%s', but found '%s'".formatted(key, text));
      return otherwise;
    }
    return Integer.parseInt(text);
  }

  Money money(String key, String otherwise) {
    return Money.parse(text(key, otherwise), profile.currency());
  }

  /// An amount in hundredths of the profile's currency, as policies see it.
  static long hundredths(Money amount) {
    long hundredths = amount.minor();
    int digits = Money.digits(amount.currency());
    for (int i = digits; i < 2; i++) {
      hundredths *= 10;
    }
    for (int i = digits; i > 2; i--) {
      hundredths /= 10;
    }
    return hundredths;
  }

  /// A time so long after the fact's own.
  long after(String key, String otherwise) {
    String text = text(key, otherwise);
    long millis = Spans.millis(text).orElse(-1);
    if (millis < 0) {
      wrong(
          key,
          "expected a span after the fact such as 30d for '%s', but found '%s'"
              .formatted(key, text));
    }
    return time + millis;
  }

  int seconds(String key, int otherwise) {
    String text = text(key, "");
    if (text.isEmpty()) {
      return otherwise;
    }
    long millis = Spans.millis(text).orElse(-1);
    if (millis < 0) {
      wrong(key, "expected a span such as 90s for '%s', but found '%s'".formatted(key, text));
    }
    return (int) (millis / 1_000);
  }

  int day(String key) {
    String text = text(key, "-1095d");
    if (text.equals("unknown")) {
      return Party.NOT_STATED;
    }
    long ago = text.equals("0d") ? 0 : Spans.millis(text).orElse(1);
    if (ago > 0) {
      wrong(
          key,
          "expected a span such as -7d or 'unknown' for '%s', but found '%s'".formatted(key, text));
    }
    return (int) Math.floorDiv(time + ago, Spans.DAY);
  }

  private void wrong(String key, String message) {
    problems.at(map.find(key).orElse(map.node()), message);
  }
}
