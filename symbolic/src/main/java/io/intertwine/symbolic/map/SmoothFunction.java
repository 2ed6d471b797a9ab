package io.intertwine.symbolic.map;

import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SurdSum;
import io.intertwine.symbolic.polynomial.Polynomial;
import java.util.Optional;

/**
 * The closed list of functions of one real variable that may be applied to an invariant.
 *
 * <p>A proof of equivariance treats {@code f(u)} of an invariant {@code u} as a free invariant
 * symbol, since {@code X.f(u) = f'(u) X.u = 0}. Relations between symbols, such as {@code s^2 u =
 * 1} for {@code s = RECIPROCAL_SQRT(u)}, are rules of the ideal of the map that uses them.
 *
 * <p>Each derivative is a polynomial in the argument u (variable {@link #ARGUMENT}), the value f(u)
 * (variable {@link #VALUE}) and the value g(u) of at most one further function of the list, the
 * {@link #companion} (variable {@link #COMPANION}). So derivatives of every order stay inside the
 * list.
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

  /** The variable of {@link #derivative} that stands for the argument u. */
  public static final int ARGUMENT = 0;

  /** The variable of {@link #derivative} that stands for the value f(u). */
  public static final int VALUE = 1;

  /** The variable of {@link #derivative} that stands for the value of the {@link #companion}. */
  public static final int COMPANION = 2;

  private final String label;

  SmoothFunction(String label) {
    this.label = label;
  }

  /** The name in formulas and in the text form of programs, such as {@code reciprocalSqrt}. */
  public String label() {
    return label;
  }

  /** The further function that the derivative needs, if it needs one. */
  public Optional<SmoothFunction> companion() {
    return switch (this) {
      case SQRT -> Optional.of(RECIPROCAL_SQRT);
      case LOG -> Optional.of(RECIPROCAL);
      case SIN -> Optional.of(COS);
      case COS -> Optional.of(SIN);
      case ABSOLUTE -> Optional.of(SIGN);
      default -> Optional.empty();
    };
  }

  /** The derivative f'(u) as a polynomial in u, f(u) and the companion's value. */
  public Polynomial derivative() {
    Polynomial f = Polynomial.variable(VALUE);
    Polynomial g = Polynomial.variable(COMPANION);
    SurdSum half = SurdSum.of(Rational.of(1, 2));
    return switch (this) {
      case SQRT -> g.scale(half);
      case RECIPROCAL -> f.power(2).negate();
      case RECIPROCAL_SQRT -> f.power(3).scale(half).negate();
      case EXP -> f;
      case LOG, SIN, ABSOLUTE -> g;
      case SIGMOID -> f.minus(f.power(2));
      case TANH -> Polynomial.ONE.minus(f.power(2));
      case COS -> g.negate();
      case SIGN -> Polynomial.ZERO;
    };
  }

  /**
   * The polynomial in u and f(u) that vanishes identically, where the function is algebraic: f^2 -
   * u for the square root, u f - 1 for the reciprocal, u f^2 - 1 for the reciprocal square root.
   */
  public Optional<Polynomial> relation() {
    Polynomial u = Polynomial.variable(ARGUMENT);
    Polynomial f = Polynomial.variable(VALUE);
    return switch (this) {
      case SQRT -> Optional.of(f.power(2).minus(u));
      case RECIPROCAL -> Optional.of(u.times(f).minus(Polynomial.ONE));
      case RECIPROCAL_SQRT -> Optional.of(u.times(f.power(2)).minus(Polynomial.ONE));
      default -> Optional.empty();
    };
  }
}
