package io.intertwine.checker;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A rational number in lowest terms, the denominator positive. Numbers that fit two {@code long}
 * are held so; {@code big} is null for them.
 */
final class Ratio {
  static final Ratio ZERO = new Ratio(0, 1);
  static final Ratio ONE = new Ratio(1, 1);

  private final long top;
  private final long bottom;
  private final BigInteger @Nullable [] big;

  private Ratio(long top, long bottom) {
    this.top = top;
    this.bottom = bottom;
    this.big = null;
  }

  private Ratio(BigInteger top, BigInteger bottom) {
    this.top = 0;
    this.bottom = 0;
    this.big = new BigInteger[] {top, bottom};
  }

  static Ratio of(long value) {
    return value == Long.MIN_VALUE ? of(BigInteger.valueOf(value), BigInteger.ONE) : small(value);
  }

  private static Ratio small(long value) {
    return value == 0 ? ZERO : value == 1 ? ONE : new Ratio(value, 1);
  }

  /** The quotient; {@code bottom} is not zero. */
  static Ratio of(BigInteger top, BigInteger bottom) {
    BigInteger common = top.gcd(bottom);
    if (bottom.signum() < 0) {
      common = common.negate();
    }
    BigInteger a = top.divide(common);
    BigInteger b = bottom.divide(common);
    if (isSmall(a) && isSmall(b)) {
      return new Ratio(a.longValue(), b.longValue());
    }
    if (a.bitLength() > Limits.BITS || b.bitLength() > Limits.BITS) {
      throw new Refusal("A number has more than " + Limits.BITS + " bits.");
    }
    return new Ratio(a, b);
  }

  /** Fits a long, and so does its negative. */
  private static boolean isSmall(BigInteger value) {
    return value.bitLength() <= 63 && value.longValue() != Long.MIN_VALUE;
  }

  BigInteger numerator() {
    return big == null ? BigInteger.valueOf(top) : big[0];
  }

  BigInteger denominator() {
    return big == null ? BigInteger.valueOf(bottom) : big[1];
  }

  int signum() {
    return big == null ? Long.signum(top) : big[0].signum();
  }

  boolean isOne() {
    return big == null && top == 1 && bottom == 1;
  }

  Ratio negate() {
    return big == null ? new Ratio(-top, bottom) : new Ratio(big[0].negate(), big[1]);
  }

  Ratio inverse() {
    if (signum() == 0) {
      throw new Refusal("A number is divided by zero.");
    }
    if (big != null) {
      return of(big[1], big[0]);
    }
    return top > 0 ? new Ratio(bottom, top) : new Ratio(-bottom, -top);
  }

  Ratio times(Ratio other) {
    if (big == null && other.big == null) {
      if (top == 0 || other.top == 0) {
        return ZERO;
      }
      long g = gcd(top, other.bottom);
      long h = gcd(other.top, bottom);
      long a = top / g;
      long b = other.top / h;
      long c = bottom / h;
      long d = other.bottom / g;
      if (fits(a, b) && fits(c, d)) {
        return new Ratio(a * b, c * d);
      }
    }
    return of(numerator().multiply(other.numerator()), denominator().multiply(other.denominator()));
  }

  Ratio plus(Ratio other) {
    if (big == null && other.big == null) {
      long g = gcd(bottom, other.bottom);
      long mine = other.bottom / g;
      long theirs = bottom / g;
      if (fits(top, mine) && fits(other.top, theirs) && fits(bottom, mine)) {
        long sum = top * mine + other.top * theirs;
        long common = bottom * mine;
        long h = gcd(sum, common);
        return sum == 0 ? ZERO : new Ratio(sum / h, common / h);
      }
    }
    return of(
        numerator().multiply(other.denominator()).add(other.numerator().multiply(denominator())),
        denominator().multiply(other.denominator()));
  }

  /** Whether the product stays below 2^62 in magnitude, so that two such can be added. */
  private static boolean fits(long a, long b) {
    long low = a * b;
    return Math.multiplyHigh(a, b) == (low >> 63) && low < (1L << 62) && low > -(1L << 62);
  }

  private static long gcd(long a, long b) {
    long x = Math.abs(a);
    long y = Math.abs(b);
    while (y != 0) {
      long rest = x % y;
      x = y;
      y = rest;
    }
    return x == 0 ? 1 : x;
  }

  int compareTo(Ratio other) {
    return plus(other.negate()).signum();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (!(other instanceof Ratio that)) {
      return false;
    }
    if (big == null && that.big == null) {
      return top == that.top && bottom == that.bottom;
    }
    return numerator().equals(that.numerator()) && denominator().equals(that.denominator());
  }

  @Override
  public int hashCode() {
    return big == null
        ? Long.hashCode((top * 31) + bottom)
        : (big[0].hashCode() * 31) + big[1].hashCode();
  }

  @Override
  public String toString() {
    return denominator().equals(BigInteger.ONE)
        ? numerator().toString()
        : numerator() + "/" + denominator();
  }
}
