package org.haltwire.centre.checks.bot;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.haltwire.centre.yaml.Yaml;

/// Files that come with the centre, such as the quiz.
final class BotResource {

  private static final List<String> LANGUAGES = List.of("en", "ru", "kk");

  private BotResource() {}

  static Yaml read(String name) {
    try (InputStream in = BotResource.class.getResourceAsStream("/bot/" + name)) {
      if (in == null) {
        throw new IllegalStateException("Expected " + name + " in the centre's own files");
      }
      return Yaml.parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// A text in every language.
  static Map<String, String> words(Yaml yaml) {
    Map<String, String> words = new LinkedHashMap<>();
    LANGUAGES.forEach(language -> words.put(language, yaml.text(language)));
    yaml.complete();
    return words;
  }
}
