package io.intertwine.symbolic.coupling;

import io.intertwine.symbolic.number.Enclosure;
import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SqrtRational;
import java.math.BigInteger;
import java.util.Objects;
import java.util.Optional;

/**
 * The number {@code sign * sqrt(square)} with a rational square of any size.
 *
 * <p>Every Clebsch-Gordan coefficient, 3j, 6j and 9j symbol is one. Unlike {@link SqrtRational} it
 * has no limit on the primes under the root, and no field operations. The pair is unique, so {@code
 * equals} is equality of numbers.
 *
 * @param sign -1, 0 or 1
 * @param square the square of the number; zero exactly if the sign is
 */
public record SignedRoot(int sign, Rational square) {
  /** The number 0. */
  public static final SignedRoot ZERO = new SignedRoot(0, Rational.ZERO);

  /**
   * Checks that sign and square agree.
   *
   * @throws IllegalArgumentException if they do not, or the square is negative
   */
  public SignedRoot {
    Objects.requireNonNull(square, "square");
    if (square.signum() != Math.abs(sign)) {
      throw new IllegalArgumentException(
          "There is no real number with the sign " + sign + " and the square " + square + ".");
    }
  }

  /** The number {@code factor * sqrt(radicand)}, the radicand not negative. */
  static SignedRoot of(Rational factor, Rational radicand) {
    Rational square = factor.times(factor).times(radicand);
    return new SignedRoot(square.isZero() ? 0 : factor.signum(), square);
  }

  /** This number if it is rational. */
  public Optional<Rational> asRational() {
    BigInteger numerator = square.numerator().sqrt();
    BigInteger denominator = square.denominator().sqrt();
    if (!numerator.multiply(numerator).equals(square.numerator())
        || !denominator.multiply(denominator).equals(square.denominator())) {
      return Optional.empty();
    }
    Rational root = Rational.of(numerator, denominator);
    return Optional.of(sign < 0 ? root.negate() : root);
  }

  /**
   * This number as an element of the group of square roots.
   *
   * @throws ArithmeticException if a prime above 307 is under the root
   */
  public SqrtRational toSqrtRational() {
    return SqrtRational.signedSqrt(sign, square);
  }

  /** This number in the form of the command line's answers, the fraction in lowest terms. */
  public SqrtRational.SignedSquare signedSquare() {
    return new SqrtRational.SignedSquare(sign, square.numerator(), square.denominator());
  }

  /** A ball about this number, computed with {@code precision} significant digits. */
  public Enclosure enclosure(int precision) {
    Enclosure root = Enclosure.of(square, precision).sqrt();
    return sign < 0 ? root.negate() : root;
  }

  /**
   * The value to {@code digits} significant digits, correctly rounded, in the form of {@link
   * io.intertwine.symbolic.number.ExactNumber#toDecimal}.
   *
   * @throws IllegalArgumentException if {@code digits < 1}
   */
  public String toDecimal(int digits) {
    return asRational()
        .map(rational -> rational.toDecimal(digits))
        .orElseGet(() -> Enclosure.decimal(digits, this::enclosure));
  }

  /** The nearest {@code double}, ties to even. */
  public double toDouble() {
    return asRational()
        .map(Rational::toDouble)
        .orElseGet(() -> Enclosure.roundToDouble(this::enclosure));
  }
}
