package org.haltwire.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.haltwire.core.decision.Unit;
import org.haltwire.core.event.Fact;
import org.haltwire.core.event.ListingChange.Roll;
import org.haltwire.core.feature.Feature;
import org.haltwire.core.rule.Variable;
import org.snakeyaml.engine.v2.nodes.Node;

/// Reads the features of a policy: the remembered ones by [RememberedReader], then the derived
/// ones.
final class FeatureReader {

  static final int LIMIT = 400;

  private static final List<String> LATER = List.of("model");
  private static final Set<String> RESERVED =
      Set.of(
          ("time hour weekday day refused listed int double duration timestamp size bool string"
                  + " true false null in as break const continue else for function if import let"
                  + " loop package namespace return var void while bytes uint list map type dyn")
              .split(" "));
  static final List<String> DERIVED = List.of("age", "rate", "ratio", "listed", "tainted");

  private final Class<? extends Fact> on;
  private final Problems problems;
  private final RememberedReader remembered;
  private final List<Feature> features = new ArrayList<>();
  private final List<Derived> derived = new ArrayList<>();
  private final Set<String> inputs = new LinkedHashSet<>();
  private final Set<String> met = new LinkedHashSet<>();
  private final Set<String> broken = new LinkedHashSet<>();

  FeatureReader(Class<? extends Fact> on, Assembler assembler, Problems problems) {
    this.on = on;
    this.problems = problems;
    this.remembered = new RememberedReader(on, assembler, problems);
  }

  void read(YamlMap all) {
    Map<String, String> later = new LinkedHashMap<>();
    if (all.names().size() > LIMIT) {
      problems.at(
          all.node(), "%,d features; at most %,d are allowed".formatted(all.names().size(), LIMIT));
      return;
    }
    for (String name : all.names()) {
      checkName(name, all.key(name));
      YamlMap map = YamlMap.of(all.find(name).orElseThrow(), "the feature " + name, problems);
      Optional<String> measure = measure(map, name);
      measure
          .filter(each -> !DERIVED.contains(each))
          .flatMap(each -> remembered.read(name, each, map))
          .ifPresent(features::add);
      if (measure.isPresent() && DERIVED.contains(measure.get())) {
        later.put(name, measure.get());
      } else {
        met.add(name);
      }
    }
    later.forEach((name, measure) -> {
      derive(name, measure, all, name);
      met.add(name);
    });
    broken.addAll(all.names());
    variables().forEach(variable -> broken.remove(variable.name()));
  }

  private void checkName(String name, Node key) {
    if (RESERVED.contains(name) || Catalogue.field(on, name).isPresent()) {
      problems.at(
          key, "'%s' has a meaning of its own; a feature needs another name".formatted(name));
    } else if (!name.matches("[a-z][a-z0-9_]{0,63}")) {
      problems.at(
          key,
          "expected a name of small letters, digits and _ such as payer_sent_1d, but found '%s'"
              .formatted(name));
    }
  }

  private Optional<String> measure(YamlMap map, String name) {
    List<String> known =
        Stream.concat(RememberedReader.MEASURES.stream(), DERIVED.stream()).toList();
    List<String> found = known.stream().filter(map::has).toList();
    Optional<String> later = LATER.stream().filter(map::has).findFirst();
    if (later.isPresent()) {
      problems.at(
          map.key(later.get()), "'%s' is not built yet in this version".formatted(later.get()));
    } else if (found.size() != 1) {
      problems.at(
          map.node(),
          "the feature %s needs exactly one of %s".formatted(name, String.join(", ", known)));
    } else {
      return Optional.of(found.getFirst());
    }
    return Optional.empty();
  }

  private void derive(String name, String measure, YamlMap all, String key) {
    YamlMap map = YamlMap.of(all.find(key).orElseThrow(), "the feature " + name, problems);
    switch (measure) {
      case "age" -> {
        map.only("an age", List.of("age"));
        field(map, "age", field -> field.kind() == Field.Kind.DAY)
            .ifPresent(field -> derived.add(new Derived.Age(name, field)));
      }
      case "listed" -> listed(name, map);
      case "tainted" -> {
        map.only("an amount of stolen money", List.of("tainted"));
        field(map, "tainted", Field::isAccount)
            .ifPresent(field -> derived.add(new Derived.Tainted(name, field)));
      }
      case "ratio" -> ratio(name, map);
      default -> rate(name, map);
    }
  }

