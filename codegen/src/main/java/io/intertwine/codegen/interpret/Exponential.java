package io.intertwine.codegen.interpret;

import io.intertwine.symbolic.number.Enclosure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The exponential and the logarithm in ball arithmetic, with proved bounds of the remainders. */
final class Exponential {
  /** Beyond this the result has more than four million digits before the point. */
  private static final BigDecimal LARGEST = BigDecimal.valueOf(10_000_000);

  private Exponential() {}

  /**
   * The ball of e^x.
   *
   * <p>The midpoint m is halved h times until {@code |m| <= 1/256}; the Taylor sum is ended once a
   * term t is below the precision, where the rest is at most {@code 2 |t|}; the sum is squared h
   * times. For x within r of m, r at most 1, {@code |e^(x-m) - 1| <= 2 r}.
   */
  static Enclosure exp(Enclosure x) {
    BigDecimal m = x.midpoint();
    if (m.abs().compareTo(LARGEST) > 0 || x.radius().compareTo(BigDecimal.ONE) > 0) {
      throw new ArithmeticException("The exponential of a number within " + x + " is refused.");
    }
    int halvings = 0;
    BigDecimal limit = new BigDecimal("0.00390625");
    while (m.abs().compareTo(limit) > 0) {
      m = m.multiply(new BigDecimal("0.5"));
      halvings++;
    }
    int digits = x.precision() + halvings / 3 + 5;
    Enclosure power = taylor(m, digits);
    for (int k = 0; k < halvings; k++) {
      power = power.times(power);
    }
    BigDecimal spread = x.radius().multiply(BigDecimal.valueOf(2));
    return power.times(Enclosure.ball(BigDecimal.ONE, spread, x.precision()));
  }

  private static Enclosure taylor(BigDecimal m, int digits) {
    Enclosure argument = Enclosure.of(m, digits);
    Enclosure term = Enclosure.of(BigDecimal.ONE, digits);
    Enclosure sum = term;
    BigDecimal small = BigDecimal.ONE.movePointLeft(digits);
    for (int k = 1; term.upper().abs().max(term.lower().abs()).compareTo(small) > 0; k++) {
      term = term.times(argument).dividedBy(Enclosure.of(BigDecimal.valueOf(k), digits));
      sum = sum.plus(term);
    }
    BigDecimal rest = small.multiply(BigDecimal.valueOf(2));
    return sum.plus(Enclosure.ball(BigDecimal.ZERO, rest, digits));
  }

  /**
   * The ball of log x for a positive ball.
   *
   * <p>With y near log x, {@code log x = y + log(1 + t)} for {@code t = x e^-y - 1}; the series
   * {@code t - t^2/2 + ...} is ended after the power n, and for {@code |t| <= 1/2} the rest is at
   * most {@code 2 |t|^(n+1)}.
   */
  static Enclosure log(Enclosure x) {
    if (x.lower().signum() <= 0) {
      throw new ArithmeticException("The logarithm of a number within " + x + " is refused.");
    }
    int digits = x.precision();
    BigDecimal y = new BigDecimal(Math.log(x.midpoint().doubleValue()));
    Enclosure one = Enclosure.of(BigDecimal.ONE, digits);
    Enclosure t = x.times(exp(Enclosure.of(y.negate(), digits))).minus(one);
    BigDecimal size = t.upper().abs().max(t.lower().abs());
    if (size.compareTo(new BigDecimal("0.5")) > 0) {
      throw new ArithmeticException("The logarithm of a number within " + x + " is too uncertain.");
    }
    BigDecimal small = BigDecimal.ONE.movePointLeft(digits);
    BigDecimal rest = size;
    Enclosure power = one;
    Enclosure sum = Enclosure.of(y, digits);
    for (int n = 1; n == 1 || (rest.compareTo(small) > 0 && n < 4 * digits); n++) {
      power = power.times(t);
      Enclosure term = power.dividedBy(Enclosure.of(BigDecimal.valueOf(n), digits));
      sum = n % 2 == 0 ? sum.minus(term) : sum.plus(term);
      rest = rest.multiply(size).round(new MathContext(9, RoundingMode.UP));
    }
    return sum.plus(Enclosure.ball(BigDecimal.ZERO, rest.multiply(BigDecimal.valueOf(2)), digits));
  }
}
