package io.intertwine.symbolic.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** Decimal text of quotients, correctly rounded. */
final class DecimalRounding {
  private DecimalRounding() {}

  /** Text of num / den (den positive) to {@code digits} significant digits, ties to even. */
  static String toDecimal(BigInteger num, BigInteger den, int digits) {
    requireDigits(digits);
    if (num.signum() == 0) {
      return "0";
    }
    MathContext context = new MathContext(digits, RoundingMode.HALF_EVEN);
    return text(new BigDecimal(num).divide(new BigDecimal(den), context), digits);
  }

  /** Text of a nonzero value of at most {@code digits} digits, padded with zeros to that many. */
  static String text(BigDecimal value, int digits) {
    return value.setScale(value.scale() + digits - value.precision()).toString();
  }

  static void requireDigits(int digits) {
    if (digits < 1) {
      throw new IllegalArgumentException(
          "The number of significant digits must be at least 1, but is " + digits + ".");
    }
  }
}
