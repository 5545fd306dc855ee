package org.haltwire.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class TimingsTest {

  @Test
  void givesTheTimeWithinWhichSoManyOfAHundredWereDone() {
    Timings timings = new Timings(300);
    for (int millis = 200; millis > 0; millis--) {
      timings.add(millis * 1_000_000L);
    }
    assertEquals(100, timings.medianMillis());
    assertEquals(198, timings.percentileMillis(99));
    assertEquals(200, timings.percentileMillis(100));
    assertEquals("p50 100.000 ms, p99 198.000 ms, longest 200.000 ms", timings.toString());
  }

  @Test
  void countsWhatWasTimedAndNotWhatCouldHaveBeen() {
    Timings timings = new Timings(10);
    timings.add(3_000_000);
    assertEquals(1, timings.count());
    assertEquals(3, timings.percentileMillis(1));
    assertThrows(IllegalStateException.class, () -> new Timings(10).medianMillis());
  }
}
