package io.intertwine.symbolic.number;

import java.util.ArrayList;
import java.util.List;

/**
 * Square roots of rationals as sums of roots of unity, and back.
 *
 * <p>For an odd prime p the Gauss sum of (a/p) zeta_p^a over a is sqrt(p) if p = 1 modulo 4 and i
 * sqrt(p) if p = 3 modulo 4 (Gauss 1811); sqrt(2) = zeta_8 - zeta_8^3.
 */
final class CyclotomicSurds {
  private CyclotomicSurds() {}

  static Cyclotomic of(SurdSum value) {
    Cyclotomic sum = Cyclotomic.ZERO;
    for (SurdSum.Term term : value.terms()) {
      SqrtRational factor = term.realFactor();
      Cyclotomic product = Cyclotomic.of(factor.coefficient());
      long radicand = factor.radicand().longValueExact();
      product = product.times(sqrt(radicand));
      sum = sum.plus(term.isImaginary() ? product.times(Cyclotomic.I) : product);
    }
    return sum;
  }

  /** The square root of a positive squarefree integer. */
  private static Cyclotomic sqrt(long radicand) {
    Cyclotomic root = Cyclotomic.ONE;
    long rest = radicand;
    for (int p = 2; rest > 1; p++) {
      if (rest % p == 0) {
        root = root.times(sqrtOfPrime(p));
        rest /= p;
      }
    }
    return root;
  }

  private static Cyclotomic sqrtOfPrime(int p) {
    if (p == 2) {
      return Cyclotomic.rootOfUnity(8, 1).minus(Cyclotomic.rootOfUnity(8, 3));
    }
    Rational[] gauss = new Rational[p];
    gauss[0] = Rational.ZERO;
    for (int a = 1; a < p; a++) {
      gauss[a] = Rational.of(-1);
    }
    for (int a = 1; a < p; a++) {
      gauss[(int) ((long) a * a % p)] = Rational.ONE;
    }
    Cyclotomic sum = Cyclotomic.ofCoefficients(gauss);
    return p % 4 == 1 ? sum : sum.times(Cyclotomic.I.negate());
  }

  /**
   * The traces with each square root in the field of the number's conductor give the coefficients;
   * their sum is the number if and only if it is a sum of square roots.
   */
  static SurdSum toSurdSum(Cyclotomic value) {
    if (value.isRational()) {
      return SurdSum.of(value.toRational());
    }
    List<SurdSum> terms = new ArrayList<>();
    for (SurdSum root : roots(value.conductor())) {
      Cyclotomic dual = of(root).reciprocal();
      Rational coefficient = average(value.times(dual), value.conductor());
      terms.add(root.times(coefficient));
    }
    SurdSum sum = SurdSum.sum(terms);
    if (!of(sum).equals(value)) {
      throw new ArithmeticException(
          "The number " + value.toGap() + " is not a sum of square roots of rationals.");
    }
    return sum;
  }

  /** The square roots of squarefree integers, positive and negative, in Q(zeta_n). */
  private static List<SurdSum> roots(int n) {
    List<SurdSum> roots = new ArrayList<>();
    for (int d = 1; d <= n; d++) {
      if (n % d == 0 && isSquarefree(d)) {
        for (int signed : new int[] {d, -d}) {
          int discriminant = Math.floorMod(signed, 4) == 1 ? d : 4 * d;
          if (n % discriminant == 0) {
            roots.add(SurdSum.sqrt(Rational.of(signed)));
          }
        }
      }
    }
    return roots;
  }

  private static boolean isSquarefree(int d) {
    for (int p = 2; p * p <= d; p++) {
      if (d % (p * p) == 0) {
        return false;
      }
    }
    return true;
  }

  /** The trace from Q(zeta_n) to Q, divided by the degree. */
  private static Rational average(Cyclotomic value, int n) {
    Cyclotomic sum = Cyclotomic.ZERO;
    int count = 0;
    for (int k = 1; k <= n; k++) {
      if (Rational.gcd(k, n) == 1) {
        sum = sum.plus(value.galois(k));
        count++;
      }
    }
    return sum.toRational().dividedBy(Rational.of(count));
  }
}
