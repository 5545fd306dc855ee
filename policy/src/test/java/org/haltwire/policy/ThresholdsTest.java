package org.haltwire.policy;

import static org.haltwire.policy.TestingTrial.LOOSE;
import static org.haltwire.policy.TestingTrial.SEED;
import static org.haltwire.policy.TestingTrial.compiled;
import static org.haltwire.policy.TestingTrial.policy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.haltwire.core.decision.Decision;
import org.haltwire.core.decision.FiredRule;
import org.haltwire.core.engine.Engine;
import org.haltwire.core.engine.Entry;
import org.haltwire.core.trial.Scale;
import org.haltwire.core.trial.Threshold;
import org.haltwire.core.trial.Thresholds;
import org.haltwire.core.trial.Trial;
import org.junit.jupiter.api.Test;

/// Other numbers for a rule's comparisons, against policies that have them.
final class ThresholdsTest {

  private final TestingTrial past = new TestingTrial();

  /// The counts by value say for every other number what a policy with that number says.
  @Test
  void triesOtherNumbersAsIfTheyWereInThePolicy() {
    past.random(2_000);
    String text = policy("amount >= 700.0", 70, "sent >= 3 && amount >= 200.0", 70);
    Thresholds thresholds = compiled(text).anatomy().thresholds();
    assertEquals(
        List.of(70_000L, 3L, 20_000L), thresholds.list().stream().map(Threshold::number).toList());
    Trial trial = past.trial(text, LOOSE, 0);
    past.journal.forEach(trial::take);
    for (int number : new int[] {1, 2, 3, 5, 9, 15}) {
      long counted = 0;
      for (int bucket = 0; bucket < trial.tally().probe(1).columns(); bucket++) {
        counted += Scale.from(bucket) >= number ? trial.tally().probe(1).count(bucket) : 0;
      }
      String other = policy("amount >= 700.0", 70, "sent >= " + number + " && amount >= 200.0", 70);
      Engine engine = new Engine(compiled(other).policy());
      long fired = 0;
      for (Entry entry : past.journal) {
        Decision decision = (Decision) engine.decide(entry.fact(), entry.time());
        fired += decision.fired().stream().map(FiredRule::rule).anyMatch("P-1"::equals) ? 1 : 0;
        engine.apply(entry);
      }
      assertTrue(fired > 0);
      assertEquals(fired, counted, "seed " + SEED + ", number " + number);
    }
  }

  @Test
  void cutsNumbersIntoBucketsThatFollowEachOther() {
    for (int bucket = 1; bucket < 400; bucket++) {
      assertTrue(Scale.from(bucket) > Scale.from(bucket - 1));
    }
  }
}
