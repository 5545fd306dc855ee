package org.haltwire.centre.insiders;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.haltwire.core.event.Look;
import org.haltwire.core.rule.Policy;

/// Two hundred officers for ninety days, ten of them insiders, and what the policy says of it.
final class WatchedCentre {

  static final int OFFICERS = 200;
  static final int DAYS = 90;

  /// Nobody is told before the own habit is known: alerts of the first weeks are not counted.
  static final int SETTLED = 14;

  private final List<Officer> officers = new ArrayList<>();
  private final Map<String, Insider> insiders = new HashMap<>();
  private final SplittableRandom random;
  private final InsiderWatch watch;
  private final Map<String, Long> begun = new HashMap<>();
  private final Map<String, Integer> found = new TreeMap<>();
  private final Map<String, Integer> falseRules = new TreeMap<>();
  private int falseAlerts;
  private long looks;

  WatchedCentre(long seed, Policy policy) {
    this.random = new SplittableRandom(seed);
    this.watch = new InsiderWatch(policy, "KZT");
    for (int i = 0; i < OFFICERS; i++) {
      officers.add(new Officer(i, random.split()));
    }
    for (Insider.Kind kind : Insider.Kind.values()) {
      for (int i = 0; i < 2; i++) {
        Officer officer = officers.get(kind.ordinal() * 40 + i * 20);
        insiders.put(officer.name, new Insider(officer, kind, i == 1, random.split()));
      }
    }
  }

  /// What came of it.
  ///
  /// @param days until an insider was found, by kind and care; those not found are missing
  /// @param rules how often each rule was part of a false alert
  record Outcome(
      int insiders,
      Map<String, Integer> days,
      double falseAlertsAWeek,
      Map<String, Integer> rules,
      long looks) {}

  Outcome run() {
    List<Integer> floods =
        random.ints(3, SETTLED, DAYS).map(day -> day - day % 7 + day % 5).boxed().toList();
    for (int day = 0; day < DAYS; day++) {
      List<Look> done = new ArrayList<>();
      for (Officer officer : officers) {
        Optional<Insider> insider = Optional.ofNullable(insiders.get(officer.name));
        int now = day;
        double flood = floods.contains(day) && random.nextBoolean() ? 4 : 1;
        if (insider.filter(one -> one.isOwnerAway(now)).isEmpty()) {
          officer.work(day, flood, done);
        }
        insider.ifPresent(one -> one.act(now, done));
      }
      done.sort(Comparator.comparingLong(Look::occurredAt));
      judge(day, done);
    }
    double weeks = (DAYS - SETTLED) / 7.0;
    return new Outcome(insiders.size(), found, falseAlerts / weeks, falseRules, looks);
  }

  /// A night's looks reach into the next day: time never goes back.
  private void judge(int day, List<Look> done) {
    for (Look look : done) {
      looks++;
      watch.judge(looks, forward(look)).ifPresent(finding -> count(day, finding));
    }
  }

  private long latest;

  private Look forward(Look look) {
    latest = Math.max(latest, look.occurredAt());
    return new Look(
        look.id(),
        latest,
        look.person(),
        look.subject(),
        look.what(),
        look.hasCase(),
        look.home(),
        look.records(),
        "");
  }

  /// As the table counts: one alert a day for a person and a typology.
  private void count(int day, InsiderWatch.Finding finding) {
    String key = finding.look().person() + " " + finding.typology();
    long time = finding.look().occurredAt();
    Long before = begun.get(key);
    if (before != null && time - before < AlertStore.TOGETHER.toMillis()) {
      return;
    }
    begun.put(key, time);
    Optional<Insider> insider = Optional.ofNullable(insiders.get(finding.look().person()));
    if (insider.isPresent() && day >= insider.get().from) {
      String name = insider.get().toString();
      found.putIfAbsent(name, day - insider.get().from);
    } else if (day >= SETTLED) {
      falseAlerts++;
      finding.rules().forEach(why -> falseRules.merge(why.rule(), 1, Integer::sum));
    }
  }
}
