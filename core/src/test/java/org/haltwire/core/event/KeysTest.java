package org.haltwire.core.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class KeysTest {

  @Test
  void isAbsentOnlyForNothing() {
    assertEquals(Keys.ABSENT, Keys.of(""));
    assertNotEquals(Keys.ABSENT, Keys.of("A"));
    assertEquals(Keys.ABSENT, Keys.of(Keys.of("A"), Keys.of("")));
  }

  @Test
  void tellsAMillionSimilarAccountsApart() {
    Set<Long> seen = new HashSet<>();
    for (int i = 0; i < 1_000_000; i++) {
      seen.add(Keys.of("KZ%018d".formatted(i)));
    }
    assertEquals(1_000_000, seen.size());
  }

  @Test
  void tellsPairsFromTheirReverse() {
    long a = Keys.of("A");
    long b = Keys.of("B");
    assertNotEquals(Keys.of(a, b), Keys.of(b, a));
  }

  /// Snapshots hold these numbers: a change of the hash is a change of their format.
  @Test
  void staysTheSameFromVersionToVersion() {
    assertEquals(-3008277802848488136L, Keys.of("KZ86125KZT5004100100"));
    assertEquals(3988540154049855559L, Keys.of(Keys.of("A"), Keys.of("B")));
  }
}
