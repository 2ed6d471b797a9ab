package io.intertwine.symbolic.number;

import java.math.BigInteger;

/**
 * A signed square root of a rational: {@code coefficient * sqrt(n)} with n a product of distinct
 * primes below 308, kept as a set of bits.
 *
 * <p>Clebsch-Gordan coefficients, 3j and 6j symbols are numbers of this kind. They form a group
 * under multiplication (zero apart), which is XOR and AND on the sets; sums lie in {@link SurdSum}.
 * The form is canonical: zero has the empty set, so {@code equals} is equality of numbers.
 */
public final class SqrtRational implements Comparable<SqrtRational> {
  /** The number 0. */
  public static final SqrtRational ZERO = new SqrtRational(Rational.ZERO, 0);

  /** The number 1. */
  public static final SqrtRational ONE = new SqrtRational(Rational.ONE, 0);

  private final Rational coefficient;
  private final long mask;

  private SqrtRational(Rational coefficient, long mask) {
    this.coefficient = coefficient;
    this.mask = mask;
  }

  /**
   * The number {@code coefficient * sqrt(product of the primes of mask)}, bit i of the mask
   * standing for the i-th prime (bit 0 is 2, bit 62 is 307).
   *
   * @throws IllegalArgumentException if bit 63 is set
   */
  public static SqrtRational of(Rational coefficient, long mask) {
    if (mask < 0) {
      throw new IllegalArgumentException(
          "Bit 63 of the mask stands for the square root of -1, which SurdSum holds, not this"
              + " type.");
    }
    return coefficient.isZero() ? ZERO : new SqrtRational(coefficient, mask);
  }

  /**
   * The non-negative square root.
   *
   * @throws ArithmeticException if {@code radicand} is negative, or if a prime above 307 divides it
   *     to an odd power
   */
  public static SqrtRational sqrt(Rational radicand) {
    if (radicand.signum() < 0) {
      throw new ArithmeticException(
          "The square root of the negative number "
              + radicand
              + " is not real; SurdSum.sqrt holds it.");
    }
    if (radicand.isZero()) {
      return ZERO;
    }
    // sqrt(a^2 m / (b^2 n)) = a / (b n) * sqrt(m n), with m and n coprime.
    PrimeMask.SquareSplit num = PrimeMask.split(radicand.numerator());
    PrimeMask.SquareSplit den = PrimeMask.split(radicand.denominator());
    Rational coefficient =
        Rational.of(num.root(), den.root()).dividedBy(PrimeMask.product(den.mask()));
    return new SqrtRational(coefficient, num.mask() | den.mask());
  }

  /**
   * The number {@code sign * sqrt(radicand)}.
   *
   * @param sign -1, 0 or 1
   * @throws ArithmeticException as {@link #sqrt}
   * @throws IllegalArgumentException if the sign is another number
   */
  public static SqrtRational signedSqrt(int sign, Rational radicand) {
    return switch (sign) {
      case 0 -> ZERO;
      case 1 -> sqrt(radicand);
      case -1 -> sqrt(radicand).negate();
      default ->
          throw new IllegalArgumentException("The sign must be -1, 0 or 1, but is " + sign + ".");
    };
  }

  /** The product {@code this * o}. */
  public SqrtRational times(SqrtRational o) {
    Rational product = coefficient.times(o.coefficient);
    long common = mask & o.mask;
    if (common != 0) {
      product = product.times(PrimeMask.product(common));
    }
    return product.isZero() ? ZERO : new SqrtRational(product, mask ^ o.mask);
  }

  /** The product with a rational. */
  public SqrtRational times(Rational o) {
    return of(coefficient.times(o), mask);
  }

  /**
   * The quotient {@code this / o}.
   *
   * @throws ArithmeticException if {@code o} is zero
   */
  public SqrtRational dividedBy(SqrtRational o) {
    return times(o.reciprocal());
  }

  /**
   * The reciprocal {@code 1 / this}.
   *
   * @throws ArithmeticException if this is zero
   */
  public SqrtRational reciprocal() {
    // 1 / (c sqrt(n)) = 1 / (c n) * sqrt(n)
    return of(coefficient.times(PrimeMask.product(mask)).reciprocal(), mask);
  }

