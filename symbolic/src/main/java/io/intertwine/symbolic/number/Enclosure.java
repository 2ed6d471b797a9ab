package io.intertwine.symbolic.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.IntFunction;

/**
 * A ball of real numbers: every number within {@code radius} of {@code midpoint}, with arithmetic
 * that never loses a number.
 *
 * <p>If x lies in X and y in Y, then x + y lies in {@code X.plus(Y)}, and so on: each operation
 * rounds its midpoint to the working precision and adds the rounding error to the radius, whose own
 * rounding is upward. A binary operation works at the smaller precision of its operands. The
 * drivers ({@link #decimal}, {@link #roundToDouble}, {@link #roundToFloat}, {@link
 * #signum(IntFunction)}) raise the precision until the answer is certain.
 */
public final class Enclosure {
  /** Digits of a radius; a radius is only an upper bound, so that few are needed. */
  private static final MathContext UP = new MathContext(9, RoundingMode.CEILING);

  private static final MathContext DOWN = new MathContext(9, RoundingMode.FLOOR);

  private static final int FIRST_PRECISION = 28;

  /**
   * Where a driver gives up: a value that is still undecided at so many digits is a tie or a zero
   * that the caller should have recognised.
   */
  private static final int LAST_PRECISION = 1 << 17;

  private final BigDecimal midpoint;
  private final BigDecimal radius;
  private final int precision;

  private Enclosure(BigDecimal midpoint, BigDecimal radius, int precision) {
    this.midpoint = midpoint;
    this.radius = radius;
    this.precision = precision;
  }

  /**
   * The ball of radius 0 about {@code exact}, rounded to {@code precision} digits if it is longer.
   */
  public static Enclosure of(BigDecimal exact, int precision) {
    return rounded(exact, BigDecimal.ZERO, precision);
  }

  /** A ball about the rational {@code exact}. */
  public static Enclosure of(Rational exact, int precision) {
    Enclosure num = of(new BigDecimal(exact.numerator()), precision);
    return exact.isInteger()
        ? num
        : num.dividedBy(of(new BigDecimal(exact.denominator()), precision));
  }

  /**
   * The ball with this midpoint and radius.
   *
   * @throws IllegalArgumentException if the radius is negative or the precision not positive
   */
  public static Enclosure ball(BigDecimal midpoint, BigDecimal radius, int precision) {
    if (radius.signum() < 0) {
      throw new IllegalArgumentException("A radius must not be negative, but is " + radius + ".");
    }
    return rounded(midpoint, radius, precision);
  }

  private static Enclosure rounded(BigDecimal midpoint, BigDecimal radius, int precision) {
    if (precision < 1) {
      throw new IllegalArgumentException(
          "The precision must be at least 1 digit, but is " + precision + ".");
    }
    BigDecimal m = midpoint.round(context(precision));
    BigDecimal error =
        m.compareTo(midpoint) == 0 ? radius : radius.add(midpoint.subtract(m).abs(UP), UP);
    return new Enclosure(m, error.round(UP), precision);
  }

  private static MathContext context(int precision) {
    return new MathContext(precision, RoundingMode.HALF_EVEN);
  }

  /** The centre of the ball. */
  public BigDecimal midpoint() {
    return midpoint;
  }

  /** The radius of the ball, not negative. */
  public BigDecimal radius() {
    return radius;
  }

  /** The working precision in significant decimal digits. */
  public int precision() {
    return precision;
  }

  /** The lower end of the ball, exact. */
  public BigDecimal lower() {
    return midpoint.subtract(radius);
  }

  /** The upper end of the ball, exact. */
  public BigDecimal upper() {
    return midpoint.add(radius);
  }

  /** Whether {@code value} lies in the ball. */
  public boolean contains(BigDecimal value) {
    return value.subtract(midpoint).abs().compareTo(radius) <= 0;
  }

  /** Whether {@code value} lies in the ball. */
  public boolean contains(Rational value) {
    Rational distance = value.minus(rational(midpoint)).abs();
    return distance.compareTo(rational(radius)) <= 0;
  }

  private static Rational rational(BigDecimal value) {
    return value.scale() >= 0
        ? Rational.of(value.unscaledValue(), BigInteger.TEN.pow(value.scale()))
        : Rational.of(value.unscaledValue().multiply(BigInteger.TEN.pow(-value.scale())));
  }

