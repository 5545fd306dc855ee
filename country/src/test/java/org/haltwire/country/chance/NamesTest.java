package org.haltwire.country.chance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NamesTest {

  @Test
  void givesEachNumberAnotherBelowTheBound() {
    Names names = new Names(1, 1);
    for (long bound : new long[] {2, 10, 1_000, 65_536, 100_000}) {
      Set<Long> given = new HashSet<>();
      for (long number = 0; number < bound; number++) {
        long name = names.below(bound, number);
        assertTrue(name >= 0 && name < bound, bound + ": " + name);
        given.add(name);
      }
      assertEquals(bound, given.size());
    }
    assertThrows(IllegalArgumentException.class, () -> names.below(10, 10));
  }

  @Test
  void writesThirteenLettersForAnyNumber() {
    Names names = new Names(1, 2);
    Set<String> given = new HashSet<>();
    for (long number = 0; number < 100_000; number++) {
      String name = names.letters(number);
      assertEquals(13, name.length());
      given.add(name);
    }
    assertEquals(100_000, given.size());
  }
}
