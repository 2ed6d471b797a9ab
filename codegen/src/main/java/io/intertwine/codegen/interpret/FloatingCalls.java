package io.intertwine.codegen.interpret;

import io.intertwine.symbolic.map.SmoothFunction;

/**
 * The smooth functions on {@code double} and {@code float}, by the expressions that plain emitted
 * code uses.
 *
 * <p>Each {@code float} function is that of {@code double} on the widened argument, rounded to
 * {@code float}, except where a formula of several operations is rounded after each of them as
 * written below.
 */
public final class FloatingCalls {
  private FloatingCalls() {}

  /** {@code function(x)} in double precision. */
  public static double of(SmoothFunction function, double x) {
    return switch (function) {
      case SQRT -> Math.sqrt(x);
      case RECIPROCAL -> 1.0 / x;
      case RECIPROCAL_SQRT -> 1.0 / Math.sqrt(x);
      case EXP -> Math.exp(x);
      case LOG -> Math.log(x);
      case SIGMOID -> 1.0 / (1.0 + Math.exp(-x));
      case TANH -> Math.tanh(x);
      case SIN -> Math.sin(x);
      case COS -> Math.cos(x);
      case ABSOLUTE -> Math.abs(x);
      case SIGN -> Math.signum(x);
    };
  }

  /** {@code function(x)} in single precision. */
  public static float of(SmoothFunction function, float x) {
    return switch (function) {
      case SQRT -> (float) Math.sqrt(x);
      case RECIPROCAL -> 1.0f / x;
      case RECIPROCAL_SQRT -> 1.0f / (float) Math.sqrt(x);
      case EXP -> (float) Math.exp(x);
      case LOG -> (float) Math.log(x);
      case SIGMOID -> 1.0f / (1.0f + (float) Math.exp(-x));
      case TANH -> (float) Math.tanh(x);
      case SIN -> (float) Math.sin(x);
      case COS -> (float) Math.cos(x);
      case ABSOLUTE -> Math.abs(x);
      case SIGN -> Math.signum(x);
    };
  }
}
