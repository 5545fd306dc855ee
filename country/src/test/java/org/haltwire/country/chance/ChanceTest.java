package org.haltwire.country.chance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ChanceTest {

  private static final int DRAWS = 400_000;

  private final Chance chance = Chance.of(7, 1, 1);

  @Test
  void isNormalWithMeanZeroAndDeviationOne() {
    double sum = 0;
    double squares = 0;
    int beyondTwo = 0;
    for (int i = 0; i < DRAWS; i++) {
      double draw = chance.normal();
      sum += draw;
      squares += draw * draw;
      beyondTwo += Math.abs(draw) > 2 ? 1 : 0;
    }
    assertEquals(0, sum / DRAWS, 0.01);
    assertEquals(1, squares / DRAWS, 0.01);
    assertEquals(0.0455, (double) beyondTwo / DRAWS, 0.002);
  }

  @Test
  void countsAsOftenAsItShould() {
    for (double mean : new double[] {0.3, 4, 50}) {
      double sum = 0;
      double squares = 0;
      for (int i = 0; i < DRAWS; i++) {
        int draw = chance.poisson(mean);
        sum += draw;
        squares += (double) draw * draw;
      }
      double found = sum / DRAWS;
      assertEquals(mean, found, 0.01 * mean + 0.005);
      assertEquals(mean, squares / DRAWS - found * found, 0.03 * mean);
    }
  }

  @Test
  void waitsAsLongAsItShould() {
    double sum = 0;
    for (int i = 0; i < DRAWS; i++) {
      sum += chance.exponential(25);
    }
    assertEquals(25, sum / DRAWS, 0.3);
  }

  @Test
  void picksByWeightAndNeverWhatHasNone() {
    int[] picked = new int[3];
    for (int i = 0; i < DRAWS; i++) {
      picked[chance.pick(new double[] {1, 1, 4})]++;
    }
    assertEquals(0.25, (double) picked[0] / DRAWS, 0.005);
    assertEquals(0, picked[1]);
  }

  @Test
  void staysBelowItsBound() {
    for (int i = 0; i < 10_000; i++) {
      assertTrue(chance.below(3) < 3 && chance.lower(3) >= 0);
      long between = chance.between(-5L, 5L);
      assertTrue(between >= -5 && between < 5, "" + between);
    }
  }
}
