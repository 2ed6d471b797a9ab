package io.intertwine.symbolic.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.intertwine.symbolic.polynomial.Ideal;
import io.intertwine.symbolic.polynomial.Monomial;
import io.intertwine.symbolic.polynomial.Polynomial;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SmoothFunctionTest {
  /** The step of a central difference, about the cube root of the unit roundoff. */
  private static final double STEP = 6e-6;

  /** Truncation STEP^2 and rounding 1e-16 / STEP, with a factor for the third derivatives here. */
  private static final double TOLERANCE = 1e-9;

  private static double value(SmoothFunction function, double u) {
    return switch (function) {
      case SQRT -> Math.sqrt(u);
      case RECIPROCAL -> 1 / u;
      case RECIPROCAL_SQRT -> 1 / Math.sqrt(u);
      case EXP -> Math.exp(u);
      case LOG -> Math.log(u);
      case SIGMOID -> 1 / (1 + Math.exp(-u));
      case TANH -> Math.tanh(u);
      case SIN -> Math.sin(u);
      case COS -> Math.cos(u);
      case ABSOLUTE -> Math.abs(u);
      case SIGN -> Math.signum(u);
    };
  }

  @ParameterizedTest
  @EnumSource
  void derivativesAreSlopes(SmoothFunction function) {
    for (double u : new double[] {0.5, 1, 2.25}) {
      double slope = (value(function, u + STEP) - value(function, u - STEP)) / (2 * STEP);
      double companion = function.companion().map(g -> value(g, u)).orElse(0.0);
      double[] point = {u, value(function, u), companion};
      double derivative = 0;
      for (Polynomial.Term term : function.derivative().terms()) {
        double product = term.coefficient().toDouble();
        for (int v = 0; v < point.length; v++) {
          product *= Math.pow(point[v], term.monomial().exponent(v));
        }
        derivative += product;
      }
      assertEquals(slope, derivative, TOLERANCE * Math.max(1, Math.abs(slope)));
    }
  }

  /** With R(u, f) = 0 the slope satisfies R_u + R_f f' = 0; the companion of the root is 1 / f. */
  @ParameterizedTest
  @EnumSource(names = {"SQRT", "RECIPROCAL", "RECIPROCAL_SQRT"})
  void derivativesOfAlgebraicFunctionsFollowFromTheirRelations(SmoothFunction function) {
    Polynomial relation = function.relation().orElseThrow();
    Polynomial slope =
        relation
            .derivative(SmoothFunction.ARGUMENT)
            .plus(relation.derivative(SmoothFunction.VALUE).times(function.derivative()));
    Monomial u = Monomial.variable(SmoothFunction.ARGUMENT);
    Monomial f = Monomial.variable(SmoothFunction.VALUE);
    Ideal ideal =
        switch (function) {
          case SQRT -> rule(f.times(Monomial.variable(SmoothFunction.COMPANION)));
          case RECIPROCAL -> rule(u.times(f));
          default -> rule(u.times(f).times(f));
        };
    assertTrue(ideal.contains(slope), slope.toString());
  }

  private static Ideal rule(Monomial leading) {
    return Ideal.of(List.of(new Ideal.Rule(leading, Polynomial.ONE)));
  }

  @Test
  void derivativesStayInTheList() {
    for (SmoothFunction function : SmoothFunction.values()) {
      boolean needed =
          function.derivative().terms().stream()
              .anyMatch(t -> t.monomial().exponent(SmoothFunction.COMPANION) > 0);
      assertEquals(needed, function.companion().isPresent());
    }
  }
}
