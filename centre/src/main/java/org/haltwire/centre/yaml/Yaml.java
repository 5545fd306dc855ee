package org.haltwire.centre.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// One map of a file. What is wrong is said with its file, line and column. Every key must be asked
/// for: what is left is a misspelling.
public final class Yaml {

  private static final int DEEPEST = 50;

  private final String file;
  private final Node place;
  private final Map<String, NodeTuple> map = new LinkedHashMap<>();
  private final Set<String> known = new TreeSet<>();

  private Yaml(String file, MappingNode node) {
    this.file = file;
    this.place = node;
    for (NodeTuple tuple : node.getValue()) {
      String key = scalar(tuple.getKeyNode());
      if (map.put(key, tuple) != null) {
        throw wrong(tuple.getKeyNode(), "Expected " + key + " once, but got it again");
      }
    }
  }

  /// @param file its name, for what is said
  public static Yaml parse(String file, String text) {
    LoadSettings settings = LoadSettings.builder().setCodePointLimit(1 << 20).build();
    try {
      refuseDeepNesting(file, text, settings);
      Node node =
          new Compose(settings)
              .composeString(text)
              .orElseThrow(
                  () -> new WrongYaml(file + ":1:1: Expected keys and values, but got none"));
      return of(file, node);
    } catch (MarkedYamlEngineException wrong) {
      String at =
          wrong
              .getProblemMark()
              .map(mark -> "%s:%d:%d".formatted(file, mark.getLine() + 1, mark.getColumn() + 1))
              .orElse(file);
      throw new WrongYaml(at + ": Expected YAML, but " + wrong.getProblem());
    } catch (YamlEngineException wrong) {
      throw new WrongYaml(file + ": Expected YAML, but " + wrong.getMessage());
    }
  }

  /// A tree is built by calls within calls, which would end the thread's stack.
  private static void refuseDeepNesting(String file, String text, LoadSettings settings) {
    int depth = 0;
    for (Event event : new Parse(settings).parseString(text)) {
      depth += event instanceof CollectionStartEvent ? 1 : 0;
      depth -= event instanceof CollectionEndEvent ? 1 : 0;
      if (depth > DEEPEST) {
        int line = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
        throw new WrongYaml(
            "%s:%d:1: Expected at most %d levels, but got more".formatted(file, line, DEEPEST));
      }
    }
  }

  public boolean has(String key) {
    return value(key).isPresent();
  }

  /// Whether the key holds a map.
  public boolean nested(String key) {
    return value(key).filter(MappingNode.class::isInstance).isPresent();
  }

  public String text(String key) {
    return optional(key).orElseThrow(() -> missing(key));
  }

  public String text(String key, String otherwise) {
    return optional(key).orElse(otherwise);
  }

  /// One of these texts; the first where the key is not there.
  public String choice(String key, List<String> texts) {
    String text = text(key, texts.getFirst());
    if (!texts.contains(text)) {
      throw wrong(key, "Expected %s, but got \"%s\"".formatted(String.join(" or ", texts), text));
    }
    return text;
  }

  public Optional<String> optional(String key) {
    return value(key).map(this::scalar).filter(text -> !text.isEmpty());
  }

  /// The texts of a list; a single text is a list of one.
  public List<String> texts(String key) {
    return items(key).map(this::scalar).toList();
  }

  /// The maps of a list; a single map is a list of one.
  public List<Yaml> maps(String key) {
    return items(key).map(item -> of(file, item)).toList();
  }

  /// The texts of each list of a list.
  public List<List<String>> lists(String key) {
    return items(key).map(this::list).toList();
  }

  /// A whole number.
  public long whole(String key, long least, long most) {
    String text = text(key);
    try {
      long number = Long.parseLong(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // said below, together with a number out of range
    }
    throw wrong(
        key, "Expected a whole number of %d to %d, but got \"%s\"".formatted(least, most, text));
  }

  public Yaml map(String key) {
    return of(file, value(key).orElseThrow(() -> missing(key)));
  }

  /// Its keys, in their order. They count as asked for.
  public List<String> keys() {
    known.addAll(map.keySet());
    return List.copyOf(map.keySet());
  }

  public Map<String, String> pairs() {
    Map<String, String> pairs = new LinkedHashMap<>();
    map.forEach((key, tuple) -> pairs.put(key, scalar(tuple.getValueNode())));
    known.addAll(pairs.keySet());
    return pairs;
  }

  /// Refuses keys that nobody asked for.
  public void complete() {
    map.forEach((key, tuple) -> {
      if (!known.contains(key)) {
        throw wrong(
            tuple.getKeyNode(),
            "Expected only %s here, but got %s".formatted(String.join(", ", known), key));
      }
    });
  }

  /// What is wrong with the value of a key.
  public WrongYaml wrong(String key, String why) {
    return wrong(value(key).orElse(place), why);
  }

  private List<String> list(Node node) {
    if (node instanceof SequenceNode list) {
      return list.getValue().stream().map(this::scalar).toList();
    }
    throw wrong(node, "Expected a list");
  }

  private Stream<Node> items(String key) {
    return value(key).stream()
        .flatMap(
            node -> node instanceof SequenceNode list ? list.getValue().stream() : Stream.of(node));
  }

  private Optional<Node> value(String key) {
    known.add(key);
    return Optional.ofNullable(map.get(key)).map(NodeTuple::getValueNode);
  }

  /// That a key is not there.
  public WrongYaml missing(String key) {
    return wrong(place, "Expected the key " + key + ", but it is not here");
  }

  private WrongYaml wrong(Node node, String why) {
    return wrong(file, node, why);
  }

  private static WrongYaml wrong(String file, Node node, String why) {
    String at =
        node.getStartMark()
            .map(mark -> ":%d:%d".formatted(mark.getLine() + 1, mark.getColumn() + 1))
            .orElse("");
    return new WrongYaml(file + at + ": " + why);
  }

  private String scalar(Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw wrong(node, "Expected a text");
  }

  private static Yaml of(String file, Node node) {
    if (node instanceof MappingNode map) {
      return new Yaml(file, map);
    }
    throw wrong(file, node, "Expected keys and values");
  }
}
