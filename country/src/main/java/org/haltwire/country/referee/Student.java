package org.haltwire.country.referee;

/// Student's t: how far a mean of few may be from the truth.
final class Student {

  /// With 1 to 30 degrees of freedom, as every table has them.
  private static final double[] TABLE = {
    12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160,
    2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056,
    2.052, 2.048, 2.045, 2.042
  };

  private static final double NORMAL = 1.959964;

  private Student() {}

  /// How many standard errors the 95 % interval reaches to each side. Beyond the table the normal
  /// one with the first terms of its expansion (Abramowitz and Stegun 26.7.5), right to 0.001.
  static double reach(int degreesOfFreedom) {
    if (degreesOfFreedom < 1) {
      throw new IllegalArgumentException(
          "Expected at least 1 degree of freedom, but got " + degreesOfFreedom);
    }
    if (degreesOfFreedom <= TABLE.length) {
      return TABLE[degreesOfFreedom - 1];
    }
    double z = NORMAL;
    double n = degreesOfFreedom;
    return z + (Math.pow(z, 3) + z) / (4 * n) + poly(z) / (96 * n * n);
  }

  private static double poly(double z) {
    return 5 * Math.pow(z, 5) + 16 * Math.pow(z, 3) + 3 * z;
  }
}
