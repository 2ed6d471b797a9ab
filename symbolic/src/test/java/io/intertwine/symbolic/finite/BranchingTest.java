package io.intertwine.symbolic.finite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class BranchingTest {
  @Test
  void theRestrictionFromS4ToS3LosesOneBoxOfTheDiagram() {
    CharacterTable four = CharacterTable.of(FiniteGroups.named("S(4)"));
    CharacterTable three =
        CharacterTable.of(
            four.group()
                .subgroup(
                    "S(3)",
                    List.of(
                        Permutation.parseCycles("(1,2)", 4),
                        Permutation.parseCycles("(1,2,3)", 4))));
    Branching branching = Branching.of(four, three);
    for (int x = 0; x < four.size(); x++) {
      int dimension = 0;
      int terms = 0;
      for (int y = 0; y < three.size(); y++) {
        dimension += branching.restricted(x).get(y) * three.degree(y);
        terms += branching.restricted(x).get(y);
      }
      assertEquals(four.degree(x), dimension);
      // A diagram of degree 1 or 2 has one corner, one of degree 3 two.
      assertEquals(four.degree(x) == 3 ? 2 : 1, terms);
    }
    // The functions on the four points.
    assertEquals(List.of(1, 0, 0), branching.restricted(0));
    assertEquals(2, branching.induced(0).stream().mapToInt(m -> m).sum());
  }

  @Test
  void aGroupThatIsNoSubgroupIsRefused() {
    CharacterTable four = CharacterTable.of(FiniteGroups.named("A(4)"));
    CharacterTable other = CharacterTable.of(FiniteGroups.named("S(4)"));
    assertThrows(IllegalArgumentException.class, () -> Branching.of(four, other));
  }
}
