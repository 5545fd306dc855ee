package org.haltwire.centre.pyramids.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.haltwire.centre.yaml.WrongYaml;
import org.haltwire.centre.yaml.Yaml;
import org.haltwire.signs.phrase.Phrase;
import org.haltwire.signs.phrase.Phrases;
import org.haltwire.signs.sheet.Cap;
import org.haltwire.signs.sheet.Rules;
import org.haltwire.signs.sheet.Sheet;
import org.haltwire.signs.sheet.SheetExample;
import org.haltwire.signs.sheet.Sign;
import org.haltwire.signs.sheet.Standing;
import org.haltwire.signs.sheet.Trigger;
import org.haltwire.signs.sheet.Verdict;

/// Reads a sheet of signs such as `policies/pyramid-signs.yaml`. What is wrong is said with its
/// line and column; a sheet whose examples do not come out as they say is refused.
final class SheetFile {

  private static final List<String> LANGUAGES = List.of("en", "ru", "kk");
  private static final int MOST_SIGNS = 200;
  private static final int MOST_POINTS = 100;
  private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

  private SheetFile() {}

  /// @param file its name, for what is said
  /// @throws WrongYaml with the place, if something is wrong
  static Sheet read(String file, String text) {
    Yaml yaml = Yaml.parse(file, text);
    Sheet sheet = sheet(yaml);
    List<String> failures = SheetExamples.failures(sheet);
    if (!failures.isEmpty()) {
      throw yaml.wrong("examples", String.join("\n", failures));
    }
    return sheet;
  }

  /// One that was in force: a later release may read an example otherwise, and starts all the same.
  ///
  /// @throws WrongYaml with the place, if something is wrong
  static Sheet kept(String file, String text) {
    return sheet(Yaml.parse(file, text));
  }

