package io.intertwine.symbolic.wigner;

import io.intertwine.symbolic.coupling.FactorialProduct;
import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SqrtRational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The element d^j_{m'm}(beta) of a small Wigner matrix as a polynomial in the cosine c and sine s
 * of beta / 2:
 *
 * <pre>
 *   sqrt((j+m')! (j-m')! / ((j+m)! (j-m)!))
 *     * sum over k of (-1)^(m'-m+k) C(j+m, k) C(j-m, j-m'-k) c^(2j+m-m'-2k) s^(m'-m+2k)
 * </pre>
 *
 * <p>(E. P. Wigner, Gruppentheorie, 1931, chapter XV, in the form for exp(-i beta Jy).)
 */
final class HalfAngleSum {
  private final int twoJ;
  private final int twoMPrime;
  private final int twoM;
  private final int first;
  private final int last;
  private final BigInteger[] coefficients;

  /** Of a spin and projections that exist. */
  HalfAngleSum(int twoJ, int twoMPrime, int twoM) {
    this.twoJ = twoJ;
    this.twoMPrime = twoMPrime;
    this.twoM = twoM;
    int up = (twoJ + twoM) / 2;
    int down = (twoJ - twoM) / 2;
    int rest = (twoJ - twoMPrime) / 2;
    first = Math.max(0, rest - down);
    last = Math.min(up, rest);
    coefficients = new BigInteger[last - first + 1];
    BigInteger product = binomial(up, first).multiply(binomial(down, rest - first));
    for (int k = first; k <= last; k++) {
      boolean negative = ((((twoMPrime - twoM) / 2 + k) & 1) != 0);
      coefficients[k - first] = negative ? product.negate() : product;
      product =
          product
              .multiply(BigInteger.valueOf((long) (up - k) * (rest - k)))
              .divide(BigInteger.valueOf((long) (k + 1) * (down - rest + k + 1)));
    }
  }

  private static BigInteger binomial(int n, int k) {
    BigInteger result = BigInteger.ONE;
    int shorter = Math.min(k, n - k);
    for (int i = 1; i <= shorter; i++) {
      result = result.multiply(BigInteger.valueOf(n - shorter + i)).divide(BigInteger.valueOf(i));
    }
    return result;
  }

  /** The number of terms. */
  int size() {
    return coefficients.length;
  }

  /** The integer coefficient of a term; term i has the power {@link #cosinePower}{@code (i)}. */
  BigInteger coefficient(int i) {
    return coefficients[i];
  }

  /** The power of the cosine in term i; it decreases by 2 from term to term. */
  int cosinePower(int i) {
    return twoJ + (twoM - twoMPrime) / 2 - 2 * (first + i);
  }

  /** The power of the sine in term i; it increases by 2 from term to term. */
  int sinePower(int i) {
    return (twoMPrime - twoM) / 2 + 2 * (first + i);
  }

  private FactorialProduct prefactorSquared() {
    return FactorialProduct.upTo(twoJ)
        .timesFactorial((twoJ + twoMPrime) / 2, 1)
        .timesFactorial((twoJ - twoMPrime) / 2, 1)
        .timesFactorial((twoJ + twoM) / 2, -1)
        .timesFactorial((twoJ - twoM) / 2, -1);
  }

  /** The square of the prefactor. */
  Rational squaredPrefactor() {
    return prefactorSquared().value();
  }

  /** The prefactor. */
  SqrtRational prefactor() {
    return prefactorSquared().sqrt();
  }

  /** The terms with the prefactor multiplied in. */
  List<WignerD.Term> terms() {
    SqrtRational prefactor = prefactor();
    List<WignerD.Term> terms = new ArrayList<>(size());
    for (int i = 0; i < size(); i++) {
      terms.add(
          new WignerD.Term(
              prefactor.times(Rational.of(coefficients[i])), cosinePower(i), sinePower(i)));
    }
    return List.copyOf(terms);
  }

  /** The exact value at an angle. */
  SqrtRational at(RationalAngle beta) {
    BigInteger sum = BigInteger.ZERO;
    for (int i = 0; i < size(); i++) {
      sum =
          sum.add(
              coefficients[i]
                  .multiply(beta.cosine().pow(cosinePower(i)))
                  .multiply(beta.sine().pow(sinePower(i))));
    }
    if (sum.signum() == 0) {
      return SqrtRational.ZERO;
    }
    BigInteger length = beta.squaredLength();
    SqrtRational value = prefactor().times(Rational.of(sum, length.pow(twoJ / 2)));
    return (twoJ & 1) == 0 ? value : value.dividedBy(SqrtRational.sqrt(Rational.of(length)));
  }
}
