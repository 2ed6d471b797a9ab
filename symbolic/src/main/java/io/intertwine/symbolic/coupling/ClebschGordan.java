package io.intertwine.symbolic.coupling;

import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SqrtRational;

/**
 * Clebsch-Gordan coefficients of SU(2) in the Condon-Shortley phase, exactly.
 *
 * <p>{@code <j1 m1 j2 m2 | J M>} is the amplitude of {@code |J M>} in the product of {@code |j1
 * m1>} and {@code |j2 m2>}; it is real, and {@code <j1 j1 j2 J-j1 | J J>} is positive. By Racah's
 * formula in van der Waerden's form it is, with {@code a = j1+j2-J}, {@code b = j1-j2+J}, {@code c
 * = -j1+j2+J},
 *
 * <pre>
 *   sqrt((2J+1) (j1+m1)! (j1-m1)! (j2+m2)! (j2-m2)! (J+M)! (J-M)! / ((j1+j2+J+1)! a! b! c!))
 *     * sum over k of (-1)^k C(a, k) C(b, j1-m1-k) C(c, j2+m2-k)
 * </pre>
 *
 * <p>(D. A. Varshalovich, A. N. Moskalev, V. K. Khersonskii, Quantum Theory of Angular Momentum,
 * 8.2.1 eq. 3.) Spins and projections are given as doubled integers. A coefficient that a selection
 * rule forbids (triangle, parity of the triad, m1 + m2 = M) is exactly zero.
 */
public final class ClebschGordan {
  private ClebschGordan() {}

  /**
   * The coefficient {@code <j1 m1 j2 m2 | J M>}.
   *
   * @throws IllegalArgumentException with one sentence if j is negative, |m| exceeds j, or j - m is
   *     not an integer
   * @throws ArithmeticException if a prime above 307 is under the root, which needs j1 + j2 + J >
   *     309; {@link #signedRoot} has no such limit
   */
  public static SqrtRational of(int twoJ1, int twoM1, int twoJ2, int twoM2, int twoJ, int twoM) {
    Rational sum = checkedSum(twoJ1, twoM1, twoJ2, twoM2, twoJ, twoM);
    return sum.isZero()
        ? SqrtRational.ZERO
        : prefactorSquared(twoJ1, twoM1, twoJ2, twoM2, twoJ, twoM).sqrt().times(sum);
  }

  /**
   * The coefficient {@code <j1 m1 j2 m2 | J M>} without a limit on the primes under its root.
   *
   * @throws IllegalArgumentException as {@link #of}
   */
  public static SignedRoot signedRoot(
      int twoJ1, int twoM1, int twoJ2, int twoM2, int twoJ, int twoM) {
    Rational sum = checkedSum(twoJ1, twoM1, twoJ2, twoM2, twoJ, twoM);
    return sum.isZero()
        ? SignedRoot.ZERO
        : SignedRoot.of(sum, prefactorSquared(twoJ1, twoM1, twoJ2, twoM2, twoJ, twoM).value());
  }

  private static Rational checkedSum(
      int twoJ1, int twoM1, int twoJ2, int twoM2, int twoJ, int twoM) {
    DoubledSpin.requireProjection(twoJ1, twoM1);
    DoubledSpin.requireProjection(twoJ2, twoM2);
    DoubledSpin.requireProjection(twoJ, twoM);
    return DoubledSpin.isTriad(twoJ1, twoJ2, twoJ) && twoM1 + twoM2 == twoM
        ? sum(twoJ1, twoM1, twoJ2, twoM2, twoJ)
        : Rational.ZERO;
  }

  /** The sum of binomial coefficients, for arguments that the selection rules allow. */
  static Rational sum(int twoJ1, int twoM1, int twoJ2, int twoM2, int twoJ) {
    return BinomialSums.ofThree(
        (twoJ1 + twoJ2 - twoJ) / 2,
        (twoJ1 - twoJ2 + twoJ) / 2,
        (-twoJ1 + twoJ2 + twoJ) / 2,
        (twoJ1 - twoM1) / 2,
        (twoJ2 + twoM2) / 2);
  }

  private static FactorialProduct prefactorSquared(
      int twoJ1, int twoM1, int twoJ2, int twoM2, int twoJ, int twoM) {
    FactorialProduct product = spinFactor(twoJ1, twoJ2, twoJ);
    timesProjections(product, twoJ1, twoM1);
    timesProjections(product, twoJ2, twoM2);
    timesProjections(product, twoJ, twoM);
    return product;
  }

  /** The part {@code (2J+1) / ((j1+j2+J+1)! a! b! c!)} of the squared prefactor. */
  static FactorialProduct spinFactor(int twoJ1, int twoJ2, int twoJ) {
    int top = (twoJ1 + twoJ2 + twoJ) / 2 + 1;
    return FactorialProduct.upTo(Math.max(top, twoJ + 1))
        .timesFactorial(top, -1)
        .timesFactorial((twoJ1 + twoJ2 - twoJ) / 2, -1)
        .timesFactorial((twoJ1 - twoJ2 + twoJ) / 2, -1)
        .timesFactorial((-twoJ1 + twoJ2 + twoJ) / 2, -1)
        .times(twoJ + 1, 1);
  }

  /** Multiplies by {@code (j+m)! (j-m)!}. */
  static void timesProjections(FactorialProduct product, int twoJ, int twoM) {
    product.timesFactorial((twoJ + twoM) / 2, 1).timesFactorial((twoJ - twoM) / 2, 1);
  }
}
