package io.intertwine.symbolic.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.intertwine.symbolic.coupling.CouplingProof;
import io.intertwine.symbolic.coupling.RealClebschGordan;
import io.intertwine.symbolic.group.Groups;
import io.intertwine.symbolic.map.TensorProductMap.Path;
import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SurdSum;
import io.intertwine.symbolic.polynomial.Monomial;
import io.intertwine.symbolic.polynomial.Polynomial;
import io.intertwine.symbolic.rep.Irrep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TensorProductMapTest {
  private static List<Irrep> natural(int bandLimit) {
    return IntStream.rangeClosed(0, bandLimit)
        .mapToObj(l -> Irrep.of(Groups.O3, l, l % 2 == 0 ? 1 : -1))
        .toList();
  }

  static Stream<EquivariantMap> products() {
    Irrep spinor = new Irrep(Groups.SU2, 1, 1);
    Irrep vector = new Irrep(Groups.SU2, 2, 1);
    List<Irrep> rotations = List.of(Irrep.of(Groups.SO3, 1), Irrep.of(Groups.SO3, 2));
    return Stream.of(
        TensorProductMap.full(natural(2), natural(2), i -> i.spin() <= 2),
        TensorProductMap.full(rotations, rotations, i -> true),
        TensorProductMap.full(List.of(spinor, vector), List.of(spinor), i -> true),
        TensorProductMap.of(
            rotations,
            rotations,
            List.of(
                new Path(0, 1, Irrep.of(Groups.SO3, 2), Rational.of(1, 3)),
                new Path(1, 1, Irrep.of(Groups.SO3, 3), Rational.of(5))),
            true));
  }

  @ParameterizedTest
  @MethodSource("products")
  void productsAreEquivariantIsometriesWithTheNamedPhase(EquivariantMap map) {
    Proof proof = Equivariance.prove(map);
    assertEquals(
        map.output().dimension() * (3L + map.group().discreteGenerators().size()),
        proof.identities());
  }

  @Test
  void theFullProductToBandLimitSixIsProved() {
    EquivariantMap map = TensorProductMap.full(natural(6), natural(6), i -> i.spin() <= 6);
    Equivariance.prove(map);
    assertEquals(11_896, map.components().stream().mapToInt(p -> p.terms().size()).sum());
  }

  @Test
  void theProductOfVectorsToAScalarIsTheDotProductOverRootThree() {
    Irrep vector = Irrep.of(Groups.O3, 1, -1);
    Polynomial product =
        TensorProductMap.path(vector, vector, Irrep.of(Groups.O3, 0)).components().get(0);
    Polynomial dot =
        Polynomial.sum(
            IntStream.range(0, 3)
                .mapToObj(k -> Polynomial.variable(k).times(Polynomial.variable(3 + k)))
                .toList());
    SurdSum root = SurdSum.sqrt(Rational.of(1, 3));
    assertTrue(product.equals(dot.scale(root)) || product.equals(dot.scale(root.negate())));
  }

  @Test
  void theGeneralProofAgreesWithTheFastProofOfTables() {
    for (int l1 = 0; l1 <= 3; l1++) {
      for (int l2 = 0; l2 <= 3; l2++) {
        for (int l3 = Math.abs(l1 - l2); l3 <= l1 + l2; l3++) {
          RealClebschGordan tensor = RealClebschGordan.proved(l1, l2, l3);
          EquivariantMap map =
              TensorProductMap.path(
                  Irrep.of(Groups.SO3, l1), Irrep.of(Groups.SO3, l2), Irrep.of(Groups.SO3, l3));
          Equivariance.prove(map);
          for (RealClebschGordan.Entry e : tensor.entries()) {
            Monomial xy = Monomial.variable(e.a()).times(Monomial.variable(2 * l1 + 1 + e.b()));
            assertEquals(e.value().toSurdSum(), map.components().get(e.c()).coefficient(xy));
          }
        }
      }
    }
  }

  @Test
  void bothProofsRefuseTheSameChanges() {
    Irrep vector = Irrep.of(Groups.SO3, 1);
    Irrep output = Irrep.of(Groups.SO3, 2);
    List<RealClebschGordan.Entry> entries = RealClebschGordan.of(1, 1, 2).entries();
    EquivariantMap map = TensorProductMap.path(vector, vector, output);
    for (int k = 0; k < entries.size(); k++) {
      RealClebschGordan.Entry e = entries.get(k);
      List<RealClebschGordan.Entry> changed = new ArrayList<>(entries);
      changed.set(k, new RealClebschGordan.Entry(e.a(), e.b(), e.c(), e.value().negate()));
      assertThrows(IllegalStateException.class, () -> CouplingProof.require(1, 1, 2, changed));
      Monomial xy = Monomial.variable(e.a()).times(Monomial.variable(3 + e.b()));
      Polynomial twice = Polynomial.term(e.value().toSurdSum(), xy).scale(SurdSum.of(2));
      Polynomial flipped = map.components().get(e.c()).minus(twice);
      assertThrows(
          ProofFailure.class, () -> Equivariance.prove(Changes.withComponent(map, e.c(), flipped)));
    }
  }

  @ParameterizedTest
  @MethodSource("products")
  void aProductTimesAnyFactorIsRefused(EquivariantMap map) {
    for (SurdSum factor :
        List.of(SurdSum.of(-2), SurdSum.of(-1), SurdSum.sqrt(Rational.TWO), SurdSum.ZERO)) {
      assertThrows(ProofFailure.class, () -> Equivariance.prove(Changes.scaled(map, factor)));
    }
  }

  @ParameterizedTest
  @MethodSource("products")
  void aPathTimesMinusOneIsRefused(EquivariantMap map) {
    for (Claim claim : map.claims()) {
      Claim.Coupling path = (Claim.Coupling) claim;
      EquivariantMap changed = map;
      for (int c = path.from(); c < path.to(); c++) {
        changed = Changes.withComponent(changed, c, map.components().get(c).negate());
      }
      EquivariantMap flipped = changed;
      ProofFailure failure = assertThrows(ProofFailure.class, () -> Equivariance.prove(flipped));
      assertTrue(failure.getMessage().contains("sign"), failure.getMessage());
    }
  }

  @ParameterizedTest
  @MethodSource("products")
  void anySingleCoefficientOrSignOrIndexThatIsChangedIsRefused(EquivariantMap map) {
    for (int c = 0; c < map.components().size(); c++) {
      int component = c;
      for (int t = 0; t < map.components().get(c).terms().size(); t++) {
        int term = t;
        for (SurdSum factor : List.of(SurdSum.of(-1), SurdSum.of(2), SurdSum.ZERO)) {
          assertThrows(
              ProofFailure.class,
              () -> Equivariance.prove(Changes.withCoefficient(map, component, term, factor)));
        }
        Monomial old = map.components().get(c).terms().get(t).monomial();
        int moved = old.variableAt(0) == 0 ? 1 : old.variableAt(0) - 1;
        Monomial other =
            old.dividedBy(Monomial.variable(old.variableAt(0))).times(Monomial.variable(moved));
        assertThrows(
            ProofFailure.class,
            () -> Equivariance.prove(Changes.withMonomial(map, component, term, other)));
      }
      if (c > 0) {
        assertThrows(
            ProofFailure.class,
            () -> Equivariance.prove(Changes.exchanged(map, component, component - 1)));
      }
    }
  }

  @Test
  void anAntilinearMapOfSpinorsIsRefused() {
    // x -> conj(x) for the second factor: still bilinear over the reals, of the same norm.
    Irrep spinor = new Irrep(Groups.SU2, 1, 1);
    EquivariantMap map = TensorProductMap.path(spinor, spinor, new Irrep(Groups.SU2, 0, 1));
    // e(conj) : (y_-, y_+) -> (conj(y_+), -conj(y_-)) commutes with SU(2).
    Map<Integer, Polynomial> images = new TreeMap<>();
    images.put(4, Polynomial.variable(6));
    images.put(5, Polynomial.variable(7).negate());
    images.put(6, Polynomial.variable(4).negate());
    images.put(7, Polynomial.variable(5));
    EquivariantMap changed =
        Changes.withComponents(
            map, map.components().stream().map(p -> p.substitute(images)).toList());
    Equivariance.prove(Changes.withClaims(changed, List.of()));
    assertThrows(ProofFailure.class, () -> Equivariance.prove(changed));
  }

  @Test
  void aPathThatTheSelectionRulesForbidIsAnsweredByOneSentence() {
    Irrep vector = Irrep.of(Groups.O3, 1, -1);
    IllegalArgumentException failure =
        assertThrows(
            IllegalArgumentException.class,
            () -> TensorProductMap.path(vector, vector, Irrep.of(Groups.O3, 1, -1)));
    assertEquals(
        "The irreps 1o and 1o do not couple to 1o; allowed are 0e, 1e, 2e.", failure.getMessage());
  }
}
