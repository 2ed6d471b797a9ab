package io.intertwine.symbolic.map;

/**
 * The closed list of functions of one real variable that may be applied to an invariant.
 *
 * <p>A proof of equivariance treats {@code f(u)} of an invariant {@code u} as a free invariant
 * symbol, since {@code X.f(u) = f'(u) X.u = 0}. Relations between symbols, such as {@code s^2 u =
 * 1} for {@code s = RECIPROCAL_SQRT(u)}, are rules of the ideal of the map that uses them.
 */
public enum SmoothFunction {
  /** The non-negative square root, for {@code u >= 0}. */
  SQRT("sqrt"),
  /** {@code 1/u}, for {@code u != 0}. */
  RECIPROCAL("reciprocal"),
  /** {@code 1/sqrt(u)}, for {@code u > 0}. */
  RECIPROCAL_SQRT("reciprocalSqrt"),
  /** {@code e^u}. */
  EXP("exp"),
  /** The natural logarithm, for {@code u > 0}. */
  LOG("log"),
  /** {@code 1/(1 + e^-u)}. */
  SIGMOID("sigmoid"),
  /** The hyperbolic tangent. */
  TANH("tanh"),
  /** The sine of an angle in radians. */
  SIN("sin"),
  /** The cosine of an angle in radians. */
  COS("cos"),
  /** {@code |u|}, smooth for {@code u != 0}. */
  ABSOLUTE("abs"),
  /** -1, 0 or 1: the derivative of {@link #ABSOLUTE}, constant for {@code u != 0}. */
  SIGN("sign");

  private final String label;

  SmoothFunction(String label) {
    this.label = label;
  }

  /** The name in formulas and in the text form of programs, such as {@code reciprocalSqrt}. */
  public String label() {
    return label;
  }
}
