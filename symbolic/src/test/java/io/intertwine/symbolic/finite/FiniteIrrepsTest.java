package io.intertwine.symbolic.finite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.intertwine.symbolic.linear.ExactMatrix;
import io.intertwine.symbolic.number.Cyclotomic;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FiniteIrrepsTest {
  private static ExactMatrix identity(int size) {
    List<ExactMatrix.Entry> entries = new ArrayList<>();
    for (int k = 0; k < size; k++) {
      entries.add(new ExactMatrix.Entry(k, k, Cyclotomic.ONE));
    }
    return ExactMatrix.of(size, size, entries);
  }

  private static Cyclotomic trace(ExactMatrix matrix) {
    Cyclotomic sum = Cyclotomic.ZERO;
    for (int k = 0; k < matrix.rows(); k++) {
      sum = sum.plus(Cyclotomic.of(matrix.get(k, k)));
    }
    return sum;
  }

  /** Walks the whole Cayley graph, in plain exact arithmetic. */
  private static void assertIsARepresentationWithItsCharacter(
      FiniteGroup group, FiniteIrrep irrep) {
    Map<Permutation, ExactMatrix> images = new LinkedHashMap<>();
    List<Permutation> queue = new ArrayList<>();
    queue.add(Permutation.identity(group.degree()));
    images.put(queue.get(0), identity(irrep.dimension()));
    for (int k = 0; k < queue.size(); k++) {
      Permutation g = queue.get(k);
      for (int s = 0; s < group.generators().size(); s++) {
        Permutation next = group.generators().get(s).times(g);
        ExactMatrix product = irrep.matrices().get(s).times(images.get(g));
        ExactMatrix known = images.putIfAbsent(next, product);
        if (known == null) {
          queue.add(next);
        } else {
          assertEquals(known, product, group + " " + irrep.name());
        }
      }
    }
    assertEquals(group.order(), queue.size());
    for (Permutation g : queue) {
      assertEquals(irrep.character().get(group.classIndex(g)), trace(images.get(g)));
    }
  }

  private static void assertStructure(FiniteIrrep irrep) {
    for (ExactMatrix g : irrep.matrices()) {
      assertEquals(irrep.form(), g.conjugateTranspose().times(irrep.form()).times(g), irrep.name());
      assertTrue(irrep.indicator() != 1 || g.isReal(), irrep.name());
      irrep
          .structure()
          .ifPresent(s -> assertEquals(s, g.transpose().times(s).times(g), irrep.name()));
    }
    assertEquals(irrep.indicator() == -1, irrep.structure().isPresent());
    irrep.structure().ifPresent(s -> assertEquals(s.negate(), s.transpose()));
    assertTrue(Cyclotomic.of(irrep.form().get(0, 0)).isOne());
  }

  @Test
  void allGroupsOfOrderUpTo64HaveTheDegreesAndIndicatorsOfGapAndRealMatricesForRealType() {
    List<String[]> lines = GapData.lines("gap-small-groups.txt");
    assertEquals(586, lines.size());
    for (String[] line : lines) {
      FiniteGroup group = GapData.group("SmallGroup(" + line[0] + ")", line[1]);
      List<FiniteIrrep> irreps = FiniteIrreps.of(group);
      List<String> found = new ArrayList<>();
      for (FiniteIrrep irrep : irreps) {
        found.add(irrep.dimension() + ":" + irrep.indicator());
        assertTrue(
            irrep.indicator() != 1 || irrep.matrices().stream().allMatch(ExactMatrix::isReal));
        assertEquals(irrep.indicator() == -1, irrep.structure().isPresent());
      }
      List<String> expected = new ArrayList<>(List.of(line[2].split(" ")));
      Collections.sort(found);
      Collections.sort(expected);
      assertEquals(expected, found, group.name());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "C(1)",
        "C(5)",
        "D(5)",
        "S(4)",
        "A(5)",
        "Q8",
        "Q(12)",
        "2T",
        "2O",
        "2I",
        "D_4h",
        "T_h",
        "I_h",
        "C(3)xQ8",
        "PSL(2,7)",
        "S(5)"
      })
  void theMatricesMultiplyAsTheElementsDo(String name) {
    FiniteGroup group = FiniteGroups.named(name);
    int sumOfSquares = 0;
    for (FiniteIrrep irrep : FiniteIrreps.of(group)) {
      assertIsARepresentationWithItsCharacter(group, irrep);
      assertStructure(irrep);
      sumOfSquares += irrep.dimension() * irrep.dimension();
    }
    assertEquals(group.order(), sumOfSquares);
  }

  /** Here real type needs square roots: no linear character occurs once and is real. */
  @Test
  void realTypeThatNoRealLinearCharacterGivesIsRealNevertheless() {
    String[] line =
        GapData.lines("gap-character-tables.txt").stream()
            .filter(l -> l[0].equals("SmallGroup(960,190)"))
            .findFirst()
            .orElseThrow();
    FiniteGroup group = GapData.group(line[0], line[1]);
    boolean needsMore = false;
    for (FiniteIrrep irrep : FiniteIrreps.of(group)) {
      assertStructure(irrep);
      if (irrep.indicator() == 1 && irrep.conductor() != irrep.characterConductor()) {
        needsMore = true;
        assertIsARepresentationWithItsCharacter(group, irrep);
      }
    }
    assertTrue(needsMore);
  }

  @Test
  void aMonomialRepresentationIsOrthonormal() {
    for (FiniteIrrep irrep : FiniteIrreps.of(FiniteGroups.named("Q8"))) {
      assertEquals(identity(irrep.dimension()), irrep.form());
    }
  }

  @Test
  void realMatricesOfComplexAndQuaternionicTypeCommuteWithTheComplexStructure() {
    FiniteGroup group = FiniteGroups.named("2T");
    for (FiniteIrrep irrep : FiniteIrreps.of(group)) {
      ExactMatrix j = irrep.complexStructure();
      assertEquals(identity(2 * irrep.dimension()).negate(), j.times(j));
      for (ExactMatrix g : irrep.realMatrices()) {
        assertTrue(g.isReal());
        assertFalse(irrep.indicator() != 1 && !g.commutator(j).isZero());
      }
    }
  }

  @Test
  void theIcosahedralVectorIsOrthonormalOverTheGoldenField() {
    FiniteGroup group = PointGroup.named("I").orElseThrow().group();
    for (FiniteIrrep irrep : FiniteGroups.irreps("I")) {
      if (irrep.dimension() == 3) {
        assertEquals(identity(3), irrep.form());
        assertEquals(5, irrep.conductor());
        assertEquals(2, irrep.fieldDegree());
        assertIsARepresentationWithItsCharacter(group, irrep);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"S(4)", "A(5)", "2O", "2I", "D(7)", "Q(20)"})
  void orthonormalBasesGiveUnitaryRepresentationsOfTheSameCharacter(String name) {
    FiniteGroup group = FiniteGroups.named(name);
    for (FiniteIrrep irrep : FiniteIrreps.of(group)) {
      FiniteIrrep unitary = irrep.orthonormal().orElseThrow();
      assertEquals(identity(irrep.dimension()), unitary.form());
      assertStructure(unitary);
      assertIsARepresentationWithItsCharacter(group, unitary);
    }
  }

  @Test
  void matricesOfTheLargeGroupsAreIntegralOrSmall() {
    List<FiniteIrrep> irreps = FiniteIrreps.of(FiniteGroups.named("S(7)"));
    int sumOfSquares = 0;
    for (FiniteIrrep irrep : irreps) {
      assertStructure(irrep);
      assertEquals(1, irrep.conductor());
      sumOfSquares += irrep.dimension() * irrep.dimension();
    }
    assertEquals(5040, sumOfSquares);
  }
}
