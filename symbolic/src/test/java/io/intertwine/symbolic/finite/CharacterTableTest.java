package io.intertwine.symbolic.finite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.intertwine.symbolic.number.Cyclotomic;
import io.intertwine.symbolic.number.Rational;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CharacterTableTest {
  static Stream<String[]> gapTables() {
    return GapData.lines("gap-character-tables.txt").stream();
  }

  /** Classes are matched by GAP's representatives, rows by their values. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("gapTables")
  void theCharacterTableIsThatOfGap(
      String name, String generators, String order, String classes, String rows) {
    FiniteGroup group = GapData.group(name, generators);
    CharacterTable table = CharacterTable.of(group);

    assertEquals(Integer.parseInt(order), group.order());
    String[] gapClasses = classes.split("\\|");
    assertEquals(gapClasses.length, table.size());
    int[] column = new int[gapClasses.length];
    for (int c = 0; c < column.length; c++) {
      String[] parts = gapClasses[c].split(":");
      column[c] = group.classIndex(GapData.permutation(parts[1]));
      assertEquals(Integer.parseInt(parts[0]), group.classes().get(column[c]).size());
    }
    List<String> expected = new ArrayList<>(List.of(rows.split("\\|")));
    List<String> found = new ArrayList<>();
    for (int x = 0; x < table.size(); x++) {
      List<String> values = new ArrayList<>();
      for (int c : column) {
        values.add(table.value(x, c).toGap());
      }
      found.add(table.indicator(x) + ":" + String.join(",", values));
    }
    Collections.sort(expected);
    Collections.sort(found);
    assertEquals(expected, found);
  }

  @Test
  void theTableDependsOnTheGroupAndNotOnItsGenerators() {
    CharacterTable one = CharacterTable.of(FiniteGroups.named("S(5)"));
    FiniteGroup other =
        FiniteGroup.ofPermutations(
            "S5",
            Stream.of("(1,5)", "(2,3,5)", "(1,2,3,4)")
                .map(c -> Permutation.parseCycles(c, 5))
                .toList());
    CharacterTable two = CharacterTable.of(other);
    assertEquals(one.group().classes(), other.classes());
    for (int x = 0; x < one.size(); x++) {
      assertEquals(one.character(x), two.character(x));
    }
  }

  @Test
  void columnsAreOrthogonal() {
    FiniteGroup group = FiniteGroups.named("2I");
    CharacterTable table = CharacterTable.of(group);
    for (int c = 0; c < table.size(); c++) {
      for (int d = 0; d < table.size(); d++) {
        Cyclotomic sum = Cyclotomic.ZERO;
        for (int x = 0; x < table.size(); x++) {
          sum = sum.plus(table.value(x, c).times(table.value(x, d).conjugate()));
        }
        int expected = c == d ? group.order() / group.classes().get(c).size() : 0;
        assertEquals(Cyclotomic.of(expected), sum);
      }
    }
  }

  @Test
  void aProductOfCharactersDecomposesWithTheRightMultiplicities() {
    CharacterTable table = CharacterTable.of(FiniteGroups.named("A(5)"));
    List<Cyclotomic> square = table.character(1).stream().map(v -> v.times(v)).toList();
    // 3 x 3 = 1 + 3 + 5
    assertEquals(List.of(1, 1, 0, 0, 1), table.decompose(square));
    List<Cyclotomic> half =
        table.character(1).stream().map(v -> v.times(Rational.of(1, 2))).toList();
    assertThrows(IllegalArgumentException.class, () -> table.decompose(half));
  }

  @Test
  void tooManyClassesAreRefusedByOneSentence() {
    FiniteGroup group = FiniteGroups.named("C(1300)");
    String message =
        assertThrows(IllegalArgumentException.class, () -> CharacterTable.of(group)).getMessage();
    assertTrue(message.contains("1300 conjugacy classes"), message);
    assertTrue(message.endsWith("up to 1200."), message);
  }
}
