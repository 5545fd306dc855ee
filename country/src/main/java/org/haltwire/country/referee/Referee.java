package org.haltwire.country.referee;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.HdrHistogram.Histogram;
import org.haltwire.core.decision.Verdict;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.IncidentReport;
import org.haltwire.core.event.Payment;
import org.haltwire.core.event.PaymentOutcome;
import org.haltwire.country.world.Activity;
import org.haltwire.country.world.Occurrence;
import org.haltwire.country.world.Scheme;
import org.haltwire.country.world.Truth;
import org.haltwire.country.world.Truth.Share;

/// Takes down what became of each theft's money, of each honest payment, and how fast answers came.
public final class Referee {

  private final Map<Long, Trail> trails = new TreeMap<>();
  private final Map<FactId, Open> open = new LinkedHashMap<>();
  private final Map<Activity, Innocents> innocents = new EnumMap<>(Activity.class);
  private final Map<Scheme, Watch> watches = new EnumMap<>(Scheme.class);
  private final Set<String> peopleHeld = new HashSet<>();
  private final Histogram nanos = new Histogram(60_000_000_000L, 3);
  private long facts;
  private long lastTheftOfWarmUp;

  /// A payment whose end is not known.
  private record Open(Payment payment, Truth truth, Verdict verdict) {}

  /// How a scheme's payments were answered.
  static final class Watch {
    final Histogram nanos = new Histogram(60_000_000_000L, 3);
    long payments;
    long alerts;
  }

  /// A fact of the days that do not count: thefts of which it heard then are left out later.
  public void overheard(Occurrence occurrence) {
    for (Share share : occurrence.truth().shares()) {
      lastTheftOfWarmUp = Math.max(lastTheftOfWarmUp, share.theft());
    }
  }

  /// A fact that was told.
  public void told(Occurrence occurrence) {
    facts++;
    switch (occurrence.fact()) {
      case PaymentOutcome outcome -> ended(outcome);
      case IncidentReport report -> reported(report, occurrence.truth());
      default -> {}
    }
  }

  /// A payment that was answered.
  ///
  /// @param took from asking to the answer, in nanoseconds
  public void answered(Occurrence occurrence, Verdict verdict, long took) {
    facts++;
    Payment payment = (Payment) occurrence.fact();
    Truth truth = occurrence.truth();
    boolean alert = !(verdict instanceof Verdict.Allow);
    nanos.recordValue(Math.min(took, nanos.getHighestTrackableValue()));
    Watch watch = watches.computeIfAbsent(truth.scheme(), scheme -> new Watch());
    watch.nanos.recordValue(Math.min(took, watch.nanos.getHighestTrackableValue()));
    watch.payments++;
    watch.alerts += alert ? 1 : 0;
    open.put(payment.id(), new Open(payment, truth, verdict));
    if (truth.isHonest()) {
      innocents.computeIfAbsent(truth.activity(), activity -> new Innocents()).asked(verdict);
      if (verdict instanceof Verdict.Hold || verdict instanceof Verdict.Refuse) {
        peopleHeld.add(payment.payer().person());
      }
      return;
    }
    for (Share share : truth.shares()) {
      asked(payment, truth, share, alert);
    }
  }

  private void asked(Payment payment, Truth truth, Share share, boolean alert) {
    if (share.theft() <= lastTheftOfWarmUp) {
      return;
    }
    Trail trail = trails.computeIfAbsent(share.theft(), number -> new Trail(truth.scheme()));
    if (alert && !trail.isAlerted()) {
      trail.factsBeforeAlert = trail.facts;
      trail.moneyBeforeAlert = trail.left;
    }
    trail.facts++;
    boolean fromVictim =
        truth.activity() == Activity.THEFT || truth.activity() == Activity.GOODS_OUT;
    if (fromVictim && !truth.again()) {
      trail.wanted += share.minor();
      trail.firstPaid = Math.min(trail.firstPaid, payment.occurredAt());
    }
    if (!fromVictim && truth.again()) {
      trail.stoppedAt[Trail.hop(share.hop())] -= share.minor();
    }
    trail.fees += share.kept();
  }

