package io.intertwine.codegen.interpret;

import io.intertwine.symbolic.map.SmoothFunction;
import io.intertwine.symbolic.number.ExactNumber;

/**
 * The operations of a program on values of one kind.
 *
 * @param <T> the kind of value
 */
public interface Arithmetic<T> {
  /** The value of an exact real constant. */
  T constant(ExactNumber value);

  /** {@code left + right}. */
  T add(T left, T right);

  /** {@code left - right}. */
  T subtract(T left, T right);

  /** {@code left * right}. */
  T multiply(T left, T right);

  /** {@code a * b + c}; a sum of a product unless this arithmetic has an operation of its own. */
  default T multiplyAdd(T a, T b, T c) {
    return add(multiply(a, b), c);
  }

  /** {@code -operand}. */
  T negate(T operand);

  /**
   * {@code function(operand)}.
   *
   * @throws ArithmeticException if the function has no value there, or none in this arithmetic
   */
  T call(SmoothFunction function, T operand);
}
