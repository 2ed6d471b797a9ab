package io.intertwine.symbolic.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.intertwine.symbolic.number.SurdSum;
import io.intertwine.symbolic.polynomial.Derivation;
import io.intertwine.symbolic.polynomial.Ideal;
import io.intertwine.symbolic.polynomial.Polynomial;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The vector fields of the varieties satisfy the definitions that make them the group's actions.
 */
class GroupVarietyTest {
  static Stream<GroupVariety> varieties() {
    return Stream.of(
        GroupVariety.unitQuaternion(Groups.SU2),
        GroupVariety.unitQuaternion(Groups.O3),
        GroupVariety.eulerZyz(Groups.SO3),
        GroupVariety.eulerZyz(Groups.O3),
        GroupVariety.eulerZyz(Groups.SU2));
  }

  @ParameterizedTest
  @MethodSource("varieties")
  void fieldsAreTangentToTheVariety(GroupVariety variety) {
    for (Derivation field : fields(variety)) {
      for (Ideal.Rule rule : variety.ideal().rules()) {
        assertTrue(variety.ideal().contains(field.apply(rule.generator())), variety.name());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("varieties")
  void theIdentityElementLiesOnTheVariety(GroupVariety variety) {
    for (Ideal.Rule rule : variety.ideal().rules()) {
      assertTrue(variety.atIdentity(rule.generator()).isZero());
    }
  }

  /**
   * With V = m L for the left fields L and the multiplier m: [L_i, L_j] = -L_k, because fields of
   * the left action are right invariant; [R_i, R_j] = R_k; and left commutes with right.
   */
  @ParameterizedTest
  @MethodSource("varieties")
  void fieldsHaveTheBracketsOfTheLieAlgebra(GroupVariety variety) {
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        for (int v = 0; v < variety.dimension(); v++) {
          Polynomial x = Polynomial.variable(v);
          assertTrue(
              variety.ideal().contains(bracketDefect(variety, left(variety), -1, i, j, x)),
              variety.name() + " left " + i + j);
          assertTrue(
              variety.ideal().contains(bracketDefect(variety, right(variety), 1, i, j, x)),
              variety.name() + " right " + i + j);
          assertTrue(
              variety
                  .ideal()
                  .contains(commutator(variety, left(variety).get(i), right(variety).get(j), x)),
              variety.name() + " left and right " + i + j);
        }
      }
    }
  }

  /** m^3 times ([L_i, L_j] - sign [i, j]) applied to a coordinate. */
  private static Polynomial bracketDefect(
      GroupVariety variety, List<Derivation> fields, int sign, int i, int j, Polynomial x) {
    Polynomial defect = commutator(variety, fields.get(i), fields.get(j), x);
    for (Group.BracketTerm term : variety.group().bracket(i, j)) {
      Polynomial m = variety.multiplier();
      Polynomial expected = fields.get(term.generator()).apply(x).times(m).times(m);
      defect = defect.minus(expected.scale(SurdSum.of(term.coefficient()).times(SurdSum.of(sign))));
    }
    return defect;
  }

  /** m^3 [V/m, W/m] x = m V(W x) - V(m) W x - m W(V x) + W(m) V x. */
  private static Polynomial commutator(
      GroupVariety variety, Derivation v, Derivation w, Polynomial x) {
    Polynomial m = variety.multiplier();
    Polynomial vx = v.apply(x);
    Polynomial wx = w.apply(x);
    return m.times(v.apply(wx))
        .minus(v.apply(m).times(wx))
        .minus(m.times(w.apply(vx)))
        .plus(w.apply(m).times(vx));
  }

  @Test
  void fieldsOfUnitQuaternionsAreHalfTheProductsWithTheUnits() {
    GroupVariety variety = GroupVariety.unitQuaternion(Groups.SU2);
    List<Polynomial> g = IntStream.range(0, 4).mapToObj(Polynomial::variable).toList();
    for (int k = 0; k < 3; k++) {
      List<Polynomial> unit = new ArrayList<>();
      for (int c = 0; c < 4; c++) {
        unit.add(c == k + 1 ? Polynomial.ONE : Polynomial.ZERO);
      }
      assertEquals(product(unit, g), doubled(variety.left().get(k)));
      assertEquals(product(g, unit), doubled(variety.right().get(k)));
    }
  }

  private static List<Polynomial> doubled(List<Polynomial> field) {
    return field.stream().map(p -> p.scale(SurdSum.of(2))).toList();
  }

  /** Hamilton's product. */
  private static List<Polynomial> product(List<Polynomial> a, List<Polynomial> b) {
    int[][] sign = {{1, -1, -1, -1}, {1, 1, 1, -1}, {1, -1, 1, 1}, {1, 1, -1, 1}};
    int[][] left = {{0, 1, 2, 3}, {0, 1, 2, 3}, {0, 1, 2, 3}, {0, 1, 2, 3}};
    int[][] right = {{0, 1, 2, 3}, {1, 0, 3, 2}, {2, 3, 0, 1}, {3, 2, 1, 0}};
    return IntStream.range(0, 4)
        .mapToObj(
            c ->
                Polynomial.sum(
                    IntStream.range(0, 4)
                        .mapToObj(
                            k ->
                                a.get(left[c][k])
                                    .times(b.get(right[c][k]))
                                    .scale(SurdSum.of(sign[c][k])))
                        .toList()))
        .toList();
  }

  @Test
  void anUnknownGroupIsAnsweredByTheNamesOfTheKnownOnes() {
    IllegalArgumentException failure =
        assertThrows(IllegalArgumentException.class, () -> Groups.named("SO(4)"));
    assertEquals(
        "The group \"SO(4)\" is not known; supported are O(3), SO(3), SU(2).",
        failure.getMessage());
  }

  private static List<Derivation> left(GroupVariety variety) {
    return variety.left().stream().map(Derivation::new).toList();
  }

  private static List<Derivation> right(GroupVariety variety) {
    return variety.right().stream().map(Derivation::new).toList();
  }

  private static List<Derivation> fields(GroupVariety variety) {
    return Stream.concat(left(variety).stream(), right(variety).stream()).toList();
  }
}
