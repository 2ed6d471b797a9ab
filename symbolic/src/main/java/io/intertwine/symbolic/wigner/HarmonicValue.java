package io.intertwine.symbolic.wigner;

import io.intertwine.symbolic.number.Enclosure;
import io.intertwine.symbolic.number.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/**
 * A number {@code sign * sqrt(numerator / denominator * pi^k)} with integers of any size and k = 0
 * or -1: a harmonic at a point with rational coordinates.
 */
final class HarmonicValue extends RealValue {
  /** From here on a rational value is recognised, for it may lie on a boundary of rounding. */
  private static final int SUSPICIOUS_PRECISION = 100;

  private final int sign;
  private final BigInteger numerator;
  private final BigInteger denominator;
  private final boolean overPi;

  /** Sign 0 goes with numerator 0; the fraction need not be in lowest terms. */
  HarmonicValue(int sign, BigInteger numerator, BigInteger denominator, boolean overPi) {
    this.sign = sign;
    this.numerator = numerator;
    this.denominator = denominator;
    this.overPi = overPi;
  }

  /** This number over the square root of 2, or the negative of that. */
  HarmonicValue overRootTwo(boolean negative) {
    return new HarmonicValue(negative ? -sign : sign, numerator, denominator.shiftLeft(1), overPi);
  }

  @Override
  public Enclosure enclosure(int precision) {
    if (sign == 0) {
      return Enclosure.of(BigDecimal.ZERO, precision);
    }
    if (!overPi && precision > SUSPICIOUS_PRECISION) {
      Optional<Rational> rational = asRational();
      if (rational.isPresent()) {
        return Enclosure.of(rational.get(), precision);
      }
    }
    Enclosure square = quotient(precision);
    Enclosure root = (overPi ? square.dividedBy(Enclosure.pi(precision)) : square).sqrt();
    return sign < 0 ? root.negate() : root;
  }

  /** A ball about numerator / denominator; bits that do not count are cut off first. */
  private Enclosure quotient(int precision) {
    // log2(10) is below 3.33; 16 more bits keep the loss below the precision.
    int bits = Math.toIntExact(precision * 333L / 100 + 16);
    int above = Math.max(0, numerator.bitLength() - bits);
    int below = Math.max(0, denominator.bitLength() - bits);
    Enclosure quotient =
        truncated(numerator, above, precision).dividedBy(truncated(denominator, below, precision));
    BigDecimal power = new BigDecimal(BigInteger.ONE.shiftLeft(Math.abs(above - below)));
    Enclosure scale = Enclosure.of(power, precision);
    return above >= below ? quotient.times(scale) : quotient.dividedBy(scale);
  }

  /** A ball about number / 2^shift. */
  private static Enclosure truncated(BigInteger number, int shift, int precision) {
    BigDecimal floor = new BigDecimal(number.shiftRight(shift));
    return Enclosure.ball(floor, shift == 0 ? BigDecimal.ZERO : BigDecimal.ONE, precision);
  }

  private Optional<Rational> asRational() {
    // n / d is a square exactly if n d is, and its root is sqrt(n d) / d.
    BigInteger product = numerator.multiply(denominator);
    BigInteger root = product.sqrt();
    return root.multiply(root).equals(product)
        ? Optional.of(Rational.of(sign < 0 ? root.negate() : root, denominator))
        : Optional.empty();
  }
}
