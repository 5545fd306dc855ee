package org.haltwire.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.haltwire.core.decision.Unit;
import org.haltwire.core.event.Fact;
import org.haltwire.core.event.Payment;
import org.haltwire.core.feature.Feature;
import org.haltwire.core.feature.Flow;
import org.haltwire.core.feature.Key;
import org.haltwire.core.feature.Measure;
import org.haltwire.core.feature.Source;
import org.haltwire.core.feature.Value;
import org.snakeyaml.engine.v2.nodes.Node;

/// Reads a feature that is remembered: which facts, by which key, what of them, for how long.
final class RememberedReader {

  /// The longest window: about 13 months.
  static final long LONGEST = 400 * Spans.DAY;

  /// The longest window of a flow: it keeps each day apart.
  static final long LONGEST_FLOW = 90 * Spans.DAY;

  private static final List<String> COLLECTORS =
      List.of("payee.account", "payer.account", "payee.person", "payer.person");

  /// What goes with every measure.
  static final List<String> KEYS = List.of("by", "kept_by", "over", "of", "where");

  static final List<String> MEASURES =
      List.of(
          "count",
          "sum",
          "min",
          "max",
          "mean",
          "stddev",
          "distinct",
          "last",
          "first",
          "since",
          "since_first",
          "known_for",
          "active",
          "flow");

  private static final List<String> SIGNS =
      Stream.of(Flow.Sign.values()).map(sign -> sign.name().toLowerCase(Locale.ROOT)).toList();

  private final Class<? extends Fact> on;
  private final Assembler assembler;
  private final Problems problems;
  private final Map<List<Class<? extends Fact>>, ExpressionReader> readers = new LinkedHashMap<>();
  private final Map<String, Key> fields = new LinkedHashMap<>();

  RememberedReader(Class<? extends Fact> on, Assembler assembler, Problems problems) {
    this.on = on;
    this.assembler = assembler;
    this.problems = problems;
  }

  Optional<Feature> read(String name, String measureName, YamlMap map) {
    if (measureName.equals("flow")) {
      return flow(name, map);
    }
    map.only("a feature", Stream.concat(Stream.of(measureName), KEYS.stream()).toList());
    Measure measure = Measure.valueOf(measureName.toUpperCase(Locale.ROOT));
    List<Class<? extends Fact>> kinds = kinds(map, measure, measureName);
    if (kinds.isEmpty()) {
      return Optional.empty();
    }
    map.need("by", "the feature " + name);
    map.need("over", "the feature " + name);
    Optional<Key> readBy = key(map, "by", List.of(on));
    Optional<Key> keptBy = map.has("kept_by") ? key(map, "kept_by", kinds) : key(map, "by", kinds);
    Optional<Source> source = source(map, kinds);
    Optional<Measured> measured = measured(map, measure, measureName, kinds);
    if (readBy.isEmpty() || keptBy.isEmpty() || source.isEmpty() || measured.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Feature(
            name,
            source.get(),
            keptBy.get(),
            readBy.get(),
            measure,
            measured.get().value(),
            measured.get().unit(),
            map.span("over", Spans.DAY, LONGEST)));
  }

  /// Which kinds of facts are remembered: `of`, or what SINCE and ACTIVE name, or the policy's own.
  private List<Class<? extends Fact>> kinds(YamlMap map, Measure measure, String key) {
    List<Node> named =
        switch (measure) {
          case ACTIVE -> map.list(key);
          case SINCE, SINCE_FIRST, KNOWN_FOR ->
              map.text(key).equals("true") ? map.list("of") : map.list(key);
          default -> map.list("of");
        };
    int wanted = measure == Measure.ACTIVE ? 2 : 1;
    if (named.isEmpty() && wanted == 1) {
      return List.of(on);
    }
    if (named.size() != wanted) {
      problems.at(
          map.node(),
          wanted == 2
              ? "'active' needs two kinds of facts, such as [CallBegan, CallEnded]"
              : "expected one kind of fact");
      return List.of();
    }
    List<Class<? extends Fact>> kinds = new ArrayList<>();
    for (Node node : named) {
      String name = map.text(node, key);
      Catalogue.kind(name)
          .ifPresentOrElse(
              kinds::add,
              () ->
                  problems.at(
                      node,
                      "unknown kind of fact '%s'; %s"
                          .formatted(name, Guess.among(name, Catalogue.kinds()))));
    }
    return kinds.size() == wanted ? kinds : List.of();
  }

  private Optional<Key> key(YamlMap map, String key, List<Class<? extends Fact>> kinds) {
    List<Node> nodes = map.list(key);
    List<String> names = new ArrayList<>();
    for (Node node : nodes) {
      String name = map.text(node, key);
      for (Class<? extends Fact> kind : kinds) {
        if (!isKey(kind, name)) {
          problems.at(node, noKey(map, key, kind, name));
          return Optional.empty();
        }
      }
      names.add(name);
    }
    if (names.isEmpty() || names.size() > 4) {
      if (map.has(key)) {
        problems.at(map.key(key), "a key needs one to four fields");
      }
      return Optional.empty();
    }
    return Optional.of(Key.of(names.stream().map(this::field).toList()));
  }

  private Key field(String name) {
    return fields.computeIfAbsent(name, n -> new Key(n, assembler.key(kindsWith(n), n)));
  }

