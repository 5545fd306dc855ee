package org.haltwire.core.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberPlanTest {

  private static final NumberPlan PLAN = TestingNetwork.PLAN;

  @ParameterizedTest
  @CsvSource({
    "77011234567, 0",
    "77019999999, 0",
    "77010000000, 0",
    "77020000000, -1",
    "77009999999, -1",
    "77051234567, 1",
    "77172123456, 2",
    "77172555555, 3",
    "77172555554, 2",
    "7701123456, -1",
    "770112345678, -1",
    "79161234567, -1",
    "1, -1",
    "999999999999999, -1",
  })
  void findsTheNarrowestRange(long number, int range) {
    assertEquals(range, PLAN.find(number));
  }

  @Test
  void knowsTheCountrysNumbersAllocatedOrNot() {
    assertTrue(PLAN.isNational(77011234567L));
    assertTrue(PLAN.isNational(76000000000L));
    assertTrue(PLAN.isNational(77L));
    assertFalse(PLAN.isNational(79161234567L));
    assertFalse(PLAN.isNational(7));
    assertFalse(PLAN.isNational(4915112345678L));
  }

  @Test
  void knowsShortAndEmergencyNumbers() {
    assertTrue(PLAN.isShort(112));
    assertTrue(PLAN.isShort(1414));
    assertTrue(PLAN.isShort(99999));
    assertFalse(PLAN.isShort(100000));
    assertFalse(PLAN.isShort(0));
    assertFalse(PLAN.isShort(PhoneNumber.MALFORMED));
  }

  @Test
  void refusesRangesThatCannotBe() {
    assertThrows(IllegalArgumentException.class, () -> range(7701, 3));
    assertThrows(IllegalArgumentException.class, () -> range(0, 11));
    assertThrows(IllegalArgumentException.class, () -> range(7701, 16));
    assertEquals(
        UNALLOCATED_IN_AN_EMPTY_PLAN, new NumberPlan(List.of(7L), List.of(), 5, List.of()).find(7));
  }

  private static final int UNALLOCATED_IN_AN_EMPTY_PLAN = NumberPlan.UNALLOCATED;

  @ParameterizedTest
  @CsvSource({
    "77011234567, 77011234567",
    "+77011234567, 77011234567",
    "'', 0",
    "anonymous, 0",
    "+, -1",
    "0123, -1",
    "7701 123, -1",
    "7701123456a, -1",
    "١٢٣, -1",
    "123456789012345, 123456789012345",
    "1234567890123456, -1",
    "sip:7701@x, -1",
  })
  void readsNumbersAsTheyComeOverTheWire(String text, long number) {
    assertEquals(number, PhoneNumber.of(text));
  }

  private static NumberRange range(long prefix, int digits) {
    return new NumberRange(prefix, digits, NumberKind.MOBILE, 0, true);
  }
}
