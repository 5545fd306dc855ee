package org.haltwire.centre.policies.backtest;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.haltwire.core.decision.Unit;
import org.junit.jupiter.api.Test;

class OtherNumbersTest {

  @Test
  void suggestsNoLengthThatSaysNothing() {
    assertFalse(OtherNumbers.telling(Unit.DURATION, 59_999));
    assertFalse(OtherNumbers.telling(Unit.DURATION, Unit.NEVER + 1));
    assertTrue(OtherNumbers.telling(Unit.DURATION, 60_000));
    assertTrue(OtherNumbers.telling(Unit.DURATION, Unit.NEVER));
    assertTrue(OtherNumbers.telling(Unit.COUNT, 1));
  }
}
