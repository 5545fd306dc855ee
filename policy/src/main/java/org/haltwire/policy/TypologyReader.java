package org.haltwire.policy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.haltwire.core.decision.Unit;
import org.haltwire.core.rule.Language;
import org.haltwire.core.rule.Scorecard;
import org.haltwire.core.rule.Typology;
import org.haltwire.core.rule.Variable;
import org.snakeyaml.engine.v2.nodes.Node;

/// Reads the typologies of a policy.
final class TypologyReader {

  /// A hold ends by itself after at most so long.
  static final long LONGEST_HOLD = 30 * Spans.DAY;

  static final int LIMIT = 200;

  private final List<String> ids;
  private final Answers answers;
  private final List<Variable> variables;
  private final Set<String> broken;
  private final Problems problems;
  private final List<Typology> typologies = new ArrayList<>();
  private final Set<String> used = new LinkedHashSet<>();

  /// @param ids of the policy's rules, in order
  TypologyReader(List<String> ids, Answers answers, FeatureReader features, Problems problems) {
    this.answers = answers;
    this.ids = ids;
    this.variables = features.variables();
    this.broken = features.broken();
    this.problems = problems;
  }

  List<Typology> read(YamlMap all) {
    if (all.names().size() > LIMIT) {
      problems.at(
          all.node(),
          "%,d typologies; at most %,d are allowed".formatted(all.names().size(), LIMIT));
      return List.of();
    }
    for (String name : all.names()) {
      typology(name, all);
    }
    for (String id : ids) {
      if (!used.contains(id)) {
        problems.at(all.node(), "the rule %s is in no typology".formatted(id));
      }
    }
    return typologies;
  }

  private void typology(String name, YamlMap all) {
    YamlMap map = YamlMap.of(all.find(name).orElseThrow(), "the typology " + name, problems);
    if (!name.matches("[a-z][a-z0-9-]{0,63}")) {
      problems.at(
          all.key(name),
          "expected a name of small letters such as mule-collection, but found '%s'"
              .formatted(name));
    }
    typologies.add(
        switch (answers) {
          case OF_PAYMENTS -> ofPayments(name, map);
          case OF_OTHERS -> ofOthers(name, map);
        });
  }

  private Typology ofOthers(String name, YamlMap map) {
    for (String key : List.of("warn", "hold", "refuse")) {
      if (map.has(key)) {
        problems.at(
            map.key(key),
            "'%s' is for payments; the typology %s can only 'alert': there is no amount to hold"
                    .formatted(key, name)
                + " and nobody who waits for an answer");
        return typology(name, map, Typology.NEVER_REACHED);
      }
    }
    map.only("a typology", answers.keys());
    map.need("alert", "the typology " + name);
    return typology(
        name, map, map.integer("alert", Typology.NEVER_REACHED, 1, Scorecard.MAX_SCORE));
  }

  private Typology typology(String name, YamlMap map, int alert) {
    return new Typology(
        name,
        titles(name, map),
        members(name, map),
        alert,
        Typology.NEVER_REACHED,
        Typology.NEVER_REACHED,
        0,
        Typology.WHOLE);
  }

  private Typology ofPayments(String name, YamlMap map) {
    map.only("a typology", answers.keys());
    int warn = map.integer("warn", Typology.NEVER_REACHED, 1, Scorecard.MAX_SCORE);
    int hold = map.integer("hold", Typology.NEVER_REACHED, 1, Scorecard.MAX_SCORE);
    int refuse = map.integer("refuse", Typology.NEVER_REACHED, 1, Scorecard.MAX_SCORE);
    if (!map.has("warn") && !map.has("hold") && !map.has("refuse")) {
      problems.at(map.node(), "the typology %s needs warn, hold or refuse".formatted(name));
    }
    if ((map.has("warn") && warn > hold)
        || (map.has("hold") && hold > refuse)
        || (map.has("warn") && warn > refuse)) {
      problems.at(map.node(), "expected warn <= hold <= refuse in the typology %s".formatted(name));
    }
    if (map.has("hold")) {
      map.need("hold_for", "the typology " + name + ", which holds,");
    }
    long holdFor = map.span("hold_for", 0, LONGEST_HOLD);
    return new Typology(
        name,
        titles(name, map),
        members(name, map),
        warn,
        hold,
        refuse,
        holdFor,
        amount(name, map));
  }

  /// The place of the value that says how much to hold.
  private int amount(String name, YamlMap map) {
    String wanted = map.text("amount");
    if (!map.has("amount") || broken.contains(wanted)) {
      return Typology.WHOLE;
    }
    if (!map.has("hold")) {
      problems.at(
          map.key("amount"),
          "the typology %s, which says what amount to hold, needs the key 'hold'".formatted(name));
    }
    for (int i = 0; i < variables.size(); i++) {
      if (variables.get(i).name().equals(wanted) && variables.get(i).unit() == Unit.MONEY) {
        return i;
      }
    }
    List<String> money =
        variables.stream().filter(each -> each.unit() == Unit.MONEY).map(Variable::name).toList();
    map.find("amount")
        .ifPresent(node ->
            problems.at(
                node,
                "expected a feature that is money for 'amount', but found '%s'; %s"
                    .formatted(wanted, Guess.among(wanted, money))));
    return Typology.WHOLE;
  }

  private Map<Language, String> titles(String name, YamlMap map) {
    Map<Language, String> titles = new EnumMap<>(Language.class);
    map.find("title")
        .map(node -> YamlMap.of(node, "the title of " + name, problems))
        .ifPresent(words -> {
          List<String> codes = new ArrayList<>();
          for (Language language : Language.values()) {
            String code = language.name().toLowerCase(Locale.ROOT);
            codes.add(code);
            titles.put(language, words.needText(code, "the title of " + name));
          }
          words.only("a title", codes);
        });
    return titles;
  }

  private List<Integer> members(String name, YamlMap map) {
    map.need("rules", "the typology " + name);
    Set<Integer> members = new TreeSet<>();
    for (Node node : map.list("rules")) {
      String id = map.text(node, "rules");
      int index = ids.indexOf(id);
      if (index < 0) {
        problems.at(node, "unknown rule '%s'; %s".formatted(id, Guess.among(id, ids)));
      } else if (!members.add(index)) {
        problems.at(node, "the rule %s is here twice".formatted(id));
      }
      used.add(id);
    }
    return List.copyOf(members);
  }
}
