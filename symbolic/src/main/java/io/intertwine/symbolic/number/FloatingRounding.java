package io.intertwine.symbolic.number;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Correct rounding of a quotient of integers to a binary floating-point format, ties to even.
 *
 * <p>The quotient is scaled so that its integer part has exactly the bits that the format keeps
 * (fewer for subnormals); the remainder then decides the rounding exactly. This does not go through
 * decimal text, whose conversion differs in speed between versions of the JDK.
 */
final class FloatingRounding {
  private static final int DOUBLE_PRECISION = 53;
  private static final int FLOAT_PRECISION = 24;

  private FloatingRounding() {}

  static double toDouble(BigDecimal value) {
    return toDouble(numerator(value), denominator(value));
  }

  static float toFloat(BigDecimal value) {
    return toFloat(numerator(value), denominator(value));
  }

  private static BigInteger numerator(BigDecimal value) {
    return value.scale() >= 0
        ? value.unscaledValue()
        : value.unscaledValue().multiply(BigInteger.TEN.pow(-value.scale()));
  }

  private static BigInteger denominator(BigDecimal value) {
    return value.scale() > 0 ? BigInteger.TEN.pow(value.scale()) : BigInteger.ONE;
  }

  /** The {@code double} nearest to num / den, with den positive; zero is +0. */
  static double toDouble(BigInteger num, BigInteger den) {
    if (num.signum() == 0) {
      return 0.0;
    }
    if (num.bitLength() <= DOUBLE_PRECISION && den.bitLength() <= DOUBLE_PRECISION) {
      // Both are exact doubles, so that IEEE 754 division is the correct rounding.
      return num.doubleValue() / den.doubleValue();
    }
    Scaled scaled = scale(num.abs(), den, DOUBLE_PRECISION, Double.MIN_EXPONENT);
    double magnitude =
        scaled.exponent > Double.MAX_EXPONENT
            ? Double.POSITIVE_INFINITY
            : Math.scalb((double) scaled.significand, scaled.exponent);
    return num.signum() < 0 ? -magnitude : magnitude;
  }

  /** The {@code float} nearest to num / den, with den positive; zero is +0. */
  static float toFloat(BigInteger num, BigInteger den) {
    if (num.signum() == 0) {
      return 0.0f;
    }
    Scaled scaled = scale(num.abs(), den, FLOAT_PRECISION, Float.MIN_EXPONENT);
    float magnitude =
        scaled.exponent > Float.MAX_EXPONENT
            ? Float.POSITIVE_INFINITY
            : Math.scalb((float) scaled.significand, scaled.exponent);
    return num.signum() < 0 ? -magnitude : magnitude;
  }

  /**
   * A rational number that rounds to every format of at most 62 bits as the irrational root of
   * {@code square} does: with s = floor(2^k sqrt(square)) of 64 bits or more, the root lies
   * strictly between s/2^k and (s+1)/2^k, and so does no boundary of the rounding, for each is a
   * multiple of 2^-k.
   */
  static Rational besideRoot(Rational square) {
    BigInteger num = square.numerator();
    BigInteger den = square.denominator();
    // num 4^k / den is at least 2^126
    int k = Math.floorDiv(128 + den.bitLength() - num.bitLength(), 2) + 1;
    BigInteger scaled =
        k >= 0 ? num.shiftLeft(2 * k).divide(den) : num.divide(den.shiftLeft(-2 * k));
    BigInteger middle = scaled.sqrt().shiftLeft(1).setBit(0);
    return k >= 0
        ? Rational.ofLowestTerms(middle, BigInteger.ONE.shiftLeft(k + 1))
        : Rational.of(middle.shiftLeft(-k - 1));
  }

  /**
   * The value significand * 2^exponent. Scaling back is exact: the significand has at most the
   * format's bits and the exponent is at least that of the last subnormal bit. A significand that
   * carried to 2^precision is a power of two, exact as well; only overflow makes infinity.
   */
  private record Scaled(long significand, int exponent) {}

  private static Scaled scale(BigInteger num, BigInteger den, int precision, int minExponent) {
    int smallest = minExponent - precision + 1;
    // 2^(length - 1) < num / den < 2^(length + 1)
    int length = num.bitLength() - den.bitLength();
    int exponent = Math.max(length - precision, smallest);
    if (exponent > -smallest + precision) {
      return new Scaled(1, Integer.MAX_VALUE);
    }
    if (length + 1 < smallest - 1) {
      return new Scaled(0, smallest);
    }
    long significand;
    while (true) {
      BigInteger scaledNum = exponent < 0 ? num.shiftLeft(-exponent) : num;
      BigInteger scaledDen = exponent > 0 ? den.shiftLeft(exponent) : den;
      BigInteger[] quotient = scaledNum.divideAndRemainder(scaledDen);
      if (quotient[0].bitLength() > precision) {
        exponent++;
        continue;
      }
      significand = quotient[0].longValue();
      int half = quotient[1].shiftLeft(1).compareTo(scaledDen);
      if (half > 0 || (half == 0 && (significand & 1) != 0)) {
        significand++;
      }
      return new Scaled(significand, exponent);
    }
  }
}
