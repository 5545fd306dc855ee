package org.haltwire.policy;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.haltwire.core.decision.Decision;
import org.haltwire.core.decision.FiredRule;
import org.haltwire.core.decision.Seen;
import org.haltwire.core.decision.Verdict;
import org.haltwire.core.engine.Engine;
import org.haltwire.core.engine.Entry;
import org.haltwire.core.event.Fact;
import org.haltwire.core.event.InvalidFact;
import org.haltwire.core.event.Money;
import org.haltwire.core.rule.Policy;
import org.haltwire.core.rule.Rule;
import org.haltwire.core.rule.Typology;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/// Runs a policy's examples through a real engine. Each rule needs one that fires it and one in
/// which it just does not.
final class Examples {

  static final int LIMIT = 2_000;

  /// When an example plays unless it says so: a Tuesday.
  private static final String NOON = "2026-03-10T12:00";

  static final List<String> KEYS = List.of("name", "given", "when", "expect");
  static final List<String> EXPECTED = List.of("verdict", "held", "fired", "not", "typology");

  private final Policy policy;
  private final Answers answers;
  private final String kind;
  private final Profile profile;
  private final Problems problems;
  private final ExampleFacts facts;
  private final Set<String> fired = new LinkedHashSet<>();
  private final Set<String> missed = new LinkedHashSet<>();
  private final List<ExampleRun> runs = new ArrayList<>();

  Examples(Policy policy, Profile profile, Problems problems) {
    this.policy = policy;
    this.answers = Answers.to(policy.on());
    this.kind = policy.on().getSimpleName();
    this.profile = profile;
    this.problems = problems;
    this.facts = new ExampleFacts(profile, problems);
  }

  /// Reports what is wrong, and tells what every example came to that could be run.
  List<ExampleRun> run(YamlMap document) {
    List<Node> nodes = document.list("examples");
    if (nodes.size() > LIMIT) {
      problems.at(
          document.key("examples"),
          "%,d examples; at most %,d are allowed".formatted(nodes.size(), LIMIT));
      return runs;
    }
    document.need("examples", "a policy ('examples: []' says that there are none)");
    nodes.forEach(node -> example(YamlMap.of(node, "an example", problems)));
    if (!nodes.isEmpty()) {
      coverage(document);
    }
    return runs;
  }

  private void coverage(YamlMap document) {
    for (Node node : document.list("rules")) {
      YamlMap rule = YamlMap.of(node, "a rule", problems);
      String id = rule.text("id");
      if (!fired.contains(id)) {
        problems.at(node, "no example fires the rule %s (name it under 'fired')".formatted(id));
      }
      if (!missed.contains(id)) {
        problems.at(
            node, "no example is a near miss of the rule %s (name it under 'not')".formatted(id));
      }
    }
  }

  private record Told(long time, Fact fact) {}

  /// An example that fails does not keep the next one from running.
  private void example(YamlMap map) {
    int before = problems.count();
    map.only("an example", KEYS);
    String name = map.needText("name", "an example");
    YamlMap when =
        YamlMap.of(map.need("when", "the example").orElse(map.node()), "'when'", problems);
    YamlMap expect =
        YamlMap.of(map.need("expect", "the example").orElse(map.node()), "'expect'", problems)
            .only("'expect'", EXPECTED);
    long time = time(when);
    try {
      List<Told> given = new ArrayList<>();
      for (Node node : map.list("given")) {
        given(YamlMap.of(node, "a fact", problems), time, given);
      }
      given.sort(Comparator.comparingLong(Told::time));
      Fact fact = facts.make(kind, when, time, 0, List.of("time"));
      if (problems.count() == before) {
        Decision decision = decide(given, fact, time);
        check(map, name, expect, decision);
        int line = map.node().getStartMark().map(Mark::getLine).orElse(0) + 1;
        runs.add(new ExampleRun(name, line, problems.count() == before, decision));
      }
    } catch (InvalidFact wrong) {
      problems.at(
          when.find(wrong.field()).orElse(map.node()),
          "in the example '%s': %s".formatted(name, wrong.getMessage()));
    }
  }

  private long time(YamlMap when) {
    String text = when.text("time");
    if (!text.isEmpty()) {
      try {
        return OffsetDateTime.parse(text).toInstant().toEpochMilli();
      } catch (DateTimeException notATime) {
        problems.at(
            when.find("time").orElse(when.node()),
            "expected a time with its offset such as 2026-03-10T14:00+05:00, but found '%s'"
                .formatted(text));
      }
    }
    return java.time.LocalDateTime.parse(NOON).atZone(profile.zone()).toInstant().toEpochMilli();
  }

