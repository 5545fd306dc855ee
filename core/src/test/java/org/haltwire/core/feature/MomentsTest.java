package org.haltwire.core.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentsTest {

  @ParameterizedTest(name = "{0}: mean {1}, deviation {2}")
  @CsvSource({
    "5,            5,  0",
    "1 2,          2,  0",
    "1 2 3 4,      3,  1",
    "2 4 4 4 5 5 7 9, 5, 2",
    "-3 3,         0,  3",
    "0 0 0 100,    25, 43"
  })
  void roundsTheMeanHalfUpAndTheDeviationDown(String values, long mean, long deviation) {
    long[] numbers = Arrays.stream(values.split(" ")).mapToLong(Long::parseLong).toArray();
    assertEquals(mean, Moments.mean(numbers.length, Arrays.stream(numbers).sum()));
    assertEquals(deviation, deviation(numbers));
  }

  @Test
  void staysExactWhereSquaresNeed128Bits() {
    SplittableRandom random = new SplittableRandom(Long.getLong("haltwire.seed", 1));
    for (int i = 0; i < 2_000; i++) {
      long limit = 1L << random.nextInt(1, 57);
      long[] values = random.longs(random.nextInt(1, 60), -limit, limit).toArray();
      assertEquals(NaiveStore.deviation(values), deviation(values));
    }
  }

  @Test
  void findsRootsNextToSquares() {
    SplittableRandom random = new SplittableRandom(Long.getLong("haltwire.seed", 1));
    for (int i = 0; i < 10_000; i++) {
      long root = random.nextLong(1, 1L << random.nextInt(2, 62));
      BigInteger square = BigInteger.valueOf(root).pow(2);
      assertEquals(root, root(square));
      assertEquals(root - 1, root(square.subtract(BigInteger.ONE)));
    }
  }

  private static long root(BigInteger number) {
    return Moments.root(number.shiftRight(64).longValue(), number.longValue());
  }

  private static long deviation(long[] values) {
    BigInteger squares =
        Arrays.stream(values)
            .mapToObj(value -> BigInteger.valueOf(value).pow(2))
            .reduce(BigInteger.ZERO, BigInteger::add);
    long high = squares.shiftRight(64).longValue();
    return Moments.deviation(values.length, Arrays.stream(values).sum(), high, squares.longValue());
  }
}
