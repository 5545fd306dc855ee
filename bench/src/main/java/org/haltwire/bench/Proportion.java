package org.haltwire.bench;

import java.util.Arrays;
import java.util.List;
import org.haltwire.signs.triage.Shuffle;

/// A share of right answers, with a 95 % interval by drawing the answers again (bootstrap).
record Proportion(double share, double low, double high, int of) {

  private static final int DRAWS = 2_000;

  static Proportion of(List<Boolean> right, long seed) {
    Shuffle chance = new Shuffle(0, seed);
    double[] drawn = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      int count = 0;
      for (int i = 0; i < right.size(); i++) {
        count += right.get(chance.below(right.size())) ? 1 : 0;
      }
      drawn[draw] = (double) count / right.size();
    }
    Arrays.sort(drawn);
    double share = (double) right.stream().filter(each -> each).count() / right.size();
    return new Proportion(share, drawn[DRAWS / 40], drawn[DRAWS - DRAWS / 40 - 1], right.size());
  }

  @Override
  public String toString() {
    return "%.4f (%.4f to %.4f) of %,d".formatted(share, low, high, of);
  }
}
