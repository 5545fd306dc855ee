package org.haltwire.policy;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.haltwire.core.decision.Decision;
import org.haltwire.core.decision.FiredRule;
import org.haltwire.core.decision.Ruling;
import org.haltwire.core.decision.Verdict;
import org.haltwire.core.engine.Engine;
import org.haltwire.core.engine.Entry;
import org.haltwire.core.event.Fact;
import org.haltwire.core.event.Payment;
import org.junit.jupiter.api.Test;

/// What the shipped policy does to people who have done nothing: of a month of ordinary life, after
/// three that the engine has seen, at most so many payments are held or warned about.
class OrdinaryLifeTest {

  private static final long MONTH = OrdinaryTown.START + 90 * 86_400_000L;
  private static final double HELD_AT_MOST = 0.000_2;
  private static final double WARNED_AT_MOST = 0.002;

  @Test
  void isHardlyEverStopped() {
    long seed = Long.getLong("seed", 7);
    Month month = live(ShippedPolicy.text(), seed);
    assertTrue(month.payments > 10_000, month.toString());
    assertTrue(month.stopped <= HELD_AT_MOST * month.payments, "seed " + seed + ": " + month);
    assertTrue(month.warned <= WARNED_AT_MOST * month.payments, "seed " + seed + ": " + month);
  }

  /// Shows that the test above would notice: any new payee becomes enough to hold.
  @Test
  void isStoppedByACarelessRule() {
    String careless =
        ShippedPolicy.text()
            .replaceAll("(?s)\nexamples:.*", "\nexamples: []\n")
            .replace("amount >= 100000.0\n      && amount > 2.0 * payer_max_90d", "amount > 9000.0")
            .replaceAll("(?s)(id: P-27.*?points: )30", "$160");
    Month month = live(careless, 7);
    assertTrue(month.stopped > 0.01 * month.payments, month.toString());
  }

  private static Month live(String text, long seed) {
    Engine engine = new Engine(ShippedPolicy.compiled(text));
    Month month = new Month();
    for (Fact fact : new OrdinaryTown(seed).months()) {
      Ruling ruling = engine.decide(fact, fact.occurredAt());
      if (fact instanceof Payment payment && fact.occurredAt() >= MONTH) {
        month.count(payment, (Decision) ruling);
      }
      engine.apply(new Entry(engine.position() + 1, fact.occurredAt(), fact, ruling));
    }
    return month;
  }

  private static final class Month {

    private int payments;
    private int warned;
    private int stopped;
    private final Map<String, Integer> why = new TreeMap<>();
    private final List<String> held = new ArrayList<>();

    void count(Payment payment, Decision decision) {
      payments++;
      List<String> rules = decision.fired().stream().map(FiredRule::rule).toList();
      switch (decision.verdict()) {
        case Verdict.Allow allow -> {
          // As it should be.
        }
        case Verdict.Warn warn -> {
          warned++;
          why.merge(decision.typology() + rules, 1, Integer::sum);
        }
        case Verdict.Hold hold -> stop(payment, decision, rules);
        case Verdict.Refuse refuse -> stop(payment, decision, rules);
      }
    }

    private void stop(Payment payment, Decision decision, List<String> rules) {
      stopped++;
      held.add(
          decision.typology()
              + rules
              + " "
              + payment.payer().account()
              + " to "
              + payment.payee().account()
              + " "
              + payment.terms().amount());
    }

    @Override
    public String toString() {
      return "%d payments, %d warned, %d stopped; warned by %s; stopped %s"
          .formatted(payments, warned, stopped, why, held.subList(0, Math.min(8, held.size())));
    }
  }
}
