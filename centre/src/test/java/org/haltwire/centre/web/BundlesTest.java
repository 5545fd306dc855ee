package org.haltwire.centre.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.haltwire.core.feature.Measure;
import org.junit.jupiter.api.Test;

/// The texts of the console agree with each other and with the pages.
class BundlesTest {

  private static final Map<String, String> ENGLISH = Texts.bundle("en");

  @Test
  void hasTheSameKeysAndPlacesInEveryLanguage() {
    for (String language : List.of("ru", "kk")) {
      Map<String, String> other = Texts.bundle(language);
      assertEquals(ENGLISH.keySet(), other.keySet(), language);
      ENGLISH.forEach((key, text) ->
          assertEquals(Texts.places(text), Texts.places(other.get(key)), language + " " + key));
    }
  }

  /// A text with places is a message format, in which one apostrophe swallows what follows; a text
  /// without is taken as it stands.
  @Test
  void doublesApostrophesExactlyWhereTheyNeedIt() {
    for (String language : List.of("en", "ru", "kk")) {
      Texts.bundle(language)
          .forEach((key, text) -> {
            String rest = text.replace("''", "");
            boolean right =
                Texts.places(text).isEmpty() ? !text.contains("''") : !rest.contains("'");
            assertTrue(right, language + " " + key + ": " + text);
          });
    }
  }

  @Test
  void translatesEveryText() {
    for (String language : List.of("ru", "kk")) {
      Texts.bundle(language)
          .forEach((key, text) -> {
            boolean cyrillic = text.codePoints().anyMatch(c -> c >= 0x400 && c < 0x530);
            boolean words = Texts.places(text).isEmpty() || text.matches(".*\\p{L}.*");
            assertTrue(
                cyrillic || !words || SAME.contains(key), language + " " + key + ": " + text);
          });
    }
  }

  /// Names that are the same in every language.
  private static final Set<String> SAME =
      Set.of("channel.api", "status.java", "unit.kib", "unit.mib", "unit.gib");

  @Test
  void hasNoWordsInTemplates() {
    Texts.templates()
        .forEach((name, template) -> {
          String words = Texts.words(template);
          assertTrue(
              words.codePoints().noneMatch(Character::isLetter), name + ": " + words.strip());
          Set<String> literal =
              Texts.found(
                  "\\s((?:title|alt|placeholder|aria-label|aria-description)=\"[^\"]*\")",
                  Stream.of(template));
          assertEquals(Set.of(), literal, name);
          Set<String> written = new TreeSet<>();
          Texts.found("th:u?text=\"([^\"]*)\"", Stream.of(template))
              .forEach(one -> written.addAll(Texts.found("'([^']*\\p{L}[^']*)'", Stream.of(one))));
          written.removeIf(BundlesTest::partOfAKey);
          assertEquals(Set.of(), written, name);
        });
  }

  @Test
  void hasEveryTextThatPagesAsk() {
    Set<String> asked = Texts.found("#\\{([a-z][a-z0-9._-]*)", templates());
    asked.addAll(
        Texts.found(
            "say\\.text(?:Or)?\\(\\s*['\"]([a-z][a-z0-9._-]*[a-z0-9])['\"]\\s*[,)]", all()));
    assertTrue(asked.size() > 100, asked::toString);
    asked.removeAll(ENGLISH.keySet());
    assertEquals(Set.of(), asked);
    for (String prefix : prefixes()) {
      assertTrue(ENGLISH.keySet().stream().anyMatch(key -> key.startsWith(prefix)), prefix);
    }
  }

  @Test
  void saysWhatEveryMeasureOfThePolicyLanguageIs() {
    for (Measure measure : Measure.values()) {
      String key = "measure." + measure.name().toLowerCase(Locale.ROOT);
      assertTrue(ENGLISH.containsKey(key), key);
    }
  }

  @Test
  void hasNoTextThatNothingAsks() {
    Set<String> literal = Texts.found("#\\{([a-z][a-z0-9._-]*)", templates());
    literal.addAll(Texts.found("['\"]([a-z][a-z0-9-]*\\.[a-z0-9._-]*)['\"]", all()));
    Set<String> prefixes = prefixes();
    Set<String> vocabulary = Texts.vocabulary();
    Set<String> unused = new TreeSet<>();
    for (String key : ENGLISH.keySet()) {
      if (!literal.contains(key) && !isMade(key, prefixes, vocabulary)) {
        unused.add(key);
      }
    }
    assertEquals(Set.of(), unused);
  }

  /// Whether a key is put together from a prefix and a word of the sources.
  private static boolean isMade(String key, Set<String> prefixes, Set<String> vocabulary) {
    return prefixes.stream()
        .filter(key::startsWith)
        .map(prefix -> key.substring(prefix.length()).replaceAll("\\.(help|title)$", ""))
        .anyMatch(rest -> rest.matches("[0-9]{3}") || vocabulary.contains(last(rest)));
  }

  private static String last(String rest) {
    return rest.substring(rest.lastIndexOf('.') + 1);
  }

  /// The beginnings of keys that are put together: `'plain.' + ...`.
  private static Set<String> prefixes() {
    Set<String> prefixes = Texts.found("['\"]([a-z-]+\\.(?:[a-z]+-)?)['\"]\\s*\\+", all());
    prefixes.addAll(Texts.found("'(payment\\.from-)'", templates()));
    Texts.found("word\\(\"([a-z]+)\"", all()).forEach(kind -> prefixes.add(kind + "."));
    return prefixes;
  }

  private static boolean partOfAKey(String one) {
    return one.matches(".*[.-].*")
        && ENGLISH.keySet().stream().anyMatch(key -> key.startsWith(one) || key.endsWith(one));
  }

  private static Stream<String> templates() {
    return Texts.templates().values().stream();
  }

  private static Stream<String> all() {
    return Stream.concat(templates(), Texts.sources().values().stream());
  }
}
