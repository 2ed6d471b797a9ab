package io.intertwine.symbolic.wigner;

import io.intertwine.symbolic.number.Enclosure;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Balls of the elements of small Wigner matrices at one decimal angle and one precision.
 *
 * <p>The common powers of cosine c and sine s of the half angle are taken out of a {@link
 * HalfAngleSum}, so that tiny elements keep their relative precision; what is left is a polynomial
 * in c^2 and s^2 with integer coefficients. It is summed in binary fixed point, with a bound on the
 * error in units of the last place.
 */
final class HalfAngleBalls {
  private static final MathContext UP = new MathContext(9, RoundingMode.CEILING);
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final int precision;
  private final int bits;
  private final boolean zero;
  private final Powers cosines;
  private final Powers sines;

  HalfAngleBalls(BigDecimal beta, int precision) {
    this.precision = precision;
    zero = beta.signum() == 0;
    // log2(10) is below 3.33.
    bits = Math.toIntExact(precision * 333L / 100 + 32);
    Enclosure half = Enclosure.of(beta.multiply(HALF), Math.max(precision, beta.precision() + 1));
    cosines = new Powers(zero ? one() : half.cos());
    sines = new Powers(zero ? Enclosure.of(BigDecimal.ZERO, precision) : half.sin());
  }

  private Enclosure one() {
    return Enclosure.of(BigDecimal.ONE, precision);
  }

  /** A ball about the element d^j_{m'm} that the sum denotes. */
  Enclosure element(HalfAngleSum sum) {
    int last = sum.size() - 1;
    if (zero) {
      // c = 1 and s = 0 leave the term without a sine, which is 1 on the diagonal.
      return sum.cosinePower(0) == sum.cosinePower(0) + sum.sinePower(0)
          ? one()
          : Enclosure.of(BigDecimal.ZERO, precision);
    }
    Enclosure prefactor = Enclosure.of(sum.squaredPrefactor(), precision).sqrt();
    return prefactor
        .times(cosines.power(sum.cosinePower(last)))
        .times(sines.power(sum.sinePower(0)))
        .times(polynomial(sum));
  }

  private Enclosure polynomial(HalfAngleSum sum) {
    int last = sum.size() - 1;
    BigInteger total = BigInteger.ZERO;
    BigInteger error = BigInteger.ZERO;
    for (int i = 0; i <= last; i++) {
      FixedPoint product = cosines.square(last - i).times(sines.square(i), bits);
      total = total.add(sum.coefficient(i).multiply(product.number));
      error = error.add(sum.coefficient(i).abs().multiply(product.error));
    }
    BigDecimal unit = new BigDecimal(BigInteger.ONE.shiftLeft(bits));
    BigDecimal midpoint =
        new BigDecimal(total).divide(unit, new MathContext(precision + 2, RoundingMode.HALF_EVEN));
    BigDecimal rounding = midpoint.abs().scaleByPowerOfTen(-precision - 1);
    BigDecimal radius = new BigDecimal(error).divide(unit, UP).add(rounding, UP);
    return Enclosure.ball(midpoint, radius, precision);
  }

  /** A number of [-1, 1] up to an error, both in units of 2^-bits. */
  private record FixedPoint(BigInteger number, BigInteger error) {
    /**
     * The product. Both factors are at most 1 in magnitude, so that its error is at most the sum of
     * theirs and their product, which is below one unit, and one more for rounding.
     */
    FixedPoint times(FixedPoint o, int bits) {
      return new FixedPoint(
          number.multiply(o.number).shiftRight(bits), error.add(o.error).add(BigInteger.TWO));
    }
  }

  /** The powers of c or s as balls, and those of its square in fixed point. */
  private final class Powers {
    private final List<Enclosure> powers = new ArrayList<>();
    private final List<FixedPoint> squares = new ArrayList<>();
    private final FixedPoint square;

    Powers(Enclosure value) {
      powers.add(one());
      powers.add(value);
      Enclosure squared = value.times(value);
      BigDecimal unit = new BigDecimal(BigInteger.ONE.shiftLeft(bits));
      square =
          new FixedPoint(
              squared.midpoint().multiply(unit).toBigInteger(),
              squared.radius().multiply(unit, UP).toBigInteger().add(BigInteger.TWO));
      squares.add(new FixedPoint(BigInteger.ONE.shiftLeft(bits), BigInteger.ZERO));
    }

    Enclosure power(int exponent) {
      while (powers.size() <= exponent) {
        powers.add(powers.get(powers.size() - 1).times(powers.get(1)));
      }
      return powers.get(exponent);
    }

    FixedPoint square(int exponent) {
      while (squares.size() <= exponent) {
        squares.add(squares.get(squares.size() - 1).times(square, bits));
      }
      return squares.get(exponent);
    }
  }
}
