package io.intertwine.symbolic.wigner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.intertwine.symbolic.coupling.RealClebschGordan.Entry;
import io.intertwine.symbolic.linear.ExactMatrix;
import io.intertwine.symbolic.number.ExactNumber;
import io.intertwine.symbolic.number.ExactNumbers;
import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SurdSum;
import io.intertwine.symbolic.polynomial.Polynomial;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConventionTest {
  private static final Polynomial X = Polynomial.variable(0);
  private static final Polynomial Y = Polynomial.variable(1);
  private static final Polynomial Z = Polynomial.variable(2);

  @ParameterizedTest
  @EnumSource
  void everyChangeOfBasisIsProvedToIntertwineUpToDegreeTwelve(Convention convention) {
    for (int l = 0; l <= 12; l++) {
      convention.proveIntertwines(l);
    }
  }

  @ParameterizedTest
  @EnumSource
  void generatorsOfEveryDefinitionSatisfyTheCommutationRelations(Convention convention) {
    for (int l = 0; l <= 4; l++) {
      List<ExactMatrix> x = convention.definedGenerators(l);
      for (int k = 0; k < 3; k++) {
        assertEquals(x.get((k + 2) % 3), x.get(k).commutator(x.get((k + 1) % 3)));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void couplingTensorsAreEquivariantUnderTheConventionsOwnGenerators(Convention convention) {
    for (int l1 = 0; l1 <= 3; l1++) {
      for (int l2 = 0; l2 <= 3; l2++) {
        for (int l3 = Math.abs(l1 - l2); l3 <= Math.min(3, l1 + l2); l3++) {
          List<ExactMatrix.Entry> entries = new ArrayList<>();
          Rational norm = Rational.ZERO;
          for (Entry e : convention.coupling(l1, l2, l3)) {
            norm = norm.plus(e.value().square());
            entries.add(
                new ExactMatrix.Entry(e.c(), e.a() * (2 * l2 + 1) + e.b(), e.value().toSurdSum()));
          }
          assertEquals(
              convention == Convention.E3NN ? Rational.ONE : Rational.of(2L * l3 + 1), norm);
          ExactMatrix tensor = ExactMatrix.of(2 * l3 + 1, (2 * l1 + 1) * (2 * l2 + 1), entries);
          for (int axis = 0; axis < 3; axis++) {
            ExactMatrix product =
                convention
                    .definedGenerators(l1)
                    .get(axis)
                    .kronecker(ExactMatrix.identity(2 * l2 + 1))
                    .plus(
                        ExactMatrix.identity(2 * l1 + 1)
                            .kronecker(convention.definedGenerators(l2).get(axis)));
            assertEquals(
                tensor.times(product), convention.definedGenerators(l3).get(axis).times(tensor));
          }
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void couplingTensorsAreOneTensorUpToTheChangesAndAFactor(Convention convention) {
    for (int[] l : new int[][] {{1, 1, 1}, {1, 2, 2}, {2, 2, 2}, {2, 2, 3}, {3, 2, 1}}) {
      SurdSum ratio = SurdSum.ZERO;
      for (Entry e : Convention.INTERTWINE.coupling(l[0], l[1], l[2])) {
        SurdSum carried = carried(convention, l, e.a(), e.b(), e.c());
        SurdSum quotient = carried.dividedBy(e.value().toSurdSum());
        if (!ratio.isZero()) {
          assertEquals(ratio, quotient);
        }
        ratio = quotient;
      }
      SurdSum expected =
          convention == Convention.E3NN ? SurdSum.of(Rational.of(1, 2L * l[2] + 1)) : SurdSum.ONE;
      assertEquals(expected, ratio.times(ratio.conjugate()));
    }
  }

  /** The tensor of a convention between vectors of intertwine. */
  private static SurdSum carried(Convention convention, int[] l, int a, int b, int c) {
    ExactMatrix first = convention.change(l[0]).conjugate();
    ExactMatrix second = convention.change(l[1]).conjugate();
    ExactMatrix third = convention.change(l[2]);
    SurdSum sum = SurdSum.ZERO;
    for (Entry e : convention.coupling(l[0], l[1], l[2])) {
      ExactNumber product =
          first.get(a, e.a()).times(second.get(b, e.b())).times(third.get(c, e.c()));
      sum = sum.plus(((SurdSum) product).times(e.value().toSurdSum()));
    }
    return sum;
  }

  @ParameterizedTest
  @EnumSource
  void valuesOfHarmonicsTurnByTheConjugatesOfTheGenerators(Convention convention) {
    for (int l = 0; l <= 5; l++) {
      List<Polynomial> harmonics = convention.solidHarmonics(l, Normalization.NORM);
      for (int axis = 0; axis < 3; axis++) {
        int first = (axis + 1) % 3;
        int second = (axis + 2) % 3;
        ExactMatrix generator = convention.definedGenerators(l).get(axis).conjugate();
        for (int k = 0; k <= 2 * l; k++) {
          Polynomial turned =
              harmonics
                  .get(k)
                  .derivative(second)
                  .times(Polynomial.variable(first))
                  .minus(harmonics.get(k).derivative(first).times(Polynomial.variable(second)));
          assertEquals(sum(generator.row(k), harmonics), turned);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void coefficientsGiveTheSameFunctionAfterTheChange(Convention convention) {
    Map<Integer, Polynomial> own =
        Map.of(
            convention.axes().get(0), X, convention.axes().get(1), Y, convention.axes().get(2), Z);
    for (int l = 0; l <= 5; l++) {
      List<Polynomial> harmonics = new ArrayList<>();
      for (Polynomial p : Convention.INTERTWINE.solidHarmonics(l, Normalization.NORM)) {
        harmonics.add(p.substitute(own));
      }
      ExactMatrix change = convention.change(l).transpose();
      for (int k = 0; k <= 2 * l; k++) {
        assertEquals(
            sum(change.row(k), harmonics), convention.solidHarmonics(l, Normalization.NORM).get(k));
      }
    }
  }

  private static Polynomial sum(List<ExactMatrix.Entry> row, List<Polynomial> polynomials) {
    Polynomial sum = Polynomial.ZERO;
    for (ExactMatrix.Entry e : row) {
      sum = sum.plus(polynomials.get(e.column()).scale(e.value()));
    }
    return sum;
  }

  @Test
  void e3nnHarmonicsOfDegreeTwoAreThoseOfItsDocumentation() {
    ExactNumber root = ExactNumbers.parse("1*Sqrt[15]");
    ExactNumber half = ExactNumbers.parse("1/2*Sqrt[15]");
    ExactNumber five = ExactNumbers.parse("1/2*Sqrt[5]");
    Polynomial zonal = Y.times(Y).scale(SurdSum.of(2)).minus(X.times(X)).minus(Z.times(Z));
    assertEquals(
        List.of(
            X.times(Z).scale(root),
            X.times(Y).scale(root),
            zonal.scale(five),
            Y.times(Z).scale(root),
            Z.times(Z).minus(X.times(X)).scale(half)),
        Convention.E3NN.solidHarmonics(2, Normalization.COMPONENT));
    ExactNumber three = ExactNumbers.parse("1*Sqrt[3]");
    assertEquals(
        List.of(X.scale(three), Y.scale(three), Z.scale(three)),
        Convention.E3NN.solidHarmonics(1, Normalization.COMPONENT));
  }

  /** Wikipedia, Table of spherical harmonics, complex, l = 1. */
  @Test
  void complexHarmonicsHaveTheCondonShortleyPhase() {
    Polynomial up = X.plus(Y.scale(SurdSum.I));
    Polynomial down = X.minus(Y.scale(SurdSum.I));
    ExactNumber factor = ExactNumbers.parse("1/4*Sqrt[6]*Pi^(-1/2)");
    Polynomial zonal = Z.scale(ExactNumbers.parse("1/2*Sqrt[3]*Pi^(-1/2)"));
    assertEquals(
        List.of(down.scale(factor), zonal, up.scale(factor.negate())),
        Convention.S2CNN.solidHarmonics(1, Normalization.INTEGRAL));
    assertEquals(
        List.of(up.scale(factor.negate()), zonal, down.scale(factor)),
        Convention.SYMPY.solidHarmonics(1, Normalization.INTEGRAL));
  }

  @ParameterizedTest
  @EnumSource
  void valuesOfHarmonicsAreThoseOfThePolynomials(Convention convention) {
    Map<Integer, Polynomial> point =
        Map.of(
            0, Polynomial.constant(Rational.of(2, 7)),
            1, Polynomial.constant(Rational.of(-3, 7)),
            2, Polynomial.constant(Rational.of(6, 7)));
    List<ComplexValue> values =
        convention.sphericalHarmonics(
            3,
            Normalization.COMPONENT,
            BigDecimal.valueOf(2),
            BigDecimal.valueOf(-3),
            BigDecimal.valueOf(6));
    int index = 0;
    for (int l = 0; l <= 3; l++) {
      for (Polynomial p : convention.solidHarmonics(l, Normalization.COMPONENT)) {
        Polynomial constant = p.substitute(point);
        SurdSum expected =
            constant.isZero() ? SurdSum.ZERO : (SurdSum) constant.terms().get(0).coefficient();
        assertEquals(expected.realPart().toDecimal(30), values.get(index).re().toDecimal(30));
        assertEquals(expected.imaginaryPart().toDecimal(30), values.get(index).im().toDecimal(30));
        index++;
      }
    }
    assertEquals(values.size(), index);
  }

  @Test
  void namesAreThoseOfTheQueriesAndOthersAreRefused() {
    for (Convention convention : Convention.values()) {
      assertEquals(convention, Convention.named(convention.label()));
      assertTrue(convention.axes().containsAll(List.of(0, 1, 2)));
    }
    assertEquals(
        "There is no convention named \"E3NN\"; the names are intertwine, e3nn, escnn, wikipedia,"
            + " s2cnn, sympy.",
        assertThrows(IllegalArgumentException.class, () -> Convention.named("E3NN")).getMessage());
  }
}
