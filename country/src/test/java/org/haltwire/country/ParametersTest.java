package org.haltwire.country;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ParametersTest {

  @Test
  void areAllUsed() {
    Parameters parameters = Parameters.shipped();
    Country unused = new Country(new Country.Settings(1, 200, Towns.MONDAY, parameters));
    for (int i = 0; i < 20_000; i++) {
      unused.next();
    }
    assertEquals(Set.of(), parameters.unread());
  }

  @Test
  void refuseWhatTheyDoNotKnow() {
    var wrong =
        assertThrows(
            IllegalArgumentException.class,
            () -> Parameters.shipped().with(Map.of("crime.pyramids", 1.0)));
    assertTrue(wrong.getMessage().contains("'crime.pyramids'"), wrong.getMessage());
    assertThrows(
        IllegalArgumentException.class,
        () -> Parameters.shipped().with(Map.of("crime.scale", -1.0)));
  }
}
