package org.haltwire.country.referee;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.haltwire.country.page.Chart;
import org.haltwire.country.page.Chart.Series;
import org.haltwire.country.page.Chart.Shape;
import org.haltwire.country.page.Numbers;
import org.haltwire.country.page.Page;
import org.haltwire.country.page.Scale;
import org.haltwire.country.page.Table;
import org.haltwire.country.page.Table.Row;
import org.haltwire.country.referee.Report.Honest;

/// What honest payments went through.
final class HonestCharts {

  private static final Comparator<Map.Entry<String, Honest>> MOST_DELAYED =
      Comparator.comparingDouble((Map.Entry<String, Honest> kind) -> kind.getValue().delayedShare())
          .reversed()
          .thenComparing(Map.Entry::getKey);

  private HonestCharts() {}

  static void byKind(Page page, Report report) {
    List<Map.Entry<String, Honest>> kinds =
        report.lookAlikes().entrySet().stream().sorted(MOST_DELAYED).toList();
    List<Map.Entry<String, Honest>> delayed =
        kinds.stream().filter(kind -> kind.getValue().delayed() > 0).toList();
    Table table = table(kinds);
    if (delayed.isEmpty()) {
      page.paragraph("No honest payment was held, refused, or left undone after a warning.");
      page.table(table);
      return;
    }
    Series series =
        new Series(
            "Delayed",
            "two",
            delayed.stream().map(kind -> 100_000 * kind.getValue().delayedShare()).toList(),
            delayed.stream().map(kind -> label(kind.getValue())).toList());
    page.chart(
        new Chart(
            Shape.ROWS,
            "Honest payments delayed, by kind of ordinary life",
            "per 100,000 payments of the kind",
            delayed.stream().map(kind -> Numbers.words(kind.getKey())).toList(),
            List.of(series)),
        "Held, refused, or left undone after a warning. Kinds that are not shown had none. Where a"
            + " kind has few payments, one of them makes a long bar: see the numbers beside it.",
        table);
  }

  private static String label(Honest some) {
    return "%s of %s".formatted(Numbers.whole(some.delayed()), Numbers.whole(some.payments()));
  }

  private static Table table(List<Map.Entry<String, Honest>> kinds) {
    double most = kinds.stream().mapToDouble(kind -> kind.getValue().moneyHours()).max().orElse(0);
    Scale exact = Scale.exact(most);
    return new Table(
        "Honest payments by kind",
        List.of(
            "Kind",
            "Payments",
            "Warned",
            "Delayed",
            "Delayed per 100,000",
            "Kept waiting, %s × hours".formatted(exact.words())),
        kinds.stream().map(kind -> row(kind, exact)).toList());
  }

  private static Row row(Map.Entry<String, Honest> kind, Scale exact) {
    Honest some = kind.getValue();
    return new Row(
        Numbers.words(kind.getKey()),
        List.of(
            Numbers.whole(some.payments()),
            Numbers.whole(some.warned()),
            Numbers.whole(some.delayed()),
            Numbers.tenth(100_000 * some.delayedShare()),
            exact.whole(some.moneyHours())));
  }
}
