package org.haltwire.centre.policies.backtest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.haltwire.core.decision.Decision;
import org.haltwire.core.decision.FiredRule;
import org.haltwire.core.event.FactId;
import org.haltwire.core.rule.Policy;
import org.haltwire.core.trial.Course;
import org.haltwire.core.trial.Day;
import org.haltwire.core.trial.Example;
import org.haltwire.core.trial.Grid;
import org.haltwire.core.trial.Tally;
import org.haltwire.core.trial.Thresholds;
import org.haltwire.core.trial.Truth;
import org.haltwire.core.trial.Truth.Kind;

/// Makes findings of a tally.
final class Counting {

  /// By their gravity.
  static final List<String> VERDICTS = List.of("allow", "warn", "hold", "refuse");

  private static final double MOST = 0.1;

  private final Policy policy;
  private final Thresholds thresholds;
  private final Tally tally;

  Counting(Policy policy, Thresholds thresholds, Tally tally) {
    this.policy = policy;
    this.thresholds = thresholds;
    this.tally = tally;
  }

  Findings findings() {
    int days = tally.days().size();
    return new Findings(
        tally.entries(),
        payments(tally.candidate()),
        days,
        side(tally.candidate(), days),
        side(tally.against(), days),
        rules(),
        typologies(),
        tally.days().entrySet().stream().map(Counting::day).toList(),
        changes(),
        tally.stricter().stream().map(Counting::difference).toList(),
        tally.milder().stream().map(Counting::difference).toList(),
        curve(),
        new OtherNumbers(policy, tally).of(thresholds));
  }

  static Findings.Sums sums(Grid grid, int... columns) {
    long[] sums = new long[6];
    for (int column : columns) {
      for (Kind kind : Kind.values()) {
        sums[2 * kind.ordinal()] += grid.count(kind, column);
        sums[2 * kind.ordinal() + 1] += grid.money(kind, column);
      }
    }
    return new Findings.Sums(sums[0], sums[1], sums[2], sums[3], sums[4], sums[5]);
  }

  private static Findings.Sums of(Grid grid, Course... courses) {
    int[] columns = new int[courses.length];
    for (int i = 0; i < courses.length; i++) {
      columns[i] = courses[i].ordinal();
    }
    return sums(grid, columns);
  }

  private static long payments(Grid grid) {
    return of(grid, Course.values()).all();
  }

  private static Findings.Side side(Grid grid, int days) {
    Findings.Sums all = of(grid, Course.values());
    Findings.Sums stopped = of(grid, Course.HELD_UNTIL_KNOWN, Course.HELD_IN_VAIN, Course.REFUSED);
    long saved = of(grid, Course.HELD_UNTIL_KNOWN, Course.REFUSED).fraudMoney();
    long honest = stopped.honest() + stopped.unknown();
    long alerts = all.all() - of(grid, Course.ALLOWED).all();
    return new Findings.Side(
        of(grid, Course.ALLOWED),
        of(grid, Course.WARNED),
        of(grid, Course.HELD_UNTIL_KNOWN),
        of(grid, Course.HELD_IN_VAIN),
        of(grid, Course.REFUSED),
        saved,
        share(saved, all.fraudMoney()),
        stopped.fraudMoney(),
        share(stopped.fraudMoney(), all.fraudMoney()),
        honest,
        share(honest, all.honest() + all.unknown()),
        days == 0 ? 0 : (double) alerts / days);
  }

  private List<Findings.RuleFinding> rules() {
    List<Findings.RuleFinding> rules = new ArrayList<>();
    for (int i = 0; i < policy.rules().size(); i++) {
      Findings.Sums fired = sums(tally.fired(), i);
      Findings.Sums alone = sums(tally.alone(), i);
      int with = companion(i);
      rules.add(
          new Findings.RuleFinding(
              policy.rules().get(i).id(),
              policy.rules().get(i).points(),
              fired,
              alone,
              fired.all() > 0 && alone.all() == 0,
              with < 0 ? "" : policy.rules().get(with).id(),
              with < 0 ? 0 : share(tally.together(i, with), fired.all())));
    }
    return rules;
  }

  private int companion(int rule) {
    int best = -1;
    for (int other = 0; other < policy.rules().size(); other++) {
      boolean more = tally.together(rule, other) > (best < 0 ? 0 : tally.together(rule, best));
      if (other != rule && more) {
        best = other;
      }
    }
    return best;
  }

  private List<Findings.TypologyFinding> typologies() {
    List<Findings.TypologyFinding> typologies = new ArrayList<>();
    for (int i = 0; i < policy.typologies().size(); i++) {
      typologies.add(
          new Findings.TypologyFinding(
              policy.typologies().get(i).name(),
              typology(i, Course.WARNED),
              typology(i, Course.HELD_UNTIL_KNOWN, Course.HELD_IN_VAIN),
              typology(i, Course.REFUSED),
              sums(tally.aloneByTypology(), i)));
    }
    return typologies;
  }

