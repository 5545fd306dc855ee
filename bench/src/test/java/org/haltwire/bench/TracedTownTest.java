package org.haltwire.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.haltwire.core.money.Limits;
import org.haltwire.core.money.Method;
import org.haltwire.core.money.Root;
import org.haltwire.core.money.Trace;
import org.haltwire.core.money.Traced;
import org.junit.jupiter.api.Test;

class TracedTownTest {

  private static final Limits LIMITS = new Limits(10, 86_400_000, 0, 10_000);

  @Test
  void weavesTheftsInThatReachTenHops() {
    TracedTown town = new TracedTown(3, 5_000);
    town.live(50_000, 8);
    assertEquals(50_000, town.graph().size());
    assertEquals(8, town.roots().size());
    for (Root root : town.roots()) {
      Traced traced = Trace.follow(town.graph(), Method.POISON, LIMITS, List.of(root));
      assertEquals(10, traced.flows().stream().mapToInt(Traced.Flow::hop).max().orElseThrow());
    }
  }

  @Test
  void makesAFanThatIsLargerThanATraceMayBe() {
    TracedTown town = new TracedTown(3, 5_000);
    Root theft = town.fan(20_000);
    Traced traced = Trace.follow(town.graph(), Method.PRO_RATA, LIMITS, List.of(theft));
    assertTrue(traced.cut());
    assertEquals(LIMITS.transfers(), traced.flows().size());
  }

  @Test
  void refusesMoreTheftsThanThereIsRoomFor() {
    TracedTown town = new TracedTown(3, 5_000);
    assertThrows(IllegalArgumentException.class, () -> town.live(5_000, 100));
  }
}
