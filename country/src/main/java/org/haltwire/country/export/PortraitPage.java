package org.haltwire.country.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.haltwire.country.export.Likeness.Sitter;
import org.haltwire.country.page.Numbers;
import org.haltwire.country.page.Page;
import org.haltwire.country.page.Page.Figure;
import org.haltwire.country.page.Scale;

/// A portrait for people to look at in a browser: one page that needs nothing else.
public final class PortraitPage {

  private PortraitPage() {}

  public static String of(Likeness likeness) {
    Page page = new Page("Portrait of a synthetic country");
    page.paragraph(
        "Nobody in it is real. These are the facts that its banks and operators tell, and what they"
            + " really are: compare them with your own country before you trust a score.");
    Sitter sitter = likeness.sitter();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Seed", Long.toString(sitter.seed()));
    facts.put("People", Numbers.whole(sitter.people()));
    facts.put("From", sitter.first().toString());
    facts.put("Days", Numbers.whole(sitter.days()));
    facts.put("Crime", "%s times reality".formatted(Numbers.tenth(sitter.crime())));
    page.facts(facts);
    page.figures(Stream.concat(volume(likeness).stream(), kind(likeness).stream()).toList());
    CountCharts counts = new CountCharts(likeness);
    page.heading("What is told");
    counts.kinds(page);
    page.heading("Ordinary life");
    counts.honest(page);
    page.heading("Crime");
    counts.schemes(page);
    ShapeCharts shapes = new ShapeCharts(likeness);
    page.heading("The day");
    shapes.payments(page);
    shapes.calls(page);
    page.heading("Money and ties");
    shapes.amounts(page);
    shapes.ties(page);
    shapes.balances(page);
    return page.html();
  }

  private static List<Figure> volume(Likeness likeness) {
    Tally all = likeness.all();
    return List.of(
        new Figure(
            "Facts",
            Numbers.whole(all.facts()),
            "",
            "one",
            "Everything that was told: payments and what became of them, calls, cards, reports."),
        new Figure(
            "Payments",
            Numbers.whole(all.payments()),
            "",
            "one",
            eachDay(likeness, all.payments())),
        new Figure(
            "Money asked to move",
            Scale.number(all.tenge()),
            Scale.of(all.tenge()).words(),
            "one",
            "The sum of all payments; the same tenge counts each time that it goes on."),
        new Figure(
            "Calls",
            Numbers.whole(likeness.calls().count()),
            "",
            "three",
            eachDay(likeness, likeness.calls().count())));
  }

  private static List<Figure> kind(Likeness likeness) {
    long payments = likeness.all().payments();
    long crimes = likeness.crimes().payments();
    double median = likeness.balances().quantile(50);
    return List.of(
        new Figure(
            "Payments of crimes",
            Numbers.tenth(payments == 0 ? 0 : 10_000.0 * crimes / payments),
            "per 10,000",
            "four",
            "%s payments: by victims, and by those who pass the money on."
                .formatted(Numbers.whole(crimes))),
        new Figure(
            "Half of the people have",
            Scale.number(median),
            Scale.of(median).words() + " or less",
            "two",
            "In all their accounts together, at the end."));
  }

  private static String eachDay(Likeness likeness, long count) {
    double personDays = (double) likeness.sitter().people() * likeness.sitter().days();
    return "%s a person and day.".formatted(Numbers.hundredth(count / personDays));
  }
}
