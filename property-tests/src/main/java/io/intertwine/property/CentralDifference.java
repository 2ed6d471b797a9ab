package io.intertwine.property;

/**
 * The central difference quotient of order 8 with the step h = {@value #STEP},
 *
 * <pre>  phi'(0) = (1/h) sum_{j=1..4} w_j (phi(j h) - phi(-j h)),   w = 4/5, -1/5, 4/105, -1/280,
 * </pre>
 *
 * (Fornberg, Generation of finite difference formulas on arbitrarily spaced grids, Mathematics of
 * Computation 51, 1988, table 1.)
 *
 * <p>It is exact for polynomials of degree 8. For phi(t) = sum a_k t^k what it leaves out is at
 * most the sum over odd k from 9 of |a_k| h^(k-1) c_k with c_k = 2 sum_j |w_j| j^k; c_9 is 3579,
 * and each further c_(k+2) is less than 16 times the one before.
 */
final class CentralDifference {

  /** The step h. */
  static final double STEP = 0x1p-8;

  private static final double[] WEIGHTS = {4.0 / 5, -1.0 / 5, 4.0 / 105, -1.0 / 280};

  /** The number of steps to each side. */
  static final int STEPS = WEIGHTS.length;

  /** The sum of the absolute values of all eight weights, divided by h. */
  static final double TOTAL_WEIGHT = 2.08 / STEP;

  /** Roundings of the quotient itself: eight weights, products and sums. */
  static final int ROUNDINGS = 6 * STEPS;

  /**
   * What is left out, if every |a_k| is at most 1: c_9 h^8, and the rest of the geometric series,
   * whose quotient is 16 h^2.
   */
  static final double REMAINDER = 3600 * Math.pow(STEP, 8);

  private CentralDifference() {}

  /**
   * The weight of the value at {@code j h}.
   *
   * @param j from -4 to 4, not 0
   * @return w_j / h
   */
  static double weight(int j) {
    return Math.signum(j) * WEIGHTS[Math.abs(j) - 1] / STEP;
  }
}
