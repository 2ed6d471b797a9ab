package io.intertwine.checker;

import io.intertwine.checker.Certificate.Order;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/**
 * Verifies error bounds. A kernel's result differs from the exact one by at most {@code gamma_n M},
 * where M is the kernel's own expression with every input and constant replaced by its absolute
 * value and every difference by a sum, and n is the {@link RoundingCount}. The bound class has to
 * be {@code C M} with {@code C = (n+1)/(2^53 - (n+1))}, the same polynomial in the absolute values;
 * the one more makes up for its own roundings.
 *
 * <p>The argument u of a root has to be its own M, a sum without cancellation, so that its relative
 * error is bounded and {@code u^(-1/2)} is its own M too.
 */
final class BoundCheck {
  private final Evaluation magnitudes;
  private final Evaluation bounds;
  private final Ideal ideal = new Ideal();

  /**
   * Prepares for kernels with a number of variables.
   *
   * @param roots those of the kernel
   */
  BoundCheck(Graph graph, int variables, Roots roots) {
    Ideal roughIdeal = new Ideal();
    Roots shifted = new Roots(roughIdeal, 2 * variables);
    for (Polynomial argument : roots.arguments()) {
      Polynomial moved = argument.substitute(v -> Polynomial.variable(v + variables));
      shifted.declare(Roots.Function.RECIPROCAL_SQRT, moved);
    }
    shifted.addRelations(ideal);
    for (int v = 0; v < variables; v++) {
      // x^2 = |x|^2, which the argument of a root may use
      Monomial square = Monomial.power(v, 2);
      ideal.add(v, square, Polynomial.term(Monomial.power(v + variables, 2), Surd.ONE));
    }
    this.magnitudes = new Evaluation(graph, shifted, ideal, Evaluation.Mode.MAGNITUDES, variables);
    this.bounds = new Evaluation(graph, shifted, ideal, Evaluation.Mode.BOUND, variables);
  }

  /**
   * Compares the outputs of a bound class with what the outputs of a kernel class need.
   *
   * @param longestPath the number n
   */
  void check(String file, List<Integer> bound, List<Integer> kernel, int longestPath, Order order) {
    BigInteger n = BigInteger.valueOf(longestPath + 1L);
    Surd gamma = Surd.of(Ratio.of(n, BigInteger.ONE.shiftLeft(53).subtract(n)));
    List<Polynomial> found;
    List<Polynomial> needed;
    try {
      found = bounds.of(bound);
      needed = magnitudes.of(kernel);
    } catch (Refusal problem) {
      throw new Refusal(file + ": " + problem.sentence());
    }
    for (int i = 0; i < found.size(); i++) {
      Polynomial difference = ideal.normalForm(found.get(i).minus(needed.get(i).times(gamma)));
      if (!difference.isZero()) {
        throw new Refusal(
            file
                + ": output element "
                + i
                + " is not the bound of the "
                + order
                + " kernel; it differs by "
                + difference
                + ".");
      }
    }
  }

  /** Refuses a stated n that is smaller than the count of some output. */
  static void requirePath(
      String file,
      RoundingCount counts,
      List<Integer> outputs,
      Map<Order, Integer> stated,
      Order order) {
    int longest = 0;
    for (int node : outputs) {
      longest = Math.max(longest, counts.of(node));
    }
    Integer path = stated.get(order);
    if (path == null || path < longest) {
      throw new Refusal(
          file
              + ": a result has "
              + longest
              + " roundings, more than the "
              + path
              + " that the certificate states.");
    }
  }
}
