package org.haltwire.country.export;

import java.util.Locale;
import java.util.Map;
import org.haltwire.country.page.Scale;

/// A portrait's totals for a terminal.
public final class PortraitText {

  private final StringBuilder out = new StringBuilder();

  private PortraitText() {}

  public static String of(Likeness likeness) {
    PortraitText text = new PortraitText();
    text.line(
        "Seed %d: %,d people, %d days from %s, crime x %s",
        likeness.sitter().seed(),
        likeness.sitter().people(),
        likeness.sitter().days(),
        likeness.sitter().first(),
        likeness.sitter().crime());
    text.line("%-24s %14s %14s %22s", "", "facts", "payments", "thousands of tenge");
    likeness.counts().kinds().forEach((name, tally) -> text.row(CountCharts.apart(name), tally));
    text.row("all", likeness.all());
    text.line("");
    text.block("Honest", likeness.counts().honest());
    text.block("Crimes", likeness.counts().schemes());
    text.line(
        "Accounts: a payer pays %.1f others, a payee is paid by %.1f, on average of %,d and %,d",
        likeness.ties().payees().average(),
        likeness.ties().payers().average(),
        likeness.ties().payees().accounts(),
        likeness.ties().payers().accounts());
    text.line(
        "Balances of people: a tenth has at most %,.0f tenge, half %,.0f, nine tenths %,.0f",
        likeness.balances().quantile(10),
        likeness.balances().quantile(50),
        likeness.balances().quantile(90));
    return text.out.toString();
  }

  private void block(String title, Map<? extends Enum<?>, Tally> tallies) {
    Tally sum = new Tally();
    line("%s", title);
    tallies.forEach((name, tally) -> {
      row("  " + name.name().toLowerCase(Locale.ROOT).replace('_', ' '), tally);
      sum.add(tally);
    });
    row("  together", sum);
    line("");
  }

  private void row(String name, Tally tally) {
    line(
        "%-24s %,14d %,14d %,22.0f",
        name, tally.facts(), tally.payments(), Scale.THOUSAND.in(tally.tenge()));
  }

  private void line(String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values)).append(System.lineSeparator());
  }
}
