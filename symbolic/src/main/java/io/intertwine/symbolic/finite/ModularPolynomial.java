package io.intertwine.symbolic.finite;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Polynomials modulo a prime below 2^31, as coefficients from the constant term on, without leading
 * zeros; the empty array is 0.
 */
final class ModularPolynomial {
  private ModularPolynomial() {}

  /**
   * The distinct roots, sorted, of a monic polynomial: all of them if it is a product of distinct
   * linear factors.
   */
  static long[] roots(long[] monic, long p, SplittableRandom random) {
    long[] power = power(new long[] {0, 1}, p, monic, p);
    long[] difference = Arrays.copyOf(power, Math.max(2, power.length));
    difference[1] = (difference[1] + p - 1) % p;
    long[] linear = trim(difference).length == 0 ? monic : gcd(monic, trim(difference), p);
    long[] found = new long[linear.length - 1];
    int size = split(linear, p, random, found, 0);
    long[] roots = Arrays.copyOf(found, size);
    Arrays.sort(roots);
    return roots;
  }

  /** Cantor and Zassenhaus: (x + a)^((p-1)/2) - 1 shares about half of the roots. */
  private static int split(long[] f, long p, SplittableRandom random, long[] found, int size) {
    if (f.length < 2) {
      return size;
    }
    if (f.length == 2) {
      found[size] = (p - f[0]) % p;
      return size + 1;
    }
    while (true) {
      long[] half = power(new long[] {random.nextLong(p), 1}, (p - 1) / 2, f, p);
      long[] shifted = half.length == 0 ? new long[1] : half.clone();
      shifted[0] = (shifted[0] + p - 1) % p;
      shifted = trim(shifted);
      if (shifted.length == 0) {
        continue;
      }
      long[] factor = gcd(f, shifted, p);
      if (factor.length > 1 && factor.length < f.length) {
        int after = split(factor, p, random, found, size);
        return split(quotient(f, factor, p), p, random, found, after);
      }
    }
  }

  private static long[] trim(long[] a) {
    int n = a.length;
    while (n > 0 && a[n - 1] == 0) {
      n--;
    }
    return n == a.length ? a : Arrays.copyOf(a, n);
  }

  private static long inverse(long a, long p) {
    long result = 1;
    long square = a;
    for (long k = p - 2; k > 0; k >>= 1) {
      result = (k & 1) == 1 ? result * square % p : result;
      square = square * square % p;
    }
    return result;
  }

  /** The remainder by a monic polynomial. */
  private static long[] remainder(long[] a, long[] monic, long p) {
    long[] r = a.clone();
    int d = monic.length - 1;
    for (int i = r.length - 1; i >= d; i--) {
      long c = r[i];
      if (c != 0) {
        long minus = p - c;
        for (int j = 0; j <= d; j++) {
          r[i - d + j] = (r[i - d + j] + minus * monic[j]) % p;
        }
      }
    }
    return trim(r.length > d ? Arrays.copyOf(r, d) : r);
  }

  private static long[] times(long[] a, long[] b, long p) {
    if (a.length == 0 || b.length == 0) {
      return new long[0];
    }
    long[] product = new long[a.length + b.length - 1];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < b.length; j++) {
        product[i + j] = (product[i + j] + a[i] * b[j]) % p;
      }
    }
    return product;
  }

  private static long[] power(long[] base, long exponent, long[] monic, long p) {
    long[] result = remainder(new long[] {1}, monic, p);
    long[] square = remainder(base, monic, p);
    for (long k = exponent; k > 0; k >>= 1) {
      if ((k & 1) == 1) {
        result = remainder(times(result, square, p), monic, p);
      }
      square = k > 1 ? remainder(times(square, square, p), monic, p) : square;
    }
    return result;
  }

  private static long[] monic(long[] a, long p) {
    long scale = inverse(a[a.length - 1], p);
    return Arrays.stream(a).map(c -> c * scale % p).toArray();
  }

  /** The monic greatest common divisor of two polynomials that are not 0. */
  private static long[] gcd(long[] a, long[] b, long p) {
    long[] x = a;
    long[] y = b;
    while (y.length > 0) {
      long[] z = monic(y, p);
      y = remainder(x, z, p);
      x = z;
    }
    return monic(x, p);
  }

  private static long[] quotient(long[] a, long[] monic, long p) {
    long[] r = a.clone();
    int d = monic.length - 1;
    long[] q = new long[a.length - d];
    for (int i = q.length - 1; i >= 0; i--) {
      q[i] = r[i + d];
      long minus = (p - q[i]) % p;
      for (int j = 0; j <= d; j++) {
        r[i + j] = (r[i + j] + minus * monic[j]) % p;
      }
    }
    return q;
  }

  /** The quotient by x - root, where root is a root. */
  static long[] divideByLinear(long[] a, long root, long p) {
    long[] q = new long[a.length - 1];
    long carry = 0;
    for (int i = q.length - 1; i >= 0; i--) {
      carry = (a[i + 1] + carry * root) % p;
      q[i] = carry;
    }
    return q;
  }

  /** The value at a point. */
  static long value(long[] a, long x, long p) {
    long sum = 0;
    for (int i = a.length - 1; i >= 0; i--) {
      sum = (sum * x + a[i]) % p;
    }
    return sum;
  }
}
