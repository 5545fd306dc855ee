package org.haltwire.country.referee;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.haltwire.country.page.Numbers;
import org.haltwire.country.page.Page;
import org.haltwire.country.page.Page.Figure;
import org.haltwire.country.page.Scale;
import org.haltwire.country.referee.Report.Run;
import org.haltwire.country.referee.Report.Score;

/// A report for people to read in a browser: one page that needs nothing else.
public final class ReportPage {

  private ReportPage() {}

  public static String of(Report report) {
    Page page = new Page("What was stolen, what was saved, and at what price");
    run(page, report.run());
    Score all = report.overall();
    page.figures(Stream.of(money(all), honest(all), work(all)).flatMap(List::stream).toList());
    MoneyCharts money = new MoneyCharts(report);
    page.heading("Where the money went");
    money.shares(page);
    money.amounts(page);
    page.heading("What made the difference");
    money.delays(page);
    money.hops(page);
    page.heading("The price that honest people paid");
    HonestCharts.byKind(page, report);
    page.heading("Scheme by scheme");
    money.schemes(page);
    money.payments(page);
    return page.html();
  }

  private static void run(Page page, Run run) {
    if (run.reporting()) {
      page.notice(
          "wire",
          "Seed %d is a reporting seed: no policy may be tuned on it.".formatted(run.seed()));
    } else {
      page.notice("warn", "Seed %d is for development: not for reports.".formatted(run.seed()));
    }
    page.paragraph(
        "A synthetic country was played against a centre. Nobody in it is real; what is true and"
            + " what is a crime is known for every payment, so that the score can be exact.");
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Seed", Long.toString(run.seed()));
    facts.put("People", Numbers.whole(run.people()));
    facts.put("Days", Numbers.whole(run.days()));
    facts.put("When", run.settings());
    facts.put("Crime", "%s times reality".formatted(Numbers.tenth(run.crime())));
    facts.put("Centre", run.centre());
    facts.put("Policy", run.policy());
    facts.put("Took", Numbers.tenth(run.seconds()) + " seconds");
    page.facts(facts);
  }

  private static List<Figure> money(Score all) {
    return List.of(
        new Figure(
            "Share saved",
            Numbers.tenth(100 * all.shareSaved()),
            "per cent",
            "held",
            "Of every 100 tenge that criminals made victims order: stopped, held on the way, or"
                + " returned."),
        new Figure(
            "Stolen",
            Scale.number(all.stolen()),
            Scale.of(all.stolen()).words(),
            "cash",
            "What criminals made victims order in %s thefts, were it stopped or not."
                .formatted(Numbers.whole(all.thefts()))));
  }

  private static List<Figure> honest(Score all) {
    return List.of(
        new Figure(
            "Honest payments delayed",
            Numbers.tenth(100_000 * all.honest().delayedShare()),
            "per 100,000",
            "two",
            "%s of %s honest payments were held, refused, or left undone after a warning."
                .formatted(
                    Numbers.whole(all.honest().delayed()), Numbers.whole(all.honest().payments()))),
        new Figure(
            "Honest money kept waiting",
            Scale.number(all.honest().moneyHours()),
            Scale.of(all.honest().moneyHours()).words() + " × hours",
            "two",
            "Each honest tenge that was held, times the hours that it waited; a refusal counts as"
                + " 24 hours."),
        new Figure(
            "Honest people held",
            Numbers.whole(all.peopleHeld()),
            "people",
            "two",
            "Different people of whom at least one honest payment was held or refused."));
  }

  private static List<Figure> work(Score all) {
    return List.of(
        new Figure(
            "Alerts",
            Numbers.hundredth(all.alertsPer1000()),
            "per 1,000 payments",
            "three",
            "Warnings, holds and refusals among all %s payments: the work that it makes."
                .formatted(Numbers.whole(all.payments()))),
        new Figure(
            "Speed of answers",
            Numbers.thousandth(all.p99Millis()),
            "milliseconds",
            "one",
            "99 of 100 payments were answered within this time."));
  }
}
