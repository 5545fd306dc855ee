package org.haltwire.country.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.haltwire.core.event.Instrument;
import org.haltwire.country.page.Chart;
import org.haltwire.country.page.Chart.Series;
import org.haltwire.country.page.Chart.Shape;
import org.haltwire.country.page.Numbers;
import org.haltwire.country.page.Page;
import org.haltwire.country.page.Table;
import org.haltwire.country.page.Table.Row;

/// How things are spread: over the day, over amounts, over accounts and people.
final class ShapeCharts {

  private static final List<String> COLOURS = List.of("one", "two", "three", "four", "five");

  private final Likeness likeness;

  ShapeCharts(Likeness likeness) {
    this.likeness = likeness;
  }

  void payments(Page page) {
    hours(page, "Payments by hour", "payments an hour", likeness.payments());
  }

  void calls(Page page) {
    hours(page, "Calls by hour", "calls an hour", likeness.calls());
  }

  private static void hours(Page page, String title, String unit, Hours hours) {
    Chart chart =
        new Chart(
            Shape.LINES,
            title,
            unit,
            IntStream.range(0, Hours.COUNT)
                .mapToObj(hour -> String.format(Locale.ROOT, "%02d:00", hour))
                .toList(),
            List.of(
                new Series("Working days", "one", hours.onWorkingDays()),
                new Series("Weekends and holidays", "two", hours.onFreeDays())));
    page.chart(
        chart,
        "On average of a day of the kind: %d working days and %d free ones were seen."
            .formatted(hours.workingDays(), hours.freeDays()),
        Table.of(chart, "From", Numbers::tenth));
  }

  void amounts(Page page) {
    Map<Instrument, Sizes> amounts = likeness.amounts();
    List<Integer> steps = Sizes.used(List.copyOf(amounts.values()));
    List<Series> series = new ArrayList<>();
    List<String> columns = new ArrayList<>(List.of("From, tenge"));
    amounts.forEach((instrument, sizes) -> {
      String name = Numbers.words(instrument.name());
      columns.add(name);
      series.add(
          new Series(
              name,
              COLOURS.get(instrument.ordinal() % COLOURS.size()),
              steps.stream().map(sizes::percent).toList()));
    });
    List<Row> rows =
        steps.stream()
            .map(step ->
                new Row(
                    Sizes.from(step),
                    amounts.values().stream()
                        .map(sizes -> Numbers.whole(sizes.count(step)))
                        .toList()))
            .toList();
    page.chart(
        new Chart(
            Shape.LINES,
            "Amounts of payments",
            "per cent of the payments of its kind",
            steps.stream().map(Sizes::from).toList(),
            series),
        "From how many tenge on, in steps of 1, 2, 5, 10 and so on: for each instrument, the share of"
            + " its payments in the step. The table has their number.",
        new Table("Number of payments by amount", columns, rows));
  }

  void ties(Page page) {
    Degrees payees = likeness.ties().payees();
    Degrees payers = likeness.ties().payers();
    List<String> names = IntStream.range(0, Degrees.CLASSES).mapToObj(Degrees::words).toList();
    Chart chart =
        new Chart(
            Shape.COLUMNS,
            "With how many others an account deals",
            "accounts",
            names,
            List.of(
                new Series("Different payees of a payer", "one", doubles(payees.byClass())),
                new Series("Different payers of a payee", "two", doubles(payers.byClass()))));
    page.chart(
        chart,
        ("Of up to %s payers and as many payees, chosen by a hash of the account: %s payers pay %s"
                + " others on average, %s payees are paid by %s.")
            .formatted(
                Numbers.whole(Degrees.ACCOUNTS),
                Numbers.whole(payees.accounts()),
                Numbers.tenth(payees.average()),
                Numbers.whole(payers.accounts()),
                Numbers.tenth(payers.average())),
        Table.of(chart, "Others", Numbers::whole));
  }

  void balances(Page page) {
    Balances balances = likeness.balances();
    List<Integer> steps = Sizes.used(List.of(balances.sizes()));
    Chart chart =
        new Chart(
            Shape.COLUMNS,
            "What people have",
            "people",
            steps.stream().map(Sizes::from).toList(),
            List.of(
                new Series(
                    "People",
                    "one",
                    steps.stream().map(step -> (double) balances.sizes().count(step)).toList())));
    page.chart(
        chart,
        "In all accounts of a person together at the end, from how many tenge on, in steps of 1, 2, 5,"
            + " 10 and so on.",
        Table.of(chart, "From, tenge", Numbers::whole));
    List<Row> rows = new ArrayList<>();
    for (int percent : Balances.QUANTILES) {
      rows.add(new Row(percent + " %", List.of(Numbers.whole(balances.quantile(percent)))));
    }
    page.table(
        new Table(
            "What people have, by quantiles",
            List.of("Of the people", "Have at most, tenge"),
            rows));
  }

  private static List<Double> doubles(List<Long> counts) {
    return counts.stream().map(Long::doubleValue).toList();
  }
}
