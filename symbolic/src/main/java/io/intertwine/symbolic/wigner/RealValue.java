package io.intertwine.symbolic.wigner;

import io.intertwine.symbolic.number.Enclosure;
import io.intertwine.symbolic.number.SqrtRational;

/**
 * A real number that is known by balls of any precision around it.
 *
 * <p>Roundings are correct: the precision grows until every digit is certain. Each kind of value
 * makes sure that this ends, by giving balls of radius 0 for a zero and for a value that can lie on
 * a boundary of rounding.
 */
public abstract class RealValue {
  /** The number 0. */
  public static final RealValue ZERO = of(SqrtRational.ZERO);

  /** The number 1. */
  public static final RealValue ONE = of(SqrtRational.ONE);

  RealValue() {}

  /** An exact value. */
  public static RealValue of(SqrtRational value) {
    // A rational on a boundary of rounding has finitely many digits, so that its ball gets radius
    // 0.
    return new RealValue() {
      @Override
      public Enclosure enclosure(int precision) {
        return value.enclosure(precision);
      }
    };
  }

  /** A ball around the number, computed with {@code precision} significant digits. */
  public abstract Enclosure enclosure(int precision);

  /** The negative of this number. */
  public RealValue negate() {
    RealValue positive = this;
    return new RealValue() {
      @Override
      public Enclosure enclosure(int precision) {
        return positive.enclosure(precision).negate();
      }

      @Override
      public RealValue negate() {
        return positive;
      }
    };
  }

  /** The sign: -1, 0 or 1. */
  public final int signum() {
    return Enclosure.signum(this::enclosure);
  }

  /** Whether the number is exactly 0. */
  public final boolean isZero() {
    return signum() == 0;
  }

  /**
   * The number to {@code digits} significant digits, correctly rounded, in the form of {@link
   * io.intertwine.symbolic.number.ExactNumber#toDecimal}; zero is {@code "0"}.
   *
   * @throws IllegalArgumentException if {@code digits < 1}
   */
  public final String toDecimal(int digits) {
    return Enclosure.decimal(digits, this::enclosure);
  }

  /** The nearest {@code double}, ties to even. */
  public final double toDouble() {
    return Enclosure.roundToDouble(this::enclosure);
  }

  /** The nearest {@code float}, ties to even, rounded once. */
  public final float toFloat() {
    return Enclosure.roundToFloat(this::enclosure);
  }

  /** The number to 20 digits, for messages. */
  @Override
  public final String toString() {
    return toDecimal(20);
  }
}
