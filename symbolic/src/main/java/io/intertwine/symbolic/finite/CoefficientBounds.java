package io.intertwine.symbolic.finite;

import io.intertwine.symbolic.number.Cyclotomic;
import io.intertwine.symbolic.number.Rational;

/** Bounds of the absolute values of a cyclotomic number and of all its conjugates. */
final class CoefficientBounds {
  private CoefficientBounds() {}

  /** The sum of the absolute values of the coefficients, which bounds every conjugate. */
  static Rational sum(Cyclotomic value) {
    Rational sum = Rational.ZERO;
    for (Cyclotomic.Term term : value.terms()) {
      sum = sum.plus(term.coefficient().abs());
    }
    return sum;
  }
}
