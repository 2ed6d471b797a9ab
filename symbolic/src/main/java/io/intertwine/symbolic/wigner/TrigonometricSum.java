package io.intertwine.symbolic.wigner;

import io.intertwine.symbolic.linear.ExactMatrix;
import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SurdSum;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A finite Fourier sum {@code sum c exp(i theta)} with rational angles in radians and exact
 * coefficients.
 *
 * <p>Exponentials of distinct algebraic numbers are linearly independent over the algebraic numbers
 * (Lindemann and Weierstrass). So the sum is zero exactly if no coefficient is left once equal
 * angles are put together.
 */
final class TrigonometricSum {
  private final SortedMap<Rational, SurdSum> coefficients;

  private TrigonometricSum(SortedMap<Rational, SurdSum> coefficients) {
    this.coefficients = coefficients;
  }

  private static TrigonometricSum exponential(Rational angle, SurdSum coefficient) {
    SortedMap<Rational, SurdSum> coefficients = new TreeMap<>();
    coefficients.put(angle, coefficient);
    return new TrigonometricSum(coefficients);
  }

  /**
   * The entry of the rotation about z of the real basis: cos(m t) at (m, m), -sin(m t) at (m, -m).
   */
  private static TrigonometricSum aboutZ(int row, int column, Rational angle) {
    Rational multiple = angle.times(Rational.of(row));
    if (row == 0) {
      return exponential(Rational.ZERO, SurdSum.ONE);
    }
    SurdSum half = SurdSum.of(Rational.of(1, 2));
    if (row == column) {
      return exponential(multiple, half).plus(exponential(multiple.negate(), half));
    }
    // -sin x = (i/2) exp(i x) - (i/2) exp(-i x)
    SurdSum halfI = half.times(SurdSum.I);
    return exponential(multiple, halfI).plus(exponential(multiple.negate(), halfI.negate()));
  }

  /**
   * An element of {@code Z(alpha) J Z(beta) J Z(gamma)} of degree l; row and column are from -l to
   * l, angles in radians.
   */
  static TrigonometricSum ofElement(
      int l, int row, int column, Rational alpha, Rational beta, Rational gamma) {
    ExactMatrix j = JMatrix.real(l);
    TrigonometricSum sum = new TrigonometricSum(new TreeMap<>());
    for (int p : plusMinus(row)) {
      for (int q : plusMinus(column)) {
        TrigonometricSum outer = aboutZ(row, p, alpha).times(aboutZ(q, column, gamma));
        for (int k = -l; k <= l; k++) {
          for (int n : plusMinus(k)) {
            SurdSum factor = ((SurdSum) j.get(p + l, k + l)).times((SurdSum) j.get(n + l, q + l));
            if (!factor.isZero()) {
              sum =
                  sum.plus(
                      outer.times(aboutZ(k, n, beta)).times(exponential(Rational.ZERO, factor)));
            }
          }
        }
      }
    }
    return sum;
  }

  private static int[] plusMinus(int m) {
    return m == 0 ? new int[] {0} : new int[] {m, -m};
  }

  TrigonometricSum plus(TrigonometricSum o) {
    SortedMap<Rational, SurdSum> sum = new TreeMap<>(coefficients);
    o.coefficients.forEach((angle, value) -> sum.merge(angle, value, SurdSum::plus));
    return new TrigonometricSum(sum);
  }

  TrigonometricSum times(TrigonometricSum o) {
    SortedMap<Rational, SurdSum> product = new TreeMap<>();
    coefficients.forEach(
        (a, x) ->
            o.coefficients.forEach((b, y) -> product.merge(a.plus(b), x.times(y), SurdSum::plus)));
    return new TrigonometricSum(product);
  }

  /** Whether the number is 0. */
  boolean isZero() {
    return coefficients.values().stream().allMatch(SurdSum::isZero);
  }
}
