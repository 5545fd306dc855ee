package org.haltwire.country.referee;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.haltwire.country.page.Chart;
import org.haltwire.country.page.Chart.Series;
import org.haltwire.country.page.Chart.Shape;
import org.haltwire.country.page.Numbers;
import org.haltwire.country.page.Page;
import org.haltwire.country.page.Scale;
import org.haltwire.country.page.Table;
import org.haltwire.country.page.Table.Row;
import org.haltwire.country.referee.Report.Delay;
import org.haltwire.country.referee.Report.Score;

/// What became of stolen money.
final class MoneyCharts {

  private static final String ALL = "All with victims";

  private final Report report;
  private final Map<String, Score> rows = new LinkedHashMap<>();

  MoneyCharts(Report report) {
    this.report = report;
    rows.put(ALL, report.overall());
    report.schemes().forEach((name, score) -> rows.put(Numbers.words(name), score));
  }

  void shares(Page page) {
    Chart chart =
        stacked(
            Shape.SHARES,
            "Of every 100 tenge stolen",
            "per cent",
            (to, score) -> score.stolen() == 0 ? 0 : 100 * to.tenge(score) / score.stolen());
    page.chart(
        chart,
        "Green was saved: at the victim's bank, or held at an account further on. Red to yellow is"
            + " gone for good, by the way that it took. Illegal trade is not among '%s': its payers"
                .formatted(ALL)
            + " are willing.",
        Table.of(chart, "Scheme", value -> Numbers.tenth(value) + " %"));
  }

  void amounts(Page page) {
    double most = most();
    Scale scale = Scale.of(most);
    Chart chart =
        stacked(
            Shape.STACKED_ROWS,
            "The same in money",
            scale.words(),
            (to, score) -> scale.in(to.tenge(score)));
    Scale exact = Scale.exact(most);
    List<String> columns = new ArrayList<>(List.of("Scheme", "Stolen"));
    Arrays.stream(Destination.values()).map(Destination::words).forEach(columns::add);
    List<Row> lines = new ArrayList<>();
    rows.forEach((name, score) -> {
      List<String> cells = new ArrayList<>(List.of(exact.whole(score.stolen())));
      for (Destination to : Destination.values()) {
        cells.add(exact.whole(to.tenge(score)));
      }
      lines.add(new Row(name, cells));
    });
    page.chart(
        chart,
        "How large each scheme is: a small share of a large one can be more money than a large share"
            + " of a small one.",
        new Table("Where the money went, in " + exact.words(), columns, lines));
  }

  private double most() {
    return rows.values().stream().mapToDouble(Score::stolen).max().orElse(0);
  }

  private Chart stacked(
      Shape shape, String title, String unit, BiFunction<Destination, Score, Double> value) {
    List<Series> series = new ArrayList<>();
    for (Destination to : Destination.values()) {
      series.add(
          new Series(
              to.words(),
              to.colour(),
              rows.values().stream().map(score -> value.apply(to, score)).toList()));
    }
    return new Chart(shape, title, unit, List.copyOf(rows.keySet()), series);
  }

  void delays(Page page) {
    List<Delay> delays = report.byReportDelay();
    Series saved =
        new Series(
            "Share saved",
            "held",
            delays.stream().map(delay -> 100 * delay.shareSaved()).toList(),
            delays.stream().map(MoneyCharts::label).toList());
    Chart chart =
        new Chart(
            Shape.ROWS,
            "Share saved, by how late the victim reported",
            "per cent of what was stolen",
            delays.stream().map(delay -> Numbers.words(delay.reported())).toList(),
            List.of(saved));
    Scale exact = Scale.exact(most());
    page.chart(
        chart,
        "Counted from the victim's first payment. What is saved of thefts that nobody reported was"
            + " saved by rules alone. Few thefts make a bar that says little.",
        new Table(
            "Saved by how late the victim reported",
            List.of("Reported", "Thefts", "Stolen, " + exact.words(), "Share saved"),
            delays.stream()
                .map(delay ->
                    new Row(
                        Numbers.words(delay.reported()),
                        List.of(
                            Numbers.whole(delay.thefts()),
                            exact.whole(delay.stolen()),
                            Numbers.percent(delay.shareSaved()))))
                .toList()));
  }

