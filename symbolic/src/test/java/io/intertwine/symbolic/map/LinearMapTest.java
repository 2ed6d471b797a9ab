package io.intertwine.symbolic.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.intertwine.symbolic.group.Groups;
import io.intertwine.symbolic.map.MapInput.ScalarInput;
import io.intertwine.symbolic.number.SurdSum;
import io.intertwine.symbolic.polynomial.Polynomial;
import io.intertwine.symbolic.rep.Irrep;
import io.intertwine.symbolic.rep.Irreps;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LinearMapTest {
  static Stream<EquivariantMap> maps() {
    return Stream.of(
        LinearMap.of(Irrep.of(Groups.SO3, 2)),
        LinearMap.of(new Irrep(Groups.SU2, 1, 1)),
        LinearMap.of(
            Irreps.parse(Groups.O3, "3x0e+1o+2x1e"), Irreps.parse(Groups.O3, "1o+2x0e+1o+2o")),
        LinearMap.of(Irreps.parse(Groups.SU2, "2x0+2x1/2"), Irreps.parse(Groups.SU2, "1/2+0+3/2")));
  }

  @ParameterizedTest
  @MethodSource("maps")
  void linearMapsAreEquivariantAndComplete(EquivariantMap map) {
    Equivariance.prove(map);
  }

  /** Schur: 3 x 2 pairs of 0e, 1 x 2 of 1o; over SU(2), complex weights: 2 (2 x 1 + 2 x 1). */
  @Test
  void theNumberOfWeightsIsTheDimensionBySchur() {
    List<EquivariantMap> maps = maps().toList();
    int[] expected = {1, 2, 8, 8};
    for (int k = 0; k < expected.length; k++) {
      assertEquals(expected[k], ((ScalarInput) maps.get(k).inputs().get(1)).count());
    }
  }

  @ParameterizedTest
  @MethodSource("maps")
  void aFactorOrAMissingOrARepeatedWeightIsRefused(EquivariantMap map) {
    assertThrows(ProofFailure.class, () -> Equivariance.prove(Changes.scaled(map, SurdSum.of(-2))));
    assertThrows(
        ProofFailure.class,
        () -> Equivariance.prove(Changes.withCoefficient(map, 0, 0, SurdSum.of(-1))));
    int count = ((ScalarInput) map.inputs().get(1)).count();
    assertThrows(
        ProofFailure.class,
        () -> Equivariance.prove(Changes.withClaims(map, List.of(new Claim.Basis(count + 1)))));
  }

  @Test
  void weightsThatAreExchangedInOneComponentAreRefused() {
    EquivariantMap map =
        LinearMap.of(Irreps.parse(Groups.SO3, "2x1"), Irreps.parse(Groups.SO3, "1"));
    EquivariantMap changed =
        Changes.withComponent(
            map,
            0,
            map.components()
                .get(0)
                .substitute(
                    Map.of(
                        6, Polynomial.variable(7),
                        7, Polynomial.variable(6))));
    assertThrows(ProofFailure.class, () -> Equivariance.prove(changed));
  }

  @Test
  void irrepsWithoutACommonOneHaveNoMap() {
    IllegalArgumentException failure =
        assertThrows(
            IllegalArgumentException.class,
            () -> LinearMap.of(Irreps.parse(Groups.O3, "1e"), Irreps.parse(Groups.O3, "1o+2e")));
    assertEquals(
        "Between 1e and 1o+2e only the zero map is equivariant under O(3).", failure.getMessage());
  }
}
