package io.intertwine.checker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The checker's own generators and vector fields. */
class ConventionTest {
  private static void requireBrackets(Matrix[] x) {
    for (int k = 0; k < 3; k++) {
      Matrix bracket = x[k].times(x[(k + 1) % 3]).minus(x[(k + 1) % 3].times(x[k]));
      assertEquals(x[(k + 2) % 3], bracket);
    }
  }

  @Test
  void theGeneratorsOfEverySpinSatisfyTheBracketsOfRotations() {
    for (int l = 0; l <= 6; l++) {
      requireBrackets(Spin.complex(2 * l + 1));
      Irreps.Block block = Irreps.parse(StructureGroup.SO3, "" + l).blocks().get(0);
      requireBrackets(Spin.generators(StructureGroup.SO3, block));
      Irreps.Block half = Irreps.parse(StructureGroup.SU2, (2 * l + 1) + "/2").blocks().get(0);
      requireBrackets(Spin.generators(StructureGroup.SU2, half));
    }
    requireBrackets(Spin.generators(Irreps.parse(StructureGroup.O3, "cartesian")));
  }

  @Test
  void theRealBasisIsUnitaryAndItsGeneratorsAreReal() {
    for (int l = 0; l <= 5; l++) {
      Matrix q = Spin.realBasis(l);
      assertEquals(Matrix.identity(2 * l + 1), q.transpose().times(q.conjugate()));
      Irreps.Block block = Irreps.parse(StructureGroup.SO3, "" + l).blocks().get(0);
      for (Matrix x : Spin.generators(StructureGroup.SO3, block)) {
        assertEquals(x, x.conjugate());
        assertTrue(x.plus(x.transpose()).isZero());
      }
    }
  }

  @Test
  void spinOneTurnsTheVectorYZX() {
    Matrix[] points = Spin.generators(Irreps.parse(StructureGroup.SO3, "cartesian"));
    Matrix[] spin = Spin.generators(Irreps.parse(StructureGroup.SO3, "1"));
    int[] axis = {1, 2, 0};
    for (int k = 0; k < 3; k++) {
      for (int i = 0; i < 3; i++) {
        for (int j = 0; j < 3; j++) {
          assertEquals(points[k].get(axis[i], axis[j]), spin[k].get(i, j));
        }
      }
    }
  }

  /**
   * The fields L of left multiplication satisfy {@code [L_x, L_y] = -L_z}, those of right
   * multiplication {@code [R_x, R_y] = R_z}, and both kinds commute; with the multiplier m, which
   * each field V = m L has: {@code m [V, W] - V(m) W + W(m) V = m^3 [L, M]}.
   */
  @ParameterizedTest
  @EnumSource(Variety.class)
  void theVectorFieldsOfEachVarietySatisfyTheBracketsOfItsGroup(Variety variety) {
    Ideal ideal = new Ideal();
    variety.addRelations(ideal, 0);
    Polynomial m = variety.multiplier(0);
    List<List<Polynomial>> fields = new ArrayList<>();
    for (int k = 0; k < 6; k++) {
      fields.add(variety.field(k % 3, k < 3, 0));
    }
    for (int a = 0; a < 6; a++) {
      for (int b = 0; b < 6; b++) {
        int sign = a / 3 != b / 3 || a == b ? 0 : (b - a + 3) % 3 == 1 ? 1 : -1;
        int third = a / 3 * 3 + (6 - a % 3 - b % 3) % 3;
        int sense = a < 3 ? -sign : sign;
        List<Polynomial> bracket = bracket(fields.get(a), fields.get(b), m);
        for (int i = 0; i < variety.dimension(); i++) {
          Polynomial right = fields.get(third).get(i).times(m).times(m).times(Surd.of(sense));
          assertTrue(
              ideal.normalForm(bracket.get(i).minus(right)).isZero(),
              variety + " " + a + " " + b + " " + i);
        }
      }
    }
  }

  private static Polynomial apply(List<Polynomial> field, Polynomial function) {
    return function.derive(v -> field.get(v));
  }

  private static List<Polynomial> bracket(List<Polynomial> v, List<Polynomial> w, Polynomial m) {
    List<Polynomial> bracket = new ArrayList<>();
    for (int i = 0; i < v.size(); i++) {
      Polynomial plain = apply(v, w.get(i)).minus(apply(w, v.get(i))).times(m);
      bracket.add(plain.minus(apply(v, m).times(w.get(i))).plus(apply(w, m).times(v.get(i))));
    }
    return bracket;
  }

  @ParameterizedTest
  @EnumSource(Variety.class)
  void theFieldsKeepTheRelationsOfTheirVariety(Variety variety) {
    Ideal ideal = new Ideal();
    variety.addRelations(ideal, 0);
    int pairs = variety.isQuaternion() ? 1 : 3;
    for (int p = 0; p < pairs; p++) {
      Polynomial square = Polynomial.ZERO;
      for (int i = 0; i < (variety.isQuaternion() ? 4 : 2); i++) {
        square = square.plus(Polynomial.variable(2 * p + i).power(2));
      }
      for (int k = 0; k < 6; k++) {
        Polynomial change = apply(variety.field(k % 3, k < 3, 0), square);
        assertTrue(ideal.normalForm(change).isZero());
      }
    }
  }

  @Test
  void spinsThatDoNotIntegrateAreRefused() {
    for (StructureGroup group : List.of(StructureGroup.SO3, StructureGroup.O3)) {
      assertThrows(Refusal.class, () -> Irreps.parse(group, "1/2"));
      assertThrows(Refusal.class, () -> Irreps.parse(group, "1/2e"));
    }
    assertThrows(Refusal.class, () -> Irreps.parse(StructureGroup.SO3, "1o"));
    assertThrows(Refusal.class, () -> Irreps.parse(StructureGroup.O3, "1"));
    assertThrows(Refusal.class, () -> Irreps.parse(StructureGroup.SU2, "2/2"));
    assertThrows(Refusal.class, () -> Irreps.parse(StructureGroup.SU2, "cartesian"));
    assertThrows(Refusal.class, () -> Irreps.parse(StructureGroup.O3, "0x1o"));
    assertThrows(Refusal.class, () -> Irreps.parse(StructureGroup.O3, "999999999x100o"));
  }
}
