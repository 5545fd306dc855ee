package org.haltwire.centre.insiders;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.haltwire.core.rule.Policy;
import org.haltwire.policy.Profile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How well the policy that ships finds insiders of a made-up centre, and at what price. It was
/// tuned on seeds that do not end in 7; `docs/insiders.md` has what those that do gave.
class InsiderSimulationTest {

  private static final String HELD_OUT = "107,117,127,137,147,157,167,177,187,197";

  private static final Policy POLICY =
      InsiderConfiguration.read(
          Path.of("..", "policies", "insiders.yaml"),
          new Profile("KZT", ZoneId.of("Asia/Almaty"), "KZ"));

  @Test
  void findsMostInsidersAtAPriceThatAnAuditorCanPay() {
    WatchedCentre.Outcome outcome = new WatchedCentre(1, POLICY).run();
    assertTrue(outcome.days().size() >= 7, outcome::toString);
    assertTrue(outcome.falseAlertsAWeek() <= 3, outcome::toString);
  }

  /// Prints the table; `INSIDERS_SEEDS=1,2,3` in the environment to tune.
  @Test
  @Tag("slow")
  void measures() {
    String asked = System.getenv().getOrDefault("INSIDERS_SEEDS", HELD_OUT);
    List<Integer> days = new ArrayList<>();
    Map<String, List<Integer>> kinds = new TreeMap<>();
    Map<String, Integer> rules = new TreeMap<>();
    double falseAlerts = 0;
    int insiders = 0;
    int runs = 0;
    for (long seed : seeds(asked)) {
      WatchedCentre.Outcome outcome = new WatchedCentre(seed, POLICY).run();
      System.out.printf(
          "seed %d: %,d looks, found %d of %d, %.1f false alerts a week%n",
          seed,
          outcome.looks(),
          outcome.days().size(),
          outcome.insiders(),
          outcome.falseAlertsAWeek());
      days.addAll(outcome.days().values());
      outcome
          .days()
          .forEach((kind, day) -> kinds.computeIfAbsent(kind, _ -> new ArrayList<>()).add(day));
      outcome.rules().forEach((rule, count) -> rules.merge(rule, count, Integer::sum));
      falseAlerts += outcome.falseAlertsAWeek();
      insiders += outcome.insiders();
      runs++;
    }
    days.sort(null);
    System.out.printf(
        "found %d of %d, half of these within %d days; %.1f false alerts a week%n",
        days.size(), insiders, days.get(days.size() / 2), falseAlerts / runs);
    int each = runs;
    kinds.forEach((kind, some) -> {
      some.sort(null);
      System.out.printf(
          "%s: %d of %d, half within %d days%n",
          kind, some.size(), each, some.get(some.size() / 2));
    });
    System.out.println("rules in false alerts: " + rules);
    assertTrue(days.size() * 2 >= insiders, "it finds at least half");
  }

  private static long[] seeds(String text) {
    return Arrays.stream(text.split(",")).mapToLong(Long::parseLong).toArray();
  }
}
