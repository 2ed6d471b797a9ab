package io.intertwine.codegen.interpret;

import io.intertwine.symbolic.map.SmoothFunction;
import io.intertwine.symbolic.number.Enclosure;
import io.intertwine.symbolic.number.ExactNumber;
import java.math.BigDecimal;

/**
 * Ball arithmetic at a working precision: every result contains the exact value.
 *
 * <p>It has all smooth functions; one whose argument's ball reaches outside its domain is refused.
 */
public final class EnclosureArithmetic implements Arithmetic<Enclosure> {
  private final int precision;

  /**
   * Ball arithmetic with {@code precision} decimal digits.
   *
   * @throws IllegalArgumentException if {@code precision < 1}
   */
  public EnclosureArithmetic(int precision) {
    if (precision < 1) {
      throw new IllegalArgumentException("A precision of " + precision + " digits is too small.");
    }
    this.precision = precision;
  }

  /** The ball of a {@code double}, which is a dyadic rational, rounded to the precision. */
  public Enclosure enclosure(double value) {
    return Enclosure.of(new BigDecimal(value), precision);
  }

  @Override
  public Enclosure constant(ExactNumber value) {
    return value.enclosure(precision);
  }

  @Override
  public Enclosure add(Enclosure left, Enclosure right) {
    return left.plus(right);
  }

  @Override
  public Enclosure subtract(Enclosure left, Enclosure right) {
    return left.minus(right);
  }

  @Override
  public Enclosure multiply(Enclosure left, Enclosure right) {
    return left.times(right);
  }

  @Override
  public Enclosure negate(Enclosure operand) {
    return operand.negate();
  }

  @Override
  public Enclosure call(SmoothFunction function, Enclosure operand) {
    return switch (function) {
      case SQRT -> operand.sqrt();
      case RECIPROCAL -> one().dividedBy(operand);
      case RECIPROCAL_SQRT -> one().dividedBy(operand.sqrt());
      case EXP -> Exponential.exp(operand);
      case LOG -> Exponential.log(operand);
      case SIGMOID -> one().dividedBy(one().plus(Exponential.exp(operand.negate())));
      case TANH -> one().minus(two().dividedBy(Exponential.exp(operand.times(two())).plus(one())));
      case SIN -> operand.sin();
      case COS -> operand.cos();
      case ABSOLUTE -> absolute(operand);
      case SIGN -> sign(operand);
    };
  }

  private Enclosure one() {
    return Enclosure.of(BigDecimal.ONE, precision);
  }

  private Enclosure two() {
    return Enclosure.of(BigDecimal.valueOf(2), precision);
  }

  private static Enclosure absolute(Enclosure x) {
    if (x.lower().signum() >= 0) {
      return x;
    } else if (x.upper().signum() <= 0) {
      return x.negate();
    }
    BigDecimal half = x.lower().negate().max(x.upper()).multiply(new BigDecimal("0.5"));
    return Enclosure.ball(half, half, x.precision());
  }

  private static Enclosure sign(Enclosure x) {
    int low = x.lower().signum();
    if (low != x.upper().signum()) {
      throw new ArithmeticException("The sign of a number within " + x + " is not certain.");
    }
    return Enclosure.of(BigDecimal.valueOf(low), x.precision());
  }
}
