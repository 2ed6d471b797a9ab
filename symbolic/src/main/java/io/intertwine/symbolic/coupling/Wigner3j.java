package io.intertwine.symbolic.coupling;

import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SqrtRational;

/**
 * Wigner's 3j symbols, exactly: {@code (j1 j2 j3; m1 m2 m3) = (-1)^(j1-j2-m3) / sqrt(2 j3 + 1) <j1
 * m1 j2 m2 | j3 -m3>}.
 *
 * <p>An even permutation of the columns leaves a symbol as it is; an odd one, and changing the
 * signs of all m, multiply it by {@code (-1)^(j1+j2+j3)}. Spins and projections are given as
 * doubled integers. A symbol that a selection rule forbids (triangle, parity of the triad, m1 + m2
 * + m3 = 0) is exactly zero.
 */
public final class Wigner3j {
  private Wigner3j() {}

  /**
   * The symbol {@code (j1 j2 j3; m1 m2 m3)}.
   *
   * @throws IllegalArgumentException with one sentence if j is negative, |m| exceeds j, or j - m is
   *     not an integer
   * @throws ArithmeticException if a prime above 307 is under the root, which needs j1 + j2 + j3 >
   *     309; {@link #signedRoot} has no such limit
   */
  public static SqrtRational of(int twoJ1, int twoJ2, int twoJ3, int twoM1, int twoM2, int twoM3) {
    SqrtRational coefficient = ClebschGordan.of(twoJ1, twoM1, twoJ2, twoM2, twoJ3, -twoM3);
    if (coefficient.isZero()) {
      return coefficient;
    }
    SqrtRational symbol = coefficient.dividedBy(SqrtRational.sqrt(Rational.of(twoJ3 + 1L)));
    return isNegative(twoJ1, twoJ2, twoM3) ? symbol.negate() : symbol;
  }

  /**
   * The symbol {@code (j1 j2 j3; m1 m2 m3)} without a limit on the primes under its root.
   *
   * @throws IllegalArgumentException as {@link #of}
   */
  public static SignedRoot signedRoot(
      int twoJ1, int twoJ2, int twoJ3, int twoM1, int twoM2, int twoM3) {
    SignedRoot coefficient = ClebschGordan.signedRoot(twoJ1, twoM1, twoJ2, twoM2, twoJ3, -twoM3);
    return new SignedRoot(
        isNegative(twoJ1, twoJ2, twoM3) ? -coefficient.sign() : coefficient.sign(),
        coefficient.square().dividedBy(Rational.of(twoJ3 + 1L)));
  }

  /** Whether (-1)^(j1-j2-m3) is -1; the exponent is an integer wherever the symbol is not zero. */
  private static boolean isNegative(int twoJ1, int twoJ2, int twoM3) {
    return ((twoJ1 - twoJ2 - twoM3) & 2) != 0;
  }
}
