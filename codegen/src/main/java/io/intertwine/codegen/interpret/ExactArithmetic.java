package io.intertwine.codegen.interpret;

import io.intertwine.symbolic.map.SmoothFunction;
import io.intertwine.symbolic.number.ExactNumber;
import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SurdSum;
import java.util.Optional;

/**
 * Exact arithmetic on real exact numbers.
 *
 * <p>Of the smooth functions it has those whose values are exact numbers: RECIPROCAL, ABSOLUTE and
 * SIGN everywhere, SQRT and RECIPROCAL_SQRT of rational numbers.
 */
public final class ExactArithmetic implements Arithmetic<ExactNumber> {
  /** An exact arithmetic. */
  public ExactArithmetic() {}

  @Override
  public ExactNumber constant(ExactNumber value) {
    return value;
  }

  @Override
  public ExactNumber add(ExactNumber left, ExactNumber right) {
    return left.plus(right);
  }

  @Override
  public ExactNumber subtract(ExactNumber left, ExactNumber right) {
    return left.minus(right);
  }

  @Override
  public ExactNumber multiply(ExactNumber left, ExactNumber right) {
    return left.times(right);
  }

  @Override
  public ExactNumber negate(ExactNumber operand) {
    return operand.negate();
  }

  @Override
  public ExactNumber call(SmoothFunction function, ExactNumber operand) {
    return switch (function) {
      case RECIPROCAL -> operand.reciprocal();
      case ABSOLUTE -> operand.signum() < 0 ? operand.negate() : operand;
      case SIGN -> SurdSum.of(operand.signum());
      case SQRT -> root(function, operand);
      case RECIPROCAL_SQRT -> root(function, operand).reciprocal();
      default -> throw noExactValue(function, operand);
    };
  }

  private static SurdSum root(SmoothFunction function, ExactNumber operand) {
    Optional<Rational> rational =
        operand instanceof SurdSum surd ? surd.asRational() : Optional.empty();
    if (rational.isEmpty() || rational.get().signum() < 0) {
      throw noExactValue(function, operand);
    }
    return SurdSum.sqrt(rational.get());
  }

  private static ArithmeticException noExactValue(SmoothFunction function, ExactNumber operand) {
    return new ArithmeticException(
        function.label() + "(" + operand.toExactString() + ") has no exact form here.");
  }
}
