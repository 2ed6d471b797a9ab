package io.intertwine.runtime.reference;

import java.util.Arrays;
import java.util.List;

/**
 * A map given by polynomials in the components of its inputs and in symbols s = f(u), where u is a
 * polynomial in the components.
 *
 * <p>Variables are the components, then the symbols. With F the polynomials, their total
 * derivatives follow by the chain rule through {@code ds = f'(u) du}.
 *
 * @param dimension the number of components of the inputs
 * @param outputs the number of polynomials
 * @param terms the polynomials
 * @param functions the symbols' functions
 * @param arguments the symbols' arguments u, target k for symbol k
 * @param isMajorant whether derivatives of functions are taken by their absolute values
 */
record ReferenceMap(
    int dimension,
    int outputs,
    TermList terms,
    List<ReferenceFunction> functions,
    TermList arguments,
    boolean isMajorant) {

  /** Roundings of f, f' and f'' apart from those of f itself. */
  private static final int JET_ROUNDINGS = 8;

  /** The map whose values at |x| bound the sums of the absolute values of what this one adds up. */
  ReferenceMap majorant() {
    return new ReferenceMap(
        dimension, outputs, terms.absolute(), functions, arguments.absolute(), true);
  }

  /**
   * How many roundings at most multiply one of the terms that an evaluation adds up; symbols are
   * taken to be roots or reciprocals of sums of squares, whose roundings are relative ones.
   *
   * <p>A term is a coefficient, its factors, at most two factors of a cotangent and a direction,
   * and is added at most {@code mostAdditions} times. A symbol brings the roundings of its argument
   * and its own, as a factor and, up to five times each, in f' and f''.
   */
  int roundings(int order) {
    int plain = 1 + terms.degree() + 2 + terms.mostAdditions(order);
    if (functions.isEmpty()) {
      return plain;
    }
    int argument = 1 + arguments.degree() + arguments.mostAdditions(2);
    int symbol = argument + JET_ROUNDINGS;
    return plain + (terms.degree() + 2 * 5) * symbol + 4 * argument;
  }

  /** F(x). */
  double[] value(double[] x) {
    double[] value = new double[outputs];
    terms.evaluate(new Point(x).variables, value);
    return value;
  }

  /** The gradient of sum_k d_k F_k. */
  double[] gradient(double[] x, double[] d) {
    Point point = new Point(x);
    double[] partial = new double[point.variables.length];
    terms.gradient(point.variables, d, partial);
    return point.total(partial);
  }

  /** The derivative of F along e. */
  double[] derivative(double[] x, double[] e) {
    Point point = new Point(x);
    double[] derivative = new double[outputs];
    terms.derivative(point.variables, point.tangent(e), derivative);
    return derivative;
  }

  /** The gradient of the derivative of sum_k d_k F_k along e. */
  double[] hessian(double[] x, double[] d, double[] e) {
    Point point = new Point(x);
    double[] tangent = point.tangent(e);
    double[] second = new double[point.variables.length];
    terms.hessian(point.variables, d, tangent, second);
    double[] product = point.total(second);
    double[] first = new double[point.variables.length];
    terms.gradient(point.variables, d, first);
    point.addCurvature(first, e, product);
    return product;
  }

  /** The variables at a point, and the symbols' derivatives there. */
  private final class Point {
    final double[] variables;
    final double[] firsts;
    final double[] seconds;

    Point(double[] x) {
      variables = new double[dimension + functions.size()];
      System.arraycopy(x, 0, variables, 0, dimension);
      double[] u = new double[functions.size()];
      arguments.evaluate(variables, u);
      firsts = new double[u.length];
      seconds = new double[u.length];
      for (int k = 0; k < u.length; k++) {
        double[] jet = functions.get(k).jet(u[k]);
        variables[dimension + k] = jet[0];
        firsts[k] = isMajorant ? Math.abs(jet[1]) : jet[1];
        seconds[k] = isMajorant ? Math.abs(jet[2]) : jet[2];
      }
    }

    /** Derivatives with respect to all variables carried to the components. */
    double[] total(double[] partial) {
      double[] d = new double[functions.size()];
      for (int k = 0; k < d.length; k++) {
        d[k] = partial[dimension + k] * firsts[k];
      }
      double[] total = partial.clone();
      arguments.gradient(variables, d, total);
      return Arrays.copyOf(total, dimension);
    }

    /** A direction of the components continued to the symbols. */
    double[] tangent(double[] e) {
      double[] tangent = Arrays.copyOf(e, variables.length);
      double[] du = new double[functions.size()];
      arguments.derivative(variables, Arrays.copyOf(e, variables.length), du);
      for (int k = 0; k < du.length; k++) {
        tangent[dimension + k] = firsts[k] * du[k];
      }
      return tangent;
    }

    /** Adds sum_s F_s grad(f'(u) du(e)) = sum_s F_s (f''(u) du(e) grad u + f'(u) Hess u e). */
    void addCurvature(double[] first, double[] e, double[] product) {
      double[] direction = Arrays.copyOf(e, variables.length);
      double[] bends = new double[functions.size()];
      double[] slopes = new double[functions.size()];
      double[] du = new double[functions.size()];
      arguments.derivative(variables, direction, du);
      for (int k = 0; k < du.length; k++) {
        slopes[k] = first[dimension + k] * firsts[k];
        bends[k] = first[dimension + k] * seconds[k] * du[k];
      }
      double[] sum = new double[variables.length];
      arguments.gradient(variables, bends, sum);
      arguments.hessian(variables, slopes, direction, sum);
      for (int i = 0; i < dimension; i++) {
        product[i] += sum[i];
      }
    }
  }
}
