package org.haltwire.centre.screening;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.haltwire.centre.web.Say;
import org.haltwire.core.feature.Measure;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// Reads a policy's text for people: what is remembered in half a sentence, and each rule's
/// condition as it was written. The text has been checked by the compiler before it comes here.
final class PolicyReading {

  private static final Set<String> MEASURES =
      Stream.concat(
              Stream.of(Measure.values()).map(measure -> measure.name().toLowerCase(Locale.ROOT)),
              Stream.of("age", "rate", "ratio", "listed"))
          .collect(Collectors.toUnmodifiableSet());

  private final Map<?, ?> document;
  private final Say say;

  PolicyReading(String text, Say say) {
    Object loaded = new Load(LoadSettings.builder().build()).loadFromString(text);
    this.document = loaded instanceof Map<?, ?> map ? map : Map.of();
    this.say = say;
  }

  /// Conditions by the rule's id.
  Map<String, String> conditions() {
    Map<String, String> conditions = new LinkedHashMap<>();
    if (document.get("rules") instanceof List<?> rules) {
      for (Object one : rules) {
        if (one instanceof Map<?, ?> rule) {
          conditions.put(text(rule.get("id")), text(rule.get("when")).strip());
        }
      }
    }
    return conditions;
  }

  /// Names and readings of what is remembered, in the order of the text.
  List<Sheet.Field> features() {
    List<Sheet.Field> features = new ArrayList<>();
    if (document.get("features") instanceof Map<?, ?> all) {
      all.forEach((name, definition) -> {
        if (definition instanceof Map<?, ?> map) {
          features.add(new Sheet.Field(text(name), reading(map)));
        }
      });
    }
    return features;
  }

  private String reading(Map<?, ?> feature) {
    List<String> parts = new ArrayList<>();
    for (Map.Entry<?, ?> entry : feature.entrySet()) {
      String key = text(entry.getKey());
      if (MEASURES.contains(key)) {
        Object of = key.equals("count") ? kind(feature) : entry.getValue();
        parts.addFirst(say.text("measure." + key, text(of)));
      } else if (Set.of("by", "over", "where").contains(key)) {
        parts.add(say.text("reading." + key, text(entry.getValue())));
      }
    }
    return String.join(", ", parts);
  }

  private Object kind(Map<?, ?> feature) {
    return feature.containsKey("of") ? text(feature.get("of")) : text(document.get("on"));
  }

  private static String text(@org.jspecify.annotations.Nullable Object value) {
    return switch (value) {
      case null -> "";
      case List<?> list -> String.join(" + ", list.stream().map(PolicyReading::text).toList());
      default -> value.toString();
    };
  }
}
