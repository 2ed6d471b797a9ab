package io.intertwine.symbolic.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.intertwine.symbolic.group.Group;
import io.intertwine.symbolic.group.GroupVariety;
import io.intertwine.symbolic.group.Groups;
import io.intertwine.symbolic.map.MapInput.Action;
import io.intertwine.symbolic.map.MapInput.GroupInput;
import io.intertwine.symbolic.map.MapInput.VectorInput;
import io.intertwine.symbolic.number.SurdSum;
import io.intertwine.symbolic.polynomial.Ideal;
import io.intertwine.symbolic.polynomial.Polynomial;
import io.intertwine.symbolic.rep.Cartesian;
import io.intertwine.symbolic.rep.Irrep;
import io.intertwine.symbolic.rep.Irreps;
import io.intertwine.symbolic.rep.Representation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RotationMapTest {
  static Stream<EquivariantMap> rotations() {
    return Stream.of(
            Irrep.of(Groups.SO3, 2),
            Irreps.parse(Groups.O3, "2x0e+1o+2e+1e"),
            new Irrep(Groups.SU2, 3, 1),
            new Cartesian(Groups.O3))
        .map(Representation.class::cast)
        .flatMap(r -> Stream.of(RotationMap.eulerZyz(r), RotationMap.unitQuaternion(r)));
  }

  @ParameterizedTest
  @MethodSource("rotations")
  void rotationIsEquivariantAndTheIdentityAtTheIdentity(EquivariantMap map) {
    Proof proof = Equivariance.prove(map);
    assertEquals(
        2L * map.output().dimension() * (3 + map.group().discreteGenerators().size()),
        proof.identities());
  }

  /** D(g^-1) is equivariant on no side, D(g) v with the vector held fixed on the left only. */
  @Test
  void aVectorThatIsHeldFixedMakesTheMapEquivariantOnTheLeftOnly() {
    EquivariantMap map = RotationMap.eulerZyz(Irrep.of(Groups.SO3, 1));
    GroupInput element = (GroupInput) map.inputs().get(0);
    VectorInput fixed = new VectorInput("v", Irreps.trivial(Groups.SO3, 3));
    Equivariance.prove(withInputs(map, new GroupInput("g", element.variety(), Action.LEFT), fixed));
    ProofFailure failure =
        assertThrows(ProofFailure.class, () -> Equivariance.prove(withInputs(map, element, fixed)));
    assertEquals(
        "The map rotation of 1 is not equivariant under Jx from the right in output component 0.",
        failure.getMessage());
  }

  private static EquivariantMap withInputs(
      EquivariantMap map, GroupInput element, VectorInput vector) {
    return new EquivariantMap(
        map.name(),
        map.group(),
        List.of(element, vector),
        map.symbols(),
        map.output(),
        map.components(),
        map.claims());
  }

  @Test
  void spinOneOnEulerAnglesIsTheProductOfThreeTurns() {
    Polynomial[] c = new Polynomial[3];
    Polynomial[] s = new Polynomial[3];
    for (int k = 0; k < 3; k++) {
      c[k] = Polynomial.variable(2 * k);
      s[k] = Polynomial.variable(2 * k + 1);
    }
    Polynomial one = Polynomial.ONE;
    Polynomial zero = Polynomial.ZERO;
    List<List<Polynomial>> aboutZ =
        List.of(
            List.of(c[0], s[0].negate(), zero),
            List.of(s[0], c[0], zero),
            List.of(zero, zero, one));
    List<List<Polynomial>> aboutY =
        List.of(
            List.of(c[1], zero, s[1]),
            List.of(zero, one, zero),
            List.of(s[1].negate(), zero, c[1]));
    List<List<Polynomial>> aboutZAgain =
        List.of(
            List.of(c[2], s[2].negate(), zero),
            List.of(s[2], c[2], zero),
            List.of(zero, zero, one));
    List<List<Polynomial>> expected = times(times(aboutZ, aboutY), aboutZAgain);
    List<Polynomial> vector = IntStream.range(6, 9).mapToObj(Polynomial::variable).toList();
    List<Polynomial> components = RotationMap.eulerZyz(new Cartesian(Groups.SO3)).components();
    for (int r = 0; r < 3; r++) {
      List<Polynomial> summands = new ArrayList<>();
      for (int k = 0; k < 3; k++) {
        summands.add(expected.get(r).get(k).times(vector.get(k)));
      }
      assertEquals(Polynomial.sum(summands), components.get(r));
    }
  }

  private static List<List<Polynomial>> times(List<List<Polynomial>> a, List<List<Polynomial>> b) {
    return a.stream()
        .map(
            row ->
                IntStream.range(0, b.size())
                    .mapToObj(
                        c ->
                            Polynomial.sum(
                                IntStream.range(0, b.size())
                                    .mapToObj(k -> row.get(k).times(b.get(k).get(c)))
                                    .toList()))
                    .toList())
        .toList();
  }

  /**
   * Both charts give one matrix: the quaternion of Rz(alpha) Ry(beta) Rz(gamma) put into the
   * polynomials of the quaternion gives those of the angles, here for SU(2) in half angles.
   */
  @Test
  void bothChartsGiveOneMatrix() {
    for (int twice = 0; twice <= 4; twice++) {
      Representation irrep = new Irrep(Groups.SU2, twice, 1);
      GroupVariety euler = GroupVariety.eulerZyz(Groups.SU2);
      Polynomial cA = Polynomial.variable(0);
      Polynomial sA = Polynomial.variable(1);
      Polynomial cB = Polynomial.variable(2);
      Polynomial sB = Polynomial.variable(3);
      Polynomial cG = Polynomial.variable(4);
      Polynomial sG = Polynomial.variable(5);
      // (cA + sA k)(cB + sB j)(cG + sG k)
      Map<Integer, Polynomial> images = new TreeMap<>();
      images.put(0, cB.times(cA.times(cG).minus(sA.times(sG))));
      images.put(1, sB.times(cA.times(sG).minus(sA.times(cG))));
      images.put(2, sB.times(cA.times(cG).plus(sA.times(sG))));
      images.put(3, cB.times(cA.times(sG).plus(sA.times(cG))));
      for (int k = 0; k < irrep.dimension(); k++) {
        images.put(4 + k, Polynomial.variable(6 + k));
      }
      List<Polynomial> angles = RotationMap.eulerZyz(irrep).components();
      List<Polynomial> quaternion = RotationMap.unitQuaternion(irrep).components();
      Ideal ideal = euler.ideal();
      for (int k = 0; k < angles.size(); k++) {
        assertTrue(ideal.areEqual(angles.get(k), quaternion.get(k).substitute(images)));
      }
    }
  }

  @Test
  void rotationsOfHighSpinAreProved() {
    boolean full = Boolean.getBoolean("intertwine.full");
    Equivariance.prove(RotationMap.eulerZyz(Irrep.of(Groups.SO3, full ? 12 : 8)));
    Equivariance.prove(RotationMap.unitQuaternion(Irrep.of(Groups.SO3, full ? 8 : 5)));
  }

  @Test
  void aRotationTimesAnyFactorOtherThanOneIsRefused() {
    for (long factor : new long[] {-2, -1, 2}) {
      EquivariantMap map = RotationMap.eulerZyz(Irrep.of(Groups.SO3, 2));
      ProofFailure failure =
          assertThrows(
              ProofFailure.class,
              () -> Equivariance.prove(Changes.scaled(map, SurdSum.of(factor))));
      assertEquals(
          "The map rotation of 2 is not the identity at the identity element in output component 0.",
          failure.getMessage());
    }
  }

  @ParameterizedTest
  @MethodSource("rotations")
  void anySingleCoefficientThatIsChangedIsRefused(EquivariantMap map) {
    int component = map.components().size() / 2;
    for (int t = 0; t < map.components().get(component).terms().size(); t++) {
      for (SurdSum factor : List.of(SurdSum.of(-1), SurdSum.of(2), SurdSum.ZERO)) {
        EquivariantMap changed = Changes.withCoefficient(map, component, t, factor);
        assertThrows(ProofFailure.class, () -> Equivariance.prove(changed));
      }
    }
    assertThrows(
        ProofFailure.class,
        () -> Equivariance.prove(Changes.exchanged(map, component, component - 1)));
  }

  @Test
  void aRotationByTheInverseIsRefused() {
    // g^-1 has the angles (-gamma, -beta, -alpha).
    EquivariantMap map = RotationMap.eulerZyz(Irrep.of(Groups.SO3, 1));
    Map<Integer, Polynomial> images = new TreeMap<>();
    int[] from = {4, 5, 2, 3, 0, 1};
    for (int k = 0; k < 6; k++) {
      Polynomial image = Polynomial.variable(from[k]);
      images.put(k, k % 2 == 1 ? image.negate() : image);
    }
    List<Polynomial> inverse = map.components().stream().map(p -> p.substitute(images)).toList();
    assertThrows(
        ProofFailure.class, () -> Equivariance.prove(Changes.withComponents(map, inverse)));
  }

  @Test
  void parityActsOnOddRepresentationsOnly() {
    Group group = Groups.O3;
    EquivariantMap odd = RotationMap.eulerZyz(Irrep.of(group, 1, -1));
    EquivariantMap even = RotationMap.eulerZyz(Irrep.of(group, 1, 1));
    Polynomial parity = Polynomial.variable(6);
    for (int k = 0; k < 3; k++) {
      assertEquals(odd.components().get(k), even.components().get(k).times(parity));
    }
  }
}
