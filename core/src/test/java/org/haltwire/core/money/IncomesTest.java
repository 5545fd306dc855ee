package org.haltwire.core.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class IncomesTest {

  private static final long DAY = Duration.ofDays(1).toMillis();

  @Test
  void countFromSomeWeeksAfterTheFirstPaymentOn() {
    Incomes incomes = new Incomes();
    assertFalse(incomes.take("works", "worker", 100 * DAY));
    assertFalse(incomes.take("works", "worker", 101 * DAY), "an advance is no second month");
    assertTrue(incomes.take("works", "worker", 120 * DAY));
    assertFalse(incomes.take("worker", "works", 140 * DAY), "the other way");
    assertFalse(incomes.take("works", "another", 140 * DAY));
  }

  @Test
  void areKnownAmongManyUntilTheyAreForgotten() {
    Incomes incomes = new Incomes();
    for (int i = 0; i < 10_000; i++) {
      assertFalse(incomes.take("works" + i % 7, "worker" + i, i % 2 == 0 ? DAY : 50 * DAY));
    }
    assertEquals(10_000, incomes.size());
    incomes.dropBefore(2 * DAY);
    assertEquals(5_000, incomes.size());
    for (int i = 0; i < 10_000; i++) {
      assertEquals(i % 2 != 0, incomes.take("works" + i % 7, "worker" + i, 75 * DAY));
    }
    incomes.dropBefore(200 * DAY);
    assertEquals(0, incomes.size());
    assertFalse(incomes.take("works1", "worker1", 201 * DAY));
  }
}
