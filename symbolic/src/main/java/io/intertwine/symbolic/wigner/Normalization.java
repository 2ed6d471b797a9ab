package io.intertwine.symbolic.wigner;

import io.intertwine.symbolic.number.ExactNumber;
import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SqrtPiMultiple;
import io.intertwine.symbolic.number.SurdSum;
import java.util.Locale;

/** What the squares of the harmonics of one degree add up to on the unit sphere. */
public enum Normalization {
  /** The sum of squares is (2l+1) / (4 pi): orthonormal on the sphere. */
  INTEGRAL,

  /** The sum of squares is 2l+1, so that the mean square of a component is 1. */
  COMPONENT,

  /** The sum of squares is 1. */
  NORM;

  /** The name in spec files and queries, such as {@code "integral"}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The normalization of a name.
   *
   * @throws IllegalArgumentException with one sentence that lists the names
   */
  public static Normalization named(String label) {
    for (Normalization normalization : values()) {
      if (normalization.label().equals(label)) {
        return normalization;
      }
    }
    throw new IllegalArgumentException(
        "There is no normalization named \""
            + label
            + "\"; it must be integral, component or norm.");
  }

  /** The sum of squares of degree l without the factor 1/pi of {@link #INTEGRAL}. */
  Rational sumOfSquares(int l) {
    return switch (this) {
      case INTEGRAL -> Rational.of(2L * l + 1, 4);
      case COMPONENT -> Rational.of(2L * l + 1);
      case NORM -> Rational.ONE;
    };
  }

  /** Twice the exponent of pi in a harmonic. */
  int piHalfPower() {
    return this == INTEGRAL ? -1 : 0;
  }

  /** The factor from {@link #NORM} to this normalization at degree l. */
  public ExactNumber factor(int l) {
    return SqrtPiMultiple.of(SurdSum.sqrt(sumOfSquares(l)), piHalfPower());
  }
}
