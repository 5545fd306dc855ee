package org.haltwire.centre.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MomentsTest {

  @Test
  void readsWhatItWrote() {
    List<Moment> moments =
        List.of(
            new Moment(Long.MAX_VALUE, 1_790_000_000_000L, Long.MAX_VALUE, true, "allow"),
            new Moment(5_000_000, 1_789_999_999_999L, 0, false, "warn"),
            new Moment(4_999_999, 1_789_999_999_999L, 1, true, "hold"),
            new Moment(1, -1, 63, false, "refuse"));
    assertEquals(moments, Moments.decode(Moments.encode(moments)));
    assertEquals(List.of(), Moments.decode(Moments.encode(List.of())));
  }

  /// What is longer than about 2,000 bytes would leave its row.
  @Test
  void staysInItsRow() {
    List<Moment> moments = new ArrayList<>();
    for (int i = 0; i < Stretch.HISTORY; i++) {
      moments.add(
          new Moment(
              5_000_000_000L - 40_000L * i,
              1_790_000_000_000L - 3_600_000L * i,
              1_250_000,
              true,
              "allow"));
    }
    int bytes = Moments.encode(moments).length;
    assertTrue(bytes <= 600, bytes + " bytes");
  }
}
