package io.intertwine.symbolic.finite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.intertwine.symbolic.linear.ExactMatrix;
import io.intertwine.symbolic.number.SurdSum;
import java.math.BigInteger;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiniteGroupTest {
  private static List<Permutation> cycles(int degree, String... texts) {
    return Stream.of(texts).map(t -> Permutation.parseCycles(t, degree)).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "C(12); 12; 12", "D(7); 14; 5", "S(6); 720; 11", "A(7); 2520; 9", "Q(16); 16; 7",
        "M(11); 7920; 10", "PSL(2,11); 660; 8", "2T; 24; 7", "2O; 48; 8", "2I; 120; 9",
        "T_d; 24; 5", "O_h; 48; 10", "I_h; 120; 10", "D_3h; 12; 6", "S(3)xS(3); 36; 9"
      })
  void namedGroupsHaveTheirOrdersAndClasses(String name, int order, int classes) {
    FiniteGroup group = FiniteGroups.named(name);
    assertEquals(order, group.order());
    assertEquals(classes, group.classes().size());
    assertEquals(order, group.classes().stream().mapToInt(ConjugacyClass::size).sum());
  }

  /** The Rubik's cube group has 43 252 003 274 489 856 000 elements (D. Singmaster 1981). */
  @Test
  void theStabilizerChainOfTheRubikGroupHasItsOrder() {
    List<Permutation> faces =
        cycles(
            48,
            "(1,3,8,6)(2,5,7,4)(9,33,25,17)(10,34,26,18)(11,35,27,19)",
            "(9,11,16,14)(10,13,15,12)(1,17,41,40)(4,20,44,37)(6,22,46,35)",
            "(17,19,24,22)(18,21,23,20)(6,25,43,16)(7,28,42,13)(8,30,41,11)",
            "(25,27,32,30)(26,29,31,28)(3,38,43,19)(5,36,45,21)(8,33,48,24)",
            "(33,35,40,38)(34,37,39,36)(3,9,46,32)(2,12,47,29)(1,14,48,27)",
            "(41,43,48,46)(42,45,47,44)(14,22,30,38)(15,23,31,39)(16,24,32,40)");
    StabilizerChain chain = StabilizerChain.of(faces, BigInteger.TEN.pow(30));
    assertEquals(new BigInteger("43252003274489856000"), chain.order());
    assertTrue(chain.contains(faces.get(0).times(faces.get(4))));
    assertFalse(chain.contains(Permutation.parseCycles("(2,4)", 48)));
  }

  @Test
  void numbersOfProductsAreThoseOfPermutations() {
    FiniteGroup group = FiniteGroups.named("S(7)");
    SplittableRandom random = new SplittableRandom(5);
    for (int k = 0; k < 200; k++) {
      int a = random.nextInt(group.order());
      int b = random.nextInt(group.order());
      Permutation product = group.permutation(a).times(group.permutation(b));
      assertEquals(product, group.permutation(group.product(a, b)));
      assertEquals(a, group.element(group.permutation(a)));
    }
  }

  @Test
  void powersOfClassesAreClassesOfPowers() {
    FiniteGroup group = FiniteGroups.named("M(11)");
    for (int c = 0; c < group.classes().size(); c++) {
      Permutation g = group.classes().get(c).representative();
      Permutation power = Permutation.identity(group.degree());
      for (int n = 0; n < 12; n++) {
        assertEquals(group.classIndex(power), group.powerClass(c, n));
        power = power.times(g);
      }
      assertEquals(group.classIndex(g.inverse()), group.powerClass(c, -1));
    }
  }

  @Test
  void matricesGenerateTheGroupThatTheyAre() {
    ExactMatrix i = ExactMatrix.identity(2).scale(SurdSum.I);
    ExactMatrix swap =
        ExactMatrix.of(
            2,
            2,
            List.of(
                new ExactMatrix.Entry(0, 1, SurdSum.ONE),
                new ExactMatrix.Entry(1, 0, SurdSum.ONE)));
    FiniteGroup group = FiniteGroup.ofMatrices("C4xC2", List.of(i, swap));
    assertEquals(8, group.order());
    assertTrue(group.isAbelian());
    assertEquals(4, group.exponent());
  }

  @Test
  void infiniteAndSingularMatrixGroupsAreRefused() {
    ExactMatrix shear =
        ExactMatrix.identity(2)
            .plus(ExactMatrix.of(2, 2, List.of(new ExactMatrix.Entry(0, 1, SurdSum.ONE))));
    String infinite =
        assertThrows(
                IllegalArgumentException.class,
                () -> FiniteGroup.ofMatrices("shears", List.of(shear)))
            .getMessage();
    assertTrue(infinite.contains("infinite"), infinite);
    ExactMatrix singular = ExactMatrix.of(2, 2, List.of(new ExactMatrix.Entry(0, 0, SurdSum.ONE)));
    assertEquals(
        "Generator 1 of the matrix group flat is not invertible.",
        assertThrows(
                IllegalArgumentException.class,
                () -> FiniteGroup.ofMatrices("flat", List.of(singular)))
            .getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"S(9)", "X", "C(0)", "Q(10)", "PSL(2,9)", "PSL(3,4)", "M(12)", "C_200v"})
  void groupsThatAreNotComputedAreRefusedByOneSentence(String name) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> FiniteGroups.named(name)).getMessage();
    assertTrue(message.startsWith("The ") && message.endsWith("."), message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(1,2", "(1,1)", "(0,1)", "(1,9)", "1,2", "(a)"})
  void badCyclesAreRefusedByOneSentence(String text) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> Permutation.parseCycles(text, 5))
            .getMessage();
    assertTrue(message.startsWith("The cycles \"" + text + "\" are no permutation: "), message);
  }

  @Test
  void listsThatAreNoPermutationsAreRefused() {
    for (List<Integer> images : List.of(List.of(1, 1), List.of(2, 3), List.of(0, 1))) {
      assertThrows(IllegalArgumentException.class, () -> Permutation.ofImages(images));
    }
    assertEquals("(1,2)(3,5,4)", Permutation.ofImages(List.of(2, 1, 5, 3, 4)).toCycles());
  }

  @Test
  void wreathProductsAndQuotientsHaveTheirOrders() {
    FiniteGroup three = FiniteGroups.named("S(3)");
    FiniteGroup wreath = three.wreath(three);
    assertEquals(6 * 6 * 6 * 6, wreath.order());
    // S(3) wr S(3) has 22 classes.
    assertEquals(22, wreath.classes().size());
    FiniteGroup four = FiniteGroups.named("S(4)");
    FiniteGroup quotient = four.quotient(cycles(4, "(1,2)(3,4)"));
    assertEquals(6, quotient.order());
    assertFalse(quotient.isAbelian());
    assertThrows(
        IllegalArgumentException.class,
        () -> FiniteGroups.named("A(4)").subgroup("H", cycles(4, "(1,2)")));
  }
}
