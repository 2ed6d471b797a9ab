package io.intertwine.codegen.program;

import io.intertwine.symbolic.map.SmoothFunction;
import io.intertwine.symbolic.polynomial.Monomial;
import io.intertwine.symbolic.polynomial.Polynomial;

/**
 * The derivatives of the smooth functions as program fragments: {@link SmoothFunction#derivative},
 * a polynomial in the argument, the value, and the value of the companion, written out.
 */
final class SmoothSlope {
  private SmoothSlope() {}

  /**
   * Appends {@code f'(u)}.
   *
   * @param function f
   * @param to where to append
   * @param argument the node u
   * @param value the node f(u)
   * @return the node f'(u)
   */
  static int of(SmoothFunction function, Simplifier to, int argument, int value) {
    int slope = to.builder().constant(0);
    for (Polynomial.Term term : function.derivative().terms()) {
      int product = to.builder().constant(1);
      Monomial monomial = term.monomial();
      for (int k = 0; k < monomial.size(); k++) {
        int factor =
            switch (monomial.variableAt(k)) {
              case SmoothFunction.ARGUMENT -> argument;
              case SmoothFunction.VALUE -> value;
              default -> to.call(function.companion().orElseThrow(), argument);
            };
        for (int e = 0; e < monomial.exponentAt(k); e++) {
          product = to.times(product, factor);
        }
      }
      slope = to.plus(slope, to.scale(term.coefficient(), product));
    }
    return slope;
  }
}
