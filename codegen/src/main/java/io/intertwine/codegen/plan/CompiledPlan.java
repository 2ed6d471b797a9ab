package io.intertwine.codegen.plan;

import io.intertwine.codegen.lower.PolynomialMap;
import io.intertwine.kernel.OperationCounts;
import java.util.List;
import java.util.Objects;

/**
 * A plan with the polynomials that its programs were proved to compute.
 *
 * @param plan the plan
 * @param polynomials per stage, the expanded polynomials of its program
 */
public record CompiledPlan(KernelPlan plan, List<PolynomialMap> polynomials) {

  /** Copies the list. */
  public CompiledPlan {
    Objects.requireNonNull(plan, "plan");
    polynomials = List.copyOf(polynomials);
  }

  /**
   * The operations per sample.
   *
   * @return dense, sparse and optimised
   */
  public OperationCounts operations() {
    return OperationMeter.count(plan, polynomials);
  }

  /**
   * The longest chain of roundings from an input to an output, additions over loops included.
   *
   * @return n of gamma_n
   */
  public int longestPath() {
    return OperationMeter.longestPath(plan);
  }
}