  private Findings.Sums typology(int index, Course... courses) {
    long[] sums = new long[6];
    for (Course course : courses) {
      for (Kind kind : Kind.values()) {
        sums[2 * kind.ordinal()] += tally.count(kind, index, course);
        sums[2 * kind.ordinal() + 1] += tally.money(kind, index, course);
      }
    }
    return new Findings.Sums(sums[0], sums[1], sums[2], sums[3], sums[4], sums[5]);
  }

  private static Findings.DayFinding day(Map.Entry<Long, Day> day) {
    return new Findings.DayFinding(
        LocalDate.ofEpochDay(day.getKey()).toString(),
        daySide(day.getValue().candidate()),
        daySide(day.getValue().against()));
  }

  private static Findings.DaySide daySide(Grid grid) {
    Findings.Sums held = of(grid, Course.HELD_UNTIL_KNOWN, Course.HELD_IN_VAIN);
    Findings.Sums refused = of(grid, Course.REFUSED);
    return new Findings.DaySide(
        payments(grid),
        of(grid, Course.WARNED).all(),
        held.all(),
        refused.all(),
        held.honest() + held.unknown() + refused.honest() + refused.unknown(),
        of(grid, Course.HELD_UNTIL_KNOWN, Course.REFUSED).fraudMoney(),
        of(grid, Course.values()).fraudMoney());
  }

  private List<Findings.Change> changes() {
    List<Findings.Change> changes = new ArrayList<>();
    for (int candidate = VERDICTS.size() - 1; candidate >= 0; candidate--) {
      for (int against = 0; against < VERDICTS.size(); against++) {
        Findings.Sums sums = change(candidate, against);
        if (candidate != against && sums.all() > 0) {
          changes.add(new Findings.Change(VERDICTS.get(candidate), VERDICTS.get(against), sums));
        }
      }
    }
    return changes;
  }

  private Findings.Sums change(int candidate, int against) {
    long[] sums = new long[6];
    for (Kind kind : Kind.values()) {
      sums[2 * kind.ordinal()] = tally.changed(kind, candidate, against);
      sums[2 * kind.ordinal() + 1] = tally.changedMoney(kind, candidate, against);
    }
    return new Findings.Sums(sums[0], sums[1], sums[2], sums[3], sums[4], sums[5]);
  }

  private static Findings.Difference difference(Example example) {
    FactId id = example.payment().id();
    Truth truth = example.truth();
    return new Findings.Difference(
        example.position(),
        example.time(),
        id.sender(),
        id.value(),
        example.minor(),
        switch (truth.kind()) {
          case FRAUD -> "fraud";
          case HONEST -> "honest";
          case UNLABELLED -> "unknown";
        },
        truth.kind() == Kind.UNLABELLED ? 0 : truth.since(),
        verdict(example.candidate()),
        verdict(example.against()));
  }

  private static Findings.Verdict verdict(Decision decision) {
    return new Findings.Verdict(
        decision.verdict().getClass().getSimpleName().toLowerCase(Locale.ROOT),
        decision.score(),
        decision.typology(),
        decision.fired().stream().map(Counting::fired).toList());
  }

  private static Findings.Fired fired(FiredRule rule) {
    return new Findings.Fired(
        rule.rule(),
        rule.points(),
        rule.saw().stream()
            .map(seen -> new Findings.SeenValue(seen.name(), seen.unit().name(), seen.value()))
            .toList());
  }

  /// From the strictest threshold to the mildest; the columns below zero are payments that are not
  /// held now. What would stop more than one in ten honest payments is nobody's wish.
  private List<Findings.CurvePoint> curve() {
    Grid margins = tally.margins();
    Findings.Sums all = of(tally.candidate(), Course.values());
    List<Findings.CurvePoint> curve = new ArrayList<>();
    int[] columns = new int[0];
    double honestStopped = 0;
    for (int column = margins.columns() - 1; column > 0 && honestStopped < MOST; column--) {
      columns = java.util.Arrays.copyOf(columns, columns.length + 1);
      columns[columns.length - 1] = column;
      Findings.Sums stopped = sums(margins, columns);
      honestStopped = share(stopped.honest() + stopped.unknown(), all.honest() + all.unknown());
      boolean some = honestStopped < MOST && margins.count(column) > 0;
      if (some || column * Tally.STEP == Tally.WIDEST) {
        curve.add(
            new Findings.CurvePoint(
                column * Tally.STEP - Tally.WIDEST,
                stopped,
                stopped.fraudMoney(),
                share(stopped.fraudMoney(), all.fraudMoney()),
                honestStopped));
      }
    }
    return curve;
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
