package io.intertwine.symbolic.wigner;

import io.intertwine.symbolic.coupling.RealBasis;
import io.intertwine.symbolic.number.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/**
 * Values of the surface harmonics at points with decimal coordinates.
 *
 * <p>The value at a point v is that of the solid harmonic at v / |v|. For integer coordinates
 * (decimal ones are scaled, which does not change the direction) it is the square root of a
 * rational number, over the square root of pi for orthonormal harmonics, by the recurrence {@code
 * T(l) = (2l-1) z T(l-1) - (l+m-1) (l-m-1) r^2 T(l-2)} for {@code T(l) = (l-m)! P(l, m)} with P of
 * {@link SolidHarmonics}. There is no limit on l.
 */
public final class SphericalHarmonics {
  private static final int LARGEST_EXPONENT = 1_000;

  private SphericalHarmonics() {}

  /**
   * The harmonics of the convention {@code intertwine} up to a degree: by ascending l, and for each
   * by ascending m = -l, ..., l, so that (l, m) has the index l (l + 1) + m.
   *
   * @throws IllegalArgumentException with one sentence if the degree is negative, the point is
   *     zero, or a coordinate has an exponent of more than three digits
   */
  public static List<RealValue> at(
      int bandLimit, Normalization normalization, BigDecimal x, BigDecimal y, BigDecimal z) {
    RealBasis.requireDegree(bandLimit);
    requireRange(x);
    requireRange(y);
    requireRange(z);
    if (x.signum() == 0 && y.signum() == 0 && z.signum() == 0) {
      throw new IllegalArgumentException(
          "The point (0, 0, 0) has no direction, so that harmonics have no value there.");
    }
    int scale = Math.max(x.scale(), Math.max(y.scale(), z.scale()));
    return new Evaluation(
            bandLimit,
            normalization,
            x.setScale(scale).unscaledValue(),
            y.setScale(scale).unscaledValue(),
            z.setScale(scale).unscaledValue())
        .values();
  }

  private static void requireRange(BigDecimal coordinate) {
    int exponent = coordinate.precision() - coordinate.scale();
    if (coordinate.signum() != 0 && Math.abs((long) exponent) > LARGEST_EXPONENT) {
      throw new IllegalArgumentException(
          "The coordinate "
              + coordinate
              + " is out of range; its magnitude must be from 1E-"
              + LARGEST_EXPONENT
              + " to 1E+"
              + LARGEST_EXPONENT
              + ".");
    }
  }

  /** The harmonics at one point with integer coordinates. */
  private static final class Evaluation {
    private final int bandLimit;
    private final Normalization normalization;
    private final BigInteger x;
    private final BigInteger y;
    private final BigInteger z;
    private final BigInteger squaredLength;
    private final BigInteger[] factorials;
    private final BigInteger[] lengths;

    Evaluation(
        int bandLimit, Normalization normalization, BigInteger x, BigInteger y, BigInteger z) {
      this.bandLimit = bandLimit;
      this.normalization = normalization;
      BigInteger common = x.gcd(y).gcd(z);
      this.x = x.divide(common);
      this.y = y.divide(common);
      this.z = z.divide(common);
      squaredLength =
          this.x.multiply(this.x).add(this.y.multiply(this.y)).add(this.z.multiply(this.z));
      factorials = new BigInteger[2 * bandLimit + 1];
      factorials[0] = BigInteger.ONE;
      for (int n = 1; n < factorials.length; n++) {
        factorials[n] = factorials[n - 1].multiply(BigInteger.valueOf(n));
      }
      lengths = new BigInteger[bandLimit + 1];
      lengths[0] = BigInteger.ONE;
      for (int l = 1; l <= bandLimit; l++) {
        lengths[l] = lengths[l - 1].multiply(squaredLength);
      }
    }

    List<RealValue> values() {
      RealValue[] values = new RealValue[(bandLimit + 1) * (bandLimit + 1)];
      BigInteger real = BigInteger.ONE;
      BigInteger imaginary = BigInteger.ZERO;
      BigInteger sectoral = BigInteger.ONE;
      for (int m = 0; m <= bandLimit; m++) {
        BigInteger before = BigInteger.ZERO;
        BigInteger current = sectoral;
        for (int l = m; l <= bandLimit; l++) {
          values[l * (l + 1) + m] = value(l, m, current.multiply(real));
          if (m > 0) {
            values[l * (l + 1) - m] = value(l, m, current.multiply(imaginary));
          }
          BigInteger next =
              z.multiply(current)
                  .multiply(BigInteger.valueOf(2L * l + 1))
                  .subtract(
                      squaredLength
                          .multiply(before)
                          .multiply(BigInteger.valueOf((long) (l + m) * (l - m))));
          before = current;
          current = next;
        }
        sectoral = sectoral.multiply(BigInteger.valueOf(2L * m + 1));
        BigInteger nextReal = x.multiply(real).subtract(y.multiply(imaginary));
        imaginary = x.multiply(imaginary).add(y.multiply(real));
        real = nextReal;
      }
      return List.of(values);
    }

    /** The harmonic whose polynomial (l-m)! P(l, m) A or (l-m)! P(l, m) B has the given value. */
    private RealValue value(int l, int m, BigInteger polynomial) {
      Rational squares = normalization.sumOfSquares(l);
      BigInteger numerator =
          polynomial.multiply(polynomial).multiply(squares.numerator()).shiftLeft(m == 0 ? 0 : 1);
      BigInteger denominator =
          factorials[l - m]
              .multiply(factorials[l + m])
              .multiply(lengths[l])
              .multiply(squares.denominator());
      return new HarmonicValue(
          polynomial.signum(), numerator, denominator, normalization.piHalfPower() != 0);
    }
  }
}
