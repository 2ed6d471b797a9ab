package io.intertwine.property;

import io.intertwine.kernel.ArrayShape;
import io.intertwine.kernel.DoubleKernel;
import io.intertwine.kernel.KernelDescription;
import io.intertwine.kernel.Order;
import io.intertwine.kernel.Precision;
import io.intertwine.runtime.reference.ReferenceKernel;

/**
 * What is proved of a kernel's errors: those that it makes itself, and those that it hands on.
 *
 * <p><b>Its own.</b> The companion class computes gamma_(n+1) M(x) in double precision, n the
 * longest chain of roundings (Higham, Accuracy and Stability of Numerical Algorithms, 2nd edition,
 * chapter 3). M does not depend on the precision, so the bound in single precision is the same
 * times the quotient of the two gammas.
 *
 * <p><b>Those that it hands on.</b> Where a kernel is polynomial in some of its inputs, f = sum c m
 * with monomials m, M is a majorant, M = sum C m(|x|) with C at least |c|. For y and z with |y - z|
 * at most r, component by component, each monomial has |m(y) - m(z)| &lt;= m(|z| + r) - m(|z|),
 * because expanding m(z + (y - z)) gives the terms of the expansion of m(|z| + r), the first one
 * missing, with smaller absolute values. So
 *
 * <pre>
 *   |f(y) - f(z)| &lt;= M(|z| + r) - M(|z|) &lt;= (M(|z| + T r) - M(|z|)) / T  for every T &gt;= 1,
 * </pre>
 *
 * the second because M(|z| + t r) is a polynomial in t with nonnegative coefficients, therefore
 * convex. With r of a few roundings, the first difference would drown in the roundings of M; T is
 * chosen so large that T r is {@value #STEP} of |z|, where the difference is well determined and
 * the secant is hardly steeper than the tangent. This needs no derivative kernel and serves
 * derivative kernels too.
 */
final class ProvedBound {

  /** How far the secant reaches, as a part of the largest component of each array. */
  private static final double STEP = 0x1p-12;

  /**
   * The relative error of a computed M: it is a sum of nonnegative terms, so gamma of its own count
   * of roundings, which is below 2^13 for every kernel that the generator makes.
   */
  private static final double ARITHMETIC = 0x1p-40;

  private final DoubleKernel majorant;
  private final KernelDescription description;
  private final double scale;
  private final long roundings;

  /** The bounds of a generated kernel of some order. */
  ProvedBound(KernelFamily family, Order order) {
    description = family.description(order);
    roundings = description.longestPath() + 1L;
    majorant = family.bound(order);
    scale = 1 / Precision.DOUBLE.gamma(roundings);
  }

  /** The bounds of a reference kernel. */
  ProvedBound(ReferenceKernel reference) {
    description = reference.description();
    roundings = reference.roundings();
    majorant = reference.majorant();
    scale = 1;
  }

  /**
   * The bound of the rounding errors.
   *
   * @param inputs the input arrays, {@code [sample][component]}
   * @param samples the number of samples
   * @param precision the precision of the kernel
   * @return one bound per number that the kernel gives
   */
  double[][] rounding(double[][] inputs, int samples, Precision precision) {
    return majorant(inputs, samples, precision.gamma(roundings));
  }

  /** The majorant M itself. */
  double[][] majorant(double[][] inputs, int samples) {
    return majorant(inputs, samples, 1);
  }

  private double[][] majorant(double[][] inputs, int samples, double factor) {
    double[][] sizes = new double[inputs.length][];
    for (int a = 0; a < sizes.length; a++) {
      sizes[a] = inputs[a].clone();
      for (int i = 0; i < sizes[a].length; i++) {
        sizes[a][i] = Math.abs(sizes[a][i]);
      }
    }
    double[][] values = majorant.apply(sizes, samples);
    for (double[] array : values) {
      for (int i = 0; i < array.length; i++) {
        array[i] *= scale * factor;
      }
    }
    return values;
  }

  /**
   * The bound of |f(y) - f(z)| for all y within a radius of z, for inputs in which f is polynomial;
   * the radius is 0 in the others.
   *
   * @param inputs the input arrays z
   * @param radii one radius per number
   * @param samples the number of samples
   * @return one bound per number of the outputs
   */
  double[][] propagated(double[][] inputs, double[][] radii, int samples) {
    double[] reach = reach(inputs, radii, samples);
    double[][] moved = new double[inputs.length][];
    for (int a = 0; a < inputs.length; a++) {
      int length = description.inputs().get(a).length();
      moved[a] = inputs[a].clone();
      for (int i = 0; i < moved[a].length; i++) {
        if (radii[a][i] > 0) {
          moved[a][i] = Math.abs(inputs[a][i]) + reach[i / length] * radii[a][i];
        }
      }
    }
    double[][] far = majorant(moved, samples);
    double[][] near = majorant(inputs, samples);
    for (int a = 0; a < far.length; a++) {
      int length = description.outputs().get(a).length();
      for (int i = 0; i < far[a].length; i++) {
        double rise = far[a][i] - near[a][i] + ARITHMETIC * (far[a][i] + near[a][i]);
        far[a][i] = reach[i / length] == 0 ? 0 : rise / reach[i / length];
      }
    }
    return far;
  }

  /** Per sample the T; 0 where every radius is 0. */
  private double[] reach(double[][] inputs, double[][] radii, int samples) {
    double[] reach = new double[samples];
    for (int s = 0; s < samples; s++) {
      double relative = 0;
      for (int a = 0; a < inputs.length; a++) {
        ArrayShape shape = description.inputs().get(a);
        double largest = largest(inputs[a], s, shape.length());
        double radius = largest(radii[a], s, shape.length());
        if (radius > 0) {
          relative = Math.max(relative, largest == 0 ? STEP : Math.min(radius / largest, STEP));
        }
      }
      reach[s] = relative == 0 ? 0 : STEP / relative;
    }
    return reach;
  }

  private static double largest(double[] values, int sample, int length) {
    double largest = 0;
    for (int c = 0; c < length; c++) {
      largest = Math.max(largest, Math.abs(values[sample * length + c]));
    }
    return largest;
  }

  /**
   * The elementwise sum of bounds.
   *
   * @param first some bounds, overwritten with the sum
   * @param second as many
   * @return the first
   */
  static double[][] add(double[][] first, double[][] second) {
    for (int a = 0; a < first.length; a++) {
      for (int i = 0; i < first[a].length; i++) {
        first[a][i] += second[a][i];
      }
    }
    return first;
  }
}
