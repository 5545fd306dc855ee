package org.haltwire.centre.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// One map of a mapping file. Every key must be asked for: what is left is a misspelling.
final class Yaml {

  private final String path;
  private final Map<String, Object> map = new LinkedHashMap<>();
  private final Set<String> known = new TreeSet<>();

  private Yaml(String path, Map<?, ?> map) {
    this.path = path;
    map.forEach((key, value) -> this.map.put(String.valueOf(key), value));
  }

  static Yaml parse(String text) {
    LoadSettings settings = LoadSettings.builder().setCodePointLimit(1 << 20).build();
    try {
      return of("", new Load(settings).loadFromString(text));
    } catch (YamlEngineException wrong) {
      throw new Unusable("The mapping is not YAML: " + wrong.getMessage());
    }
  }

  boolean has(String key) {
    known.add(key);
    return map.containsKey(key);
  }

  /// Whether the key holds a map.
  boolean nested(String key) {
    return has(key) && map.get(key) instanceof Map;
  }

  String text(String key) {
    return optional(key).orElseThrow(() -> new Unusable("The mapping needs " + path + key));
  }

  String text(String key, String otherwise) {
    return optional(key).orElse(otherwise);
  }

  Optional<String> optional(String key) {
    known.add(key);
    Object value = map.get(key);
    if (value instanceof Map || value instanceof List) {
      throw new Unusable("Expected a text for " + path + key);
    }
    return value == null ? Optional.empty() : Optional.of(value.toString());
  }

  /// The texts of a list; a single text is a list of one.
  List<String> texts(String key) {
    known.add(key);
    List<String> texts = new ArrayList<>();
    switch (map.get(key)) {
      case null -> {}
      case List<?> list -> list.forEach(one -> texts.add(String.valueOf(one)));
      case Object one -> texts.add(one.toString());
    }
    return texts;
  }

  Yaml map(String key) {
    known.add(key);
    Object value = map.get(key);
    if (value == null) {
      throw new Unusable("The mapping needs " + path + key);
    }
    return of(path + key + ".", value);
  }

  Map<String, String> pairs() {
    Map<String, String> pairs = new LinkedHashMap<>();
    map.forEach((key, value) -> pairs.put(key, String.valueOf(value)));
    known.addAll(pairs.keySet());
    return pairs;
  }

  /// Refuses keys that nobody asked for.
  void complete() {
    Set<String> unknown = new TreeSet<>(map.keySet());
    unknown.removeAll(known);
    if (!unknown.isEmpty()) {
      throw new Unusable(
          "Expected in the mapping's %s only %s, but got %s"
              .formatted(path.isEmpty() ? "top" : path, known, unknown));
    }
  }

  private static Yaml of(String path, Object value) {
    if (value instanceof Map<?, ?> map) {
      return new Yaml(path, map);
    }
    throw new Unusable("Expected keys and values at " + (path.isEmpty() ? "the top" : path));
  }
}
