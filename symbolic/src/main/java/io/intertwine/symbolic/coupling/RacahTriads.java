package io.intertwine.symbolic.coupling;

import io.intertwine.symbolic.number.Rational;

/**
 * The parts of a 6j symbol whose four triads couple: its value is {@code sqrt(D(a1) D(a2) D(a3)
 * D(a4)) * factor * sum}, where {@code D(a b c) = (a+b-c)! (a-b+c)! (-a+b+c)! / (a+b+c+1)!} and
 * factor and sum are those of Racah's formula written with binomial coefficients (L. Wei, Unified
 * approach for exact calculation of angular momentum coupling and recoupling coefficients, Comput.
 * Phys. Commun. 120, 222, 1999).
 */
final class RacahTriads {
  private final int[] triadSums;
  private final int[] pairSums;

  /** The symbol {j1 j2 j3; j4 j5 j6} of doubled spins whose triads couple. */
  RacahTriads(int j1, int j2, int j3, int j4, int j5, int j6) {
    triadSums =
        new int[] {(j1 + j2 + j3) / 2, (j1 + j5 + j6) / 2, (j4 + j2 + j6) / 2, (j4 + j5 + j3) / 2};
    pairSums =
        new int[] {(j1 + j2 + j4 + j5) / 2, (j2 + j3 + j5 + j6) / 2, (j3 + j1 + j6 + j4) / 2};
  }

  /** Whether the four triads of {j1 j2 j3; j4 j5 j6} couple. */
  static boolean couple(int j1, int j2, int j3, int j4, int j5, int j6) {
    return DoubledSpin.isTriad(j1, j2, j3)
        && DoubledSpin.isTriad(j1, j5, j6)
        && DoubledSpin.isTriad(j4, j2, j6)
        && DoubledSpin.isTriad(j4, j5, j3);
  }

  /** The integer sum. */
  Rational sum() {
    return BinomialSums.ofFour(triadSums, pairSums);
  }

  /** Multiplies by {@code ((a1+1)! / ((b1-a2)! (b2-a3)! (b3-a4)!))^power}, the factor. */
  void timesFactor(FactorialProduct product, int power) {
    product
        .timesFactorial(triadSums[0] + 1, power)
        .timesFactorial(pairSums[0] - triadSums[1], -power)
        .timesFactorial(pairSums[1] - triadSums[2], -power)
        .timesFactorial(pairSums[2] - triadSums[3], -power);
  }

  /** Multiplies by {@code D(a b c)}, of doubled spins. */
  static FactorialProduct timesTriad(FactorialProduct product, int a, int b, int c) {
    return product
        .timesFactorial((a + b - c) / 2, 1)
        .timesFactorial((a - b + c) / 2, 1)
        .timesFactorial((-a + b + c) / 2, 1)
        .timesFactorial((a + b + c) / 2 + 1, -1);
  }
}
