package io.intertwine.codegen.pass;

import io.intertwine.symbolic.map.SmoothFunction;

/**
 * The accuracy that is assumed of each smooth function, in unit roundoffs u.
 *
 * <p>An error of half a unit in the last place is at most u, one of q units at most 2 q u (Higham,
 * Accuracy and Stability of Numerical Algorithms, 2002, section 2.1), if the result is a normal
 * number.
 *
 * <table>
 *   <caption>Accuracy in units in the last place, and the number of unit roundoffs</caption>
 *   <tr><th>function</th><th>computed as</th><th>ulp</th><th>u</th></tr>
 *   <tr><td>SQRT</td><td>{@code Math.sqrt}</td><td>1/2</td><td>1</td></tr>
 *   <tr><td>RECIPROCAL</td><td>{@code 1 / x}</td><td>1/2</td><td>1</td></tr>
 *   <tr><td>RECIPROCAL_SQRT</td><td>{@code 1 / Math.sqrt(x)}</td><td>1/2, 1/2</td><td>2</td></tr>
 *   <tr><td>EXP, LOG, SIN, COS</td><td>{@code Math.exp}, ...</td><td>1</td><td>2</td></tr>
 *   <tr><td>TANH</td><td>{@code Math.tanh}</td><td>2.5</td><td>5</td></tr>
 *   <tr><td>SIGMOID</td><td>{@code 1 / (1 + Math.exp(-x))}</td><td>1, 1/2, 1/2</td><td>4</td></tr>
 *   <tr><td>ABSOLUTE, SIGN</td><td>exact</td><td>0</td><td>0</td></tr>
 * </table>
 *
 * <p>The units are those of the specification of {@link Math}. Lane-wise operations of the Vector
 * API keep these accuracies and give up monotonicity only (JDK-8267743, since JDK 17, also for
 * Intel's SVML); on {@code float} lanes they act as the widened operation, rounded once more, which
 * is within one unit of {@code float}.
 */
public final class CallAccuracy {
  private CallAccuracy() {}

  /** The number of unit roundoffs. */
  public static int of(SmoothFunction function) {
    return switch (function) {
      case ABSOLUTE, SIGN -> 0;
      case SQRT, RECIPROCAL -> 1;
      case RECIPROCAL_SQRT, EXP, LOG, SIN, COS -> 2;
      case SIGMOID -> 4;
      case TANH -> 5;
    };
  }
}
