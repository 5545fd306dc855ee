package org.haltwire.centre.participants.quota;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TokenBucketTest {

  private static final long SECOND = 1_000_000_000L;
  private static final Rate RATE = new Rate(2, 5);

  private long now = 1_773_000_000L * SECOND;
  private final TokenBucket bucket = new TokenBucket(0);

  @Test
  void letsSoManyThroughAtOnceAndThenAsTheyComeBack() {
    assertEquals(5, taken());
    assertEquals(SECOND / 2, bucket.take(RATE, now));
    now += SECOND / 2;
    assertEquals(1, taken());
    now += 100 * SECOND;
    assertEquals(5, taken());
  }

  @Test
  void letsGuessesCountForMoreButNotForEver() {
    bucket.spend(RATE, 7, now);
    assertEquals(3 * SECOND / 2, bucket.take(RATE, now));
    bucket.spend(RATE, 1_000_000, now);
    assertEquals(6 * SECOND / 2, bucket.take(RATE, now), "one bucket of debt at most");
  }

  @Test
  void givesATokenBackToABucketThatIsNotFull() {
    bucket.giveBack(RATE, now);
    assertEquals(5, taken());
    bucket.giveBack(RATE, now);
    assertEquals(1, taken());
  }

  /// The clock an hour back: the bucket was empty, and is empty for as long as it takes to fill.
  @Test
  void recoversWhenTheClockJumpsBack() {
    taken();
    now -= 3_600 * SECOND;
    assertTrue(bucket.take(RATE, now) <= 6 * SECOND / 2);
    now += 5 * SECOND;
    assertTrue(taken() >= 4);
  }

  @Test
  void isAsEmptyAfterARestartAsBefore() {
    taken();
    TokenBucket later = new TokenBucket(bucket.fullAt());
    assertEquals(bucket.take(RATE, now), later.take(RATE, now));
    assertEquals(0, later.left(RATE, now));
  }

  /// An obviously right bucket that counts in whole tokens.
  @Test
  void agreesWithABucketThatCounts() {
    long seed = Long.getLong("haltwire.seed", System.nanoTime());
    Random random = new Random(seed);
    double counted = RATE.size();
    for (int i = 0; i < 100_000; i++) {
      long passed = random.nextInt(8) * SECOND / 4;
      now += passed;
      counted = Math.min(RATE.size(), counted + passed * RATE.perSecond() / SECOND);
      switch (random.nextInt(4)) {
        case 0 -> {
          int more = random.nextInt(3);
          bucket.spend(RATE, more, now);
          counted = Math.max(-RATE.size(), counted - more);
        }
        case 1 -> {
          bucket.giveBack(RATE, now);
          counted = Math.min(RATE.size(), counted + 1);
        }
        default -> {
          assertEquals(counted >= 1, bucket.take(RATE, now) == 0, "seed " + seed + " step " + i);
          counted -= counted >= 1 ? 1 : 0;
        }
      }
    }
  }

  private int taken() {
    int taken = 0;
    while (bucket.take(RATE, now) == 0) {
      taken++;
    }
    return taken;
  }
}
