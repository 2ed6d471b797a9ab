package io.intertwine.runtime.reference;

import io.intertwine.kernel.KernelTable;
import java.util.Arrays;

/**
 * Polynomials as one list of terms: term t adds {@code coefficients[t]} times the product of the
 * variables {@code factors[starts[t]..starts[t + 1])} to the polynomial {@code targets[t]}. A
 * variable that stands squared stands twice.
 */
final class TermList {

  private final int[] targets;
  private final int[] starts;
  private final int[] factors;
  private final double[] coefficients;

  private TermList(int[] targets, int[] starts, int[] factors, double[] coefficients) {
    this.targets = targets;
    this.starts = starts;
    this.factors = factors;
    this.coefficients = coefficients;
  }

  /** The terms kept in a table under names with the given prefix. */
  static TermList read(KernelTable table, String prefix) {
    return new TermList(
        table.ints(prefix + ".targets"),
        table.ints(prefix + ".starts"),
        table.ints(prefix + ".factors"),
        table.doubles(prefix + ".coefficients"));
  }

  /** The same terms with the absolute values of the coefficients. */
  TermList absolute() {
    double[] absolute = new double[coefficients.length];
    Arrays.setAll(absolute, t -> Math.abs(coefficients[t]));
    return new TermList(targets, starts, factors, absolute);
  }

  /** The largest number of factors of a term. */
  int degree() {
    int degree = 0;
    for (int t = 0; t < targets.length; t++) {
      degree = Math.max(degree, starts[t + 1] - starts[t]);
    }
    return degree;
  }

  /**
   * The largest number of terms that one of the four evaluations adds up to one number.
   *
   * @param order 0 for values, 1 for gradients and derivatives, 2 for the Hessian too
   */
  int mostAdditions(int order) {
    int largest = 0;
    int[] byTarget = new int[largest(targets) + 1];
    int[] byFactor = new int[largest(factors) + 1];
    for (int t = 0; t < targets.length; t++) {
      int size = starts[t + 1] - starts[t];
      byTarget[targets[t]] += order == 0 ? 1 : size;
      largest = Math.max(largest, byTarget[targets[t]]);
      for (int p = starts[t]; p < starts[t + 1] && order > 0; p++) {
        byFactor[factors[p]] += order == 1 ? 1 : size;
        largest = Math.max(largest, byFactor[factors[p]]);
      }
    }
    return largest;
  }

  private static int largest(int[] indices) {
    return Arrays.stream(indices).max().orElse(-1);
  }

  /** Adds the polynomials' values at x to {@code values}. */
  void evaluate(double[] x, double[] values) {
    for (int t = 0; t < targets.length; t++) {
      values[targets[t]] += product(t, x, -1, -1);
    }
  }

  /** Adds sum_k d_k (grad f_k)(x) to {@code gradient}. */
  void gradient(double[] x, double[] d, double[] gradient) {
    for (int t = 0; t < targets.length; t++) {
      for (int p = starts[t]; p < starts[t + 1]; p++) {
        gradient[factors[p]] += d[targets[t]] * product(t, x, p, -1);
      }
    }
  }

  /** Adds the derivatives of the polynomials along e to {@code derivatives}. */
  void derivative(double[] x, double[] e, double[] derivatives) {
    for (int t = 0; t < targets.length; t++) {
      for (int p = starts[t]; p < starts[t + 1]; p++) {
        derivatives[targets[t]] += e[factors[p]] * product(t, x, p, -1);
      }
    }
  }

  /** Adds sum_k d_k (Hessian f_k)(x) e to {@code product}. */
  void hessian(double[] x, double[] d, double[] e, double[] product) {
    for (int t = 0; t < targets.length; t++) {
      for (int p = starts[t]; p < starts[t + 1]; p++) {
        for (int q = starts[t]; q < starts[t + 1]; q++) {
          if (p != q) {
            product[factors[p]] += d[targets[t]] * e[factors[q]] * product(t, x, p, q);
          }
        }
      }
    }
  }

  /** The term t at x without its factors at the places p and q. */
  private double product(int t, double[] x, int p, int q) {
    double product = coefficients[t];
    for (int k = starts[t]; k < starts[t + 1]; k++) {
      if (k != p && k != q) {
        product *= x[factors[k]];
      }
    }
    return product;
  }
}