  private void listed(String name, YamlMap map) {
    map.only("a look-up", List.of("listed", "as"));
    String roll = map.needText("as", "a look-up");
    List<String> rolls =
        Stream.of(Roll.values()).map(each -> each.name().toLowerCase(Locale.ROOT)).toList();
    if (!rolls.contains(roll)) {
      map.find("as")
          .ifPresent(node ->
              problems.at(node, "unknown list '%s'; %s".formatted(roll, Guess.among(roll, rolls))));
      return;
    }
    field(map, "listed", field -> field.kind() == Field.Kind.TEXT)
        .ifPresent(field -> derived.add(new Derived.Listed(name, field, roll)));
  }

  private void ratio(String name, YamlMap map) {
    map.only("a ratio", List.of("ratio"));
    List<Node> parts = map.list("ratio");
    if (parts.size() != 2) {
      problems.at(map.node(), "a ratio needs two features, such as [payer_sent_1h, payer_sent_1d]");
      return;
    }
    OptionalInt over = place(map, parts.get(0), "ratio");
    OptionalInt under = place(map, parts.get(1), "ratio");
    if (over.isPresent() && under.isPresent()) {
      Unit one = variables().get(over.getAsInt()).unit();
      Unit other = variables().get(under.getAsInt()).unit();
      if (one != other) {
        problems.at(
            map.node(), "a ratio needs two of one unit, but found %s and %s".formatted(one, other));
      }
      derived.add(new Derived.Ratio(name, over.getAsInt(), under.getAsInt()));
    }
  }

  private void rate(String name, YamlMap map) {
    map.only("a rate", List.of("rate", "per"));
    map.need("per", "a rate");
    OptionalInt count =
        map.find("rate").map(n -> place(map, n, "rate")).orElse(OptionalInt.empty());
    if (count.isPresent()) {
      if (count.getAsInt() >= features.size()
          || features.get(count.getAsInt()).unit() != Unit.COUNT) {
        problems.at(map.node(), "a rate needs a feature that counts over a window");
        return;
      }
      long window = features.get(count.getAsInt()).window();
      long per = map.span("per", 3_600_000, RememberedReader.LONGEST);
      derived.add(new Derived.Rate(name, count.getAsInt(), per, window));
    }
  }

  private Optional<Field> field(YamlMap map, String key, Predicate<Field> fits) {
    String name = map.text(key);
    Optional<Field> field = Catalogue.field(on, name).filter(fits);
    if (field.isEmpty()) {
      List<String> names =
          Catalogue.fields(on).values().stream().filter(fits).map(Field::name).toList();
      problems.at(
          map.find(key).orElse(map.node()),
          "'%s' is no field for '%s'; %s".formatted(name, key, Guess.among(name, names)));
    }
    return field;
  }

  /// The place of a feature that was defined before.
  private OptionalInt place(YamlMap map, Node node, String what) {
    String name = map.text(node, what);
    List<Variable> variables = variables();
    for (int i = 0; i < variables.size(); i++) {
      if (variables.get(i).name().equals(name)) {
        inputs.add(name);
        return OptionalInt.of(i);
      }
    }
    if (met.contains(name)) {
      inputs.add(name); // it is wrong itself, and was reported
      return OptionalInt.empty();
    }
    problems.at(
        node,
        "unknown feature '%s'; %s"
            .formatted(name, Guess.among(name, variables.stream().map(Variable::name).toList())));
    return OptionalInt.empty();
  }

  List<Variable> variables() {
    return Stream.concat(
            features.stream().map(feature -> new Variable(feature.name(), feature.unit())),
            derived.stream().map(Derived::variable))
        .toList();
  }

  /// Adds the fact's own numbers, so that reasons can mention them.
  void show() {
    Catalogue.fields(on).values().stream()
        .filter(Field::isNumber)
        .forEach(field -> derived.add(new Derived.Shown(field.name(), field)));
  }

  List<Feature> features() {
    return features;
  }

  List<Derived> derived() {
    return derived;
  }

  /// Names of features that were reported as wrong.
  Set<String> broken() {
    return broken;
  }

  /// Features that others are computed from.
  Set<String> inputs() {
    return inputs;
  }
}
