package io.intertwine.symbolic.number;

import java.math.BigInteger;

/**
 * A rational number in lowest terms with positive denominator.
 *
 * <p>Numerator and denominator are {@code long} while both are below 2^63 in magnitude; an
 * operation that leaves that range continues on {@link BigInteger}, and a result that fits comes
 * back. There is one representation per number, so {@code equals} is equality of numbers.
 */
public final class Rational implements Comparable<Rational> {
  private static final Big SMALL = new Big(BigInteger.ZERO, BigInteger.ONE);

  /** The number 0. */
  public static final Rational ZERO = new Rational(0, 1, SMALL);

  /** The number 1. */
  public static final Rational ONE = new Rational(1, 1, SMALL);

  /** The number 2. */
  public static final Rational TWO = new Rational(2, 1, SMALL);

  private static final Rational MINUS_ONE = new Rational(-1, 1, SMALL);

  /** Numerator and denominator beyond {@code long}. */
  private record Big(BigInteger numerator, BigInteger denominator) {}

  private final long num;

  /** Positive in the {@code long} form; 0 says that {@link #big} holds the value. */
  private final long den;

  private final Big big;

  private Rational(long num, long den, Big big) {
    this.num = num;
    this.den = den;
    this.big = big;
  }

  /** The integer {@code value}. */
  public static Rational of(long value) {
    return value == Long.MIN_VALUE
        ? of(BigInteger.valueOf(value), BigInteger.ONE)
        : small(value, 1);
  }

  /**
   * The quotient {@code num / den}, reduced.
   *
   * @throws ArithmeticException if {@code den} is zero
   */
  public static Rational of(long num, long den) {
    if (den == 0) {
      throw zeroDenominator();
    }
    if (num == Long.MIN_VALUE || den == Long.MIN_VALUE) {
      return of(BigInteger.valueOf(num), BigInteger.valueOf(den));
    }
    long g = gcd(Math.abs(num), Math.abs(den));
    return den > 0 ? small(num / g, den / g) : small(-num / g, -den / g);
  }

  /** The integer {@code value}. */
  public static Rational of(BigInteger value) {
    return ofLowestTerms(value, BigInteger.ONE);
  }

  /**
   * The quotient {@code num / den}, reduced.
   *
   * @throws ArithmeticException if {@code den} is zero
   */
  public static Rational of(BigInteger num, BigInteger den) {
    if (den.signum() == 0) {
      throw zeroDenominator();
    }
    BigInteger g = num.gcd(den);
    if (den.signum() < 0) {
      g = g.negate();
    }
    return g.equals(BigInteger.ONE)
        ? ofLowestTerms(num, den)
        : ofLowestTerms(num.divide(g), den.divide(g));
  }

  private static Rational small(long num, long den) {
    if (den == 1) {
      if (num == 0) {
        return ZERO;
      }
      if (num == 1) {
        return ONE;
      }
      if (num == -1) {
        return MINUS_ONE;
      }
    }
    return new Rational(num, den, SMALL);
  }

  /** Takes a pair in lowest terms with positive denominator. */
  static Rational ofLowestTerms(BigInteger num, BigInteger den) {
    if (num.bitLength() < 64 && den.bitLength() < 64) {
      long n = num.longValue();
      if (n != Long.MIN_VALUE) {
        return small(n, den.longValue());
      }
    }
    return new Rational(0, 0, new Big(num, den));
  }

  private static ArithmeticException zeroDenominator() {
    return new ArithmeticException(
        "Division by zero: a rational number needs a nonzero denominator.");
  }

  /** Greatest common divisor of two non-negative numbers (binary algorithm); gcd(0, b) = b. */
  static long gcd(long a, long b) {
    if (a == 0) {
      return b;
    }
    if (b == 0) {
      return a;
    }
    if (a == 1 || b == 1) {
      return 1;
    }
    int shift = Long.numberOfTrailingZeros(a | b);
    a >>>= Long.numberOfTrailingZeros(a);
    b >>>= Long.numberOfTrailingZeros(b);
    while (a != b) {
      // Without branches that depend on the data: min and abs compile to conditional moves.
      long difference = a - b;
      b = Math.min(a, b);
      a = Math.abs(difference) >>> Long.numberOfTrailingZeros(difference);
    }
    return a << shift;
  }

