package io.intertwine.symbolic.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.intertwine.symbolic.group.Groups;
import io.intertwine.symbolic.map.HarmonicsMap.Domain;
import io.intertwine.symbolic.number.ExactNumber;
import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SurdSum;
import io.intertwine.symbolic.polynomial.Monomial;
import io.intertwine.symbolic.polynomial.Polynomial;
import io.intertwine.symbolic.wigner.Normalization;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HarmonicsMapTest {
  static Stream<Arguments> variants() {
    List<Arguments> variants = new ArrayList<>();
    for (Domain domain : Domain.values()) {
      for (Normalization normalization : Normalization.values()) {
        variants.add(Arguments.of(domain, normalization));
      }
    }
    return variants.stream();
  }

  @ParameterizedTest
  @MethodSource("variants")
  void harmonicsAreEquivariantHarmonicAndNormalised(Domain domain, Normalization normalization) {
    Equivariance.prove(HarmonicsMap.of(Groups.O3, 5, normalization, domain));
    Equivariance.prove(HarmonicsMap.of(Groups.SO3, 3, normalization, domain));
  }

  @Test
  void harmonicsToDegreeTwelveAreProved() {
    EquivariantMap map = HarmonicsMap.of(Groups.O3, 12, Normalization.INTEGRAL, Domain.SURFACE);
    assertEquals(169, map.components().size());
    Equivariance.prove(map);
  }

  @Test
  void theFirstHarmonicsAreThoseOfTheConvention() {
    EquivariantMap map = HarmonicsMap.of(Groups.O3, 1, Normalization.INTEGRAL, Domain.SOLID);
    assertEquals(
        List.of(
            "1/2*Pi^(-1/2)",
            "1/2*Sqrt[3]*Pi^(-1/2)*x1",
            "1/2*Sqrt[3]*Pi^(-1/2)*x2",
            "1/2*Sqrt[3]*Pi^(-1/2)*x0"),
        map.components().stream().map(Polynomial::toString).toList());
    assertEquals("0e+1o", map.output().name());
    assertEquals("cartesian", ((MapInput.VectorInput) map.inputs().get(0)).representation().name());
  }

  @Test
  void surfaceHarmonicsAddUpToAConstantModuloTheRelationOfTheSymbol() {
    EquivariantMap map = HarmonicsMap.of(Groups.SO3, 3, Normalization.COMPONENT, Domain.SURFACE);
    for (int l = 0; l <= 3; l++) {
      List<Polynomial> squares =
          map.components().subList(l * l, (l + 1) * (l + 1)).stream().map(p -> p.times(p)).toList();
      assertEquals(
          Polynomial.constant(2L * l + 1), map.ideal().normalForm(Polynomial.sum(squares)));
    }
  }

  @ParameterizedTest
  @MethodSource("variants")
  void anyChangeIsRefused(Domain domain, Normalization normalization) {
    EquivariantMap map = HarmonicsMap.of(Groups.O3, 3, normalization, domain);
    for (SurdSum factor : List.of(SurdSum.of(-2), SurdSum.of(-1), SurdSum.of(2))) {
      refused(Changes.scaled(map, factor));
      for (int l = 0; l <= 3; l++) {
        EquivariantMap changed = map;
        for (int c = l * l; c < (l + 1) * (l + 1); c++) {
          changed = Changes.withComponent(changed, c, map.components().get(c).scale(factor));
        }
        refused(changed);
      }
    }
    for (int c = 0; c < map.components().size(); c++) {
      for (int t = 0; t < map.components().get(c).terms().size(); t++) {
        refused(Changes.withCoefficient(map, c, t, SurdSum.of(-1)));
        refused(Changes.withCoefficient(map, c, t, SurdSum.of(Rational.of(7, 6))));
        Monomial m = map.components().get(c).terms().get(t).monomial();
        if (!m.isOne() && m.variableAt(0) < 3) {
          Monomial moved =
              m.dividedBy(Monomial.variable(m.variableAt(0)))
                  .times(Monomial.variable((m.variableAt(0) + 1) % 3));
          refused(Changes.withMonomial(map, c, t, moved));
        }
      }
      if (c > 0) {
        refused(Changes.exchanged(map, c, c - 1));
      }
    }
  }

  private static void refused(EquivariantMap map) {
    assertThrows(ProofFailure.class, () -> Equivariance.prove(map));
  }

  @Test
  void aSymbolOfAnArgumentThatIsNotInvariantIsRefused() {
    EquivariantMap map = HarmonicsMap.of(Groups.SO3, 1, Normalization.NORM, Domain.SURFACE);
    Polynomial stretched = map.symbols().get(0).argument().plus(Polynomial.variable(0).power(2));
    EquivariantMap changed =
        new EquivariantMap(
            map.name(),
            map.group(),
            map.inputs(),
            List.of(new InvariantSymbol("s", SmoothFunction.RECIPROCAL_SQRT, stretched)),
            map.output(),
            map.components(),
            map.claims());
    ProofFailure failure = assertThrows(ProofFailure.class, () -> Equivariance.prove(changed));
    assertTrue(failure.getMessage().contains("is not invariant under Jy"), failure.getMessage());
  }

  @Test
  void theSumOfSquaresIsStatedInTheClaim() {
    EquivariantMap map = HarmonicsMap.of(Groups.SO3, 2, Normalization.INTEGRAL, Domain.SURFACE);
    ExactNumber value = ((Claim.Harmonic) map.claims().get(2)).sumOfSquares();
    assertEquals("5/4*Pi^(-1)", value.toExactString());
  }

  @Test
  void wrongArgumentsAreAnsweredByOneSentence() {
    assertEquals(
        "The band limit of harmonics must be at least 0, but is -1.",
        assertThrows(
                IllegalArgumentException.class,
                () -> HarmonicsMap.of(Groups.O3, -1, Normalization.NORM, Domain.SOLID))
            .getMessage());
    assertEquals(
        "The group SU(2) has no points (x, y, z) to act on here; use SO(3) or O(3).",
        assertThrows(
                IllegalArgumentException.class,
                () -> HarmonicsMap.of(Groups.SU2, 2, Normalization.NORM, Domain.SOLID))
            .getMessage());
  }
}
