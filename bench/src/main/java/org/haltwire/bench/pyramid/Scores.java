package org.haltwire.bench.pyramid;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.haltwire.country.chance.Chance;

/// How well guesses agree with what was so.
///
/// @param auc the chance that a row with a yes has the higher share than one with a no
record Scores(double f1, double precision, double recall, double auc) {

  private static final int RESAMPLES = 2_000;

  /// @param shares what was guessed, in parts; only their order counts, for the AUC
  static Scores of(boolean[] guessed, double[] shares, boolean[] yes) {
    double hits = 0;
    double alarms = 0;
    double all = 0;
    for (int i = 0; i < yes.length; i++) {
      hits += guessed[i] && yes[i] ? 1 : 0;
      alarms += guessed[i] ? 1 : 0;
      all += yes[i] ? 1 : 0;
    }
    double f1 = alarms + all == 0 ? 0 : 2 * hits / (alarms + all);
    return new Scores(
        f1, alarms == 0 ? 0 : hits / alarms, all == 0 ? 0 : hits / all, auc(shares, yes));
  }

  /// The limit from which on a share is a yes, with the best F1; in the middle of the gap below the
  /// lowest that counts.
  static double bestLimit(double[] shares, boolean[] yes) {
    Integer[] order = order(shares);
    double all = 0;
    for (boolean one : yes) {
      all += one ? 1 : 0;
    }
    double best = 0;
    double limit = 0.5;
    double hits = 0;
    for (int i = 0; i < order.length; i++) {
      hits += yes[order[i]] ? 1 : 0;
      boolean last = i + 1 == order.length;
      double next = last ? 0 : shares[order[i + 1]];
      double f1 = 2 * hits / (i + 1 + all);
      if (f1 > best && next < shares[order[i]]) {
        best = f1;
        limit = (shares[order[i]] + next) / 2;
      }
    }
    return limit;
  }

  /// From the 2.5th to the 97.5th percentile of a score over rows drawn anew with repetition.
  static double[] interval(
      boolean[] guessed,
      double[] shares,
      boolean[] yes,
      ToDoubleFunction<Scores> score,
      Chance chance) {
    double[] drawn = new double[RESAMPLES];
    int size = yes.length;
    for (int i = 0; i < RESAMPLES; i++) {
      boolean[] g = new boolean[size];
      double[] s = new double[size];
      boolean[] y = new boolean[size];
      for (int j = 0; j < size; j++) {
        int row = chance.below(size);
        g[j] = guessed[row];
        s[j] = shares[row];
        y[j] = yes[row];
      }
      drawn[i] = score.applyAsDouble(of(g, s, y));
    }
    Arrays.sort(drawn);
    return new double[] {drawn[RESAMPLES / 40], drawn[RESAMPLES - 1 - RESAMPLES / 40]};
  }

  private static double auc(double[] shares, boolean[] yes) {
    Integer[] order = order(shares);
    double below = 0;
    double pairs = 0;
    double positive = 0;
    for (int i = order.length - 1; i >= 0; ) {
      int j = i;
      double tiedYes = 0;
      double tiedNo = 0;
      while (j >= 0 && shares[order[j]] == shares[order[i]]) {
        tiedYes += yes[order[j]] ? 1 : 0;
        tiedNo += yes[order[j]] ? 0 : 1;
        j--;
      }
      pairs += tiedYes * (below + tiedNo / 2);
      below += tiedNo;
      positive += tiedYes;
      i = j;
    }
    return positive == 0 || below == 0 ? 0 : pairs / (positive * below);
  }

  /// Places from the highest share down.
  private static Integer[] order(double[] shares) {
    return IntStream.range(0, shares.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> shares[i]).reversed())
        .toArray(Integer[]::new);
  }
}
