package io.intertwine.symbolic.wigner;

import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SurdSum;
import java.math.BigInteger;

/**
 * An angle from -pi to pi whose half has a rational tangent, {@code tan(angle / 2) = sine /
 * cosine}; then its own sine and cosine are rational as well.
 *
 * <p>The pair is kept in lowest terms with {@code cosine >= 0}; {@code cosine = 0} is the half
 * turn. Such angles are dense, and rotation matrices at them are exact.
 *
 * @param sine the numerator of the tangent of the half angle
 * @param cosine the denominator of the tangent of the half angle
 */
public record RationalAngle(BigInteger sine, BigInteger cosine) {
  /** The angle 0. */
  public static final RationalAngle ZERO = ofHalfTangent(Rational.ZERO);

  /** The angle pi / 2. */
  public static final RationalAngle QUARTER_TURN = ofHalfTangent(Rational.ONE);

  /** The angle pi. */
  public static final RationalAngle HALF_TURN = new RationalAngle(BigInteger.ONE, BigInteger.ZERO);

  /**
   * Brings the pair to its canonical form.
   *
   * @throws IllegalArgumentException if both numbers are zero
   */
  public RationalAngle {
    BigInteger common = sine.gcd(cosine);
    if (common.signum() == 0) {
      throw new IllegalArgumentException("An angle needs a tangent, but 0 / 0 is none.");
    }
    if (cosine.signum() < 0 || (cosine.signum() == 0 && sine.signum() < 0)) {
      common = common.negate();
    }
    sine = sine.divide(common);
    cosine = cosine.divide(common);
  }

  /** The angle whose half has the given tangent. */
  public static RationalAngle ofHalfTangent(Rational tangent) {
    return new RationalAngle(tangent.numerator(), tangent.denominator());
  }

  /** The angle with the opposite sign; the half turn stays as it is. */
  public RationalAngle negate() {
    return new RationalAngle(sine.negate(), cosine);
  }

  /** The positive integer sine^2 + cosine^2. */
  BigInteger squaredLength() {
    return sine.multiply(sine).add(cosine.multiply(cosine));
  }

  /** The number exp(i multiple angle), whose parts are cosine and sine of the multiple. */
  SurdSum phase(int multiple) {
    return halfPhase(2 * multiple);
  }

  /**
   * The number exp(i multiple angle / 2).
   *
   * @throws ArithmeticException if the multiple is odd and a prime above 307 divides sine^2 +
   *     cosine^2 to an odd power
   */
  SurdSum halfPhase(int multiple) {
    BigInteger re = BigInteger.ONE;
    BigInteger im = BigInteger.ZERO;
    BigInteger signedSine = multiple < 0 ? sine.negate() : sine;
    int power = Math.abs(multiple);
    for (int k = 0; k < power; k++) {
      BigInteger next = re.multiply(cosine).subtract(im.multiply(signedSine));
      im = re.multiply(signedSine).add(im.multiply(cosine));
      re = next;
    }
    Rational length = Rational.of(squaredLength().pow(power / 2));
    SurdSum phase =
        SurdSum.of(Rational.of(re).dividedBy(length))
            .plus(SurdSum.I.times(SurdSum.of(Rational.of(im).dividedBy(length))));
    return (power & 1) == 0 ? phase : phase.dividedBy(SurdSum.sqrt(Rational.of(squaredLength())));
  }

  /** The cosine of the angle. */
  public Rational cos() {
    return Rational.of(cosine.multiply(cosine).subtract(sine.multiply(sine)), squaredLength());
  }

  /** The sine of the angle. */
  public Rational sin() {
    return Rational.of(sine.multiply(cosine).shiftLeft(1), squaredLength());
  }
}
