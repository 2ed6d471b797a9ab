package io.intertwine.checker;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Correct rounding (to nearest, ties to even) of exact real numbers to {@code double} and {@code
 * float}: a rational number by one division, any other by enclosing it between two rational numbers
 * ever closer until both round to the same. That ends, because an irrational number is no tie.
 */
final class Rounding {
  private static final int FIRST_BITS = 160;
  private static final int LAST_BITS = 20_000;

  private Rounding() {}

  /** The nearest {@code double}. */
  static double toDouble(Surd value) {
    return round(value, 53, -1074, 1023);
  }

  /** The nearest {@code float}. */
  static float toFloat(Surd value) {
    return (float) round(value, 24, -149, 127);
  }

  /** The sign of a real number. */
  static int signum(Surd value) {
    for (int bits = FIRST_BITS; bits <= LAST_BITS; bits *= 2) {
      BigInteger[] bounds = enclose(value, bits);
      if (bounds[0].signum() > 0 || bounds[1].signum() < 0) {
        return bounds[0].signum();
      }
    }
    throw new Refusal("The sign of " + value + " takes too many bits.");
  }

  private static double round(Surd value, int digits, int lowest, int highest) {
    if (!value.isReal()) {
      throw new Refusal("The number " + value + " is not real, so it cannot be a constant.");
    }
    Ratio rational = value.rational();
    if (rational != null) {
      return round(rational.numerator(), rational.denominator(), digits, lowest, highest);
    }
    for (int bits = FIRST_BITS; bits <= LAST_BITS; bits *= 2) {
      BigInteger[] bounds = enclose(value, bits);
      BigInteger one = BigInteger.ONE.shiftLeft(bits);
      double low = round(bounds[0], one, digits, lowest, highest);
      double high = round(bounds[1], one, digits, lowest, highest);
      if (low == high && low != 0) {
        return low;
      }
    }
    throw new Refusal("The number " + value + " takes too many bits to be rounded.");
  }

  /** The quotient rounded to {@code digits} bits, no unit below 2^lowest. */
  private static double round(
      BigInteger top, BigInteger bottom, int digits, int lowest, int highest) {
    if (top.signum() == 0) {
      return 0;
    }
    BigInteger size = top.abs();
    // The quotient is below 2^(length + 1): with this unit it has `digits` bits or one more.
    int length = size.bitLength() - bottom.bitLength();
    int unit = Math.max(length - digits, lowest);
    BigInteger rounded = nearest(size, bottom, unit);
    if (rounded.bitLength() > digits) {
      unit++;
      rounded = nearest(size, bottom, unit);
    }
    if (unit + rounded.bitLength() > highest + 1) {
      throw new Refusal("A constant is too large for its precision.");
    }
    double magnitude = Math.scalb((double) rounded.longValueExact(), unit);
    return top.signum() < 0 ? -magnitude : magnitude;
  }

  /** {@code size / bottom / 2^unit}, to the nearest integer, ties to even. */
  private static BigInteger nearest(BigInteger size, BigInteger bottom, int unit) {
    BigInteger a = unit < 0 ? size.shiftLeft(-unit) : size;
    BigInteger b = unit > 0 ? bottom.shiftLeft(unit) : bottom;
    BigInteger[] parts = a.divideAndRemainder(b);
    int half = parts[1].shiftLeft(1).compareTo(b);
    boolean up = half > 0 || (half == 0 && parts[0].testBit(0));
    return up ? parts[0].add(BigInteger.ONE) : parts[0];
  }

  /** Integers a and b with {@code a <= value * 2^bits <= b}. */
  private static BigInteger[] enclose(Surd value, int bits) {
    BigInteger low = BigInteger.ZERO;
    BigInteger high = BigInteger.ZERO;
    for (int i = 0; i < value.terms(); i++) {
      BigInteger[] term = encloseMagnitude(value, i, bits);
      boolean negative = value.factor(i).signum() < 0;
      low = negative ? low.subtract(term[1]) : low.add(term[0]);
      high = negative ? high.subtract(term[0]) : high.add(term[1]);
    }
    return new BigInteger[] {low, high};
  }

  /** Encloses {@code |q| sqrt(n) pi^(k/2) 2^bits}, the square root of q^2 n pi^k 4^bits. */
  private static BigInteger[] encloseMagnitude(Surd value, int i, int bits) {
    BigInteger top = value.factor(i).numerator().pow(2);
    top = top.multiply(BigInteger.valueOf(value.radicand(i))).shiftLeft(2 * bits);
    BigInteger bottom = value.factor(i).denominator().pow(2);
    int k = value.piPower(i);
    if (k == 0) {
      return roots(top, bottom, top, bottom);
    }
    int piBits = 2 * bits + 64;
    BigInteger[] pi = pi(piBits);
    BigInteger scale = BigInteger.ONE.shiftLeft(piBits * Math.abs(k));
    BigInteger least = pi[0].pow(Math.abs(k));
    BigInteger most = pi[1].pow(Math.abs(k));
    return k > 0
        ? roots(
            top.multiply(least), bottom.multiply(scale), top.multiply(most), bottom.multiply(scale))
        : roots(
            top.multiply(scale),
            bottom.multiply(most),
            top.multiply(scale),
            bottom.multiply(least));
  }

  private static BigInteger[] roots(
      BigInteger lowTop, BigInteger lowBottom, BigInteger highTop, BigInteger highBottom) {
    BigInteger low = lowTop.divide(lowBottom).sqrt();
    BigInteger high = highTop.divide(highBottom).add(BigInteger.ONE).sqrt().add(BigInteger.ONE);
    return new BigInteger[] {low, high};
  }

  /** Encloses {@code pi * 2^bits} by Machin: pi = 16 atan(1/5) - 4 atan(1/239). */
  private static BigInteger[] pi(int bits) {
    int guard = 32;
    BigInteger pi =
        arctan(5, bits + guard).shiftLeft(4).subtract(arctan(239, bits + guard).shiftLeft(2));
    // Each series has fewer than `bits` terms, each off by less than one unit.
    BigInteger error = BigInteger.valueOf(32L * (bits + guard));
    return new BigInteger[] {
      pi.subtract(error).shiftRight(guard), pi.add(error).shiftRight(guard).add(BigInteger.ONE)
    };
  }

  private static BigInteger arctan(int inverse, int bits) {
    BigInteger square = BigInteger.valueOf((long) inverse * inverse);
    BigInteger power = BigInteger.ONE.shiftLeft(bits).divide(BigInteger.valueOf(inverse));
    BigInteger sum = BigInteger.ZERO;
    for (int n = 0; power.signum() > 0; n++) {
      BigInteger term = power.divide(BigInteger.valueOf(2L * n + 1));
      sum = n % 2 == 0 ? sum.add(term) : sum.subtract(term);
      power = power.divide(square);
    }
    return sum;
  }

  /** How {@code text} differs from the rounded value, or null if it is that very number. */
  static @Nullable String mismatch(Surd exact, boolean isFloat, double found) {
    double right = isFloat ? toFloat(exact) : toDouble(exact);
    if (Double.doubleToRawLongBits(right) == Double.doubleToRawLongBits(found)) {
      return null;
    }
    return Double.toHexString(found)
        + " is not "
        + exact
        + " rounded, "
        + Double.toHexString(right);
  }
}
