package org.haltwire.centre.recovery.profile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.haltwire.centre.yaml.Yaml;
import org.haltwire.core.profile.Source;
import org.haltwire.core.profile.Span;

/// A part of a profile such as `hold`. Each of its rules is a line with a value and where it is
/// from: `first: { value: 5wd, source: "...", checked: 2026-11-22 }`.
final class Section {

  private static final String PROPOSAL = "proposal";

  private final Yaml yaml;
  private final String name;
  private final SortedMap<String, Source> sources;

  /// @param sources takes down where each rule is from
  Section(Yaml top, String name, SortedMap<String, Source> sources) {
    this.yaml = top.map(name);
    this.name = name;
    this.sources = sources;
  }

  Yaml yaml() {
    return yaml;
  }

  /// A clock that takes some time.
  Span span(String key) {
    Yaml rule = rule(key);
    Span span = span(rule);
    if (span.isNothing()) {
      throw rule.wrong("value", "Expected a span longer than nothing, but found " + span);
    }
    return span;
  }

  Span spanOrNothing(String key) {
    return span(rule(key));
  }

  long whole(String key, long least, long most) {
    return rule(key).whole("value", least, most);
  }

  <E extends Enum<E>> E choice(String key, Class<E> kind) {
    Yaml rule = rule(key);
    return choice(rule, "value", rule.text("value"), kind);
  }

  /// These, in any order; none is fine.
  <E extends Enum<E>> SortedSet<E> choices(String key, Class<E> kind) {
    Yaml rule = rule(key);
    need(rule, "value");
    return choices(rule, "value", rule.texts("value"), kind);
  }

  List<String> texts(String key) {
    Yaml rule = rule(key);
    need(rule, "value");
    return rule.texts("value");
  }

  /// What is in a rule besides its value, read by somebody else.
  Yaml rule(String key, String... besides) {
    if (yaml.has(key) && !yaml.nested(key)) {
      throw yaml.wrong(
          key, "Expected a value with its source, as in " + key + ": { value: ..., source: ... }");
    }
    Yaml rule = yaml.map(key);
    for (String one : besides) {
      need(rule, one);
    }
    need(rule, "value");
    sources.put(name + "." + key, source(rule));
    rule.complete();
    return rule;
  }

  /// Nothing else may be in it.
  void complete() {
    yaml.complete();
  }

  /// Where something is from.
  static Source source(Yaml from) {
    String document = from.text("source");
    if (document.equals(PROPOSAL)) {
      return new Source.Proposal();
    }
    return new Source.Published(document, date(from, "checked", from.text("checked")));
  }

  static LocalDate date(Yaml from, String key, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException wrong) {
      throw from.wrong(key, "Expected a date such as 2026-11-22, but found \"%s\"".formatted(text));
    }
  }

  static <E extends Enum<E>> E choice(Yaml from, String key, String text, Class<E> kind) {
    E[] all = kind.getEnumConstants();
    return Arrays.stream(all)
        .filter(one -> one.name().equals(text))
        .findFirst()
        .orElseThrow(() ->
            from.wrong(
                key, "Expected one of %s, but found \"%s\"".formatted(Arrays.asList(all), text)));
  }

  static <E extends Enum<E>> SortedSet<E> choices(
      Yaml from, String key, List<String> texts, Class<E> kind) {
    SortedSet<E> set = new TreeSet<>();
    for (String text : texts) {
      if (!set.add(choice(from, key, text, kind))) {
        throw from.wrong(key, "Expected each once, but found %s again".formatted(text));
      }
    }
    return set;
  }

  static <E extends Enum<E>> List<SortedSet<E>> sets(Yaml from, String key, Class<E> kind) {
    List<SortedSet<E>> sets = new ArrayList<>();
    for (List<String> texts : from.lists(key)) {
      sets.add(choices(from, key, texts, kind));
    }
    return sets;
  }

  /// What values that contradict each other say, at the place where they are.
  static <T> T made(Yaml from, String key, Supplier<T> maker) {
    try {
      return maker.get();
    } catch (IllegalArgumentException contradiction) {
      String why = String.valueOf(contradiction.getMessage());
      throw from.wrong(key, why.substring(0, 1).toUpperCase(Locale.ROOT) + why.substring(1));
    }
  }

  static void need(Yaml from, String key) {
    if (!from.has(key)) {
      throw from.missing(key);
    }
  }

  private static Span span(Yaml rule) {
    return made(rule, "value", () -> Span.parse(rule.text("value")));
  }
}