  /** The numerator, carrying the sign. */
  public BigInteger numerator() {
    return den == 0 ? big.numerator() : BigInteger.valueOf(num);
  }

  /** The denominator, positive. */
  public BigInteger denominator() {
    return den == 0 ? big.denominator() : BigInteger.valueOf(den);
  }

  /** The sum {@code this + o}. */
  public Rational plus(Rational o) {
    return den != 0 && o.den != 0 ? addSmall(o.num, o.den) : addBig(o.numerator(), o.denominator());
  }

  /** The difference {@code this - o}. */
  public Rational minus(Rational o) {
    return den != 0 && o.den != 0
        ? addSmall(-o.num, o.den)
        : addBig(o.numerator().negate(), o.denominator());
  }

  private Rational addSmall(long n, long d) {
    if (n == 0) {
      return this;
    }
    if (num == 0) {
      return small(n, d);
    }
    if (den == 1 && d == 1) {
      long sum = num + n;
      return overflowsSum(num, n, sum)
          ? addBig(BigInteger.valueOf(n), BigInteger.ONE)
          : small(sum, 1);
    }
    // Knuth, The Art of Computer Programming 2, 4.5.1: divide by gcd(den, d) before multiplying.
    long g = gcd(den, d);
    long d1 = den / g;
    long d2 = d / g;
    long a = num * d2;
    long b = n * d1;
    long sum = a + b;
    if (overflowsProduct(num, d2, a) || overflowsProduct(n, d1, b) || overflowsSum(a, b, sum)) {
      return addBig(BigInteger.valueOf(n), BigInteger.valueOf(d));
    }
    if (sum == 0) {
      return ZERO;
    }
    long g2 = gcd(Math.abs(sum), g);
    long dd = d / g2;
    long denominator = d1 * dd;
    if (overflowsProduct(d1, dd, denominator)) {
      return addBig(BigInteger.valueOf(n), BigInteger.valueOf(d));
    }
    return small(sum / g2, denominator);
  }

  private Rational addBig(BigInteger n, BigInteger d) {
    BigInteger myDen = denominator();
    return of(numerator().multiply(d).add(n.multiply(myDen)), myDen.multiply(d));
  }

  /** Whether {@code product}, the low word of a * b, is not the product or is -2^63. */
  private static boolean overflowsProduct(long a, long b, long product) {
    return Math.multiplyHigh(a, b) != product >> 63 || product == Long.MIN_VALUE;
  }

  private static boolean overflowsSum(long a, long b, long sum) {
    return ((a ^ sum) & (b ^ sum)) < 0 || sum == Long.MIN_VALUE;
  }

  /** The product {@code this * o}. */
  public Rational times(Rational o) {
    if (den != 0 && o.den != 0) {
      return multiplySmall(o.num, o.den);
    }
    return of(numerator().multiply(o.numerator()), denominator().multiply(o.denominator()));
  }