  private void given(YamlMap map, long time, List<Told> told) {
    String given = map.has("fact") ? map.text("fact") : kind;
    int repeat = map.integer("repeat", 1, 1, 10_000);
    map.need("at", "a given fact");
    long at = relative(map, "at");
    if (at > 0) {
      problems.at(map.node(), "expected a time before 'when', such as -2h, in 'at'");
    }
    long every = map.has("every") ? relative(map, "every") : 0;
    for (int i = 0; i < repeat; i++) {
      long when = Math.min(time, time + at + i * every);
      told.add(
          new Told(
              when, facts.make(given, map, when, i, List.of("fact", "repeat", "at", "every"))));
    }
  }

  private long relative(YamlMap map, String key) {
    String text = map.text(key);
    if (text.equals("0") || text.equals("0s")) {
      return 0;
    }
    return Spans.millis(text)
        .orElseGet(() -> {
          map.find(key)
              .ifPresent(node ->
                  problems.at(
                      node,
                      "expected a span such as -2h for '%s', but found '%s'".formatted(key, text)));
          return 0;
        });
  }

  private Decision decide(List<Told> given, Fact fact, long time) {
    Engine engine = new Engine(policy);
    for (Told told : given) {
      engine.apply(
          new Entry(
              engine.position() + 1,
              told.time(),
              told.fact(),
              engine.decide(told.fact(), told.time())));
    }
    return (Decision) engine.decide(fact, time);
  }

  private void check(YamlMap map, String name, YamlMap expect, Decision decision) {
    Set<String> actual = new TreeSet<>(decision.fired().stream().map(FiredRule::rule).toList());
    List<String> wrong = new ArrayList<>();
    String verdict = expect.text("verdict");
    if (!verdict.isEmpty() && !answers.verdicts().contains(verdict)) {
      problems.at(
          expect.find("verdict").orElse(expect.node()),
          "unknown verdict '%s'; %s".formatted(verdict, Guess.among(verdict, answers.verdicts())));
    } else if (!verdict.isEmpty() && !verdict.equals(answers.word(decision.verdict()))) {
      wrong.add("verdict " + verdict);
    }
    held(expect, decision, wrong);
    typology(expect, decision, wrong);
    for (String rule : expect.texts("fired")) {
      known(expect, "fired", rule);
      fired.add(rule);
      if (!actual.contains(rule)) {
        wrong.add(rule + " to fire");
      }
    }
    for (String rule : expect.texts("not")) {
      known(expect, "not", rule);
      missed.add(rule);
      if (actual.contains(rule)) {
        wrong.add(rule + " not to fire");
      }
    }
    if (!wrong.isEmpty()) {
      problems.at(
          map.node(),
          "the example '%s' expects %s, but got %s"
              .formatted(name, String.join(", ", wrong), told(decision)));
    }
  }

  private void held(YamlMap expect, Decision decision, List<String> wrong) {
    String held = expect.text("held");
    if (held.isEmpty()) {
      return;
    }
    try {
      Money expected = Money.parse(held, profile.currency());
      if (!(decision.verdict() instanceof Verdict.Hold hold) || !hold.amount().equals(expected)) {
        wrong.add(expected + " to be held");
      }
    } catch (InvalidFact notAnAmount) {
      problems.at(
          expect.find("held").orElse(expect.node()),
          "expected an amount such as 1500.00 for 'held', but found '%s'".formatted(held));
    }
  }

  private void typology(YamlMap expect, Decision decision, List<String> wrong) {
    String typology = expect.text("typology");
    List<String> typologies = policy.typologies().stream().map(Typology::name).toList();
    if (!typology.isEmpty() && !typologies.contains(typology)) {
      problems.at(
          expect.find("typology").orElse(expect.node()),
          "unknown typology '%s'; %s".formatted(typology, Guess.among(typology, typologies)));
    } else if (!typology.isEmpty() && !typology.equals(decision.typology())) {
      wrong.add("typology " + typology);
    }
  }

  private void known(YamlMap expect, String key, String rule) {
    List<String> ids = policy.rules().stream().map(Rule::id).toList();
    if (!ids.contains(rule)) {
      problems.at(expect.key(key), "unknown rule '%s'; %s".formatted(rule, Guess.among(rule, ids)));
    }
  }

  private String told(Decision decision) {
    StringBuilder told = new StringBuilder(answers.word(decision.verdict()));
    if (decision.verdict() instanceof Verdict.Hold hold) {
      told.append(" of ").append(hold.amount());
    }
    told.append(" with score ").append(decision.score());
    for (FiredRule rule : decision.fired()) {
      told.append(", ").append(rule.rule()).append(" (").append(rule.points()).append(')');
      for (Seen seen : rule.saw()) {
        told.append(' ').append(seen.name()).append('=').append(plain(seen));
      }
    }
    return told.toString();
  }

  private static String plain(Seen seen) {
    return switch (seen.unit()) {
      case COUNT -> Long.toString(seen.value());
      case FLAG -> seen.value() == 0 ? "false" : "true";
      case MONEY -> String.format(Locale.ROOT, "%.2f", seen.value() / 100.0);
      case FIXED -> String.format(Locale.ROOT, "%.3f", seen.value() / 1e6);
      case DURATION -> seen.value() / 1_000 + "s";
    };
  }
}