  private static String noKey(YamlMap map, String key, Class<? extends Fact> kind, String name) {
    List<String> names =
        Catalogue.fields(kind).keySet().stream().filter(each -> isKey(kind, each)).toList();
    String advice =
        key.equals("by") && !map.has("kept_by")
            ? "; where a %s is kept by another field, say so with kept_by"
                .formatted(kind.getSimpleName())
            : "";
    return "'%s' is no text field of %s; %s%s"
        .formatted(name, kind.getSimpleName(), Guess.among(name, names), advice);
  }

  /// A key with one text is one key for every kind of fact that has its field: see [Key].
  private static List<Class<? extends Fact>> kindsWith(String name) {
    List<Class<? extends Fact>> kinds = new ArrayList<>();
    for (String kindName : Catalogue.kinds()) {
      Class<? extends Fact> kind = Catalogue.kind(kindName).orElseThrow();
      if (isKey(kind, name)) {
        kinds.add(kind);
      }
    }
    return kinds;
  }

  private static boolean isKey(Class<? extends Fact> kind, String name) {
    return Catalogue.field(kind, name).filter(field -> field.type() == Type.TEXT).isPresent();
  }

  private Optional<Source> source(YamlMap map, List<Class<? extends Fact>> kinds) {
    String kindText =
        kinds.size() == 1 ? "" : kinds.get(0).getSimpleName() + "+" + kinds.get(1).getSimpleName();
    Class<? extends Fact> kind = kinds.size() == 1 ? kinds.getFirst() : Fact.class;
    Optional<Node> where = map.find("where");
    if (where.isEmpty()) {
      return Optional.of(
          kinds.size() == 1
              ? Source.all(kind)
              : new Source(
                  kind,
                  kindText,
                  (fact, ruling, listings, time) ->
                      kinds.get(0).isInstance(fact) || kinds.get(1).isInstance(fact)));
    }
    return readers
        .computeIfAbsent(kinds, k -> new ExpressionReader(Scope.ofRemembered(k), problems))
        .read(where.get(), Type.BOOL)
        .map(condition ->
            new Source(
                kind,
                kindText + " " + condition.text().strip().replaceAll("\\s+", " "),
                assembler.test(condition)));
  }

  /// A sign of an account that collects, which is the payee of what comes in and the payer of what
  /// goes out: so it is kept by one key, whichever of the two it is looked up by.
  private Optional<Feature> flow(String name, YamlMap map) {
    map.only("a flow", List.of("flow", "by", "over", "where"));
    map.need("by", "the feature " + name);
    map.need("over", "the feature " + name);
    String sign = map.text("flow");
    if (!SIGNS.contains(sign)) {
      problems.at(
          map.find("flow").orElseThrow(),
          "unknown sign '%s'; %s".formatted(sign, Guess.among(sign, SIGNS)));
      return Optional.empty();
    }
    String by = map.text("by");
    if (on != Payment.class || !COLLECTORS.contains(by)) {
      problems.at(
          map.find("by").orElse(map.node()),
          "a flow is looked up by one of %s, in a policy on payments"
              .formatted(String.join(", ", COLLECTORS)));
      return Optional.empty();
    }
    String what = by.substring(by.indexOf('.'));
    Field amount = Catalogue.field(on, "amount").orElseThrow();
    Flow.Sign asked = Flow.Sign.valueOf(sign.toUpperCase(Locale.ROOT));
    Flow flow = new Flow(asked, field("payer" + what), assembler.number(on, amount));
    boolean counts = asked == Flow.Sign.PAYERS || asked == Flow.Sign.DAYS;
    return source(map, List.of(on))
        .map(source ->
            new Feature(
                name,
                source,
                field("payee" + what),
                field(by),
                Measure.FLOW,
                flow.value(amount.name()),
                counts ? Unit.COUNT : Unit.FIXED,
                map.span("over", Spans.DAY, LONGEST_FLOW)));
  }

  private record Measured(Value value, Unit unit) {}

  private Optional<Measured> measured(
      YamlMap map, Measure measure, String key, List<Class<? extends Fact>> kinds) {
    return switch (measure) {
      case COUNT -> {
        if (!map.text(key).equals("true")) {
          problems.at(map.key(key), "write 'count: true'; a condition goes to 'where'");
        }
        yield Optional.of(new Measured(Value.NONE, Unit.COUNT));
      }
      case SINCE, SINCE_FIRST, KNOWN_FOR -> Optional.of(new Measured(Value.NONE, Unit.DURATION));
      case ACTIVE ->
          Optional.of(
              new Measured(
                  new Value("active", fact -> kinds.get(1).isInstance(fact) ? -1 : 1), Unit.COUNT));
      case DISTINCT ->
          key(map, key, kinds)
              .map(k -> new Measured(new Value(k.text(), k.reader()::read), Unit.COUNT));
      case SUM, MIN, MAX, MEAN, STDDEV, LAST, FIRST -> number(map, key, kinds.getFirst());
      case FLOW -> Optional.empty();
    };
  }

  private Optional<Measured> number(YamlMap map, String key, Class<? extends Fact> kind) {
    String name = map.text(key);
    Optional<Field> field = Catalogue.field(kind, name).filter(Field::isNumber);
    if (field.isEmpty()) {
      problems.at(
          map.find(key).orElse(map.node()),
          "'%s' is no number of %s that can be measured".formatted(name, kind.getSimpleName()));
    }
    return field.map(f -> new Measured(new Value(name, assembler.number(kind, f)), f.unit()));
  }
}
