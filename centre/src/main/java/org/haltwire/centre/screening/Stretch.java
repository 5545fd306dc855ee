package org.haltwire.centre.screening;

import java.util.ArrayList;
import java.util.List;
import org.haltwire.core.decision.Decision;
import org.haltwire.core.decision.FiredRule;
import org.haltwire.core.decision.Verdict;
import org.haltwire.core.engine.Entry;
import org.haltwire.core.event.Payment;

/// What one stretch of the journal means for the tables.
final class Stretch {

  /// So many payments of each account are kept with a decision.
  static final int HISTORY = 40;

  private final RecentPayments recent;
  private final Tally tally;
  private final List<Screened> screened = new ArrayList<>();
  private long last;
  private long time;

  /// @param byMinuteFrom the first minute that is not counted with its hour
  Stretch(RecentPayments recent, long byMinuteFrom) {
    this.recent = recent;
    this.tally = new Tally(byMinuteFrom);
  }

  void take(Entry entry) {
    last = entry.position();
    time = entry.time();
    if (entry.fact() instanceof Payment payment && entry.ruling() instanceof Decision decision) {
      Outcome outcome = Outcome.of(decision.verdict());
      tally.add(entry.time(), decision, outcome);
      tally.add(entry.time(), payment.id().sender(), outcome);
      if (outcome != Outcome.ALLOW) {
        screened.add(screened(entry, payment, decision, outcome));
      }
      recent.add(
          entry.position(),
          entry.time(),
          payment.terms().profileMinor(),
          payment.payer().account(),
          payment.payee().account(),
          outcome);
    }
  }

  /// The last position taken; 0 for none.
  long last() {
    return last;
  }

  long time() {
    return time;
  }

  Tally tally() {
    return tally;
  }

  List<Screened> screened() {
    return screened;
  }

  private Screened screened(Entry entry, Payment payment, Decision decision, Outcome outcome) {
    String payer = payment.payer().account();
    String payee = payment.payee().account();
    return new Screened(
        new Screened.Place(
            entry.position(), entry.time(), payment.id().sender(), payment.id().value()),
        new Screened.Amounts(
            payment.terms().amount().minor(),
            payment.terms().amount().currency(),
            payment.terms().profileMinor()),
        payer,
        payee,
        new Screened.Judgement(
            outcome,
            decision.score(),
            decision.typology(),
            decision.fired().stream().map(FiredRule::rule).toList(),
            decision.verdict() instanceof Verdict.Hold hold ? hold.until() : 0,
            decision.policy().version()),
        recent.before(entry.position(), payer, HISTORY),
        recent.before(entry.position(), payee, HISTORY));
  }
}
