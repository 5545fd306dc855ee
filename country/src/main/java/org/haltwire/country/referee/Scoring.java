package org.haltwire.country.referee;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.HdrHistogram.Histogram;
import org.haltwire.country.referee.Report.Delay;
import org.haltwire.country.referee.Report.Honest;
import org.haltwire.country.referee.Report.Score;
import org.haltwire.country.world.Activity;
import org.haltwire.country.world.Scheme;

/// Adds up what the referee took down.
final class Scoring {

  private final Collection<Trail> trails;
  private final Map<Activity, Innocents> innocents;
  private final Map<Scheme, Referee.Watch> watches;
  private final Histogram nanos;
  private final long peopleHeld;
  private final long facts;

  Scoring(
      Collection<Trail> trails,
      Map<Activity, Innocents> innocents,
      Map<Scheme, Referee.Watch> watches,
      Histogram nanos,
      long peopleHeld,
      long facts) {
    this.trails = trails;
    this.innocents = innocents;
    this.watches = watches;
    this.nanos = nanos;
    this.peopleHeld = peopleHeld;
    this.facts = facts;
  }

  Report report(Report.Run run) {
    Map<String, Score> schemes = new TreeMap<>();
    for (Scheme scheme : Scheme.values()) {
      Referee.Watch watch = watches.get(scheme);
      if (watch != null && scheme != Scheme.HONEST) {
        schemes.put(
            key(scheme),
            score(those(trail -> trail.scheme == scheme), honest(LookAlikes.of(scheme)), 0, watch));
      }
    }
    Map<String, Honest> lookAlikes = new TreeMap<>();
    innocents.forEach((activity, some) -> lookAlikes.put(key(activity), honest(List.of(activity))));
    return new Report(run, overall(), schemes, lookAlikes, delays());
  }

  private Score overall() {
    Referee.Watch all = new Referee.Watch();
    watches
        .values()
        .forEach(watch -> {
          all.payments += watch.payments;
          all.alerts += watch.alerts;
        });
    all.nanos.add(nanos);
    return score(
        those(trail -> trail.scheme.hasVictims()), honest(innocents.keySet()), peopleHeld, all);
  }

  private Score score(List<Trail> some, Honest honest, long held, Referee.Watch watch) {
    double stolen = sum(some, trail -> trail.wanted);
    double saved = sum(some, trail -> trail.stopped() + trail.held() + trail.returned);
    List<Trail> alerted = some.stream().filter(Trail::isAlerted).toList();
    return new Score(
        stolen,
        sum(some, Trail::stopped),
        sum(some, Trail::held),
        sum(some, trail -> trail.returned),
        sum(some, Trail::lost),
        sum(some, trail -> trail.cash),
        sum(some, trail -> trail.crypto),
        sum(some, trail -> trail.abroad),
        sum(some, trail -> trail.goods),
        sum(some, trail -> trail.fees),
        sum(some, trail -> trail.paidBack),
        sum(some, Trail::withCriminals),
        share(saved, stolen),
        byHop(some),
        byFate(some),
        heldByHop(some),
        some.size(),
        alerted.size(),
        alerted.stream().mapToInt(trail -> trail.factsBeforeAlert).average().orElse(0),
        share(sum(alerted, trail -> trail.moneyBeforeAlert), alerted.size()),
        honest,
        held,
        watch.payments,
        facts,
        1_000 * share((double) watch.alerts, (double) watch.payments),
        watch.nanos.getValueAtPercentile(99) / 1e6);
  }

  private List<Trail> those(Predicate<Trail> which) {
    return trails.stream().filter(which).toList();
  }

  private static List<Double> byHop(List<Trail> some) {
    List<Double> hops = new ArrayList<>();
    for (int hop = 1; hop < Trail.HOPS; hop++) {
      int at = hop;
      hops.add(sum(some, trail -> trail.stoppedAt[at]));
    }
    return hops;
  }

  private static Map<String, Long> byFate(List<Trail> some) {
    Map<String, Long> fates = new LinkedHashMap<>();
    for (Fate fate : Fate.values()) {
      fates.put(key(fate), some.stream().mapToLong(it -> it.payments[fate.ordinal()]).sum());
    }
    return fates;
  }

  private static List<Long> heldByHop(List<Trail> some) {
    List<Long> hops = new ArrayList<>();
    for (int hop = 1; hop < Trail.HOPS; hop++) {
      int at = hop;
      hops.add(some.stream().mapToLong(trail -> trail.paymentsHeldAt[at]).sum());
    }
    return hops;
  }

  private Honest honest(Collection<Activity> kinds) {
    Innocents all = new Innocents();
    for (Activity kind : kinds) {
      Innocents some = innocents.get(kind);
      if (some != null) {
        all.add(some);
      }
    }
    return new Honest(
        all.payments,
        all.warned,
        all.delayed(),
        share((double) all.delayed(), (double) all.payments),
        Math.round(all.moneyHours));
  }

  private List<Delay> delays() {
    return Lateness.CLASSES.stream()
        .map(late -> {
          List<Trail> some = those(late::holds);
          double stolen = sum(some, trail -> trail.wanted);
          double saved = sum(some, trail -> trail.stopped() + trail.held() + trail.returned);
          return new Delay(late.words(), some.size(), stolen, share(saved, stolen));
        })
        .toList();
  }

  /// What was had back; of schemes with victims.
  Recovered recovered() {
    List<Recovered.Late> late = new ArrayList<>();
    for (Lateness each : Lateness.CLASSES) {
      List<Trail> some = those(each::holds);
      late.add(new Recovered.Late(each.words(), some.size(), money(some)));
    }
    return new Recovered(money(those(trail -> trail.scheme.hasVictims())), late);
  }

  private static Recovered.Money money(List<Trail> some) {
    return new Recovered.Money(
        sum(some, trail -> trail.wanted),
        sum(some, Trail::stopped),
        sum(some, trail -> trail.held() - trail.secured),
        sum(some, trail -> trail.secured),
        sum(some, trail -> trail.returned),
        sum(some, Trail::lost),
        sum(some, trail -> trail.paidBack),
        sum(some, Trail::withCriminals));
  }

  /// In tenge.
  private static double sum(List<Trail> some, ToLongFunction<Trail> what) {
    return some.stream().mapToLong(what).sum() / 100.0;
  }

  private static double share(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }

  static String key(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT);
  }
}
