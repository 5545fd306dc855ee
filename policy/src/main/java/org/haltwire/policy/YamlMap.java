package org.haltwire.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// A mapping of a document with its places. What is missing or of the wrong form is reported and
/// read as empty, so that reading goes on.
final class YamlMap {

  private final Node node;
  private final Problems problems;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Node> keys = new LinkedHashMap<>();

  private YamlMap(Node node, Problems problems) {
    this.node = node;
    this.problems = problems;
  }

  static YamlMap of(Node node, String what, Problems problems) {
    YamlMap map = new YamlMap(node, problems);
    if (!(node instanceof MappingNode mapping)) {
      problems.at(node, "expected %s as a mapping, but found %s".formatted(what, form(node)));
      return map;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        problems.at(
            tuple.getKeyNode(), "expected a plain key, but found " + form(tuple.getKeyNode()));
      } else if (map.values.putIfAbsent(key.getValue(), tuple.getValueNode()) != null) {
        problems.at(key, "the key '%s' is here twice".formatted(key.getValue()));
      } else {
        map.keys.put(key.getValue(), key);
      }
    }
    return map;
  }

  /// Reports every key that is not among these.
  YamlMap only(String what, Collection<String> allowed) {
    keys.forEach((name, key) -> {
      if (!allowed.contains(name)) {
        problems.at(
            key, "unknown key '%s' in %s; %s".formatted(name, what, Guess.among(name, allowed)));
      }
    });
    return this;
  }

  Node node() {
    return node;
  }

  Node key(String name) {
    return keys.getOrDefault(name, node);
  }

  Set<String> names() {
    return keys.keySet();
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  Optional<Node> find(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /// The value of a key that has to be there.
  Optional<Node> need(String name, String what) {
    if (!values.containsKey(name) && node instanceof MappingNode) {
      problems.at(node, "%s needs the key '%s'".formatted(what, name));
    }
    return find(name);
  }

  /// A text, or empty.
  String text(String name) {
    return find(name).map(value -> text(value, name)).orElse("");
  }

  String needText(String name, String what) {
    return need(name, what).map(value -> text(value, name)).orElse("");
  }

  int integer(String name, int otherwise, int least, int most) {
    Optional<Node> value = find(name);
    if (value.isEmpty()) {
      return otherwise;
    }
    String text = text(value.get(), name);
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // said below, together with a number out of range
    }
    problems.at(
        value.get(),
        "expected a whole number of %,d to %,d for '%s', but found '%s'"
            .formatted(least, most, name, text));
    return otherwise;
  }

  /// A span of time in milliseconds.
  long span(String name, long otherwise, long most) {
    Optional<Node> value = find(name);
    if (value.isEmpty()) {
      return otherwise;
    }
    String text = text(value.get(), name);
    long millis = Spans.millis(text).orElse(-1);
    if (millis <= 0 || millis > most) {
      problems.at(
          value.get(),
          "expected a span such as 10m, 1h or 7d of at most %dd for '%s', but found '%s'"
              .formatted(most / Spans.DAY, name, text));
      return otherwise;
    }
    return millis;
  }

  /// The items of a list; a single value counts as a list of one.
  List<Node> list(String name) {
    return find(name)
        .map(value -> value instanceof SequenceNode list ? list.getValue() : List.of(value))
        .orElse(List.of());
  }

  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (Node item : list(name)) {
      texts.add(text(item, name));
    }
    return texts;
  }

  String text(Node value, String name) {
    if (value instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    problems.at(value, "expected one value for '%s', but found %s".formatted(name, form(value)));
    return "";
  }

  static String form(Node node) {
    return switch (node) {
      case MappingNode mapping -> "a mapping";
      case SequenceNode sequence -> "a list";
      case ScalarNode scalar ->
          scalar.getValue().isEmpty() ? "nothing" : "'" + scalar.getValue() + "'";
      default -> "something else";
    };
  }
}
