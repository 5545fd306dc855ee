package org.haltwire.core.money;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SharesTest {

  @Test
  void givesWhatIsLeftToTheLargestRemainders() {
    assertArrayEquals(new long[] {5833, 17500, 11667}, Shares.divide(35_000, claims()));
  }

  private static long[] claims() {
    return new long[] {10_000, 30_000, 20_000};
  }

  @Test
  void servesTheEarlierOfEqualClaimsFirst() {
    assertArrayEquals(new long[] {1, 1, 0}, Shares.divide(2, new long[] {7, 7, 7}));
  }

  @Test
  void addsUpAndIsWithinOneUnitOfTheProportion() {
    Random random = new Random(1);
    for (int i = 0; i < 2_000; i++) {
      long most = 1 + random.nextLong(random.nextBoolean() ? 100 : 1_000_000_000_000_000L);
      long[] claims = random.longs(1 + random.nextInt(20), 0, most).toArray();
      long whole = LongStream.of(claims).sum();
      long amount = random.nextLong(whole + 1);
      long[] parts = Shares.divide(amount, claims);
      assertEquals(amount, LongStream.of(parts).sum());
      for (int part = 0; part < parts.length; part++) {
        assertTrue(parts[part] >= 0 && parts[part] <= claims[part]);
        BigInteger exact = BigInteger.valueOf(amount).multiply(BigInteger.valueOf(claims[part]));
        BigInteger got = BigInteger.valueOf(parts[part]).multiply(BigInteger.valueOf(whole));
        assertTrue(exact.subtract(got).abs().compareTo(BigInteger.valueOf(Math.max(1, whole))) < 0);
      }
    }
  }

  @Test
  void dividesNothingAmongNobody() {
    assertArrayEquals(new long[0], Shares.divide(0, new long[0]));
    assertArrayEquals(new long[] {0, 0}, Shares.divide(0, new long[] {0, 0}));
  }

  @Test
  void refusesMoreThanIsClaimed() {
    assertThrows(IllegalArgumentException.class, () -> Shares.divide(3, new long[] {1, 1}));
    assertThrows(IllegalArgumentException.class, () -> Shares.divide(-1, new long[] {1, 1}));
    assertThrows(IllegalArgumentException.class, () -> Shares.divide(1, new long[] {2, -1}));
  }
}
