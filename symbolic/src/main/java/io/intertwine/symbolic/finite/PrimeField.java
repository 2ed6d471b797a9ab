package io.intertwine.symbolic.finite;

import java.math.BigInteger;

/**
 * The field of integers modulo a prime p below 2^31.5, where (p - 1)^2 + p fits in a {@code long},
 * with a root of unity of a given order.
 *
 * <p>It stands for an embedding of Z[zeta_e] in the residue field of a prime ideal above p: zeta_e
 * goes to {@link #root}.
 */
final class PrimeField {
  /** The largest prime that is used is below this, the square root of 2^63. */
  private static final long CEILING = 3_037_000_499L;

  final long p;

  /** The order of {@link #root}. */
  final int e;

  /** An element of multiplicative order e. */
  final long root;

  private final long[] powers;

  private PrimeField(long p, int e) {
    this.p = p;
    this.e = e;
    root = findRoot();
    powers = new long[e];
    powers[0] = 1;
    for (int k = 1; k < e; k++) {
      powers[k] = powers[k - 1] * root % p;
    }
  }

  /** The field of the smallest prime p = 1 modulo e that is above {@code floor}. */
  static PrimeField above(long floor, int e) {
    long p = floor - floor % e + 1;
    while (p <= floor || !BigInteger.valueOf(p).isProbablePrime(60)) {
      p += e;
    }
    if (p >= CEILING) {
      throw new ArithmeticException("No prime below 2^31.5 is left for this computation.");
    }
    return new PrimeField(p, e);
  }

  /** The next larger such field. */
  PrimeField next() {
    return above(p, e);
  }

  private long findRoot() {
    for (long g = 2; ; g++) {
      long candidate = pow(g, (p - 1) / e);
      if (hasOrderE(candidate)) {
        return candidate;
      }
    }
  }

  private boolean hasOrderE(long candidate) {
    int rest = e;
    for (int q = 2; rest > 1; q++) {
      if (rest % q == 0) {
        if (pow(candidate, e / q) == 1) {
          return false;
        }
        while (rest % q == 0) {
          rest /= q;
        }
      }
    }
    return true;
  }

  long pow(long base, long exponent) {
    long result = 1;
    long square = base;
    for (long k = exponent; k > 0; k >>= 1) {
      if ((k & 1) == 1) {
        result = result * square % p;
      }
      square = square * square % p;
    }
    return result;
  }

  long inverse(long a) {
    if (a == 0) {
      throw new ArithmeticException("Division by zero modulo a prime.");
    }
    return pow(a, p - 2);
  }

  /** The image of zeta_e^k for any k. */
  long rootPower(long k) {
    return powers[(int) Math.floorMod(k, (long) e)];
  }

  /** The image of zeta_n^k for a divisor n of e. */
  long zeta(int n, long k) {
    return powers[(int) (Math.floorMod(k, (long) n) * (e / n))];
  }

  long reduce(BigInteger a) {
    return a.bitLength() < 63
        ? Math.floorMod(a.longValue(), p)
        : a.mod(BigInteger.valueOf(p)).longValue();
  }
}
