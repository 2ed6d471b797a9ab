package io.intertwine.symbolic.coupling;

import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SqrtRational;

/**
 * Wigner's 9j symbols, exactly.
 *
 * <p>The symbol recouples four spins; its arguments are the rows of a 3 x 3 array, and it is zero
 * unless the three rows and the three columns couple. It is the sum over x of {@code (-1)^(2x)
 * (2x+1)} times three 6j symbols {@code {j1 j4 j7; j8 j9 x} {j2 j5 j8; j4 x j6} {j3 j6 j9; x j1
 * j2}}. The triads with x occur twice each, so that their square roots become rational; the roots
 * of the six rows and columns are common to all terms. A 9j symbol is therefore one signed square
 * root of a rational, found by a sum of rationals. Spins are given as doubled integers.
 */
public final class Wigner9j {
  private Wigner9j() {}

  /**
   * The symbol with the rows (j1 j2 j3), (j4 j5 j6), (j7 j8 j9).
   *
   * @throws IllegalArgumentException with one sentence if a spin is negative
   * @throws ArithmeticException if a prime above 307 is under the root, which needs a row or column
   *     whose sum is above 309; {@link #signedRoot} has no such limit
   */
  public static SqrtRational of(
      int twoJ1,
      int twoJ2,
      int twoJ3,
      int twoJ4,
      int twoJ5,
      int twoJ6,
      int twoJ7,
      int twoJ8,
      int twoJ9) {
    int[] j = {twoJ1, twoJ2, twoJ3, twoJ4, twoJ5, twoJ6, twoJ7, twoJ8, twoJ9};
    Rational sum = checkedSum(j);
    return sum.isZero() ? SqrtRational.ZERO : outerTriads(j).sqrt().times(sum);
  }

  /**
   * The symbol with the rows (j1 j2 j3), (j4 j5 j6), (j7 j8 j9), without a limit on the primes
   * under its root.
   *
   * @throws IllegalArgumentException as {@link #of}
   */
  public static SignedRoot signedRoot(
      int twoJ1,
      int twoJ2,
      int twoJ3,
      int twoJ4,
      int twoJ5,
      int twoJ6,
      int twoJ7,
      int twoJ8,
      int twoJ9) {
    int[] j = {twoJ1, twoJ2, twoJ3, twoJ4, twoJ5, twoJ6, twoJ7, twoJ8, twoJ9};
    Rational sum = checkedSum(j);
    return sum.isZero() ? SignedRoot.ZERO : SignedRoot.of(sum, outerTriads(j).value());
  }

  private static Rational checkedSum(int[] j) {
    for (int twoJ : j) {
      DoubledSpin.require(twoJ);
    }
    for (int k = 0; k < 3; k++) {
      if (!DoubledSpin.isTriad(j[3 * k], j[3 * k + 1], j[3 * k + 2])
          || !DoubledSpin.isTriad(j[k], j[k + 3], j[k + 6])) {
        return Rational.ZERO;
      }
    }
    return sum(j);
  }

  /** The product of D over rows and columns, whose root all terms share. */
  private static FactorialProduct outerTriads(int[] j) {
    FactorialProduct product = FactorialProduct.upTo(largestFactorial(j));
    for (int k = 0; k < 3; k++) {
      RacahTriads.timesTriad(product, j[3 * k], j[3 * k + 1], j[3 * k + 2]);
      RacahTriads.timesTriad(product, j[k], j[k + 3], j[k + 6]);
    }
    return product;
  }

  /** No triad, with x or without, has a sum above that of the three largest pairs. */
  private static int largestFactorial(int[] j) {
    int largest = 0;
    for (int spin : j) {
      largest = Math.max(largest, spin);
    }
    return 2 * largest + 1;
  }

  private static Rational sum(int[] j) {
    int low =
        Math.max(Math.abs(j[0] - j[8]), Math.max(Math.abs(j[3] - j[7]), Math.abs(j[1] - j[5])));
    int high = Math.min(j[0] + j[8], Math.min(j[3] + j[7], j[1] + j[5]));
    Rational sum = Rational.ZERO;
    for (int x = low; x <= high; x += 2) {
      Rational term = term(j, x);
      sum = (x & 1) == 0 ? sum.plus(term) : sum.minus(term);
    }
    return sum;
  }

  /**
   * The term of one x without its sign. Each 6j symbol is written with a triad of x first, so that
   * its large factorial cancels against that of the triad.
   */
  private static Rational term(int[] j, int x) {
    RacahTriads first = new RacahTriads(j[0], j[8], x, j[7], j[3], j[6]);
    RacahTriads second = new RacahTriads(j[3], j[7], x, j[1], j[5], j[4]);
    RacahTriads third = new RacahTriads(j[1], j[5], x, j[8], j[0], j[2]);
    Rational sums = first.sum();
    sums = sums.isZero() ? sums : sums.times(second.sum());
    sums = sums.isZero() ? sums : sums.times(third.sum());
    if (sums.isZero()) {
      return sums;
    }
    FactorialProduct factor = FactorialProduct.upTo(largestFactorial(j)).times(x + 1, 1);
    RacahTriads.timesTriad(factor, j[0], j[8], x);
    RacahTriads.timesTriad(factor, j[3], j[7], x);
    RacahTriads.timesTriad(factor, j[1], j[5], x);
    first.timesFactor(factor, 1);
    second.timesFactor(factor, 1);
    third.timesFactor(factor, 1);
    return factor.value().times(sums);
  }
}
