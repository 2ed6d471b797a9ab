package io.intertwine.symbolic.wigner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.intertwine.symbolic.linear.ExactMatrix;
import io.intertwine.symbolic.number.ExactNumber;
import io.intertwine.symbolic.number.ExactNumbers;
import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SqrtPiMultiple;
import io.intertwine.symbolic.number.SurdSum;
import io.intertwine.symbolic.polynomial.Monomial;
import io.intertwine.symbolic.polynomial.Polynomial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SolidHarmonicsTest {
  private static final Polynomial X = Polynomial.variable(0);
  private static final Polynomial Y = Polynomial.variable(1);
  private static final Polynomial Z = Polynomial.variable(2);
  private static final Polynomial SQUARED_LENGTH = X.power(2).plus(Y.power(2)).plus(Z.power(2));

  @Test
  void harmonicsAreHomogeneousAndSatisfyTheEquationOfLaplace() {
    for (int l = 0; l <= 10; l++) {
      for (Polynomial p : SolidHarmonics.polynomials(l, Normalization.NORM)) {
        int degree = l;
        assertTrue(p.terms().stream().allMatch(t -> t.monomial().degree() == degree));
        Polynomial laplacian = Polynomial.ZERO;
        for (int axis = 0; axis < 3; axis++) {
          laplacian = laplacian.plus(p.derivative(axis).derivative(axis));
        }
        assertTrue(laplacian.isZero());
      }
    }
  }

  /** The sum of Y(v) Y(w) is the Legendre polynomial of the cosine, made homogeneous. */
  @Test
  void theAdditionTheoremHolds() {
    Polynomial dot = X.times(X.shift(3)).plus(Y.times(Y.shift(3))).plus(Z.times(Z.shift(3)));
    Polynomial lengths = SQUARED_LENGTH.times(SQUARED_LENGTH.shift(3));
    Polynomial before = Polynomial.ZERO;
    Polynomial legendre = Polynomial.ONE;
    for (int l = 0; l <= 5; l++) {
      List<Polynomial> products = new ArrayList<>();
      for (Polynomial p : SolidHarmonics.polynomials(l, Normalization.NORM)) {
        products.add(p.times(p.shift(3)));
      }
      assertEquals(legendre, Polynomial.sum(products));
      // (l+1) P(l+1) = (2l+1) x P(l) - l P(l-1)
      Polynomial next =
          legendre
              .times(dot)
              .scale(SurdSum.of(Rational.of(2L * l + 1, l + 1)))
              .minus(before.times(lengths).scale(SurdSum.of(Rational.of(l, l + 1))));
      before = legendre;
      legendre = next;
    }
  }

  @Test
  void theSquaresAddUpToWhatTheNormalizationSays() {
    for (int l = 0; l <= 6; l++) {
      for (Normalization normalization : Normalization.values()) {
        List<Polynomial> squares = new ArrayList<>();
        for (Polynomial p : SolidHarmonics.polynomials(l, normalization)) {
          squares.add(p.times(p));
        }
        ExactNumber sum = normalization.factor(l).times(normalization.factor(l));
        assertEquals(SQUARED_LENGTH.power(l).scale(sum), Polynomial.sum(squares));
      }
      SurdSum number = SurdSum.of(2L * l + 1);
      assertEquals(SurdSum.sqrt(Rational.of(2L * l + 1)), Normalization.COMPONENT.factor(l));
      assertEquals(
          SqrtPiMultiple.of(number.times(Rational.of(1, 4)), -2),
          Normalization.INTEGRAL.factor(l).times(Normalization.INTEGRAL.factor(l)));
      assertEquals(SurdSum.ONE, Normalization.NORM.factor(l));
    }
  }

  @Test
  void theRecurrencesBuildTheHarmonics() {
    for (Normalization normalization : Normalization.values()) {
      Polynomial real = Polynomial.ONE;
      Polynomial imaginary = Polynomial.ZERO;
      for (int m = 0; m <= 6; m++) {
        ExactNumber sectoral = SolidHarmonics.sectoral(m, normalization);
        assertEquals(real.scale(sectoral), SolidHarmonics.polynomial(m, m, normalization));
        assertEquals(
            m == 0 ? real.scale(sectoral) : imaginary.scale(sectoral),
            SolidHarmonics.polynomial(m, -m, normalization));
        for (int order = -m; order <= m; order += Math.max(1, 2 * m)) {
          for (int l = m + 1; l <= 8; l++) {
            Polynomial step =
                SolidHarmonics.polynomial(l - 1, order, normalization)
                    .times(Z)
                    .scale(SolidHarmonics.stepA(l, order, normalization));
            if (l > m + 1) {
              step =
                  step.minus(
                      SolidHarmonics.polynomial(l - 2, order, normalization)
                          .times(SQUARED_LENGTH)
                          .scale(SolidHarmonics.stepB(l, order, normalization)));
            } else {
              assertEquals(SurdSum.ZERO, SolidHarmonics.stepB(l, order, normalization));
            }
            assertEquals(step, SolidHarmonics.polynomial(l, order, normalization));
          }
        }
        Polynomial next = X.times(real).minus(Y.times(imaginary));
        imaginary = X.times(imaginary).plus(Y.times(real));
        real = next;
      }
    }
  }

  /** Wikipedia, Table of spherical harmonics, real spherical harmonics, l = 0 to 3. */
  @Test
  void harmonicsOfSmallDegreeAreThoseOfTheTable() {
    assertTable(0, 0, "1/2*Pi^(-1/2)", Polynomial.ONE);
    assertTable(1, -1, "1/2*Sqrt[3]*Pi^(-1/2)", Y);
    assertTable(1, 0, "1/2*Sqrt[3]*Pi^(-1/2)", Z);
    assertTable(1, 1, "1/2*Sqrt[3]*Pi^(-1/2)", X);
    assertTable(2, -2, "1/2*Sqrt[15]*Pi^(-1/2)", X.times(Y));
    assertTable(2, -1, "1/2*Sqrt[15]*Pi^(-1/2)", Y.times(Z));
    assertTable(
        2, 0, "1/4*Sqrt[5]*Pi^(-1/2)", Z.times(Z).scale(SurdSum.of(3)).minus(SQUARED_LENGTH));
    assertTable(2, 1, "1/2*Sqrt[15]*Pi^(-1/2)", X.times(Z));
    assertTable(2, 2, "1/4*Sqrt[15]*Pi^(-1/2)", X.times(X).minus(Y.times(Y)));
    assertTable(
        3,
        -3,
        "1/8*Sqrt[70]*Pi^(-1/2)",
        X.times(X).scale(SurdSum.of(3)).minus(Y.times(Y)).times(Y));
    assertTable(3, -2, "1/2*Sqrt[105]*Pi^(-1/2)", X.times(Y).times(Z));
    assertTable(
        3,
        1,
        "1/8*Sqrt[42]*Pi^(-1/2)",
        Z.times(Z).scale(SurdSum.of(5)).minus(SQUARED_LENGTH).times(X));
  }

  private static void assertTable(int l, int m, String factor, Polynomial polynomial) {
    Polynomial harmonic = SolidHarmonics.polynomial(l, m, Normalization.INTEGRAL);
    ExactNumber exact = ExactNumbers.parse(factor);
    assertEquals(polynomial.scale(exact), harmonic);
  }

  @Test
  void rotatingThePointRotatesTheHarmonics() {
    RationalAngle alpha = RationalAngle.ofHalfTangent(Rational.of(1, 2));
    RationalAngle beta = RationalAngle.ofHalfTangent(Rational.of(-1, 3));
    RationalAngle gamma = RationalAngle.QUARTER_TURN;
    ExactMatrix rotation = WignerD.real(1, alpha, beta, gamma);
    // Degree one is in the order y, z, x.
    int[] axis = {1, 2, 0};
    Map<Integer, Polynomial> rotated =
        Map.of(
            axis[0], row(rotation, 0, axis),
            axis[1], row(rotation, 1, axis),
            axis[2], row(rotation, 2, axis));
    for (int l = 0; l <= 5; l++) {
      List<Polynomial> harmonics = SolidHarmonics.polynomials(l, Normalization.NORM);
      ExactMatrix d = WignerD.real(l, alpha, beta, gamma);
      for (int i = 0; i <= 2 * l; i++) {
        Polynomial sum = Polynomial.ZERO;
        for (ExactMatrix.Entry e : d.row(i)) {
          sum = sum.plus(harmonics.get(e.column()).scale(e.value()));
        }
        assertEquals(sum, harmonics.get(i).substitute(rotated));
      }
    }
  }

  private static Polynomial row(ExactMatrix rotation, int row, int[] axis) {
    Polynomial sum = Polynomial.ZERO;
    for (ExactMatrix.Entry e : rotation.row(row)) {
      sum = sum.plus(Polynomial.variable(axis[e.column()]).scale(e.value()));
    }
    return sum;
  }

  @Test
  void largeDegreesAreExactUntilAPrimeAboveThreeHundredAndSevenIsUnderTheRoot() {
    Polynomial zonal = SolidHarmonics.polynomial(40, 0, Normalization.NORM);
    assertEquals(SurdSum.ONE, zonal.coefficient(Monomial.power(2, 40)));
    assertEquals(155, SolidHarmonics.polynomial(155, 155, Normalization.NORM).degree());
    assertThrows(
        ArithmeticException.class, () -> SolidHarmonics.polynomial(156, 155, Normalization.NORM));
  }

  @Test
  void ordersAndNamesThatDoNotExistAreRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> SolidHarmonics.polynomial(2, 3, Normalization.NORM));
    assertThrows(
        IllegalArgumentException.class, () -> SolidHarmonics.polynomial(-1, 0, Normalization.NORM));
    assertThrows(
        IllegalArgumentException.class, () -> SolidHarmonics.stepA(2, 2, Normalization.NORM));
    assertThrows(IllegalArgumentException.class, () -> Normalization.named("orthonormal"));
    assertEquals(Normalization.COMPONENT, Normalization.named("component"));
  }
}