  private Rational multiplySmall(long n, long d) {
    if (num == 0 || n == 0) {
      return ZERO;
    }
    long g1 = gcd(Math.abs(num), d);
    long g2 = gcd(Math.abs(n), den);
    long a = num / g1;
    long b = n / g2;
    long c = den / g2;
    long e = d / g1;
    long p = a * b;
    long q = c * e;
    if (overflowsProduct(a, b, p) || overflowsProduct(c, e, q)) {
      return ofLowestTerms(
          BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)),
          BigInteger.valueOf(c).multiply(BigInteger.valueOf(e)));
    }
    return small(p, q);
  }

  /**
   * The quotient {@code this / o}.
   *
   * @throws ArithmeticException if {@code o} is zero
   */
  public Rational dividedBy(Rational o) {
    if (o.isZero()) {
      throw zeroDenominator();
    }
    if (den != 0 && o.den != 0) {
      return o.num > 0 ? multiplySmall(o.den, o.num) : multiplySmall(-o.den, -o.num);
    }
    return of(numerator().multiply(o.denominator()), denominator().multiply(o.numerator()));
  }

  /** The negative {@code -this}. */
  public Rational negate() {
    return den != 0
        ? small(-num, den)
        : new Rational(0, 0, new Big(big.numerator().negate(), big.denominator()));
  }

  /**
   * The reciprocal {@code 1 / this}.
   *
   * @throws ArithmeticException if this is zero
   */
  public Rational reciprocal() {
    return ONE.dividedBy(this);
  }

  /** The absolute value. */
  public Rational abs() {
    return signum() < 0 ? negate() : this;
  }

  /**
   * The power {@code this^exponent}; 0^0 = 1.
   *
   * @throws ArithmeticException if this is zero and the exponent negative
   */
  public Rational pow(int exponent) {
    if (exponent == 0) {
      return ONE;
    }
    if (exponent < 0) {
      // -(exponent + 1) avoids the overflow of -Integer.MIN_VALUE.
      Rational inverse = reciprocal();
      return inverse.pow(-(exponent + 1)).times(inverse);
    }
    return ofLowestTerms(numerator().pow(exponent), denominator().pow(exponent));
  }

  /** The sign: -1, 0 or 1. */
  public int signum() {
    return den != 0 ? Long.signum(num) : big.numerator().signum();
  }

  /** Whether this is 0. */
  public boolean isZero() {
    return den == 1 && num == 0;
  }

  /** Whether this is 1. */
  public boolean isOne() {
    return den == 1 && num == 1;
  }

  /** Whether the denominator is 1. */
  public boolean isInteger() {
    return den == 1 || (den == 0 && big.denominator().equals(BigInteger.ONE));
  }

  /** The nearest {@code double}, ties to even. */
  public double toDouble() {
    return FloatingRounding.toDouble(numerator(), denominator());
  }

  /** The nearest {@code float}, ties to even, rounded once. */
  public float toFloat() {
    return FloatingRounding.toFloat(numerator(), denominator());
  }

  /**
   * The value to {@code digits} significant digits, ties to even; the form is that of {@link
   * ExactNumber#toDecimal}.
   */
  public String toDecimal(int digits) {
    return DecimalRounding.toDecimal(numerator(), denominator(), digits);
  }

  /** The canonical text: {@code "-7/3"}, or {@code "5"} for an integer. */
  public String toExactString() {
    if (den == 1) {
      return Long.toString(num);
    }
    if (den != 0) {
      return num + "/" + den;
    }
    return isInteger() ? numerator().toString() : numerator() + "/" + denominator();
  }

  /** This number as an element of the field of square roots. */
  public SurdSum toSurdSum() {
    return SurdSum.of(this);
  }

  @Override
  public int compareTo(Rational o) {
    if (den != 0 && den == o.den) {
      return Long.compare(num, o.num);
    }
    int sign = signum();
    int other = o.signum();
    if (sign != other) {
      return Integer.compare(sign, other);
    }
    if (den != 0 && o.den != 0) {
      int high = Long.compare(Math.multiplyHigh(num, o.den), Math.multiplyHigh(o.num, den));
      return high != 0 ? high : Long.compareUnsigned(num * o.den, o.num * den);
    }
    return numerator().multiply(o.denominator()).compareTo(o.numerator().multiply(denominator()));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Rational o
        && num == o.num
        && den == o.den
        && (den != 0 || big.equals(o.big));
  }

  @Override
  public int hashCode() {
    return den != 0 ? Long.hashCode(num * 0x9E3779B97F4A7C15L + den) : big.hashCode();
  }

  /** The canonical text, as {@link #toExactString()}. */
  @Override
  public String toString() {
    return toExactString();
  }
}
