package io.intertwine.symbolic.wigner;

import io.intertwine.symbolic.coupling.FactorialProduct;
import io.intertwine.symbolic.coupling.RealBasis;
import io.intertwine.symbolic.number.ExactNumber;
import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SqrtPiMultiple;
import io.intertwine.symbolic.number.SqrtRational;
import io.intertwine.symbolic.number.SurdSum;
import io.intertwine.symbolic.polynomial.Monomial;
import io.intertwine.symbolic.polynomial.Polynomial;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The real solid harmonics of the convention {@code intertwine}, as exact homogeneous polynomials
 * of x, y and z (variables 0, 1 and 2).
 *
 * <p>With {@code A + i B = (x + i y)^|m|} and {@code rho^2 = x^2 + y^2}, the harmonic of degree l
 * and order m is {@code n(l, |m|) P(l, |m|)} times A for m >= 0 and times B for m &lt; 0, where
 *
 * <pre>
 *   P(l, m) = sum over j of (-1/4)^j 2^-m (l+m)! / (j! (j+m)! (l-m-2j)!) z^(l-m-2j) rho^(2j)
 *   n(l, m)^2 = (2 - [m = 0]) (l-m)! / (l+m)! * (sum of squares of the normalization)
 * </pre>
 *
 * <p>P is the m-th derivative of the Legendre polynomial of degree l, made homogeneous. Of degree 1
 * they are y, z, x up to a common factor. There is no limit on l but that of the roots: a prime
 * above 307 comes under a root when l exceeds 155; {@link SphericalHarmonics} has no such limit.
 */
public final class SolidHarmonics {
  private SolidHarmonics() {}

  /**
   * The harmonic of degree l and order m.
   *
   * @throws IllegalArgumentException with one sentence if l is negative or |m| exceeds it
   * @throws ArithmeticException if a prime above 307 is under the root of its factor
   */
  public static Polynomial polynomial(int l, int m, Normalization normalization) {
    requireOrder(l, m);
    int order = Math.abs(m);
    ExactNumber factor = factor(l, order, normalization);
    Polynomial.Sum sum = new Polynomial.Sum();
    for (int j = 0; 2 * j <= l - order; j++) {
      Rational legendre = legendreCoefficient(l, order, j);
      BigInteger[] plane = planeCoefficients(order, j, m < 0);
      for (int i = 0; i < plane.length; i++) {
        if (plane[i].signum() != 0) {
          Monomial monomial =
              Monomial.power(0, i)
                  .times(Monomial.power(1, order + 2 * j - i))
                  .times(Monomial.power(2, l - order - 2 * j));
          SurdSum coefficient = SurdSum.of(legendre.times(Rational.of(plane[i])));
          sum.add(factor.times(coefficient), monomial);
        }
      }
    }
    return sum.toPolynomial();
  }

  /**
   * The harmonics of degree l by ascending m = -l, ..., l.
   *
   * @throws IllegalArgumentException with one sentence if l is negative
   * @throws ArithmeticException as {@link #polynomial}
   */
  public static List<Polynomial> polynomials(int l, Normalization normalization) {
    RealBasis.requireDegree(l);
    List<Polynomial> result = new ArrayList<>(2 * l + 1);
    for (int m = -l; m <= l; m++) {
      result.add(polynomial(l, m, normalization));
    }
    return List.copyOf(result);
  }

  private static void requireOrder(int l, int m) {
    RealBasis.requireDegree(l);
    if (Math.abs(m) > l) {
      throw new IllegalArgumentException(
          "The order m = " + m + " is outside of -l to l for l = " + l + ".");
    }
  }

  /** The factor n(l, m) for m >= 0. */
  public static ExactNumber factor(int l, int m, Normalization normalization) {
    requireOrder(l, m);
    SqrtRational root =
        FactorialProduct.upTo(2 * l + 1)
            .timesFactorial(l - m, 1)
            .timesFactorial(l + m, -1)
            .times(2, m == 0 ? 0 : 1)
            .sqrt()
            .times(SqrtRational.sqrt(normalization.sumOfSquares(l)));
    return SqrtPiMultiple.of(root.toSurdSum(), normalization.piHalfPower());
  }

