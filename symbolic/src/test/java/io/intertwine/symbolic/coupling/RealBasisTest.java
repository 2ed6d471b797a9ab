package io.intertwine.symbolic.coupling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.intertwine.symbolic.linear.ExactMatrix;
import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SqrtRational;
import io.intertwine.symbolic.number.SurdSum;
import org.junit.jupiter.api.Test;

class RealBasisTest {
  @Test
  void spinMatricesAreHermitianAndSatisfyTheCommutationRelations() {
    for (int twoJ = 0; twoJ <= 9; twoJ++) {
      SpinMatrices j = SpinMatrices.of(twoJ);
      for (int axis = 0; axis < 3; axis++) {
        assertEquals(j.axis(axis), j.axis(axis).conjugateTranspose());
        assertEquals(
            j.axis((axis + 2) % 3).scale(SurdSum.I),
            j.axis(axis).commutator(j.axis((axis + 1) % 3)));
      }
      ExactMatrix casimir = j.x().times(j.x()).plus(j.y().times(j.y())).plus(j.z().times(j.z()));
      assertEquals(
          ExactMatrix.identity(twoJ + 1).scale(SurdSum.of(Rational.of(twoJ * (twoJ + 2L), 4))),
          casimir);
    }
  }

  @Test
  void changeMatricesAreUnitary() {
    for (int l = 0; l <= 12; l++) {
      ExactMatrix q = RealBasis.change(l);
      assertEquals(ExactMatrix.identity(2 * l + 1), q.times(q.conjugateTranspose()));
    }
  }

  @Test
  void theClosedFormOfTheGeneratorsIsTheSpinMatricesInTheRealBasis() {
    for (int l = 0; l <= 20; l++) {
      ExactMatrix q = RealBasis.change(l);
      for (int axis = 0; axis < 3; axis++) {
        ExactMatrix generator = RealBasis.generator(l, axis);
        assertEquals(
            q.transpose().times(SpinMatrices.of(2 * l).rotation(axis)).times(q.conjugate()),
            generator);
        assertTrue(generator.isReal());
        assertEquals(generator.transpose(), generator.negate());
      }
    }
  }

  @Test
  void theGeneratorsOfDegreeOneAreThoseOfSpaceInTheOrderYZX() {
    int[] index = {2, 0, 1};
    for (int axis = 0; axis < 3; axis++) {
      int next = (axis + 1) % 3;
      int last = (axis + 2) % 3;
      ExactMatrix generator = RealBasis.generator(1, axis);
      assertEquals(2, generator.nonzeros());
      // A rotation about an axis turns the next one to the last.
      assertEquals(SurdSum.ONE, generator.get(index[last], index[next]));
      assertEquals(SurdSum.ONE.negate(), generator.get(index[next], index[last]));
    }
  }

  @Test
  void theRescaledGeneratorsOfTheProofAreTheGenerators() {
    for (int l = 0; l <= 20; l++) {
      ScaledGenerators scaled = new ScaledGenerators(l);
      for (int g = 0; g < ScaledGenerators.COUNT; g++) {
        ExactMatrix generator = RealBasis.generator(l, g == 0 ? 2 : 0);
        SurdSum factor = SurdSum.of(g == 0 ? 1 : 2);
        int nonzeros = 0;
        for (int p = 0; p < scaled.size(); p++) {
          ScaledGenerators.Line row = scaled.row(g, p);
          nonzeros += row.size();
          for (int k = 0; k < row.size(); k++) {
            SqrtRational ratio = scaled.scale(row.at(k)).dividedBy(scaled.scale(p));
            assertEquals(
                generator.get(p, row.at(k)).times(factor).times(ratio.toSurdSum()),
                SurdSum.of(row.value(k)));
          }
          ScaledGenerators.Line column = scaled.column(g, p);
          for (int k = 0; k < column.size(); k++) {
            ScaledGenerators.Line crossing = scaled.row(g, column.at(k));
            int value = 0;
            for (int n = 0; n < crossing.size(); n++) {
              value += crossing.at(n) == p ? crossing.value(n) : 0;
            }
            assertEquals(value, column.value(k));
          }
        }
        assertEquals(generator.nonzeros(), nonzeros);
      }
    }
  }

  @Test
  void degreesAndAxesThatDoNotExistAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> RealBasis.change(-1));
    assertThrows(IllegalArgumentException.class, () -> RealBasis.generator(1, 3));
    assertThrows(IllegalArgumentException.class, () -> SpinMatrices.of(-1));
    assertThrows(IllegalArgumentException.class, () -> SpinMatrices.of(2).axis(-1));
  }
}
