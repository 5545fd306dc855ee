package org.haltwire.country.export;

import java.util.Formatter;
import java.util.Locale;
import java.util.Map;
import org.haltwire.country.page.Scale;

/// A portrait's totals for a terminal.
public final class PortraitText {

  private final Formatter out = new Formatter(Locale.ROOT);

  private PortraitText() {}

  public static String of(Likeness likeness) {
    PortraitText text = new PortraitText();
    text.out.format(
        "Seed %d: %,d people, %d days from %s, crime x %s%n",
        likeness.sitter().seed(),
        likeness.sitter().people(),
        likeness.sitter().days(),
        likeness.sitter().first(),
        likeness.sitter().crime());
    text.out.format("%-24s %14s %14s %22s%n", "", "facts", "payments", "thousands of tenge");
    likeness.counts().kinds().forEach((name, tally) -> text.row(CountCharts.apart(name), tally));
    text.row("all", likeness.all());
    text.out.format("%n");
    text.block("Honest", likeness.counts().honest());
    text.block("Crimes", likeness.counts().schemes());
    text.out.format(
        "Accounts: a payer pays %.1f others, a payee is paid by %.1f, on average of %,d and %,d%n",
        likeness.ties().payees().average(),
        likeness.ties().payers().average(),
        likeness.ties().payees().accounts(),
        likeness.ties().payers().accounts());
    text.out.format(
        "Balances of people: a tenth has at most %,.0f tenge, half %,.0f, nine tenths %,.0f%n",
        likeness.balances().quantile(10),
        likeness.balances().quantile(50),
        likeness.balances().quantile(90));
    return text.out.toString();
  }

  private void block(String title, Map<? extends Enum<?>, Tally> tallies) {
    Tally sum = new Tally();
    out.format("%s%n", title);
    tallies.forEach((name, tally) -> {
      row("  " + name.name().toLowerCase(Locale.ROOT).replace('_', ' '), tally);
      sum.add(tally);
    });
    row("  together", sum);
    out.format("%n");
  }

  private void row(String name, Tally tally) {
    out.format(
        "%-24s %,14d %,14d %,22.0f%n",
        name, tally.facts(), tally.payments(), Scale.THOUSAND.in(tally.tenge()));
  }
}
