package org.haltwire.core.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class KeyIndexTest {

  @Test
  void findsWhatWasAddedAndNotTakenOut() {
    SplittableRandom random = new SplittableRandom(Long.getLong("haltwire.seed", 1));
    Slots slots = new Slots(2);
    KeyIndex index = new KeyIndex(slots);
    Map<Long, Integer> expected = new HashMap<>();
    for (int i = 0; i < 300_000; i++) {
      long key = random.nextLong(1, 40_000);
      int slot = index.find(key);
      assertEquals(expected.getOrDefault(key, KeyIndex.NONE), slot);
      if (slot == KeyIndex.NONE) {
        slot = slots.allocate(key);
        index.add(key, slot);
        expected.put(key, slot);
      } else if (random.nextInt(3) > 0) {
        index.remove(key, slot);
        slots.free(slot);
        expected.remove(key);
      }
    }
    for (long key = 1; key < 40_000; key++) {
      assertEquals(expected.getOrDefault(key, KeyIndex.NONE), index.find(key));
    }
  }
}
