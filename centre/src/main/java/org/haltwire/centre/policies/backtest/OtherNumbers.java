package org.haltwire.centre.policies.backtest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.haltwire.core.decision.Unit;
import org.haltwire.core.rule.Policy;
import org.haltwire.core.rule.Variable;
import org.haltwire.core.trial.Course;
import org.haltwire.core.trial.Grid;
import org.haltwire.core.trial.Scale;
import org.haltwire.core.trial.Tally;
import org.haltwire.core.trial.Threshold;
import org.haltwire.core.trial.Thresholds;

/// What a rule would fire for with another number in it: precision against money. A number that is
/// suggested is better in history; whether it is better in future is for the author to judge. It is
/// never one that makes a rule less precise than the policy's alerts are as a whole.
final class OtherNumbers {

  /// A suggestion has to be worth a change.
  private static final double WORTH = 1.05;

  /// Lengths below it only tell one burst from another.
  private static final long MINUTE = 60_000;

  /// Fewer confirmed frauds than these prove nothing.
  private static final long ENOUGH = 5;

  private final Policy policy;
  private final Tally tally;
  private final Findings.Sums alerts;

  OtherNumbers(Policy policy, Tally tally) {
    this.policy = policy;
    this.tally = tally;
    this.alerts =
        Counting.sums(
            tally.candidate(),
            Arrays.stream(Course.values()).filter(Course::alert).mapToInt(Enum::ordinal).toArray());
  }

  List<Findings.ThresholdFinding> of(Thresholds thresholds) {
    List<Findings.ThresholdFinding> findings = new ArrayList<>();
    for (int i = 0; i < thresholds.list().size(); i++) {
      findings.add(of(thresholds.list().get(i), tally.probe(i)));
    }
    return findings;
  }

  private Findings.ThresholdFinding of(Threshold threshold, Grid grid) {
    Variable variable = policy.variables().get(threshold.variable());
    List<Findings.ThresholdPoint> points = points(threshold, grid);
    Findings.Sums now = Counting.sums(tally.fired(), threshold.rule());
    // A rule that takes points away is none that should fire for fraud.
    boolean counts = policy.rules().get(threshold.rule()).points() > 0;
    Findings.ThresholdPoint best = new Findings.ThresholdPoint(0, now);
    for (Findings.ThresholdPoint point : points) {
      if (counts
          && telling(variable.unit(), point.number())
          && better(point.sums(), now)
          && moreOf(point.sums(), best.sums(), best.number() != 0)) {
        best = point;
      }
    }
    return new Findings.ThresholdFinding(
        policy.rules().get(threshold.rule()).id(),
        variable.name(),
        variable.unit().name(),
        (threshold.atLeast() ? ">" : "<") + (threshold.strict() ? "" : "="),
        threshold.number(),
        now,
        best.number(),
        best.sums(),
        points);
  }

  /// Whether a rule says something with a number in it: less than longer than ever is always so.
  static boolean telling(Unit unit, long number) {
    return unit != Unit.DURATION || (number >= MINUTE && number <= Unit.NEVER);
  }

  /// At least as much money of confirmed fraud with fewer others, or more of it at no lower
  /// precision.
  private boolean better(Findings.Sums then, Findings.Sums now) {
    if (then.fraud() < ENOUGH || then.precision() < alerts.precision()) {
      return false;
    }
    long othersThen = then.all() - then.fraud();
    long othersNow = now.all() - now.fraud();
    boolean cleaner = then.fraudMoney() >= now.fraudMoney() && othersThen * WORTH < othersNow;
    boolean richer =
        then.fraudMoney() > now.fraudMoney() * WORTH && then.precision() >= now.precision();
    return cleaner || richer;
  }

  private static boolean moreOf(Findings.Sums one, Findings.Sums other, boolean chosen) {
    if (!chosen || one.fraudMoney() != other.fraudMoney()) {
      return !chosen || one.fraudMoney() > other.fraudMoney();
    }
    return one.precision() > other.precision();
  }

  /// One point for each bucket with payments, at its lower end.
  private static List<Findings.ThresholdPoint> points(Threshold threshold, Grid grid) {
    List<Findings.ThresholdPoint> points = new ArrayList<>();
    for (int bucket = 1; bucket < grid.columns(); bucket++) {
      boolean step = grid.count(bucket) > 0 || grid.count(bucket - 1) > 0;
      if (step) {
        long number = Scale.from(bucket);
        points.add(new Findings.ThresholdPoint(number, at(threshold, grid, number)));
      }
    }
    return points;
  }

  /// Payments for which the rule fires with a number; within a bucket it is not told which do.
  private static Findings.Sums at(Threshold threshold, Grid grid, long number) {
    List<Integer> columns = new ArrayList<>();
    for (int bucket = 0; bucket < grid.columns(); bucket++) {
      long from = Scale.from(bucket);
      boolean within =
          threshold.atLeast()
              ? (threshold.strict() ? from > number : from >= number)
              : (threshold.strict() ? from < number : from <= number);
      if (within) {
        columns.add(bucket);
      }
    }
    return Counting.sums(grid, columns.stream().mapToInt(Integer::intValue).toArray());
  }
}
