package org.haltwire.signs.triage;

/// A text as numbers: values at places, all other places being zero. A place may be named twice.
///
/// @param squares the sum of the values' squares
public record Row(int[] index, float[] value, double squares) {

  public static Row of(int[] index, float[] value) {
    double squares = 0;
    for (float each : value) {
      squares += (double) each * each;
    }
    return new Row(index, value, squares);
  }

  /// The sum of values times weights.
  public double times(float[] weights) {
    double sum = 0;
    for (int i = 0; i < index.length; i++) {
      sum += value[i] * weights[index[i]];
    }
    return sum;
  }
}