  /** The ball of {@code x + y}. */
  public Enclosure plus(Enclosure o) {
    return rounded(midpoint.add(o.midpoint), radius.add(o.radius, UP), working(o));
  }

  /** The ball of {@code x - y}. */
  public Enclosure minus(Enclosure o) {
    return rounded(midpoint.subtract(o.midpoint), radius.add(o.radius, UP), working(o));
  }

  /** The ball of {@code x y}: radius |m| s + |n| r + r s. */
  public Enclosure times(Enclosure o) {
    BigDecimal spread = BigDecimal.ZERO;
    if (radius.signum() != 0 || o.radius.signum() != 0) {
      BigDecimal m = midpoint.abs().round(UP);
      BigDecimal n = o.midpoint.abs().round(UP);
      spread =
          m.multiply(o.radius, UP)
              .add(n.multiply(radius, UP), UP)
              .add(radius.multiply(o.radius, UP), UP);
    }
    return rounded(midpoint.multiply(o.midpoint), spread, working(o));
  }

  /**
   * The ball of {@code x / y}: |x/y - m/n| is at most (r + |m/n| s) / (|n| - s).
   *
   * @throws ArithmeticException if the divisor's ball contains 0
   */
  public Enclosure dividedBy(Enclosure o) {
    BigDecimal clearance = o.midpoint.abs().subtract(o.radius);
    if (clearance.signum() <= 0) {
      throw new ArithmeticException("Division by a ball that contains 0; raise the precision.");
    }
    int digits = working(o);
    BigDecimal quotient = midpoint.divide(o.midpoint, context(digits));
    BigDecimal spread =
        radius
            .add(quotient.abs().round(UP).multiply(o.radius, UP), UP)
            .add(o.midpoint.multiply(quotient).subtract(midpoint).abs(UP), UP)
            .divide(clearance.round(DOWN), UP);
    return new Enclosure(quotient, spread, digits);
  }

  /** The ball of {@code -x}. */
  public Enclosure negate() {
    return new Enclosure(midpoint.negate(), radius, precision);
  }

  /**
   * The ball of {@code x^exponent}, by repeated squaring; x^0 is 1.
   *
   * @throws ArithmeticException if the exponent is negative and the ball contains 0
   */
  public Enclosure pow(int exponent) {
    Enclosure result = of(BigDecimal.ONE, precision);
    Enclosure square = exponent < 0 ? result.dividedBy(this) : this;
    for (long e = Math.abs((long) exponent); e != 0; e >>= 1) {
      result = (e & 1) == 0 ? result : result.times(square);
      square = e == 1 ? square : square.times(square);
    }
    return result;
  }

  /**
   * The ball of the square root. With lower end a of the ball, |sqrt(x) - sqrt(m)| is at most r /
   * sqrt(a), or sqrt(m + r) where the ball touches 0.
   *
   * @throws ArithmeticException if the whole ball is negative
   */
  public Enclosure sqrt() {
    if (upper().signum() < 0) {
      throw new ArithmeticException("The square root of a ball of negative numbers is not real.");
    }
    if (lower().signum() <= 0) {
      if (radius.signum() == 0) {
        return this;
      }
      BigDecimal top = truncatedSqrt(upper(), UP.getPrecision());
      BigDecimal bound = top.add(top.ulp(), UP);
      return new Enclosure(BigDecimal.ZERO, bound, precision);
    }
    BigDecimal root = truncatedSqrt(midpoint, precision);
    // root <= sqrt(m) < root + ulp; 1 / sqrt(a) is bounded through a truncated, so too small, root.
    BigDecimal error = root.ulp();
    if (radius.signum() != 0) {
      error = error.add(radius.divide(truncatedSqrt(lower(), UP.getPrecision()), UP), UP);
    }
    return new Enclosure(root, error.round(UP), precision);
  }

  /** The square root of a positive number, truncated to {@code digits} significant digits. */
  private static BigDecimal truncatedSqrt(BigDecimal value, int digits) {
    int scale = 2 * digits - value.precision() + value.scale();
    scale += scale & 1;
    BigInteger radicand = value.setScale(scale, RoundingMode.FLOOR).unscaledValue();
    return new BigDecimal(radicand.sqrt(), scale / 2)
        .round(new MathContext(digits, RoundingMode.DOWN));
  }

