package org.haltwire.bench.pyramid;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.haltwire.core.decision.Decision;
import org.haltwire.core.decision.FiredRule;
import org.haltwire.core.decision.Verdict;
import org.haltwire.core.engine.Engine;
import org.haltwire.core.engine.Entry;
import org.haltwire.core.event.Channel;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.Instrument;
import org.haltwire.core.event.Money;
import org.haltwire.core.event.Origin;
import org.haltwire.core.event.Party;
import org.haltwire.core.event.Payment;
import org.haltwire.core.event.Terms;
import org.haltwire.core.rule.Policy;
import org.haltwire.core.rule.Typology;

/// Plays a series to the engine, each payment settled whatever was said, and notes what the policy
/// said to those who paid the collector.
final class Watch {

  static final String TYPOLOGY = "pyramid";

  /// An account opened three years before: age gives nothing away.
  private static final int OPENED = 19_350;

  private final Engine engine;
  private final Policy policy;
  private final Set<String> rules = new TreeSet<>();
  private int highest;
  private long firstWarning = -1;
  private boolean otherwise;

  /// What came of one series.
  ///
  /// @param days from the first payment to the last
  /// @param warned the day of the first warning, from 0; -1 for none
  /// @param highest score of the typology
  /// @param rules of the typology that fired at any time
  /// @param otherwise whether another typology ever warned, held or refused
  record Outcome(long days, long warned, int highest, Set<String> rules, boolean otherwise) {

    boolean isFound() {
      return warned >= 0;
    }
  }

  private Watch(Policy policy) {
    this.policy = policy;
    this.engine = new Engine(policy);
  }

  static Outcome of(Policy policy, List<Transfer> transfers) {
    Watch watch = new Watch(policy);
    transfers.forEach(watch::see);
    long begin = transfers.getFirst().time();
    long days = (transfers.getLast().time() - begin) / Script.DAY + 1;
    long warned = watch.firstWarning < 0 ? -1 : (watch.firstWarning - begin) / Script.DAY;
    return new Outcome(days, warned, watch.highest, watch.rules, watch.otherwise);
  }

  private void see(Transfer transfer) {
    Payment payment = payment(transfer);
    Decision decision = (Decision) engine.decide(payment, transfer.time());
    engine.apply(new Entry(engine.position() + 1, transfer.time(), payment, decision));
    if (transfer.payee().equals(Script.COLLECTOR)) {
      int score = score(policy, decision);
      rules.addAll(fired(policy, decision));
      highest = Math.max(highest, score);
      if (score >= warn(policy) && firstWarning < 0) {
        firstWarning = transfer.time();
      }
    }
    otherwise |=
        !(decision.verdict() instanceof Verdict.Allow) && !decision.typology().equals(TYPOLOGY);
  }

  /// What the rules of the typology that fired add up to.
  static int score(Policy policy, Decision decision) {
    List<String> fired = fired(policy, decision);
    return decision.fired().stream()
        .filter(rule -> fired.contains(rule.rule()))
        .mapToInt(FiredRule::points)
        .sum();
  }

  /// From which score the typology warns.
  static int warn(Policy policy) {
    return typology(policy).warn();
  }

  /// Rules of the typology that fired.
  static List<String> fired(Policy policy, Decision decision) {
    List<Integer> own = typology(policy).rules();
    return decision.fired().stream()
        .map(FiredRule::rule)
        .filter(id -> own.stream().anyMatch(rule -> policy.rules().get(rule).id().equals(id)))
        .toList();
  }

  private static Typology typology(Policy policy) {
    for (Typology each : policy.typologies()) {
      if (each.name().equals(TYPOLOGY)) {
        return each;
      }
    }
    throw new IllegalArgumentException("Expected a typology " + TYPOLOGY + " in the policy");
  }

  private Payment payment(Transfer transfer) {
    Terms terms =
        new Terms(
            new Money(transfer.minor(), "KZT"),
            transfer.minor(),
            Instrument.TRANSFER,
            Channel.MOBILE,
            "");
    return new Payment(
        new FactId("evaluation", "p" + engine.position()),
        transfer.time(),
        terms,
        party(transfer.payer()),
        party(transfer.payee()),
        Origin.NOT_STATED);
  }

  private static Party party(String account) {
    return new Party(account, "BANK", "person-" + account, "", OPENED, "KZ");
  }
}
