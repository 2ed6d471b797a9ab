package io.intertwine.symbolic.coupling;

import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SqrtRational;

/**
 * Wigner's 6j symbols, exactly, by Racah's formula.
 *
 * <p>The symbol {@code {j1 j2 j3; j4 j5 j6}} recouples three spins. It is zero unless the triads
 * (j1 j2 j3), (j1 j5 j6), (j4 j2 j6) and (j4 j5 j3) couple; permuting columns, and exchanging the
 * upper with the lower entries of two columns, leave it as it is. Spins are given as doubled
 * integers.
 */
public final class Wigner6j {
  private Wigner6j() {}

  /**
   * The symbol {@code {j1 j2 j3; j4 j5 j6}}.
   *
   * @throws IllegalArgumentException with one sentence if a spin is negative
   * @throws ArithmeticException if a prime above 307 is under the root, which needs a triad whose
   *     sum is above 309; {@link #signedRoot} has no such limit
   */
  public static SqrtRational of(int twoJ1, int twoJ2, int twoJ3, int twoJ4, int twoJ5, int twoJ6) {
    requireSpins(twoJ1, twoJ2, twoJ3, twoJ4, twoJ5, twoJ6);
    if (!RacahTriads.couple(twoJ1, twoJ2, twoJ3, twoJ4, twoJ5, twoJ6)) {
      return SqrtRational.ZERO;
    }
    Rational sum = new RacahTriads(twoJ1, twoJ2, twoJ3, twoJ4, twoJ5, twoJ6).sum();
    return sum.isZero()
        ? SqrtRational.ZERO
        : prefactorSquared(twoJ1, twoJ2, twoJ3, twoJ4, twoJ5, twoJ6).sqrt().times(sum);
  }

  /**
   * The symbol {@code {j1 j2 j3; j4 j5 j6}} without a limit on the primes under its root.
   *
   * @throws IllegalArgumentException as {@link #of}
   */
  public static SignedRoot signedRoot(
      int twoJ1, int twoJ2, int twoJ3, int twoJ4, int twoJ5, int twoJ6) {
    requireSpins(twoJ1, twoJ2, twoJ3, twoJ4, twoJ5, twoJ6);
    if (!RacahTriads.couple(twoJ1, twoJ2, twoJ3, twoJ4, twoJ5, twoJ6)) {
      return SignedRoot.ZERO;
    }
    return SignedRoot.of(
        new RacahTriads(twoJ1, twoJ2, twoJ3, twoJ4, twoJ5, twoJ6).sum(),
        prefactorSquared(twoJ1, twoJ2, twoJ3, twoJ4, twoJ5, twoJ6).value());
  }

  private static void requireSpins(int... spins) {
    for (int twoJ : spins) {
      DoubledSpin.require(twoJ);
    }
  }

  private static FactorialProduct prefactorSquared(int j1, int j2, int j3, int j4, int j5, int j6) {
    int largest =
        Math.max(Math.max(j1 + j2 + j3, j1 + j5 + j6), Math.max(j4 + j2 + j6, j4 + j5 + j3));
    FactorialProduct product = FactorialProduct.upTo(largest / 2 + 1);
    RacahTriads.timesTriad(product, j1, j2, j3);
    RacahTriads.timesTriad(product, j1, j5, j6);
    RacahTriads.timesTriad(product, j4, j2, j6);
    RacahTriads.timesTriad(product, j4, j5, j3);
    new RacahTriads(j1, j2, j3, j4, j5, j6).timesFactor(product, 2);
    return product;
  }
}
