package org.haltwire.signs.triage;

/// Weights of a byte for each place and scheme. Scores are sums of values times weights; shares are
/// what scores, made steeper by a number found on texts left out of training, come to of one.
///
/// @param steepness what a score is multiplied by before it becomes a share
/// @param scale what a weight of 1 stands for, by scheme
/// @param weights by place, then by scheme
record LinearModel(FeatureSettings settings, float steepness, float[] scale, byte[] weights) {

  LinearModel {
    if (weights.length != settings.places() * scale.length) {
      throw new IllegalArgumentException(
          "Expected %d weights, but got %d"
              .formatted(settings.places() * scale.length, weights.length));
    }
  }

  double[] scores(Row row) {
    double[] scores = new double[scale.length];
    for (int i = 0; i < row.index().length; i++) {
      int at = row.index()[i] * scale.length;
      for (int scheme = 0; scheme < scores.length; scheme++) {
        scores[scheme] += row.value()[i] * weights[at + scheme];
      }
    }
    for (int scheme = 0; scheme < scores.length; scheme++) {
      scores[scheme] *= scale[scheme];
    }
    return scores;
  }

  double[] shares(Row row) {
    return shares(scores(row), steepness);
  }

  static double[] shares(double[] scores, double steepness) {
    double[] shares = new double[scores.length];
    double most = scores[best(scores)];
    double sum = 0;
    for (int i = 0; i < shares.length; i++) {
      shares[i] = StrictMath.exp((scores[i] - most) * steepness);
      sum += shares[i];
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= sum;
    }
    return shares;
  }

  /// How much a place says for one scheme rather than for the average one.
  double lean(int place, int scheme) {
    double sum = 0;
    for (int other = 0; other < scale.length; other++) {
      sum += weights[place * scale.length + other] * scale[other];
    }
    return weights[place * scale.length + scheme] * scale[scheme] - sum / scale.length;
  }

  static int best(double[] numbers) {
    int best = 0;
    for (int i = 1; i < numbers.length; i++) {
      best = numbers[i] > numbers[best] ? i : best;
    }
    return best;
  }
}