  private static String label(Delay delay) {
    if (delay.thefts() == 0) {
      return "no theft";
    }
    String thefts = delay.thefts() == 1 ? "1 theft" : Numbers.whole(delay.thefts()) + " thefts";
    return Numbers.percent(delay.shareSaved()) + ", " + thefts;
  }

  /// What became of single payments, scheme by scheme.
  void payments(Page page) {
    List<String> columns = new ArrayList<>(List.of("Scheme"));
    for (Fate fate : Fate.values()) {
      columns.add(Numbers.words(Scoring.key(fate)));
    }
    List<Row> rows = new ArrayList<>(List.of(payments("All with victims", report.overall())));
    report.schemes().forEach((name, score) -> rows.add(payments(Numbers.words(name), score)));
    page.table(
        new Table("Payments with stolen money, by what became of them, each try", columns, rows));
  }

  private static Row payments(String name, Score score) {
    List<String> cells = new ArrayList<>();
    for (Fate fate : Fate.values()) {
      cells.add(Numbers.whole(score.paymentsByFate().getOrDefault(Scoring.key(fate), 0L)));
    }
    return new Row(name, cells);
  }

  void hops(Page page) {
    List<Double> held = report.overall().heldByHop();
    double most = held.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    Scale scale = Scale.of(most);
    List<String> names = new ArrayList<>();
    for (int hop = 1; hop <= held.size(); hop++) {
      names.add(hop < held.size() ? Integer.toString(hop) : hop + " or more");
    }
    Chart chart =
        new Chart(
            Shape.COLUMNS,
            "Held after how many of the criminals' accounts",
            scale.words(),
            names,
            List.of(
                new Series("Held", "held", held.stream().map(tenge -> scale.in(tenge)).toList())));
    Scale exact = Scale.exact(most);
    List<Row> lines = new ArrayList<>();
    for (int i = 0; i < held.size(); i++) {
      lines.add(
          new Row(
              names.get(i),
              List.of(
                  exact.whole(held.get(i)),
                  Numbers.whole(report.overall().paymentsHeldByHop().get(i)))));
    }
    page.chart(
        chart,
        "1 is the first account that a victim's money came to. The further it goes, the more it is"
            + " divided and the harder it is to find.",
        new Table(
            "Held by account in the chain, all schemes with victims",
            List.of("Account", "Held, " + exact.words(), "Payments that did not go through"),
            lines));
  }

  void schemes(Page page) {
    Scale exact = Scale.exact(most());
    List<Row> lines = new ArrayList<>();
    rows.forEach((name, score) ->
        lines.add(
            new Row(
                name,
                List.of(
                    Numbers.whole(score.thefts()),
                    exact.whole(score.stolen()),
                    Numbers.percent(score.shareSaved()),
                    Numbers.whole(score.theftsAlerted()),
                    Numbers.tenth(score.factsBeforeAlert()),
                    exact.whole(score.moneyBeforeAlert()),
                    Numbers.whole(score.honest().payments()),
                    Numbers.tenth(100_000 * score.honest().delayedShare())))));
    page.paragraph(
        "Facts and money before the first alert: how much of a theft had gone by, on average, when"
            + " the centre first warned, held or refused. Look-alikes are honest payments of the"
            + " kinds of ordinary life that this scheme hides among.");
    page.table(
        new Table(
            "Schemes, money in " + exact.words(),
            List.of(
                "Scheme",
                "Thefts",
                "Stolen",
                "Share saved",
                "Thefts alerted",
                "Payments before",
                "Money before",
                "Look-alikes",
                "Of them delayed per 100,000"),
            lines));
  }
}
