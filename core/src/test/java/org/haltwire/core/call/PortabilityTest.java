package org.haltwire.core.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PortabilityTest {

  @Test
  void agreesWithAMapAndTakesTheLastWord() {
    SplittableRandom random = new SplittableRandom(5);
    Map<Long, Integer> naive = new HashMap<>();
    Portability.Builder builder = new Portability.Builder(50_000);
    for (int i = 0; i < 50_000; i++) {
      long number = 77_010_000_000L + random.nextLong(60_000);
      int owner = random.nextInt(4);
      naive.put(number, owner);
      builder.put(number, owner);
    }
    Portability ported = builder.build();
    assertEquals(naive.size(), ported.size());
    for (long number = 77_010_000_000L; number < 77_010_060_000L; number++) {
      assertEquals(naive.getOrDefault(number, -7), ported.owner(number, -7));
    }
    assertEquals(3, Portability.NONE.owner(1, 3));
    assertEquals(-1, ported.owner(PhoneNumber.WITHHELD, -1));
    assertEquals(-1, ported.owner(PhoneNumber.MALFORMED, -1));
  }

  @Test
  void refusesMoreThanWasSaidAndWhatIsNoNumber() {
    Portability.Builder small = new Portability.Builder(0);
    assertThrows(IllegalArgumentException.class, () -> small.put(0, 1));
    for (int i = 1; i <= 10; i++) {
      small.put(i, 1);
    }
    assertThrows(IllegalStateException.class, () -> small.put(11, 1));
  }
}
