package org.haltwire.policy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.haltwire.core.rule.Language;
import org.haltwire.core.rule.Reason;
import org.haltwire.core.rule.Rule;
import org.haltwire.core.rule.Variable;
import org.snakeyaml.engine.v2.nodes.Node;

/// Reads the rules of a policy.
final class RuleReader {

  static final int LIMIT = 1_000;

  static final List<String> KEYS = List.of("id", "when", "points", "reason");

  private final List<Variable> variables;
  private final Problems problems;
  private final Scope scope;
  private final ExpressionReader expressions;
  private final List<Rule> rules = new ArrayList<>();
  private final List<Expression> conditions = new ArrayList<>();
  private final List<String> ids = new ArrayList<>();
  private final Set<String> used = new LinkedHashSet<>();

  RuleReader(Scope scope, List<Variable> variables, Problems problems) {
    this.variables = variables;
    this.problems = problems;
    this.scope = scope;
    this.expressions = new ExpressionReader(scope, problems);
  }

  void read(YamlMap document) {
    List<Node> nodes = document.list("rules");
    if (nodes.size() > LIMIT) {
      problems.at(
          document.key("rules"),
          "%,d rules; at most %,d are allowed".formatted(nodes.size(), LIMIT));
      return;
    }
    nodes.forEach(node -> rule(YamlMap.of(node, "a rule", problems)));
  }

  private void rule(YamlMap map) {
    map.only("a rule", KEYS);
    String id = map.needText("id", "a rule");
    if (!id.isEmpty() && !id.matches("[A-Z][A-Z0-9]{0,7}-[A-Z0-9]{1,8}")) {
      problems.at(
          map.find("id").orElseThrow(),
          "expected an id such as P-03, but found '%s'".formatted(id));
    }
    if (ids.contains(id)) {
      problems.at(map.node(), "the rule %s is here twice".formatted(id));
    }
    ids.add(id);
    map.need("points", "the rule " + id);
    int points = map.integer("points", 0, -1_000, 1_000);
    Optional<Expression> condition =
        map.need("when", "the rule " + id).flatMap(when -> expressions.read(when, Type.BOOL));
    Set<String> shown = new TreeSet<>();
    condition.ifPresent(c -> shown.addAll(c.names()));
    Map<Language, Reason> reasons = reasons(map, id, shown);
    used.addAll(shown);
    condition.ifPresent(c -> {
      conditions.add(c);
      rules.add(new Rule(id, points, places(shown), reasons));
    });
  }

  private Map<Language, Reason> reasons(YamlMap map, String id, Set<String> shown) {
    Map<Language, Reason> reasons = new EnumMap<>(Language.class);
    Optional<Node> node = map.need("reason", "the rule " + id);
    if (node.isEmpty()) {
      return reasons;
    }
    List<String> codes = new ArrayList<>();
    for (Language language : Language.values()) {
      codes.add(language.name().toLowerCase(Locale.ROOT));
    }
    YamlMap words = YamlMap.of(node.get(), "the reason of " + id, problems).only("a reason", codes);
    for (Language language : Language.values()) {
      String code = language.name().toLowerCase(Locale.ROOT);
      String text = words.needText(code, "the reason of " + id);
      words
          .find(code)
          .ifPresent(place -> {
            if (text.isBlank()) {
              problems.at(place, "the reason of %s says nothing in '%s'".formatted(id, code));
            }
            reasons.put(language, reason(text, place, shown));
          });
    }
    return reasons;
  }

  private Reason reason(String text, Node place, Set<String> shown) {
    List<String> parts = new ArrayList<>();
    int at = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
      int close = text.indexOf('}', open);
      if (close < 0) {
        problems.at(place, "a '{' without its '}' in a reason");
        break;
      }
      String name = text.substring(open + 1, close);
      if (variables.stream().noneMatch(variable -> variable.name().equals(name))
          && !(scope.find(name).orElse(Binding.Moment.TIME) instanceof Binding.Broken)) {
        problems.at(
            place,
            "unknown value '{%s}' in a reason; %s"
                .formatted(
                    name, Guess.among(name, variables.stream().map(Variable::name).toList())));
      }
      shown.add(name);
      parts.add(text.substring(at, open));
      parts.add(name);
      at = close + 1;
    }
    parts.add(text.substring(at));
    return new Reason(parts);
  }

  private List<Integer> places(Set<String> names) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < variables.size(); i++) {
      if (names.contains(variables.get(i).name())) {
        places.add(i);
      }
    }
    return places;
  }

  /// The ids of all rules, also of those with a wrong condition.
  List<String> ids() {
    return ids;
  }

  List<Rule> rules() {
    return rules;
  }

  List<Expression> conditions() {
    return conditions;
  }

  /// Every name that a condition or a reason mentions.
  Set<String> used() {
    return used;
  }
}
