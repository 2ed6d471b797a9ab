package io.intertwine.checker;

import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A finite sum of terms {@code q * I^e * Sqrt[n] * Pi^(k/2)} with q rational, e 0 or 1, n
 * squarefree and k an integer: the field Q(I, square roots of integers), graded by powers of the
 * square root of pi. The terms are linearly independent over Q (pi is transcendental, and square
 * roots of different squarefree numbers are independent), so a number is zero just when it has no
 * term.
 *
 * <p>A term's root is packed into one {@code long}: k, e and n from the highest bit to the lowest.
 */
final class Surd {
  static final Surd ZERO = new Surd(new long[0], new Ratio[0]);
  static final Surd ONE = of(Ratio.ONE);
  static final Surd I = new Surd(new long[] {root(0, 1, 1)}, new Ratio[] {Ratio.ONE});

  private static final int RADICAND_BITS = 50;
  private static final long RADICAND = (1L << RADICAND_BITS) - 1;
  private static final int POWER_LIMIT = 4000;

  private final long[] roots;
  private final Ratio[] factors;

  private Surd(long[] roots, Ratio[] factors) {
    this.roots = roots;
    this.factors = factors;
  }

  static Surd of(long value) {
    return of(Ratio.of(value));
  }

  static Surd of(Ratio value) {
    return value.signum() == 0 ? ZERO : new Surd(new long[] {root(0, 0, 1)}, new Ratio[] {value});
  }

  /** The positive square root of a non-negative rational number. */
  static Surd sqrt(Ratio square) {
    if (square.signum() < 0) {
      throw new Refusal("The square root of a negative number is taken.");
    }
    if (square.signum() == 0) {
      return ZERO;
    }
    // sqrt(a/b) = sqrt(ab) / b
    BigInteger radicand = square.numerator().multiply(square.denominator());
    if (radicand.bitLength() > RADICAND_BITS) {
      throw new Refusal("The radicand " + radicand.bitLength() + " bits long is too large.");
    }
    long rest = radicand.longValueExact();
    long outside = 1;
    long inside = 1;
    for (long p = 2; p * p <= rest; p++) {
      if ((p & 0xffff) == 0) {
        Limits.checkTime();
      }
      while (rest % (p * p) == 0) {
        outside *= p;
        rest /= p * p;
      }
      if (rest % p == 0) {
        inside *= p;
        rest /= p;
      }
    }
    inside *= rest;
    return new Surd(
        new long[] {root(0, 0, inside)},
        new Ratio[] {Ratio.of(BigInteger.valueOf(outside), square.denominator())});
  }

  /** The power {@code Pi^(k/2)}. */
  static Surd sqrtPiPower(int k) {
    if (Math.abs(k) > POWER_LIMIT) {
      throw new Refusal("A power of pi is too large.");
    }
    return new Surd(new long[] {root(k, 0, 1)}, new Ratio[] {Ratio.ONE});
  }

  private static long root(int k, int imaginary, long radicand) {
    return ((long) k << (RADICAND_BITS + 1)) | ((long) imaginary << RADICAND_BITS) | radicand;
  }

  private static int piPower(long root) {
    return (int) (root >> (RADICAND_BITS + 1));
  }

  private static boolean imaginary(long root) {
    return ((root >> RADICAND_BITS) & 1) == 1;
  }

  boolean isZero() {
    return roots.length == 0;
  }

  int terms() {
    return roots.length;
  }

  /** The rational factor of term i. */
  Ratio factor(int i) {
    return factors[i];
  }

  /** The squarefree radicand of term i. */
  long radicand(int i) {
    return roots[i] & RADICAND;
  }

  /** The power of the square root of pi in term i. */
  int piPower(int i) {
    return piPower(roots[i]);
  }

  /** Whether each term is real. */
  boolean isReal() {
    for (long root : roots) {
      if (imaginary(root)) {
        return false;
      }
    }
    return true;
  }

  /** Whether this is one real term with a positive factor. */
  boolean isOnePositiveTerm() {
    return roots.length == 1 && !imaginary(roots[0]) && factors[0].signum() > 0;
  }

  Surd negate() {
    Ratio[] negated = new Ratio[factors.length];
    for (int i = 0; i < factors.length; i++) {
      negated[i] = factors[i].negate();
    }
    return new Surd(roots, negated);
  }

