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
    Enclosure square =
        Enclosure.of(new BigDecimal(numerator), precision)
            .dividedBy(Enclosure.of(new BigDecimal(denominator), precision));
    Enclosure root = (overPi ? square.dividedBy(Enclosure.pi(precision)) : square).sqrt();
    return sign < 0 ? root.negate() : root;
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
