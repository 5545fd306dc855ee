package org.haltwire.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.haltwire.bench.Laundering.Step;
import org.junit.jupiter.api.Test;

class LaunderingTest {

  private static final long HALF_AN_HOUR = 1_800_000;

  private final Laundering laundering = new Laundering(new SplittableRandom(5), 1_000);

  @Test
  void passesNearlyAllOnToOneToThreeOthersWithinMinutes() {
    for (int theft = 0; theft < 1_000; theft++) {
      Step got = laundering.theft(0);
      List<Step> steps = laundering.passedOn(got);
      long passed = steps.stream().mapToLong(Step::amount).sum();
      assertTrue(steps.size() >= 1 && steps.size() <= 3, steps::toString);
      assertTrue(passed <= got.amount() && passed >= got.amount() * 0.94, steps::toString);
      for (Step step : steps) {
        assertEquals(got.payee(), step.payer());
        assertNotEquals(step.payer(), step.payee());
        assertTrue(step.amount() > 0, steps::toString);
        assertTrue(step.time() > 0 && step.time() <= HALF_AN_HOUR, steps::toString);
      }
    }
  }

  @Test
  void endsAfterTenHops() {
    Step step = laundering.theft(0);
    while (step.hop() < Laundering.HOPS) {
      step = laundering.passedOn(step).getFirst();
    }
    assertEquals(10, step.hop());
    assertEquals(List.of(), laundering.passedOn(step));
  }
}
