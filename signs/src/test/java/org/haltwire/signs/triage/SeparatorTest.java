package org.haltwire.signs.triage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeparatorTest {

  private static final int PLACES = 12;

  private final List<Row> rows = new ArrayList<>();
  private final boolean[] positive = new boolean[200];

  /// Rows are positive where a hidden plane, given by the weights -5 to 6, says so.
  SeparatorTest() {
    Shuffle chance = new Shuffle(0, 11);
    while (rows.size() < positive.length) {
      int[] index = new int[PLACES];
      float[] value = new float[PLACES];
      double sum = 0;
      for (int i = 0; i < PLACES; i++) {
        index[i] = i;
        value[i] = chance.below(21) - 10;
        sum += value[i] * (i - 5);
      }
      if (Math.abs(sum) > 15) {
        positive[rows.size()] = sum > 0;
        rows.add(Row.of(index, value));
      }
    }
  }

  @Test
  void findsAPlaneWhereThereIsOne() {
    float[] weights = train(1);
    for (int i = 0; i < rows.size(); i++) {
      assertEquals(positive[i], rows.get(i).times(weights) > 0, "row " + i);
    }
  }

  @Test
  void learnsTheSameFromTheSame() {
    assertArrayEquals(train(1), train(1));
    assertFalse(Arrays.equals(train(1), train(2)), "another order ends a little elsewhere");
  }

  /// The best weights are those where going anywhere else costs more.
  @Test
  void reachesTheLeastLoss() {
    float[] weights = train(1);
    double least = loss(weights);
    for (int i = 0; i < PLACES; i++) {
      for (float step : new float[] {-0.02f, 0.02f}) {
        float[] other = weights.clone();
        other[i] += step;
        assertEquals(true, loss(other) > least, "weight " + i + " by " + step);
      }
    }
  }

  private float[] train(long seed) {
    return Separator.train(rows, positive, PLACES, new double[] {0.01, 0.01}, 300, seed);
  }

  private double loss(float[] weights) {
    double loss = 0;
    for (float weight : weights) {
      loss += weight * weight / 2.0;
    }
    for (int i = 0; i < rows.size(); i++) {
      double missing = Math.max(0, 1 - (positive[i] ? 1 : -1) * rows.get(i).times(weights));
      loss += 0.01 * missing * missing;
    }
    return loss;
  }
}
