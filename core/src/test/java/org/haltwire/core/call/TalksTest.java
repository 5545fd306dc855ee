package org.haltwire.core.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.haltwire.core.event.CallerKind;
import org.junit.jupiter.api.Test;

class TalksTest {

  private static final long ANNA = 77_470_000_002L;
  private static final long BORIS = 77_010_000_001L;
  private static final long CLARA = 77_010_000_003L;
  private static final int SHORT = 60_000;
  private static final int LONG = 3_600_000;
  private static final long SEED = Long.getLong("haltwire.seed", 7L);

  private final Talks talks = new Talks(new Talks.Terms(SHORT, LONG, 100_000));

  @Test
  void knowsTheWorstOfTheCallsThatSomebodyIsIn() {
    assertEquals(Talks.NONE, talks.worst(ANNA, 0));
    assertEquals(Talks.NEW, talks.note(ANNA, BORIS, CallerKind.CONFIRMED, true, 1_000));
    assertEquals(Talks.NEW, talks.note(ANNA, CLARA, CallerKind.FLAGGED, true, 2_000));
    assertEquals(3_000L << 8 | CallerKind.FLAGGED.ordinal(), talks.worst(ANNA, 5_000));
    assertEquals(CallerKind.FLAGGED.ordinal(), talks.end(ANNA, CLARA));
    assertEquals(4_000L << 8 | CallerKind.CONFIRMED.ordinal(), talks.worst(ANNA, 5_000));
    assertEquals(Talks.NONE, talks.worst(BORIS, 5_000));
    assertEquals(Talks.NONE, talks.end(ANNA, CLARA));
  }

  @Test
  void aCallToldTwiceIsOneCallAndMayTurnOutWorse() {
    assertEquals(Talks.NEW, talks.note(ANNA, BORIS, CallerKind.CONFIRMED, false, 0));
    assertEquals(Talks.NONE, talks.note(ANNA, BORIS, CallerKind.CONFIRMED, false, 10));
    assertEquals(
        CallerKind.CONFIRMED.ordinal(), talks.note(ANNA, BORIS, CallerKind.SUBSTITUTED, false, 20));
    assertEquals(Talks.NONE, talks.note(ANNA, BORIS, CallerKind.CONFIRMED, false, 30));
    assertEquals(1, talks.size());
    assertEquals(CallerKind.SUBSTITUTED.ordinal(), talks.end(ANNA, BORIS));
    assertEquals(0, talks.size());
  }

  @Test
  void aCallThatNobodyEndsIsForgottenSoonUnlessItMatters() {
    talks.note(ANNA, BORIS, CallerKind.CONFIRMED, false, 0);
    talks.note(BORIS, ANNA, CallerKind.CONFIRMED, true, 0);
    talks.note(CLARA, ANNA, CallerKind.SUBSTITUTED, false, 0);
    assertEquals(Talks.NONE, talks.worst(ANNA, SHORT + 1));
    assertFalse(talks.worst(BORIS, SHORT + 1) == Talks.NONE);
    assertFalse(talks.worst(CLARA, SHORT + 1) == Talks.NONE);
    List<String> over = new ArrayList<>();
    sweep(SHORT + 1, over);
    assertEquals(List.of(ANNA + " CONFIRMED"), over);
    sweep(LONG + 1, over);
    over.sort(String::compareTo);
    assertEquals(List.of(BORIS + " CONFIRMED", CLARA + " SUBSTITUTED", ANNA + " CONFIRMED"), over);
    assertEquals(0, talks.size());
  }

  @Test
  void takesNoMoreThanItMay() {
    Talks few = new Talks(new Talks.Terms(SHORT, LONG, 1));
    assertEquals(Talks.NEW, few.note(ANNA, BORIS, CallerKind.FLAGGED, true, 0));
    assertEquals(Talks.NONE, few.note(BORIS, ANNA, CallerKind.FLAGGED, true, 0));
    assertEquals(1, few.size());
  }

  /// Against a map of lists, with numbers that meet often; others that differ in nine bits of hash.
  @Test
  void agreesWithAPlainMap() {
    SplittableRandom random = new SplittableRandom(SEED);
    Map<Long, Map<Long, Integer>> plain = new HashMap<>();
    CallerKind[] kinds = CallerKind.values();
    for (int i = 0; i < 300_000; i++) {
      long number = 77_010_000_000L + random.nextInt(5_000);
      long other = 77_050_000_000L + random.nextInt(3);
      Map<Long, Integer> calls = plain.computeIfAbsent(number, key -> new HashMap<>());
      if (random.nextInt(100) < 55) {
        int kind = random.nextInt(kinds.length);
        Integer known = calls.get(other);
        int expected = known == null ? Talks.NEW : kind > known ? known : Talks.NONE;
        assertEquals(expected, talks.note(number, other, kinds[kind], true, i), "seed " + SEED);
        calls.merge(other, kind, Math::max);
      } else {
        Integer known = calls.remove(other);
        assertEquals(known == null ? Talks.NONE : known, talks.end(number, other), "seed " + SEED);
      }
      int worst = calls.values().stream().mapToInt(Integer::intValue).max().orElse(Talks.NONE);
      long found = talks.worst(number, i);
      assertEquals(worst, found == Talks.NONE ? Talks.NONE : found & 0xff, "seed " + SEED);
    }
    assertEquals(plain.values().stream().mapToInt(Map::size).sum(), talks.size());
    assertTrue(talks.bytes() <= 25L * Math.max(talks.size(), 1_000), talks.bytes() + " bytes");
  }

  private void sweep(long now, List<String> over) {
    for (int i = 0; i < 1_100; i++) {
      talks.sweep(now, (number, kind) -> over.add(number + " " + kind));
    }
  }
}