  private void ended(PaymentOutcome outcome) {
    Open payment = open.remove(outcome.payment());
    if (payment == null) {
      return;
    }
    boolean settled = outcome.status() == PaymentOutcome.Status.SETTLED;
    Truth truth = payment.truth();
    if (truth.isHonest()) {
      long millis = outcome.occurredAt() - payment.payment().occurredAt();
      Innocents those = innocents.get(truth.activity());
      if (those != null) {
        those.ended(payment.verdict(), settled, payment.payment().terms().amount().minor(), millis);
      }
      return;
    }
    for (Share share : truth.shares()) {
      Trail trail = trails.get(share.theft());
      if (trail == null) {
        continue;
      }
      if (settled) {
        moved(trail, truth.activity(), share);
      } else {
        stopped(trail, truth.activity(), share);
      }
    }
  }

  private static void stopped(Trail trail, Activity activity, Share share) {
    if (activity == Activity.THEFT || activity == Activity.GOODS_OUT) {
      trail.count(Fate.STOPPED);
    } else if (share.hop() > 0 && share.minor() > 0) {
      trail.stoppedAt[Trail.hop(share.hop())] += share.minor();
      trail.paymentsHeldAt[Trail.hop(share.hop())]++;
      trail.count(Fate.HELD);
    }
  }

  private static void moved(Trail trail, Activity activity, Share share) {
    switch (activity) {
      case THEFT -> {
        trail.left += share.minor();
        trail.count(Fate.LEFT);
      }
      case GOODS_OUT -> {
        trail.left += share.minor();
        trail.goods += share.minor();
        trail.count(Fate.GOODS);
      }
      case CASH_OUT -> {
        trail.cash += share.minor();
        trail.count(Fate.CASH);
      }
      case CRYPTO_OUT -> {
        trail.crypto += share.minor();
        trail.count(Fate.CRYPTO);
      }
      case ABROAD_OUT -> {
        trail.abroad += share.minor();
        trail.count(Fate.ABROAD);
      }
      case PAYOUT -> {
        trail.paidBack += share.minor();
        trail.count(Fate.PAID_BACK);
      }
      case LAYER -> trail.count(Fate.PASSED_ON);
      default -> {}
    }
  }

  private void reported(IncidentReport report, Truth truth) {
    Trail trail = trails.get(truth.theft());
    if (trail != null) {
      trail.reported = Math.min(trail.reported, report.occurredAt());
    }
  }

  /// A bank took money out of an account and holds it.
  ///
  /// @param minor all of it
  /// @param stuck the part of it that had not gone on from there
  /// @param hop how far that part had come
  /// @param fees the part of it that counted as a mule's pay
  public void secured(long theft, long minor, long stuck, int hop, long fees) {
    Trail trail = trails.get(theft);
    if (trail != null) {
      trail.secured += minor;
      trail.stoppedAt[Trail.hop(hop)] -= stuck;
      trail.fees -= fees;
    }
  }

  /// Secured money came to a victim.
  public void returned(long theft, long minor) {
    Trail trail = trails.get(theft);
    if (trail != null) {
      trail.secured -= minor;
      trail.returned += minor;
    }
  }

  /// Secured money was let go to whom it was taken from.
  public void released(long theft, long minor) {
    Trail trail = trails.get(theft);
    if (trail != null) {
      trail.secured -= minor;
    }
  }

  /// The score so far. What is on hold counts as held.
  public Report report(Report.Run run) {
    return withOnHold(scoring -> scoring.report(run));
  }

  /// Where the money is so far, and what was had back.
  public Recovered recovered() {
    return withOnHold(Scoring::recovered);
  }

  private <T> T withOnHold(Function<Scoring, T> ask) {
    Map<Long, long[]> onHold = new HashMap<>();
    for (Open payment : open.values()) {
      for (Share share : payment.truth().shares()) {
        if (payment.verdict() instanceof Verdict.Hold && share.hop() > 0) {
          onHold
                  .computeIfAbsent(share.theft(), theft -> new long[Trail.HOPS])[
                  Trail.hop(share.hop())] +=
              share.minor();
        }
      }
    }
    onHold.forEach((theft, hops) -> add(theft, hops, 1));
    T answer =
        ask.apply(
            new Scoring(trails.values(), innocents, watches, nanos, peopleHeld.size(), facts));
    onHold.forEach((theft, hops) -> add(theft, hops, -1));
    return answer;
  }

  private void add(long theft, long[] hops, int sign) {
    Trail trail = trails.get(theft);
    for (int hop = 0; trail != null && hop < hops.length; hop++) {
      trail.stoppedAt[hop] += sign * hops[hop];
    }
  }
}
