package org.haltwire.country.referee;

import java.util.Formatter;
import java.util.Locale;
import java.util.Map;
import org.haltwire.country.referee.Report.Delay;
import org.haltwire.country.referee.Report.Honest;
import org.haltwire.country.referee.Report.Run;
import org.haltwire.country.referee.Report.Score;

/// A report for people to read in a terminal.
public final class ReportText {

  private final Formatter out = new Formatter(Locale.ROOT);

  private ReportText() {}

  public static String of(Report report) {
    ReportText text = new ReportText();
    text.head(report.run());
    text.schemes(report);
    text.chain(report.overall());
    text.delays(report);
    text.honest(report);
    return text.out.toString();
  }

  private void head(Run run) {
    out.format(
        "Seed %d%s: %,d people, %d days %s, crime x %s; centre %s, policy %s; %.1f s%n",
        run.seed(),
        run.reporting()
            ? " (reporting: no policy may be tuned on it)"
            : " (for development: not for reports)",
        run.people(),
        run.days(),
        run.settings(),
        run.crime(),
        run.centre(),
        run.policy(),
        run.seconds());
    out.format("%n");
  }

  private void schemes(Report report) {
    out.format("Money in thousands of tenge%n");
    out.format(
        "%-20s %8s %11s %11s %10s %10s %11s %10s %7s%n",
        "", "thefts", "stolen", "stopped", "held", "returned", "lost", "at large", "saved");
    report.schemes().forEach(this::scheme);
    scheme("all with victims", report.overall());
    out.format("%n");
  }

  private void scheme(String name, Score score) {
    out.format(
        "%-20s %,8d %,11.0f %,11.0f %,10.0f %,10.0f %,11.0f %,10.0f %6.1f%%%n",
        name.replace('_', ' '),
        score.thefts(),
        score.stolen() / 1_000,
        score.stopped() / 1_000,
        score.held() / 1_000,
        score.returned() / 1_000,
        score.lost() / 1_000,
        score.atLarge() / 1_000,
        100 * score.shareSaved());
  }

  private void chain(Score all) {
    out.format(
        "Lost: cash %,.0f, crypto %,.0f, abroad %,.0f, goods %,.0f, mules' fees %,.0f; paid back by"
            + " pyramids %,.0f%n",
        all.lostCash() / 1_000,
        all.lostCrypto() / 1_000,
        all.lostAbroad() / 1_000,
        all.lostGoods() / 1_000,
        all.lostFees() / 1_000,
        all.paidBack() / 1_000);
    out.format("Payments, each try: %s; held by hop %s%n", fates(all), all.paymentsHeldByHop());
    out.format(
        "Alerted: %,d of %,d thefts, after %.1f facts and %,.0f tenge on average%n",
        all.theftsAlerted(), all.thefts(), all.factsBeforeAlert(), all.moneyBeforeAlert());
    out.format("%n");
  }

  private static String fates(Score all) {
    StringBuilder said = new StringBuilder();
    all.paymentsByFate()
        .forEach((fate, count) ->
            said.append(said.isEmpty() ? "" : ", ")
                .append(fate.replace('_', ' '))
                .append(' ')
                .append(count));
    return said.toString();
  }

  private void delays(Report report) {
    out.format("Saved of what was reported%n");
    for (Delay delay : report.byReportDelay()) {
      out.format(
          "  %-20s %,8d thefts %6.1f%%%n",
          delay.reported(), delay.thefts(), 100 * delay.shareSaved());
    }
    out.format("%n");
  }

  private void honest(Report report) {
    Score all = report.overall();
    Honest honest = all.honest();
    out.format(
        "Honest payments: %,d; warned %,d; held, refused or given up %,d (%.1f per 100,000), %,.0f"
            + " tenge x hours; people %,d%n",
        honest.payments(),
        honest.warned(),
        honest.delayed(),
        100_000 * honest.delayedShare(),
        honest.moneyHours(),
        all.peopleHeld());
    for (Map.Entry<String, Honest> kind : report.lookAlikes().entrySet()) {
      Honest some = kind.getValue();
      if (some.warned() + some.delayed() > 0) {
        out.format(
            "  %-20s %,10d  warned %,8d  delayed %,7d (%.1f per 100,000)%n",
            kind.getKey().replace('_', ' '),
            some.payments(),
            some.warned(),
            some.delayed(),
            100_000 * some.delayedShare());
      }
    }
    out.format(
        "Alerts: %.2f per 1,000 payments. Answers: 99 %% within %.3f ms. Facts: %,d%n",
        all.alertsPer1000(), all.p99Millis(), all.facts());
  }
}