  /** The coefficient of z^(l-m-2j) rho^(2j) in P(l, m). */
  private static Rational legendreCoefficient(int l, int m, int j) {
    Rational magnitude =
        FactorialProduct.upTo(l + m)
            .timesFactorial(l + m, 1)
            .timesFactorial(j, -1)
            .timesFactorial(j + m, -1)
            .timesFactorial(l - m - 2 * j, -1)
            .value()
            .times(Rational.of(BigInteger.ONE, BigInteger.ONE.shiftLeft(m + 2 * j)));
    return (j & 1) == 0 ? magnitude : magnitude.negate();
  }

  /**
   * The coefficients of x^i y^(m+2j-i) in (x^2 + y^2)^j times the real or imaginary part of
   * (x+iy)^m.
   */
  private static BigInteger[] planeCoefficients(int m, int j, boolean imaginary) {
    BigInteger[] result = new BigInteger[m + 2 * j + 1];
    Arrays.fill(result, BigInteger.ZERO);
    BigInteger outer = BigInteger.ONE;
    for (int p = 0; p <= j; p++) {
      // outer = C(j, p), the coefficient of x^(2 (j - p)) y^(2p)
      BigInteger inner = BigInteger.ONE;
      for (int q = 0; q <= m; q++) {
        // inner = C(m, q), the coefficient of x^(m - q) (i y)^q
        if (((q & 1) != 0) == imaginary) {
          BigInteger product = outer.multiply(inner);
          int power = 2 * (j - p) + m - q;
          result[power] = result[power].add((q & 2) == 0 ? product : product.negate());
        }
        inner = inner.multiply(BigInteger.valueOf(m - q)).divide(BigInteger.valueOf(q + 1));
      }
      outer = outer.multiply(BigInteger.valueOf(j - p)).divide(BigInteger.valueOf(p + 1));
    }
    return result;
  }

  /**
   * The factor of the sectoral harmonics: those of order m and -m and degree m are it times A and
   * B.
   *
   * <p>Its square is (2 - [m = 0]) (2m-1)!! / (2m)!! times the sum of squares of the normalization.
   */
  public static ExactNumber sectoral(int m, Normalization normalization) {
    requireOrder(m, m);
    // P(m, m) = (2m)! / (2^m m!)
    Rational doubleFactorial =
        FactorialProduct.upTo(2 * m)
            .timesFactorial(2 * m, 1)
            .timesFactorial(m, -1)
            .value()
            .times(Rational.of(BigInteger.ONE, BigInteger.ONE.shiftLeft(m)));
    return factor(m, m, normalization).times(SurdSum.of(doubleFactorial));
  }

  /**
   * The coefficient a of {@code Y(l, m) = a z Y(l-1, m) - b r^2 Y(l-2, m)} for l > |m|.
   *
   * <p>It is (2l-1) / sqrt(l^2-m^2) for {@link Normalization#NORM}, and sqrt((4l^2-1) / (l^2-m^2))
   * for the other two.
   */
  public static SurdSum stepA(int l, int m, Normalization normalization) {
    requireStep(l, m);
    SurdSum norm =
        SurdSum.sqrt(Rational.of((2L * l - 1) * (2L * l - 1)).dividedBy(squareDifference(l, m)));
    return norm.times(ratio(l, l - 1, normalization));
  }

  /**
   * The coefficient b of {@code Y(l, m) = a z Y(l-1, m) - b r^2 Y(l-2, m)} for l > |m|; it is 0 for
   * l = |m| + 1.
   *
   * <p>It is sqrt(((l-1)^2-m^2) / (l^2-m^2)) for {@link Normalization#NORM}, times sqrt((2l+1) /
   * (2l-3)) for the other two.
   */
  public static SurdSum stepB(int l, int m, Normalization normalization) {
    requireStep(l, m);
    if (l == Math.abs(m) + 1) {
      return SurdSum.ZERO;
    }
    SurdSum norm = SurdSum.sqrt(squareDifference(l - 1, m).dividedBy(squareDifference(l, m)));
    return norm.times(ratio(l, l - 2, normalization));
  }

  private static void requireStep(int l, int m) {
    requireOrder(l, m);
    if (l == Math.abs(m)) {
      throw new IllegalArgumentException(
          "The recurrence in l starts from l = |m|, so that there is no step to l = " + l + ".");
    }
  }

  private static Rational squareDifference(int l, int m) {
    return Rational.of((long) l * l - (long) m * m);
  }

  private static SurdSum ratio(int l, int lower, Normalization normalization) {
    return SurdSum.sqrt(normalization.sumOfSquares(l).dividedBy(normalization.sumOfSquares(lower)));
  }
}
