package io.intertwine.property;

import io.intertwine.kernel.ArrayShape;
import io.intertwine.kernel.Precision;
import java.util.List;

/**
 * Sums of products over the arrays of a batch, one per sample, with bounds of their errors.
 *
 * <p>A sum of N products in double precision has an error of at most gamma_N sum |a b| (Higham,
 * Accuracy and Stability of Numerical Algorithms, 2nd edition, section 3.1), and errors of the
 * factors a add sum |b| times their bounds.
 */
final class InnerProduct {

  private final double[] sums;
  private final double[] sizes;
  private final double[] errors;
  private int terms;

  InnerProduct(int samples) {
    sums = new double[samples];
    sizes = new double[samples];
    errors = new double[samples];
  }

  /**
   * Adds the products of some arrays.
   *
   * @param shapes their shapes
   * @param values numbers with errors
   * @param radii the bounds of their errors
   * @param exact the other factors
   * @param from the place of the first of the other factors
   */
  InnerProduct add(
      List<ArrayShape> shapes, double[][] values, double[][] radii, double[][] exact, int from) {
    for (int a = 0; a < values.length; a++) {
      int length = shapes.get(a).length();
      for (int i = 0; i < values[a].length; i++) {
        double factor = exact[from + a][i];
        int sample = i / length;
        sums[sample] += values[a][i] * factor;
        sizes[sample] += Math.abs(values[a][i] * factor);
        errors[sample] += radii[a][i] * Math.abs(factor);
      }
      terms += length;
    }
    return this;
  }

  /** Adds the products of one array. */
  InnerProduct add(List<ArrayShape> shape, Moved values, double[] exact) {
    double[][] one = {values.values()};
    return add(shape, one, new double[][] {values.radii()}, new double[][] {exact}, 0);
  }

  /** The sums with the bounds of their errors. */
  Moved moved() {
    return new Moved(sums(), bounds());
  }

  /** The sums. */
  double[] sums() {
    return sums;
  }

  /** The bounds of their errors. */
  double[] bounds() {
    double gamma = Precision.DOUBLE.gamma(terms);
    double[] bounds = new double[sums.length];
    for (int s = 0; s < bounds.length; s++) {
      bounds[s] = errors[s] + gamma * sizes[s];
    }
    return bounds;
  }
}
