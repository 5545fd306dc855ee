package org.haltwire.centre.policies.backtest;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.haltwire.centre.policies.backtest.Findings.Sums;

/// What a back-test found, for a terminal.
final class FindingsText {

  private static final int EXAMPLES = 5;

  private final PrintStream out;
  private final String currency;

  FindingsText(PrintStream out, String currency) {
    this.out = out;
    this.currency = currency;
  }

  void print(Backtest backtest, Findings findings) {
    out.printf(
        Locale.ROOT,
        "back-test %d of %s %s (%s), compared with %s%n",
        backtest.id(),
        backtest.policy().name(),
        backtest.policy().shortVersion(),
        backtest.title(),
        backtest.against().isEmpty() ? "what was decided" : backtest.against().substring(0, 12));
    out.printf(
        Locale.ROOT,
        "%,d payments of %,d entries in %d days; %,d ns of one core an entry%n",
        findings.payments(),
        findings.entries(),
        findings.days(),
        backtest.pace().nanosPerEntry());
    out.println();
    out.printf(Locale.ROOT, "%-26s %22s %22s%n", "", "candidate", "compared with");
    both(
        "fraud held or refused",
        share(findings.candidate().caughtShare()),
        share(findings.against().caughtShare()));
    both(
        "  and known in time",
        share(findings.candidate().stoppedShare()),
        share(findings.against().stoppedShare()));
    both("honest payments stopped", honest(findings.candidate()), honest(findings.against()));
    both("alerts a day", alerts(findings.candidate()), alerts(findings.against()));
    out.println();
    matrix("candidate", findings.candidate());
    matrix("compared with", findings.against());
    rules(findings);
    typologies(findings);
    suggestions(findings);
    differences("graver", findings.stricter());
    differences("lighter", findings.milder());
  }

  private void matrix(String who, Findings.Side side) {
    out.printf(
        Locale.ROOT,
        "%-26s %12s %16s %10s %12s%n",
        who,
        "fraud",
        "of " + currency,
        "honest",
        "unknown");
    row("  allowed", side.allowed());
    row("  warned", side.warned());
    row("  held, known in time", side.heldKnown());
    row("  held, not known in time", side.heldVain());
    row("  refused", side.refused());
    out.println();
  }

  private void row(String name, Sums sums) {
    out.printf(
        Locale.ROOT,
        "%-26s %,12d %,16d %,10d %,12d%n",
        name,
        sums.fraud(),
        sums.fraudMoney() / 100,
        sums.honest(),
        sums.unknown());
  }

  private void rules(Findings findings) {
    out.printf(
        Locale.ROOT, "%-10s %10s %10s %10s %10s%n", "rule", "fired", "fraud", "precision", "alone");
    for (Findings.RuleFinding rule : findings.rules()) {
      out.printf(
          Locale.ROOT,
          "%-10s %,10d %,10d %9.1f%% %,10d  %s%n",
          rule.id(),
          rule.fired().all(),
          rule.fired().fraud(),
          100 * rule.fired().precision(),
          rule.alone().all(),
          remark(rule));
    }
    out.println();
  }

  private static String remark(Findings.RuleFinding rule) {
    if (rule.fired().all() == 0) {
      return "never fires";
    }
    return rule.covered() ? "changes no verdict (most often with %s)".formatted(rule.with()) : "";
  }

  private void typologies(Findings findings) {
    out.printf(
        Locale.ROOT,
        "%-22s %8s %8s %8s %8s %10s %8s%n",
        "typology",
        "warned",
        "held",
        "refused",
        "fraud",
        "precision",
        "alone");
    for (Findings.TypologyFinding it : findings.typologies()) {
      out.printf(
          Locale.ROOT,
          "%-22s %,8d %,8d %,8d %,8d %9.1f%% %,8d%n",
          it.name(),
          it.warned().all(),
          it.held().all(),
          it.refused().all(),
          it.fired().fraud(),
          100 * it.fired().precision(),
          it.alone().all());
    }
    out.println();
  }

  private void suggestions(Findings findings) {
    for (Findings.ThresholdFinding it : findings.thresholds()) {
      if (it.better() != 0) {
        out.printf(
            Locale.ROOT,
            "%s: with %s %s %s in place of %s it fires for %,d frauds among %,d, not %,d among %,d%n",
            it.rule(),
            it.name(),
            it.operator(),
            number(it.better(), it.unit()),
            number(it.number(), it.unit()),
            it.then().fraud(),
            it.then().all(),
            it.now().fraud(),
            it.now().all());
      }
    }
  }

  private void differences(String how, List<Findings.Difference> differences) {
    if (differences.isEmpty()) {
      return;
    }
    out.println();
    out.printf(Locale.ROOT, "the largest payments with a %s verdict:%n", how);
    for (Findings.Difference it : differences.subList(0, Math.min(EXAMPLES, differences.size()))) {
      out.printf(
          Locale.ROOT,
          "  %,15d %s  %-8s %s, not %s  %s/%s%n",
          it.minor() / 100,
          currency,
          it.truth(),
          verdict(it.candidate()),
          verdict(it.against()),
          it.sender(),
          it.id());
    }
  }

  private static String verdict(Findings.Verdict verdict) {
    List<String> rules = verdict.rules().stream().map(Findings.Fired::id).toList();
    return rules.isEmpty()
        ? verdict.verdict()
        : verdict.verdict() + " (" + String.join(" ", rules) + ")";
  }

  static String number(long value, String unit) {
    return switch (unit) {
      case "MONEY" -> String.format(Locale.ROOT, "%.0f", value / 100.0);
      case "FIXED" -> String.format(Locale.ROOT, "%.3f", value / 1e6);
      case "DURATION" -> value >= 7_200_000 ? value / 3_600_000 + "h" : value / 60_000 + "m";
      default -> Long.toString(value);
    };
  }

  private void both(String name, String one, String other) {
    out.printf(Locale.ROOT, "%-26s %22s %22s%n", name, one, other);
  }

  private static String share(double share) {
    return String.format(Locale.ROOT, "%.1f %% of the money", 100 * share);
  }

  private static String honest(Findings.Side side) {
    return String.format(
        Locale.ROOT,
        "%,d (%.1f in 100,000)",
        side.honestStopped(),
        1e5 * side.honestStoppedShare());
  }

  private static String alerts(Findings.Side side) {
    return String.format(Locale.ROOT, "%.1f", side.alertsPerDay());
  }
}