  /** The complex conjugate. */
  Surd conjugate() {
    Ratio[] conjugated = factors.clone();
    for (int i = 0; i < roots.length; i++) {
      if (imaginary(roots[i])) {
        conjugated[i] = factors[i].negate();
      }
    }
    return new Surd(roots, conjugated);
  }

  Surd plus(Surd other) {
    if (isZero()) {
      return other;
    }
    if (other.isZero()) {
      return this;
    }
    int most = roots.length + other.roots.length;
    long[] sumRoots = new long[most];
    Ratio[] sumFactors = new Ratio[most];
    int size = 0;
    int i = 0;
    int j = 0;
    while (i < roots.length || j < other.roots.length) {
      Ratio factor;
      long root;
      if (j == other.roots.length || (i < roots.length && roots[i] < other.roots[j])) {
        root = roots[i];
        factor = factors[i++];
      } else if (i == roots.length || other.roots[j] < roots[i]) {
        root = other.roots[j];
        factor = other.factors[j++];
      } else {
        root = roots[i];
        factor = factors[i++].plus(other.factors[j++]);
      }
      if (factor.signum() != 0) {
        sumRoots[size] = root;
        sumFactors[size++] = factor;
      }
    }
    return size == most
        ? new Surd(sumRoots, sumFactors)
        : new Surd(Arrays.copyOf(sumRoots, size), Arrays.copyOf(sumFactors, size));
  }

  Surd minus(Surd other) {
    return plus(other.negate());
  }

  Surd times(Surd other) {
    Surd product = ZERO;
    for (int i = 0; i < roots.length; i++) {
      for (int j = 0; j < other.roots.length; j++) {
        product = product.plus(product(roots[i], factors[i], other.roots[j], other.factors[j]));
      }
    }
    return product;
  }

  private static Surd product(long a, Ratio p, long b, Ratio q) {
    long m = a & RADICAND;
    long n = b & RADICAND;
    long common = m == 1 || n == 1 ? 1 : gcd(m, n);
    int power = piPower(a) + piPower(b);
    if (m / common > RADICAND / (n / common) || Math.abs(power) > POWER_LIMIT) {
      throw new Refusal("A product of square roots is too large.");
    }
    long radicand = (m / common) * (n / common);
    Ratio factor = p.times(q);
    if (common != 1) {
      factor = factor.times(Ratio.of(common));
    }
    boolean both = imaginary(a) && imaginary(b);
    int imaginary = imaginary(a) != imaginary(b) ? 1 : 0;
    return new Surd(
        new long[] {root(power, imaginary, radicand)},
        new Ratio[] {both ? factor.negate() : factor});
  }

  private static long gcd(long a, long b) {
    while (b != 0) {
      long rest = a % b;
      a = b;
      b = rest;
    }
    return a;
  }

  /** The inverse of a number of one term; a sum is refused. */
  Surd inverse() {
    if (roots.length != 1) {
      throw new Refusal("Division by the number " + this + " is not exact here.");
    }
    // 1 / (q I^e sqrt(n) pi^(k/2)) = (1 / (q n)) (-I)^e sqrt(n) pi^(-k/2)
    long n = roots[0] & RADICAND;
    Ratio factor = factors[0].times(Ratio.of(n)).inverse();
    boolean imaginary = imaginary(roots[0]);
    return new Surd(
        new long[] {root(-piPower(roots[0]), imaginary ? 1 : 0, n)},
        new Ratio[] {imaginary ? factor.negate() : factor});
  }

  /** This number if it is rational, or null. */
  @Nullable Ratio rational() {
    if (roots.length == 0) {
      return Ratio.ZERO;
    }
    return roots.length == 1 && roots[0] == root(0, 0, 1) ? factors[0] : null;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Surd that
        && Arrays.equals(roots, that.roots)
        && Arrays.equals(factors, that.factors);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(roots) * 31 + Arrays.hashCode(factors);
  }

  @Override
  public String toString() {
    if (isZero()) {
      return "0";
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < roots.length; i++) {
      if (i > 0 && factors[i].signum() > 0) {
        text.append('+');
      }
      text.append(factors[i]);
      text.append(imaginary(roots[i]) ? "*I" : "");
      long n = roots[i] & RADICAND;
      text.append(n == 1 ? "" : "*Sqrt[" + n + "]");
      int k = piPower(roots[i]);
      text.append(k == 0 ? "" : "*Pi^(" + (k % 2 == 0 ? String.valueOf(k / 2) : k + "/2") + ")");
    }
    return text.toString();
  }
}
