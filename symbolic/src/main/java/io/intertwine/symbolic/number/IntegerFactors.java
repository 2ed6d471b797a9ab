package io.intertwine.symbolic.number;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Decides whether a monic polynomial with integer coefficients is irreducible over Q.
 *
 * <p>It is factored modulo one prime p that is larger than twice any coefficient of any monic
 * factor (2^n times the Euclidean norm, M. Mignotte 1974), so a true factor is a product of some of
 * the factors modulo p, with symmetric residues; all products are tried (H. Zassenhaus 1969,
 * without lifting). Polynomials are coefficients from the constant term on, without leading zeros.
 */
final class IntegerFactors {
  private final BigInteger[] polynomial;
  private final BigInteger p;
  private final Random random = new Random(1);

  private IntegerFactors(BigInteger[] polynomial, BigInteger p) {
    this.polynomial = polynomial;
    this.p = p;
  }

  static boolean isIrreducible(BigInteger[] monic) {
    int n = monic.length - 1;
    if (n == 1) {
      return true;
    }
    BigInteger squares = BigInteger.ZERO;
    for (BigInteger c : monic) {
      squares = squares.add(c.multiply(c));
    }
    BigInteger prime =
        squares.sqrt().add(BigInteger.ONE).shiftLeft(n + 2).max(BigInteger.ONE.shiftLeft(40));
    for (int attempt = 0; attempt < 50; attempt++) {
      prime = prime.nextProbablePrime();
      IntegerFactors modular = new IntegerFactors(monic, prime);
      if (modular.gcd(monic, modular.derivative()).length == 1) {
        return !modular.hasProperFactor(modular.factors());
      }
    }
    // A polynomial with a repeated factor has one modulo every prime.
    return false;
  }

  private BigInteger[] derivative() {
    BigInteger[] d = new BigInteger[polynomial.length - 1];
    for (int k = 1; k < polynomial.length; k++) {
      d[k - 1] = polynomial[k].multiply(BigInteger.valueOf(k)).mod(p);
    }
    return trim(d);
  }

  private List<BigInteger[]> factors() {
    List<BigInteger[]> found = new ArrayList<>();
    BigInteger[] rest = reduce(polynomial);
    BigInteger[] x = {BigInteger.ZERO, BigInteger.ONE};
    BigInteger[] power = x;
    for (int degree = 1; rest.length - 1 >= 2 * degree; degree++) {
      power = power(power, p, rest);
      BigInteger[] common = gcd(rest, minus(power, x));
      if (common.length > 1) {
        split(common, degree, found);
        rest = divide(rest, common)[0];
        power = divide(power, rest)[1];
      }
    }
    if (rest.length > 1) {
      found.add(rest);
    }
    return found;
  }

  /** Cantor and Zassenhaus: the factors of one degree. */
  private void split(BigInteger[] f, int degree, List<BigInteger[]> found) {
    if (f.length - 1 == degree) {
      found.add(f);
      return;
    }
    BigInteger half = p.pow(degree).shiftRight(1);
    while (true) {
      BigInteger[] r = new BigInteger[f.length - 1];
      for (int k = 0; k < r.length; k++) {
        r[k] = new BigInteger(p.bitLength() + 8, random).mod(p);
      }
      BigInteger[] image = minus(power(trim(r), half, f), new BigInteger[] {BigInteger.ONE});
      BigInteger[] common = image.length == 0 ? f : gcd(f, image);
      if (common.length > 1 && common.length < f.length) {
        split(common, degree, found);
        split(divide(f, common)[0], degree, found);
        return;
      }
    }
  }

  private boolean hasProperFactor(List<BigInteger[]> factors) {
    int count = factors.size();
    for (int subset = 1; subset < 1 << (count - 1); subset++) {
      BigInteger[] product = {BigInteger.ONE};
      for (int k = 0; k < count; k++) {
        if ((subset >> k & 1) == 1) {
          product = reduce(times(product, factors.get(k)));
        }
      }
      if (dividesOverIntegers(product)) {
        return true;
      }
    }
    return false;
  }

