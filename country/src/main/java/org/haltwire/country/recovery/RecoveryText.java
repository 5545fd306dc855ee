package org.haltwire.country.recovery;

import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import org.haltwire.country.recovery.RecoveryReport.Play;
import org.haltwire.country.referee.Recovered;

/// A report for people to read in a terminal.
final class RecoveryText {

  private final Formatter out = new Formatter(Locale.ROOT);
  private final RecoveryReport report;

  private RecoveryText(RecoveryReport report) {
    this.report = report;
  }

  static String of(RecoveryReport report) {
    RecoveryText text = new RecoveryText(report);
    text.head();
    text.money();
    text.delays();
    text.honest();
    text.seeds();
    return text.out.toString();
  }

  private void head() {
    out.format(
        "Seeds %s: %,d people, %d days %s, crime x %s, policy %s%n%n",
        report.seeds(),
        report.people(),
        report.days(),
        report.settings(),
        report.crime(),
        report.policy());
  }

  private void money() {
    out.format("Money of all seeds together, in thousands of tenge%n");
    out.format(
        "%-16s %10s %9s %8s %8s %9s %9s %9s %9s %9s %6s%n",
        "",
        "stolen",
        "stopped",
        "held",
        "secured",
        "returned",
        "lost",
        "paid back",
        "at large",
        "recovered",
        "saved");
    for (Variant variant : Variant.values()) {
      Recovered.Money all = report.money(variant);
      out.format(
          "%-16s %,10.0f %,9.0f %,8.0f %,8.0f %,9.0f %,9.0f %,9.0f %,9.0f %7.1f %% %4.1f %%%n",
          variant.words(),
          all.stolen() / 1_000,
          all.stopped() / 1_000,
          all.held() / 1_000,
          all.secured() / 1_000,
          all.returned() / 1_000,
          all.lost() / 1_000,
          all.paidBack() / 1_000,
          all.atLarge() / 1_000,
          100 * all.shareRecovered(),
          100 * all.shareSaved());
    }
    out.format("recovered: secured and returned, of stolen; saved: stopped and held, too%n%n");
  }

  private void delays() {
    out.format("By how late the victim reported, of what was stolen then%n");
    out.format(
        "%-18s %16s %25s %25s %25s%n",
        "", "thefts, stolen", "saved: no recovery", "holds (recovered)", "chase (recovered)");
    List<Recovered.Late> without = report.late(Variant.WITHOUT);
    List<Recovered.Late> holds = report.late(Variant.HOLDS);
    List<Recovered.Late> chase = report.late(Variant.CHASE);
    for (int i = 0; i < without.size(); i++) {
      out.format(
          "%-18s %,5d %,10.0f %23.1f %% %13.1f %% (%5.1f %%) %13.1f %% (%5.1f %%)%n",
          chase.get(i).reported(),
          chase.get(i).thefts(),
          chase.get(i).money().stolen() / 1_000,
          100 * without.get(i).money().shareSaved(),
          100 * holds.get(i).money().shareSaved(),
          100 * holds.get(i).money().shareRecovered(),
          100 * chase.get(i).money().shareSaved(),
          100 * chase.get(i).money().shareRecovered());
    }
    out.format("%n");
  }

  private void honest() {
    out.format("Honest people whose money was held, in the mean of a seed%n");
    out.format(
        "%-16s %7s %11s %13s %8s %9s %8s %14s %16s %18s%n",
        "",
        "holds",
        "thousands",
        "th. x hours",
        "appeals",
        "by appeal",
        "by rule",
        "hours 50/95 %",
        "appeal 50/95 %",
        "payments delayed");
    for (Variant variant : Variant.values()) {
      out.format(
          "%-16s %7.1f %,11.0f %,13.0f %8.1f %7.0f %% %8.1f %7.1f/%6.1f %9.2f/%6.2f %18.1f%n",
          variant.words(),
          report.mean(variant, play -> play.honest().holds()),
          report.mean(variant, play -> play.honest().tenge()) / 1_000,
          report.mean(variant, play -> play.honest().moneyHours()) / 1_000,
          report.mean(variant, play -> play.honest().appeals()),
          100 * share(variant),
          report.mean(variant, play -> play.honest().byDefault()),
          report.mean(variant, play -> play.honest().heldHours50()),
          report.mean(variant, play -> play.honest().heldHours95()),
          report.mean(variant, play -> play.honest().appealHours50()),
          report.mean(variant, play -> play.honest().appealHours95()),
          report.mean(variant, Play::delayed));
    }
    out.format("by rule: released since the decision on an appeal was late%n%n");
  }

  /// Released by an appeal, of all holds of all seeds.
  private double share(Variant variant) {
    double holds = report.mean(variant, play -> play.honest().holds());
    double appeals =
        report.mean(variant, play -> play.honest().byAppeal() + play.honest().byDefault());
    return holds == 0 ? 0 : appeals / holds;
  }

  private void seeds() {
    out.format("Each seed: recovered and saved, of stolen; honest holds; cases traced%n");
    for (Play play : report.plays()) {
      out.format(
          "%6d %-16s %6.1f %% %6.1f %% %,6d %,9d  %5.0f s%n",
          play.seed(),
          play.variant().words(),
          100 * play.recovered().all().shareRecovered(),
          100 * play.recovered().all().shareSaved(),
          play.honest().holds(),
          play.traces(),
          play.seconds());
    }
  }
}
