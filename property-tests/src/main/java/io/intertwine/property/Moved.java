package io.intertwine.property;

import io.intertwine.kernel.Precision;

/**
 * Numbers with bounds of their errors.
 *
 * @param values the numbers
 * @param radii for each the bound of its distance from what it stands for
 */
@SuppressWarnings("ArrayRecordComponent") // passed on at once, never compared
record Moved(double[] values, double[] radii) {

  private static final double PRODUCT_AND_SUM = Precision.DOUBLE.gamma(2);

  /** Numbers without error. */
  static Moved exact(double[] values) {
    return new Moved(values, new double[values.length]);
  }

  /** The cross products of triples. */
  Moved cross(Moved other) {
    double[] cross = new double[values.length];
    double[] errors = new double[values.length];
    for (int i = 0; i < cross.length; i++) {
      int l = i - i % 3 + (i + 1) % 3;
      int m = i - i % 3 + (i + 2) % 3;
      double first = values[l] * other.values[m];
      double second = values[m] * other.values[l];
      cross[i] = first - second;
      errors[i] =
          PRODUCT_AND_SUM * (Math.abs(first) + Math.abs(second))
              + error(other, l, m)
              + error(other, m, l);
    }
    return new Moved(cross, errors);
  }

  private double error(Moved other, int i, int k) {
    return radii[i] * (Math.abs(other.values[k]) + other.radii[k])
        + Math.abs(values[i]) * other.radii[k];
  }

  /** The elementwise sums. */
  Moved plus(Moved other) {
    double[] sum = new double[values.length];
    double[] errors = new double[values.length];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = values[i] + other.values[i];
      errors[i] = radii[i] + other.radii[i] + Precision.DOUBLE.gamma(1) * Math.abs(sum[i]);
    }
    return new Moved(sum, errors);
  }
}
