package org.haltwire.country.export;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.haltwire.country.page.Chart;
import org.haltwire.country.page.Chart.Series;
import org.haltwire.country.page.Chart.Shape;
import org.haltwire.country.page.Numbers;
import org.haltwire.country.page.Page;
import org.haltwire.country.page.Scale;
import org.haltwire.country.page.Table;
import org.haltwire.country.page.Table.Row;

/// How much of what there is.
final class CountCharts {

  private final Likeness likeness;

  /// A tally with its name in words.
  private record Named(String name, Tally tally) {}

  CountCharts(Likeness likeness) {
    this.likeness = likeness;
  }

  void kinds(Page page) {
    List<Named> kinds =
        likeness.counts().kinds().entrySet().stream()
            .map(kind -> new Named(apart(kind.getKey()), kind.getValue()))
            .sorted(most(Tally::facts))
            .toList();
    page.chart(
        chart("Facts by kind", "facts", "one", kinds, Tally::facts),
        "A call is told up to five times: by the caller's operator, by the callee's before it rings,"
            + " when it ends, and in the record of either side.",
        table("Facts by kind", "Kind", kinds));
  }

  void honest(Page page) {
    List<Named> all = named(likeness.counts().honest());
    List<Named> paying = all.stream().filter(each -> each.tally().payments() > 0).toList();
    page.chart(
        chart("Honest payments by kind of life", "payments", "one", paying, Tally::payments),
        "What people are about when they pay. Among it is much that looks like a crime and is none:"
            + " savings circles, collections, cars, money for the family.",
        table("Honest facts by kind of life", "Kind", all));
  }

  void schemes(Page page) {
    List<Named> all = named(likeness.counts().schemes());
    List<Named> paying = all.stream().filter(each -> each.tally().payments() > 0).toList();
    if (paying.isEmpty()) {
      page.paragraph("No crime moved money.");
      page.table(table("Facts of crimes by scheme", "Scheme", all));
      return;
    }
    Scale scale =
        Scale.of(paying.stream().mapToDouble(each -> each.tally().tenge()).max().orElse(0));
    page.chart(
        chart(
            "Money that crimes asked to move, by scheme",
            scale.words(),
            "four",
            paying.stream().sorted(most(Tally::tenge)).toList(),
            tally -> scale.in(tally.tenge())),
        "All payments of a scheme, from the victim to the last account: what was stolen counts each"
            + " time that it goes on.",
        table("Facts of crimes by scheme", "Scheme", all));
  }

  private static Chart chart(
      String title, String unit, String colour, List<Named> rows, ToDoubleFunction<Tally> value) {
    List<Double> values = rows.stream().map(row -> value.applyAsDouble(row.tally())).toList();
    boolean decimals = values.stream().anyMatch(each -> each != Math.rint(each));
    return new Chart(
        Shape.ROWS,
        title,
        unit,
        rows.stream().map(Named::name).toList(),
        List.of(
            new Series(
                title,
                colour,
                values,
                values.stream()
                    .map(each -> decimals ? Numbers.hundredth(each) : Numbers.whole(each))
                    .toList())));
  }

  private static Table table(String caption, String first, List<Named> rows) {
    double most = rows.stream().mapToDouble(row -> row.tally().tenge()).max().orElse(0);
    Scale exact = Scale.exact(most);
    List<String> columns =
        List.of(first, "Facts", "Payments", "Money, " + exact.words(), "Average payment, tenge");
    return new Table(
        caption,
        columns,
        rows.stream()
            .map(row ->
                new Row(
                    row.name(),
                    List.of(
                        Numbers.whole(row.tally().facts()),
                        Numbers.whole(row.tally().payments()),
                        exact.whole(row.tally().tenge()),
                        Numbers.whole(row.tally().average()))))
            .toList());
  }

  private static List<Named> named(Map<? extends Enum<?>, Tally> tallies) {
    return tallies.entrySet().stream()
        .map(each -> new Named(Numbers.words(each.getKey().name()), each.getValue()))
        .sorted(most(tally -> tally.payments() * 1e12 + tally.facts()))
        .toList();
  }

  private static Comparator<Named> most(ToDoubleFunction<Tally> what) {
    return Comparator.comparingDouble((Named each) -> what.applyAsDouble(each.tally()))
        .reversed()
        .thenComparing(Named::name);
  }

  /// `CallBegan` as words.
  static String apart(String name) {
    return Numbers.words(name.replaceAll("(?<=[a-z])(?=[A-Z])", "_"));
  }
}
