package org.haltwire.core.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FrequentNumbersTest {

  private static final long FIRST = 77_010_000_000L;
  private static final long SEED = Long.getLong("haltwire.seed", 11L);

  @Test
  void countsExactlyWhileThereIsRoom() {
    FrequentNumbers frequent = new FrequentNumbers();
    for (int i = 0; i < 100; i++) {
      for (int j = 0; j <= i; j++) {
        frequent.add(FIRST + i);
      }
    }
    assertEquals(5_050, frequent.total());
    assertEquals(
        List.of(
            new FrequentNumbers.Frequent(FIRST + 99, 100, 100),
            new FrequentNumbers.Frequent(FIRST + 98, 99, 99)),
        frequent.top(2));
    assertEquals(new FrequentNumbers.Frequent(FIRST + 200, 0, 0), frequent.of(FIRST + 200));
    assertEquals(100, frequent.top(1_000).size());
  }

  @Test
  void keepsTheFrequentOnesOfALongStreamWithinItsBounds() {
    SplittableRandom random = new SplittableRandom(SEED);
    FrequentNumbers frequent = new FrequentNumbers();
    Map<Long, Long> exact = new HashMap<>();
    int all = 1_000_000;
    for (int i = 0; i < all; i++) {
      boolean often = random.nextInt(10) == 0;
      long number = FIRST + (often ? random.nextInt(20) : 100 + random.nextInt(5_000_000));
      frequent.add(number);
      exact.merge(number, 1L, Long::sum);
    }
    check(frequent, exact, all);
  }

  @Test
  void whatWasCountedApartIsCountedTogetherAndSurvivesBeingSaved() throws IOException {
    SplittableRandom random = new SplittableRandom(SEED);
    FrequentNumbers together = new FrequentNumbers();
    Map<Long, Long> exact = new HashMap<>();
    int all = 0;
    for (int part = 0; part < 8; part++) {
      FrequentNumbers one = new FrequentNumbers();
      for (int i = 0; i < 50_000; i++) {
        boolean often = random.nextInt(10) == 0;
        long number = FIRST + (often ? random.nextInt(20) : 100 + random.nextInt(500_000));
        one.add(number);
        exact.merge(number, 1L, Long::sum);
        all++;
      }
      together.merge(restored(saved(one)));
    }
    check(together, exact, all);
    assertEquals(together.top(50), restored(saved(together)).top(50));
    byte[] wrong = saved(together);
    wrong[3] = 9;
    assertThrows(IOException.class, () -> restored(wrong));
  }

  private static void check(FrequentNumbers frequent, Map<Long, Long> exact, long all) {
    assertEquals(all, frequent.total());
    List<FrequentNumbers.Frequent> top = frequent.top(20);
    for (FrequentNumbers.Frequent one : top) {
      long count = exact.getOrDefault(one.number(), 0L);
      assertTrue(one.number() < FIRST + 20, "seed " + SEED + ": " + one);
      assertTrue(one.atLeast() <= count && count <= one.atMost(), "seed " + SEED + ": " + one);
      assertTrue(one.atMost() - one.atLeast() <= all / 1_000, "seed " + SEED + ": " + one);
    }
    assertEquals(20, top.size());
  }

  private static byte[] saved(FrequentNumbers one) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    one.save(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static FrequentNumbers restored(byte[] bytes) throws IOException {
    return FrequentNumbers.restore(new DataInputStream(new ByteArrayInputStream(bytes)));
  }
}
