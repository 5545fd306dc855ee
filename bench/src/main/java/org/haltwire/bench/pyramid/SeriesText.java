package org.haltwire.bench.pyramid;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.haltwire.core.rule.Policy;
import org.haltwire.country.world.Activity;

/// What became of series, as lines for people.
final class SeriesText {

  private SeriesText() {}

  /// A row for each kind of look-alike, and one for made-up pyramids.
  static String ofMadeUp(Policy policy, long seed, int count) {
    StringBuilder text = new StringBuilder();
    text.append(
        "%nMade-up series, %d of each kind: how many the typology '%s' warned of.%n"
            .formatted(count, Watch.TYPOLOGY));
    for (LookAlike kind : LookAlike.values()) {
      List<Watch.Outcome> outcomes =
          IntStream.range(0, count).mapToObj(i -> Watch.of(policy, kind.series(seed, i))).toList();
      text.append(row(kind.words(), outcomes));
    }
    List<Watch.Outcome> pyramids =
        IntStream.range(0, count)
            .mapToObj(i -> Watch.of(policy, MadeUpPyramid.series(seed, i)))
            .toList();
    text.append(row("pyramids", pyramids));
    List<Watch.Outcome> judged = pyramids.stream().filter(each -> each.days() >= 21).toList();
    text.append(row("  of these, of 3 weeks and more", judged));
    return text.toString();
  }

  static String ofBitcoin(Policy policy, List<BitcoinSeries> all, long seed) {
    StringBuilder text = new StringBuilder();
    text.append(
        """

        Known pyramids on Bitcoin, by their daily sums. Who paid is made up, %d a day, and who
        came first is paid %d times the deposit: only C1 (where all outgo goes to participants),
        C2, C3 and the days are seen. That a quarter of the income is from people who were paid,
        which P-57 asks for as well, and whether it warns hang on what is made up.
        """
            .formatted(BitcoinSeries.PAYERS, BitcoinSeries.MULTIPLE));
    int signs = 0;
    int warned = 0;
    for (BitcoinSeries each : all) {
      Watch.Outcome outcome = Watch.of(policy, each.transfers(seed));
      boolean sign = outcome.rules().contains("P-57");
      signs += sign ? 1 : 0;
      warned += outcome.isFound() ? 1 : 0;
      text.append(
          "  %-36s %4d days  P-57 %-4s warned %-10s score %2d  %s%n"
              .formatted(
                  each.name(),
                  outcome.days(),
                  sign ? "yes" : "no",
                  outcome.isFound() ? "on day " + outcome.warned() : "never",
                  outcome.highest(),
                  String.join(" ", outcome.rules())));
    }
    return text.append(
            "  P-57 (C1 with C2 or C3) fired on %d of %d; warned of %d%n"
                .formatted(signs, all.size(), warned))
        .toString();
  }

  static String ofCountry(CountryWatch watch, int people, int days) {
    List<CountryWatch.Found> found = new ArrayList<>(watch.pyramids().values());
    List<CountryWatch.Found> large = found.stream().filter(each -> each.deposits >= 20).toList();
    StringBuilder text = new StringBuilder();
    text.append(
        "%nThe country, %,d people, %d days: %d pyramids, %d of them with 20 deposits and more.%n"
            .formatted(people, days, found.size(), large.size()));
    text.append(
        "  of these: warned of by cash flow %d, stopped or warned of by other rules %d%n"
            .formatted(
                large.stream().filter(each -> each.byFlow).count(),
                large.stream().filter(each -> each.otherwise).count()));
    int warned = watch.honestWarned().values().stream().mapToInt(Integer::intValue).sum();
    text.append(
        "  honest payments: %,d; warned of by cash flow: %d%s%n"
            .formatted(watch.honest(), warned, words(watch.honestWarned())));
    text.append(
        "  of these, to accounts that eight and more paid for the same reason:%n".formatted());
    watch.collectors().forEach((activity, accounts) -> text.append(row(activity, accounts)));
    return text.toString();
  }

  private static String row(Activity activity, List<CountryWatch.Collector> accounts) {
    Map<String, Integer> rules = new TreeMap<>();
    accounts.forEach(each -> each.rules().forEach(rule -> rules.merge(rule, 1, Integer::sum)));
    return "    %-18s %5d accounts, %3d warned of; %7d payments, %3d warned of; rules %s%n"
        .formatted(
            activity.name().toLowerCase(Locale.ROOT).replace('_', ' '),
            accounts.size(),
            accounts.stream().filter(each -> each.warned > 0).count(),
            accounts.stream().mapToInt(each -> each.payments).sum(),
            accounts.stream().mapToInt(each -> each.warned).sum(),
            rules);
  }

  private static String words(Map<Activity, Integer> counts) {
    return counts.isEmpty() ? "" : " " + counts;
  }

  private static String row(String words, List<Watch.Outcome> outcomes) {
    Map<String, Integer> rules = new TreeMap<>();
    outcomes.forEach(each -> each.rules().forEach(rule -> rules.merge(rule, 1, Integer::sum)));
    long found = outcomes.stream().filter(Watch.Outcome::isFound).count();
    long[] days =
        outcomes.stream()
            .filter(Watch.Outcome::isFound)
            .mapToLong(Watch.Outcome::warned)
            .sorted()
            .toArray();
    return "  %-36s %3d of %3d%s; other typologies %d; rules %s%n"
        .formatted(
            words,
            found,
            outcomes.size(),
            days.length == 0 ? "" : ", day %d in the median".formatted(days[days.length / 2]),
            outcomes.stream().filter(Watch.Outcome::otherwise).count(),
            rules);
  }
}
