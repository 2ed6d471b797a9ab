package io.intertwine.checker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Exact derivatives of polynomials with roots: what the derivative kernels have to compute. */
final class Gradient {
  private Gradient() {}

  /**
   * The gradient of {@code sum over o of weights[o] * functions[o]} by the variables 0 to count -
   * 1.
   *
   * @param weights one polynomial per function, free of those variables where it is a cotangent
   */
  static List<Polynomial> of(
      List<Polynomial> functions, List<Polynomial> weights, int count, Roots roots, Ideal ideal) {
    Polynomial.Sum[] sums = new Polynomial.Sum[count];
    for (int i = 0; i < count; i++) {
      sums[i] = new Polynomial.Sum();
    }
    Map<Integer, Polynomial.Sum> byRoot = new HashMap<>();
    for (int o = 0; o < functions.size(); o++) {
      for (Map.Entry<Monomial, Surd> term : functions.get(o).terms().entrySet()) {
        Monomial monomial = term.getKey();
        for (int i = 0; i < monomial.size(); i++) {
          int variable = monomial.variable(i);
          Monomial rest = monomial.over(Monomial.of(variable));
          Surd factor = term.getValue().times(Surd.of(monomial.exponent(i)));
          Polynomial derivative = Polynomial.term(rest == null ? Monomial.ONE : rest, factor);
          if (variable < count) {
            sums[variable].addProduct(derivative, weights.get(o));
          } else if (roots.argument(variable) != null) {
            byRoot
                .computeIfAbsent(variable, v -> new Polynomial.Sum())
                .addProduct(derivative, weights.get(o));
          }
        }
      }
    }
    byRoot.forEach(
        (root, sum) -> {
          Polynomial byThis = ideal.normalForm(sum.toPolynomial());
          for (int i = 0; i < count; i++) {
            int variable = i;
            Polynomial inner = roots.derivative(root, v -> v == variable ? Polynomial.ONE : null);
            if (inner != null && !inner.isZero()) {
              sums[i].addProduct(byThis, inner);
            }
          }
        });
    List<Polynomial> gradient = new ArrayList<>();
    for (Polynomial.Sum sum : sums) {
      gradient.add(ideal.normalForm(sum.toPolynomial()));
    }
    return gradient;
  }
}
