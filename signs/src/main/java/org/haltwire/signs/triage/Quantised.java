package org.haltwire.signs.triage;

import java.util.Arrays;

/// Makes bytes of weights, and leaves out the places that say least.
final class Quantised {

  private Quantised() {}

  static LinearModel of(SchemeTrainer.Settings settings, float[][] weights) {
    int schemes = weights.length;
    int places = settings.features().places();
    float[] scale = new float[schemes];
    for (int scheme = 0; scheme < schemes; scheme++) {
      for (float weight : weights[scheme]) {
        scale[scheme] = Math.max(scale[scheme], Math.abs(weight) / Byte.MAX_VALUE);
      }
    }
    double least = least(weights, places, settings.places());
    byte[] bytes = new byte[places * schemes];
    for (int place = 0; place < places; place++) {
      for (int scheme = 0; scheme < schemes && says(weights, place) > least; scheme++) {
        bytes[place * schemes + scheme] =
            (byte) Math.round(weights[scheme][place] / Math.max(scale[scheme], Float.MIN_NORMAL));
      }
    }
    return new LinearModel(settings.features(), (float) settings.steepness(), scale, bytes);
  }

  /// What a place must say more than to be among those kept.
  private static double least(float[][] weights, int places, int kept) {
    double[] said = new double[places];
    for (int place = 0; place < places; place++) {
      said[place] = says(weights, place);
    }
    Arrays.sort(said);
    return places > kept ? said[places - kept - 1] : 0;
  }

  private static double says(float[][] weights, int place) {
    double sum = 0;
    for (float[] each : weights) {
      sum += (double) each[place] * each[place];
    }
    return sum;
  }
}
