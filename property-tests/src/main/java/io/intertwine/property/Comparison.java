package io.intertwine.property;

import java.util.Locale;
import java.util.Objects;

/** Compares numbers with what they should be, each within its own bound, and keeps the margin. */
final class Comparison {

  /**
   * The bounds are themselves computed in floating point, from nonnegative numbers by sums,
   * products and square roots. Each of those has a relative error of at most 2^-53, so a bound made
   * by fewer than 2^22 of them one after the other is at most this factor too small.
   */
  private static final double BOUND_ARITHMETIC = 1 + 0x1p-30;

  private final String property;
  private final String kernel;
  private double worst;
  private String where = "nothing";
  private long comparisons;

  /** Compares for a property, one sentence's beginning such as {@code p.Name is equivariant}. */
  Comparison(String property, String kernel) {
    this.property = Objects.requireNonNull(property, "property");
    this.kernel = Objects.requireNonNull(kernel, "kernel");
  }

  /**
   * Compares the components of one sample after the other.
   *
   * @param array the array's name
   * @param length the number of components per sample
   * @param found the numbers found
   * @param expected the numbers expected, as many
   * @param bounds the largest differences allowed, as many
   * @throws PropertyViolation if a difference is larger or is not a number
   */
  void compare(String array, int length, double[] found, double[] expected, double[] bounds) {
    for (int i = 0; i < found.length; i++) {
      double error = Math.abs(found[i] - expected[i]);
      double bound = bounds[i] * BOUND_ARITHMETIC;
      if (!(error <= bound)) {
        throw new PropertyViolation(
            String.format(
                Locale.ROOT,
                "%s: %s does not hold, since component %d of %s in sample %d is %s instead of %s, a"
                    + " difference of %.3g where %.3g is the bound.",
                kernel,
                property,
                i % length,
                array,
                i / length,
                found[i],
                expected[i],
                error,
                bound));
      }
      double ratio = bound == 0 ? 0 : error / bound;
      if (ratio > worst) {
        worst = ratio;
        where = kernel + ", " + array + "[" + i % length + "], " + property;
      }
      comparisons++;
    }
  }

  /** Compares numbers that stand for the same, each with its own error. */
  void compare(String array, int length, Moved found, Moved expected) {
    double[] bounds = found.radii().clone();
    for (int i = 0; i < bounds.length; i++) {
      bounds[i] += expected.radii()[i];
    }
    compare(array, length, found.values(), expected.values(), bounds);
  }

  /** Compares bit for bit. */
  void same(String array, int length, double[] found, double[] expected) {
    for (int i = 0; i < found.length; i++) {
      if (Double.doubleToLongBits(found[i]) != Double.doubleToLongBits(expected[i])) {
        throw new PropertyViolation(
            String.format(
                Locale.ROOT,
                "%s: %s does not hold, since component %d of %s in sample %d is %a instead of %a.",
                kernel,
                property,
                i % length,
                array,
                i / length,
                found[i],
                expected[i]));
      }
      comparisons++;
    }
  }

  Margin margin() {
    return new Margin(worst, where, comparisons);
  }
}
