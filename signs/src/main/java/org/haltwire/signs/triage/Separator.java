package org.haltwire.signs.triage;

import java.util.List;

/// Learns a plane between two kinds of rows: a support vector machine with squared hinge loss, by
/// dual coordinate descent (Hsieh and others, ICML 2008). The same rows and seed give the same
/// weights, bit for bit.
public final class Separator {

  private final List<Row> rows;
  private final boolean[] positive;
  private final float[] weights;
  private final double[] share;
  private final double[] diagonal;

  private Separator(List<Row> rows, boolean[] positive, int places, double[] cost) {
    this.rows = rows;
    this.positive = positive;
    this.weights = new float[places];
    this.share = new double[rows.size()];
    this.diagonal = new double[rows.size()];
    for (int i = 0; i < diagonal.length; i++) {
      diagonal[i] = 0.5 / cost[positive[i] ? 1 : 0];
    }
  }

  /// @param places how many weights there are
  /// @param cost what an error costs on a row that is not positive, and on one that is
  /// @param rounds how often each row is looked at
  public static float[] train(
      List<Row> rows, boolean[] positive, int places, double[] cost, int rounds, long seed) {
    Separator separator = new Separator(rows, positive, places, cost);
    Shuffle shuffle = new Shuffle(rows.size(), seed);
    for (int round = 0; round < rounds; round++) {
      for (int i : shuffle.next()) {
        separator.look(i);
      }
    }
    return separator.weights;
  }

  private void look(int i) {
    Row row = rows.get(i);
    int sign = positive[i] ? 1 : -1;
    double slope = sign * row.times(weights) - 1 + share[i] * diagonal[i];
    double next = Math.max(0, share[i] - slope / (row.squares() + diagonal[i]));
    double change = (next - share[i]) * sign;
    share[i] = next;
    if (change != 0) {
      int[] index = row.index();
      float[] value = row.value();
      for (int k = 0; k < index.length; k++) {
        weights[index[k]] += (float) (change * value[k]);
      }
    }
  }
}