  private static Sheet sheet(Yaml yaml) {
    if (!yaml.text("sheet").equals("pyramid-signs")) {
      throw yaml.wrong("sheet", "Expected pyramid-signs, but got " + yaml.text("sheet"));
    }
    String version = yaml.text("version");
    if (!version.matches("\\d{1,4}\\.\\d{1,4}\\.\\d{1,4}")) {
      throw yaml.wrong("version", "Expected a version such as 1.0.0, but got " + version);
    }
    BigDecimal ceiling = number(yaml, "deposit_ceiling_percent", 0, 1_000);
    Map<String, Map<String, String>> groups = groups(yaml.map("groups"));
    Map<String, Map<String, String>> sources = groups(yaml.map("sources"));
    List<Sign> signs = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Yaml one : yaml.maps("signs")) {
      Sign sign = sign(one, groups.keySet(), sources, ceiling);
      if (!ids.add(sign.id()) || ids.size() > MOST_SIGNS) {
        throw one.wrong(
            "id", "Expected each sign once, and at most " + MOST_SIGNS + ", but got " + sign.id());
      }
      signs.add(sign);
    }
    signs.forEach(sign -> sign.voidedBy().forEach(id -> known(yaml, "signs", id, ids)));
    List<Cap> caps = yaml.maps("caps").stream().map(one -> cap(one, groups.keySet())).toList();
    Rules rules = rules(yaml.map("verdicts"), ids);
    List<SheetExample> examples =
        yaml.maps("examples").stream().map(one -> example(one, ids)).toList();
    yaml.complete();
    return new Sheet(version, groups, signs, caps, rules, examples);
  }

  /// Texts in every language, by key, in their order.
  private static Map<String, Map<String, String>> groups(Yaml yaml) {
    Map<String, Map<String, String>> groups = new LinkedHashMap<>();
    for (String group : yaml.keys()) {
      groups.put(group, words(yaml, group));
    }
    return groups;
  }

  /// Texts in every language.
  private static Map<String, String> words(Yaml yaml, String key) {
    Yaml map = yaml.map(key);
    Map<String, String> words = new LinkedHashMap<>();
    LANGUAGES.forEach(language -> words.put(language, map.text(language)));
    map.complete();
    return words;
  }

  private static Sign sign(
      Yaml yaml, Set<String> groups, Map<String, Map<String, String>> sources, BigDecimal ceiling) {
    String id = yaml.text("id");
    String group = yaml.text("group");
    if (!id.matches("[A-Z][A-Z0-9]{0,7}") || !groups.contains(group)) {
      throw yaml.wrong("id", "Expected an id such as P1 of one of the groups %s".formatted(groups));
    }
    List<Sign.Step> steps = yaml.maps("steps").stream().map(one -> step(one, ceiling)).toList();
    int points = steps.isEmpty() ? (int) yaml.whole("points", -MOST_POINTS, MOST_POINTS) : 0;
    Set<Trigger> triggers = EnumSet.noneOf(Trigger.class);
    for (String code : yaml.texts("from")) {
      triggers.add(
          Trigger.of(code)
              .filter(one -> one != Trigger.WORDS)
              .orElseThrow(() ->
                  yaml.wrong("from", "Expected one of %s, but got %s".formatted(codes(), code))));
    }
    Phrases phrases = yaml.has("words") ? phrases(yaml.map("words")) : Phrases.NONE;
    if (triggers.isEmpty() && phrases.said().isEmpty()) {
      throw yaml.wrong("id", "Expected words or from, so that %s can be found".formatted(id));
    }
    Sign sign =
        new Sign(
            id,
            group,
            words(yaml, "title"),
            words(yaml, "about"),
            standing(yaml),
            named(yaml, sources),
            points,
            steps,
            triggers,
            phrases,
            yaml.has("near_return") ? (int) yaml.whole("near_return", 1, 1_000) : 0,
            yaml.texts("void_by"));
    yaml.complete();
    return sign;
  }

  private static List<Map<String, String>> named(
      Yaml yaml, Map<String, Map<String, String>> sources) {
    List<Map<String, String>> named = new ArrayList<>();
    for (String code : yaml.texts("source")) {
      Map<String, String> source = sources.get(code);
      if (source == null) {
        throw yaml.wrong(
            "source", "Expected some of %s, but got %s".formatted(sources.keySet(), code));
      }
      named.add(source);
    }
    if (named.isEmpty()) {
      throw yaml.missing("source");
    }
    return named;
  }

  private static List<String> codes() {
    return EnumSet.complementOf(EnumSet.of(Trigger.WORDS)).stream().map(Trigger::code).toList();
  }

  private static Standing standing(Yaml yaml) {
    return switch (yaml.choice("standing", List.of("decisive", "official", "heuristic"))) {
      case "decisive" -> Standing.DECISIVE;
      case "official" -> Standing.OFFICIAL;
      default -> Standing.HEURISTIC;
    };
  }

  private static Sign.Step step(Yaml yaml, BigDecimal ceiling) {
    BigDecimal above =
        yaml.has("times")
            ? number(yaml, "times", 0, 1_000)
                .multiply(ceiling)
                .divide(MONTHS, 6, RoundingMode.HALF_EVEN)
            : number(yaml, "percent_a_month", 0, 100_000);
    Sign.Step step =
        new Sign.Step(above.movePointLeft(2), (int) yaml.whole("points", 0, MOST_POINTS));
    yaml.complete();
    return step;
  }

  private static Phrases phrases(Yaml yaml) {
    List<Phrase> said = new ArrayList<>();
    LANGUAGES.forEach(language -> said.addAll(phrases(yaml, language)));
    List<Phrase> unless = phrases(yaml, "unless");
    yaml.complete();
    return new Phrases(said, unless);
  }

  private static List<Phrase> phrases(Yaml yaml, String key) {
    List<Phrase> phrases = new ArrayList<>();
    for (String text : yaml.texts(key)) {
      try {
        phrases.add(Phrase.of(text));
      } catch (IllegalArgumentException wrong) {
        throw yaml.wrong(key, String.valueOf(wrong.getMessage()));
      }
    }
    return phrases;
  }

  private static Cap cap(Yaml yaml, Set<String> groups) {
    List<String> of = yaml.texts("groups");
    if (!groups.containsAll(of)) {
      throw yaml.wrong("groups", "Expected groups of %s, but got %s".formatted(groups, of));
    }
    Cap cap = new Cap(Set.copyOf(of), (int) yaml.whole("most", 1, 1_000));
    yaml.complete();
    return cap;
  }

  private static Rules rules(Yaml yaml, Set<String> ids) {
    Yaml high = yaml.map("high");
    Yaml oneOf = high.map("one_of");
    Map<String, Integer> least = new LinkedHashMap<>();
    for (String sign : oneOf.keys()) {
      known(oneOf, sign, sign, ids);
      least.put(sign, (int) oneOf.whole(sign, 1, MOST_POINTS));
    }
    List<String> official = yaml.texts("official_list");
    official.forEach(sign -> known(yaml, "official_list", sign, ids));
    Rules rules =
        new Rules(
            (int) high.whole("score", 1, 1_000),
            (int) high.whole("evidence_kinds", 1, 8),
            least,
            (int) yaml.whole("elevated", 1, 1_000),
            (int) yaml.whole("some_signs", 1, 1_000),
            official);
    oneOf.complete();
    high.complete();
    yaml.complete();
    if (rules.some() >= rules.elevated() || rules.elevated() >= rules.high()) {
      throw yaml.wrong("elevated", "Expected some_signs below elevated, and that below high");
    }
    return rules;
  }

  private static void known(Yaml yaml, String key, String sign, Set<String> ids) {
    if (!ids.contains(sign)) {
      throw yaml.wrong(key, "Expected a sign of this sheet, but got " + sign);
    }
  }

  private static SheetExample example(Yaml yaml, Set<String> ids) {
    List<String> shown = yaml.texts("shown");
    List<String> not = yaml.texts("not");
    shown.forEach(sign -> known(yaml, "shown", sign, ids));
    not.forEach(sign -> known(yaml, "not", sign, ids));
    SheetExample example =
        new SheetExample(
            yaml.text("name"),
            yaml.text("text"),
            shown,
            not,
            yaml.optional("verdict").map(one -> verdict(yaml, one)));
    yaml.complete();
    return example;
  }

  private static Verdict verdict(Yaml yaml, String code) {
    for (Verdict verdict : Verdict.values()) {
      if (verdict.name().equals(code)) {
        return verdict;
      }
    }
    throw yaml.wrong(
        "verdict", "Expected one of %s, but got %s".formatted(List.of(Verdict.values()), code));
  }

  private static BigDecimal number(Yaml yaml, String key, int least, int most) {
    String text = yaml.text(key);
    if (text.matches("\\d{1,6}(\\.\\d{1,6})?")) {
      BigDecimal number = new BigDecimal(text);
      if (number.compareTo(BigDecimal.valueOf(least)) > 0
          && number.compareTo(BigDecimal.valueOf(most)) <= 0) {
        return number;
      }
    }
    throw yaml.wrong(
        key, "Expected a number above %d and up to %d, but got %s".formatted(least, most, text));
  }
}
