package org.haltwire.core.call;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RecentNumbersTest {

  private static final long ONE = 77_010_000_001L;
  private static final long TWO = 77_010_000_002L;

  private final RecentNumbers numbers = new RecentNumbers(1_000, 2, 0);

  @Test
  void forgetsANumberAfterOneToTwoSpans() {
    assertFalse(numbers.contains(ONE, 0));
    numbers.add(ONE, 900);
    assertTrue(numbers.contains(ONE, 1_899));
    assertFalse(numbers.contains(ONE, 2_900));
    numbers.add(ONE, 3_000);
    assertFalse(numbers.contains(ONE, 60_000), "nobody asked for a long time");
  }

  @Test
  void aNumberThatComesAgainIsKnownOn() {
    for (long now = 0; now < 10_000; now += 700) {
      numbers.add(ONE, now);
      assertTrue(numbers.contains(ONE, now + 900));
    }
  }

  @Test
  void leavesOutWhatHasNoRoomAndWhatIsNoNumber() {
    numbers.add(PhoneNumber.WITHHELD, 0);
    numbers.add(PhoneNumber.MALFORMED, 0);
    numbers.add(ONE, 0);
    numbers.add(TWO, 0);
    numbers.add(77_010_000_003L, 0);
    assertTrue(numbers.contains(ONE, 0) && numbers.contains(TWO, 0));
    assertFalse(numbers.contains(77_010_000_003L, 0));
    assertFalse(numbers.contains(PhoneNumber.MALFORMED, 0));
  }
}
