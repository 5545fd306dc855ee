package org.haltwire.centre.web;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The console's bundles, templates and sources, as they stand in the checkout.
final class Texts {

  private static final Path RESOURCES = Path.of("src/main/resources");

  private Texts() {}

  /// The texts of a bundle by key.
  static Map<String, String> bundle(String language) {
    String name = language.equals("en") ? "" : "_" + language;
    Properties texts = new Properties();
    try (Reader reader =
        Files.newBufferedReader(RESOURCES.resolve("messages" + name + ".properties"))) {
      texts.load(reader);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    Map<String, String> bundle = new TreeMap<>();
    texts.forEach((key, text) -> bundle.put((String) key, (String) text));
    return bundle;
  }

  /// Templates by file name.
  static Map<String, String> templates() {
    return files(RESOURCES.resolve("templates"), ".html");
  }

  /// All main sources of the product by path.
  static Map<String, String> sources() {
    Map<String, String> sources = new TreeMap<>();
    for (String module : List.of("core", "policy", "centre")) {
      sources.putAll(files(Path.of("..", module, "src/main/java"), ".java"));
    }
    return sources;
  }

  /// Everything that a pattern's group 1 finds.
  static Set<String> found(String pattern, Stream<String> texts) {
    Pattern compiled = Pattern.compile(pattern);
    return texts
        .flatMap(text -> compiled.matcher(text).results())
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// The names of places for values in a text: `{0}`.
  static Set<String> places(String text) {
    return found("(\\{[^}]*})", Stream.of(text));
  }

  /// What stands between the tags.
  static String words(String template) {
    String plain = template.replaceAll("(?s)<!--.*?-->", "").replace("Haltwire", "");
    return Pattern.compile("<(?:\"[^\"]*\"|'[^']*'|[^>\"'])*>")
        .matcher(plain)
        .replaceAll(Matcher.quoteReplacement(" "));
  }

  /// Words that sources have as texts, names of constants, or parts of either.
  static Set<String> vocabulary() {
    Set<String> vocabulary = new TreeSet<>();
    for (String word : found("([A-Za-z0-9_.-]+)", sources().values().stream())) {
      vocabulary.add(word.toLowerCase(Locale.ROOT));
      vocabulary.add(word.toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    return vocabulary;
  }

  private static Map<String, String> files(Path folder, String end) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(end))
          .collect(Collectors.toMap(Path::toString, Texts::read, (a, _) -> a, TreeMap::new));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
