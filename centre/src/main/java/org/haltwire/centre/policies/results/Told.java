package org.haltwire.centre.policies.results;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.haltwire.centre.policies.backtest.Findings;
import org.haltwire.core.decision.FiredRule;
import org.haltwire.core.decision.Seen;
import org.haltwire.core.decision.Unit;
import org.haltwire.core.rule.Language;
import org.haltwire.core.rule.Policy;
import org.haltwire.core.rule.Rule;
import org.haltwire.core.rule.Wording;

/// Puts findings into the reader's words.
///
/// @param policies whose rules may have fired, the candidate first
record Told(List<Policy> policies, Language language, String currency) {

  Told {
    policies = List.copyOf(policies);
  }

  /// A payment that is judged otherwise.
  record Differing(Findings.Difference it, Side candidate, Side against) {}

  /// One verdict on it.
  record Side(String verdict, int score, String typology, List<Line> rules) {

    Side {
      rules = List.copyOf(rules);
    }
  }

  /// A rule that fired.
  ///
  /// @param saw as `name = value`
  /// @param only whether it did not fire on the other side
  record Line(String rule, int points, String words, List<String> saw, boolean only) {

    Line {
      saw = List.copyOf(saw);
    }
  }

  /// A comparison in a rule.
  ///
  /// @param index among the findings' thresholds
  /// @param number the policy's
  /// @param better the suggested one
  record Comparison(int index, Findings.ThresholdFinding it, String number, String better) {

    /// Whether another number is suggested.
    public boolean suggests() {
      return it.better() != 0;
    }

    /// As the rule has it, such as `amount >= 50,000 KZT`.
    public String words() {
      return String.join(" ", it.name(), it.operator(), number);
    }
  }

  /// What the rule would fire for with a number.
  ///
  /// @param mark whether it is the suggested number
  record Point(String number, Findings.Sums sums, boolean mark) {}

  Differing of(Findings.Difference difference) {
    return new Differing(
        difference,
        side(difference.candidate(), difference.against()),
        side(difference.against(), difference.candidate()));
  }

  List<Comparison> comparisons(Findings findings) {
    return IntStream.range(0, findings.thresholds().size())
        .mapToObj(i -> comparison(findings, i))
        .toList();
  }

  Comparison comparison(Findings findings, int index) {
    Findings.ThresholdFinding threshold = findings.thresholds().get(index);
    Unit unit = Unit.valueOf(threshold.unit());
    return new Comparison(
        index, threshold, say(unit, threshold.number()), say(unit, threshold.better()));
  }

  /// The numbers that were tried in a comparison.
  List<Point> points(Findings.ThresholdFinding threshold) {
    Unit unit = Unit.valueOf(threshold.unit());
    return threshold.points().stream()
        .map(point ->
            new Point(
                say(unit, point.number()), point.sums(), point.number() == threshold.better()))
        .toList();
  }

  /// What people call a typology.
  public String typology(String name) {
    return policies.stream()
        .flatMap(policy -> policy.typologies().stream())
        .filter(one -> one.name().equals(name))
        .map(one -> one.titles().getOrDefault(language, name))
        .findFirst()
        .orElse(name);
  }

  private Side side(Findings.Verdict verdict, Findings.Verdict other) {
    Set<String> others =
        other.rules().stream().map(Findings.Fired::id).collect(Collectors.toUnmodifiableSet());
    return new Side(
        verdict.verdict(),
        verdict.score(),
        typology(verdict.typology()),
        verdict.rules().stream().map(rule -> line(rule, !others.contains(rule.id()))).toList());
  }

  private Line line(Findings.Fired fired, boolean only) {
    List<Seen> saw =
        fired.saw().stream()
            .map(seen -> new Seen(seen.name(), Unit.valueOf(seen.unit()), seen.value()))
            .toList();
    return new Line(
        fired.id(),
        fired.points(),
        words(new FiredRule(fired.id(), fired.points(), saw)),
        saw.stream()
            .map(seen -> seen.name() + " = " + Wording.of(seen, language, currency))
            .toList(),
        only);
  }

  private String words(FiredRule fired) {
    return policies.stream()
        .filter(policy -> knows(policy, fired.rule()))
        .findFirst()
        .map(policy -> Wording.of(policy, fired, language, currency))
        .orElse("");
  }

  private static boolean knows(Policy policy, String rule) {
    Stream<String> ids = policy.rules().stream().map(Rule::id);
    return ids.anyMatch(rule::equals);
  }

  private String say(Unit unit, long value) {
    return Wording.of(new Seen("", unit, value), language, currency);
  }
}