  private int working(Enclosure o) {
    return Math.min(precision, o.precision);
  }

  /** The sign if the ball does not contain 0 or is the point 0, otherwise nothing certain. */
  private boolean signIsCertain() {
    return midpoint.abs().compareTo(radius) > 0 || radius.signum() == 0;
  }

  /**
   * The sign of the number that {@code atPrecision} encloses ever more tightly.
   *
   * @param atPrecision a ball about one fixed number, for any precision
   * @throws ArithmeticException if the sign is not certain at 2^17 digits: the number is then a
   *     zero that the caller should have recognised
   */
  public static int signum(IntFunction<Enclosure> atPrecision) {
    for (int p = FIRST_PRECISION; p <= LAST_PRECISION; p *= 2) {
      Enclosure ball = atPrecision.apply(p);
      if (ball.signIsCertain()) {
        return ball.midpoint.signum();
      }
    }
    throw undecided("sign");
  }

  /**
   * The number that {@code atPrecision} encloses, to {@code digits} significant digits, correctly
   * rounded; the form is that of {@link ExactNumber#toDecimal}.
   *
   * @param atPrecision a ball about one fixed number, for any precision
   * @throws ArithmeticException if a digit is not certain at 2^17 digits beyond: the number is then
   *     a zero or a tie that the caller should have recognised
   */
  public static String decimal(int digits, IntFunction<Enclosure> atPrecision) {
    DecimalRounding.requireDigits(digits);
    MathContext context = context(digits);
    for (int p = digits + 20; p - digits <= LAST_PRECISION; p = digits + 2 * (p - digits)) {
      Enclosure ball = atPrecision.apply(p);
      BigDecimal low = ball.lower().round(context);
      BigDecimal high = ball.upper().round(context);
      if (low.compareTo(high) == 0) {
        return low.signum() == 0 ? "0" : DecimalRounding.text(low, digits);
      }
    }
    throw undecided("decimal value");
  }

  /**
   * The {@code double} nearest to the number that {@code atPrecision} encloses.
   *
   * @throws ArithmeticException if undecided at 2^17 digits: the number is then a tie or zero
   */
  public static double roundToDouble(IntFunction<Enclosure> atPrecision) {
    for (int p = FIRST_PRECISION; p <= LAST_PRECISION; p *= 2) {
      Enclosure ball = atPrecision.apply(p);
      double low = FloatingRounding.toDouble(ball.lower());
      if (low == FloatingRounding.toDouble(ball.upper()) && ball.signIsCertain()) {
        return low;
      }
    }
    throw undecided("nearest double");
  }

  /**
   * The {@code float} nearest to the number that {@code atPrecision} encloses.
   *
   * @throws ArithmeticException if undecided at 2^17 digits: the number is then a tie or zero
   */
  public static float roundToFloat(IntFunction<Enclosure> atPrecision) {
    for (int p = FIRST_PRECISION; p <= LAST_PRECISION; p *= 2) {
      Enclosure ball = atPrecision.apply(p);
      float low = FloatingRounding.toFloat(ball.lower());
      if (low == FloatingRounding.toFloat(ball.upper()) && ball.signIsCertain()) {
        return low;
      }
    }
    throw undecided("nearest float");
  }

  private static ArithmeticException undecided(String what) {
    return new ArithmeticException(
        "The "
            + what
            + " is not decided by "
            + LAST_PRECISION
            + " digits; the number is probably rational and lies on a boundary.");
  }

  /** A ball about pi with {@code precision} digits. */
  public static Enclosure pi(int precision) {
    return Transcendental.pi(precision);
  }

  /** The ball of the sine. */
  public Enclosure sin() {
    return Transcendental.sin(this);
  }

  /** The ball of the cosine. */
  public Enclosure cos() {
    return Transcendental.cos(this);
  }

  /** The midpoint and radius, as {@code [m +/- r]}. */
  @Override
  public String toString() {
    return "[" + midpoint + " +/- " + radius + "]";
  }
}
