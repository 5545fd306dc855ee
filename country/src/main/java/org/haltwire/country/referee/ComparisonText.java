package org.haltwire.country.referee;

import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import org.haltwire.country.referee.Comparison.Difference;
import org.haltwire.country.referee.Comparison.LeftOut;
import org.haltwire.country.referee.Comparison.Side;

/// A comparison for people to read in a terminal.
public final class ComparisonText {

  private static final String ROW = "%-36s %16s %16s %16s   %s%n";

  private final Formatter out = new Formatter(Locale.ROOT);

  private ComparisonText() {}

  public static String of(Comparison comparison) {
    ComparisonText text = new ComparisonText();
    text.head(comparison);
    text.out.format(
        ROW, "", "mean of A", "mean of B", "B less A", "95 % interval of the mean difference");
    comparison.overall().forEach(each -> text.row(name(each.figure()) + ", " + each.unit(), each));
    text.out.format("%n");
    text.out.format("share saved, %%, by scheme (seeds in which both had thefts of it)%n");
    comparison
        .shareSavedByScheme()
        .forEach((scheme, each) ->
            text.row("  %s (%s)".formatted(name(scheme), seeds(each.seeds())), each));
    text.out.format("%n");
    text.out.format("* clear: the interval does not hold 0.%n");
    return text.out.toString();
  }

  private void head(Comparison comparison) {
    side("A", comparison.a());
    side("B", comparison.b());
    List<Long> seeds = comparison.seeds();
    out.format(
        "Paired by seed: %s%n", String.join(", ", seeds.stream().map(String::valueOf).toList()));
    for (LeftOut each : comparison.leftOut()) {
      out.format("Left out: seed %d, which only %s has%n", each.seed(), each.only());
    }
    out.format("%n");
  }

  private void side(String which, Side side) {
    out.format(
        "%s: %s, reports: %d; centre %s; policy %s%n",
        which,
        side.name(),
        side.reports(),
        String.join(" and ", side.centres()),
        String.join(" and ", side.policies()));
    if (side.centres().size() > 1 || side.policies().size() > 1) {
      out.format("   Beware: %s is not one and the same centre and policy for all seeds.%n", which);
    }
  }

  private void row(String name, Difference each) {
    out.format(
        ROW,
        name,
        number(each.meanA()),
        number(each.meanB()),
        signed(each.difference()),
        interval(each));
  }

  private static String interval(Difference each) {
    if (each.interval().isEmpty()) {
      return "one seed: no interval";
    }
    return "%s to %s%s"
        .formatted(
            signed(each.interval().getFirst()),
            signed(each.interval().getLast()),
            each.isClear() ? " *" : "");
  }

  private static String seeds(int count) {
    return count == 1 ? "1 seed" : count + " seeds";
  }

  private static String name(String key) {
    return key.replace('_', ' ');
  }

  private static String signed(double value) {
    return value > 0 ? "+" + number(value) : number(value);
  }

  /// Money needs no decimals, shares need some, milliseconds more.
  private static String number(double value) {
    double size = Math.abs(value);
    String format = size >= 1_000 ? "%,.0f" : size >= 1 || size == 0 ? "%,.2f" : "%,.4f";
    return String.format(Locale.ROOT, format, value);
  }
}
