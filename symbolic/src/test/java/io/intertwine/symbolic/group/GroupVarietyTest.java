package io.intertwine.symbolic.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.intertwine.symbolic.number.SurdSum;
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
  void fieldsAreThoseOfALeftAndARightAction(GroupVariety variety) {
    VarietyProof.prove(variety);
  }

  @ParameterizedTest
  @MethodSource("varieties")
  void anyFieldWithAChangedSignOrCoordinateIsRefused(GroupVariety variety) {
    for (int k = 0; k < 3; k++) {
      int generator = k;
      for (int c = 0; c < variety.dimension(); c++) {
        int coordinate = c;
        if (variety.left().get(k).get(c).isZero()) {
          continue;
        }
        assertThrows(
            IllegalStateException.class,
            () ->
                VarietyProof.prove(
                    withLeft(variety, changed(variety.left(), generator, coordinate))));
      }
    }
  }

  private static List<List<Polynomial>> changed(
      List<List<Polynomial>> fields, int generator, int coordinate) {
    List<List<Polynomial>> result = new ArrayList<>(fields);
    List<Polynomial> field = new ArrayList<>(fields.get(generator));
    field.set(coordinate, field.get(coordinate).negate());
    result.set(generator, field);
    return result;
  }

  @Test
  void leftAndRightFieldsAreToldApart() {
    for (GroupVariety variety : varieties().toList()) {
      assertThrows(
          IllegalStateException.class,
          () -> VarietyProof.prove(withLeft(variety, variety.right())));
    }
  }

  private static GroupVariety withLeft(GroupVariety v, List<List<Polynomial>> left) {
    return new GroupVariety(
        v.name(),
        v.group(),
        v.coordinates(),
        v.ideal(),
        v.identity(),
        v.multiplier(),
        left,
        v.right(),
        v.discrete());
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
}
