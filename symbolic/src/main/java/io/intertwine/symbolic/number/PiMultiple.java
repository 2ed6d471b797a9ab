package io.intertwine.symbolic.number;

import java.math.BigInteger;

/**
 * The angle {@code factor * pi}, with its cosine and sine where they are sums of square roots.
 *
 * <p>cos(2 pi k/n), k and n coprime, generates a field whose Galois group is (Z/n)* modulo -1; it
 * lies in a field of square roots exactly if that group has exponent 2, that is, if n divides 24 or
 * n is 5 or 10. Cosines of multiples of pi/12 and pi/5 are therefore here, others are refused.
 *
 * @param factor the angle divided by pi
 */
public record PiMultiple(Rational factor) {
  private static final Rational HALF = Rational.of(1, 2);

  /** cos(pi/12) = (sqrt 6 + sqrt 2)/4. */
  private static final SurdSum COS_TWELFTH =
      SurdSum.sqrt(Rational.of(6)).plus(SurdSum.sqrt(Rational.TWO)).times(Rational.of(1, 4));

  /** cos(pi/5) = (1 + sqrt 5)/4. */
  private static final SurdSum COS_FIFTH =
      SurdSum.ONE.plus(SurdSum.sqrt(Rational.of(5))).times(Rational.of(1, 4));

  /**
   * The cosine.
   *
   * @throws ArithmeticException if the angle is neither a multiple of pi/12 nor of pi/5
   */
  public SurdSum cos() {
    Rational twelfths = factor.times(Rational.of(12));
    if (twelfths.isInteger()) {
      return chebyshev(COS_TWELFTH, twelfths.numerator(), 24);
    }
    Rational fifths = factor.times(Rational.of(5));
    if (fifths.isInteger()) {
      return chebyshev(COS_FIFTH, fifths.numerator(), 10);
    }
    throw new ArithmeticException(
        "The cosine of "
            + factor
            + "*Pi is not a sum of square roots; multiples of Pi/12 and Pi/5 are supported now.");
  }

  /**
   * The sine, which is the cosine of pi/2 minus the angle.
   *
   * @throws ArithmeticException if pi/2 minus the angle is neither a multiple of pi/12 nor of pi/5
   */
  public SurdSum sin() {
    PiMultiple complement = new PiMultiple(HALF.minus(factor));
    try {
      return complement.cos();
    } catch (ArithmeticException notASurd) {
      throw new ArithmeticException(
          "The sine of "
              + factor
              + "*Pi is not a sum of square roots; multiples of Pi/12, and Pi/2 plus multiples of"
              + " Pi/5, are supported now.");
    }
  }

  /**
   * The number e^(i angle) = cos + i sin.
   *
   * @throws ArithmeticException if the angle is not a multiple of pi/12
   */
  public SurdSum exp() {
    if (!factor.times(Rational.of(12)).isInteger()) {
      throw new ArithmeticException(
          "The number E^(I*"
              + factor
              + "*Pi) is not a sum of square roots; multiples of Pi/12 are supported now.");
    }
    return cos().plus(sin().times(SurdSum.I));
  }

  /** cos(k a) from cos a, k reduced by the period: T_(n+1) = 2 x T_n - T_(n-1). */
  private static SurdSum chebyshev(SurdSum x, BigInteger k, int period) {
    int n = k.mod(BigInteger.valueOf(period)).intValue();
    SurdSum previous = x;
    SurdSum current = SurdSum.ONE;
    SurdSum twice = x.times(Rational.TWO);
    for (int i = 0; i < n; i++) {
      SurdSum next = twice.times(current).minus(previous);
      previous = current;
      current = next;
    }
    return current;
  }
}