  private boolean dividesOverIntegers(BigInteger[] residues) {
    BigInteger[] factor = residues.clone();
    BigInteger half = p.shiftRight(1);
    for (int k = 0; k < factor.length; k++) {
      factor[k] = factor[k].compareTo(half) > 0 ? factor[k].subtract(p) : factor[k];
    }
    BigInteger[] rest = polynomial.clone();
    int d = factor.length - 1;
    for (int i = rest.length - 1; i >= d; i--) {
      BigInteger c = rest[i];
      for (int j = 0; j <= d; j++) {
        rest[i - d + j] = rest[i - d + j].subtract(c.multiply(factor[j]));
      }
    }
    return Arrays.stream(rest).allMatch(c -> c.signum() == 0);
  }

  private static BigInteger[] trim(BigInteger[] a) {
    int n = a.length;
    while (n > 0 && a[n - 1].signum() == 0) {
      n--;
    }
    return n == a.length ? a : Arrays.copyOf(a, n);
  }

  private BigInteger[] reduce(BigInteger[] a) {
    return trim(Arrays.stream(a).map(c -> c.mod(p)).toArray(BigInteger[]::new));
  }

  private BigInteger[] minus(BigInteger[] a, BigInteger[] b) {
    BigInteger[] difference = new BigInteger[Math.max(a.length, b.length)];
    for (int k = 0; k < difference.length; k++) {
      BigInteger left = k < a.length ? a[k] : BigInteger.ZERO;
      difference[k] = k < b.length ? left.subtract(b[k]) : left;
    }
    return reduce(difference);
  }

  private static BigInteger[] times(BigInteger[] a, BigInteger[] b) {
    if (a.length == 0 || b.length == 0) {
      return new BigInteger[0];
    }
    BigInteger[] product = new BigInteger[a.length + b.length - 1];
    Arrays.fill(product, BigInteger.ZERO);
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < b.length; j++) {
        product[i + j] = product[i + j].add(a[i].multiply(b[j]));
      }
    }
    return product;
  }

  /** Quotient and remainder; the divisor is not 0. */
  private BigInteger[][] divide(BigInteger[] a, BigInteger[] b) {
    int d = b.length - 1;
    if (a.length <= d) {
      return new BigInteger[][] {new BigInteger[0], a};
    }
    BigInteger inverse = b[d].modInverse(p);
    BigInteger[] rest = a.clone();
    BigInteger[] quotient = new BigInteger[a.length - d];
    for (int i = quotient.length - 1; i >= 0; i--) {
      quotient[i] = rest[i + d].multiply(inverse).mod(p);
      for (int j = 0; j <= d; j++) {
        rest[i + j] = rest[i + j].subtract(quotient[i].multiply(b[j])).mod(p);
      }
    }
    return new BigInteger[][] {trim(quotient), trim(Arrays.copyOf(rest, d))};
  }

  private BigInteger[] gcd(BigInteger[] a, BigInteger[] b) {
    BigInteger[] x = reduce(a);
    BigInteger[] y = reduce(b);
    while (y.length > 0) {
      BigInteger[] r = divide(x, y)[1];
      x = y;
      y = r;
    }
    BigInteger inverse = x[x.length - 1].modInverse(p);
    return Arrays.stream(x).map(c -> c.multiply(inverse).mod(p)).toArray(BigInteger[]::new);
  }

  private BigInteger[] power(BigInteger[] base, BigInteger exponent, BigInteger[] modulus) {
    BigInteger[] result = {BigInteger.ONE};
    for (int k = exponent.bitLength() - 1; k >= 0; k--) {
      result = divide(reduce(times(result, result)), modulus)[1];
      if (exponent.testBit(k)) {
        result = divide(reduce(times(result, base)), modulus)[1];
      }
    }
    return result;
  }
}