  /** The negative {@code -this}. */
  public SqrtRational negate() {
    return isZero() ? ZERO : new SqrtRational(coefficient.negate(), mask);
  }

  /** The absolute value. */
  public SqrtRational abs() {
    return signum() < 0 ? negate() : this;
  }

  /** The sign: -1, 0 or 1. */
  public int signum() {
    return coefficient.signum();
  }

  /** Whether this is 0. */
  public boolean isZero() {
    return coefficient.isZero();
  }

  /** Whether this is 1. */
  public boolean isOne() {
    return mask == 0 && coefficient.isOne();
  }

  /** Whether this lies in Q. */
  public boolean isRational() {
    return mask == 0;
  }

  /** The square of this number. */
  public Rational square() {
    return coefficient.times(coefficient).times(PrimeMask.product(mask));
  }

  /** The rational factor before the root; it carries the sign. */
  public Rational coefficient() {
    return coefficient;
  }

  /** The primes under the root: bit i stands for the i-th prime. Never negative. */
  public long mask() {
    return mask;
  }

  /** The squarefree integer under the root, 1 for a rational number. */
  public BigInteger radicand() {
    return PrimeMask.product(mask).numerator();
  }

  /**
   * This number as {@code sign * sqrt(numerator / denominator)}, the exact form of the command
   * line's answers.
   */
  public SignedSquare signedSquare() {
    Rational square = square();
    return new SignedSquare(signum(), square.numerator(), square.denominator());
  }

  /**
   * The number {@code sign * sqrt(numerator / denominator)}, the fraction in lowest terms.
   *
   * @param sign -1, 0 or 1
   * @param numerator non-negative
   * @param denominator positive
   */
  public record SignedSquare(int sign, BigInteger numerator, BigInteger denominator) {}

  /** This number as an element of the field of square roots. */
  public SurdSum toSurdSum() {
    return SurdSum.of(this);
  }

  /** The nearest {@code double}, ties to even. */
  public double toDouble() {
    if (mask == 0) {
      return coefficient.toDouble();
    }
    double magnitude = FloatingRounding.besideRoot(square()).toDouble();
    return signum() < 0 ? -magnitude : magnitude;
  }

  /** The nearest {@code float}, ties to even, rounded once. */
  public float toFloat() {
    if (mask == 0) {
      return coefficient.toFloat();
    }
    float magnitude = FloatingRounding.besideRoot(square()).toFloat();
    return signum() < 0 ? -magnitude : magnitude;
  }

  /**
   * The value to {@code digits} significant digits, correctly rounded; the form is that of {@link
   * ExactNumber#toDecimal}.
   */
  public String toDecimal(int digits) {
    return mask == 0 ? coefficient.toDecimal(digits) : Enclosure.decimal(digits, this::enclosure);
  }

  /** A ball around this number with about {@code precision} significant digits. */
  public Enclosure enclosure(int precision) {
    if (mask == 0) {
      return Enclosure.of(coefficient, precision);
    }
    // One root of the square is cheaper than a root times a coefficient, and tighter.
    Enclosure root = Enclosure.of(square(), precision).sqrt();
    return signum() < 0 ? root.negate() : root;
  }

  /** The canonical text, such as {@code -1/2*Sqrt[3]}. */
  public String toExactString() {
    return toSurdSum().toExactString();
  }

  /** The value in TeX, such as {@code -\frac{\sqrt{3}}{2}}. */
  public String toTex() {
    return toSurdSum().toTex();
  }

  /** Exact comparison of values: signs first, then squares. */
  @Override
  public int compareTo(SqrtRational o) {
    if (mask == o.mask) {
      return coefficient.compareTo(o.coefficient);
    }
    int sign = signum();
    if (sign != o.signum()) {
      return Integer.compare(sign, o.signum());
    }
    return sign * square().compareTo(o.square());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SqrtRational o && mask == o.mask && coefficient.equals(o.coefficient);
  }

  @Override
  public int hashCode() {
    return 31 * coefficient.hashCode() + Long.hashCode(mask);
  }

  /** The canonical text, as {@link #toExactString()}. */
  @Override
  public String toString() {
    return toExactString();
  }
}
