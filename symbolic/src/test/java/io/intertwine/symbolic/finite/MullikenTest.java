package io.intertwine.symbolic.finite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.intertwine.symbolic.number.Cyclotomic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and the irreps of x, y, z, as in S. L. Altmann, P. Herzig, Point-Group Theory Tables. */
class MullikenTest {
  @ParameterizedTest
  @CsvSource({
    "C_s, A' A'', 2A'+A''",
    "C_i, Ag Au, 3Au",
    "C_3, 1E 2E A, A+1E+2E",
    "C_2v, A1 A2 B1 B2, A1+B1+B2",
    "C_3v, A1 A2 E, A1+E",
    "C_4v, A1 A2 B1 B2 E, A1+E",
    "C_5v, A1 A2 E1 E2, A1+E1",
    "C_6v, A1 A2 B1 B2 E1 E2, A1+E1",
    "C_2h, Ag Au Bg Bu, Au+2Bu",
    "C_3h, 1E' 1E'' 2E' 2E'' A' A'', 1E'+2E'+A''",
    "D(2), A B1 B2 B3, B1+B2+B3",
    "D_2h, Ag Au B1g B1u B2g B2u B3g B3u, B1u+B2u+B3u",
    "D(3), A1 A2 E, A2+E",
    "D_3h, A1' A1'' A2' A2'' E' E'', A2''+E'",
    "D_3d, A1g A1u A2g A2u Eg Eu, A2u+Eu",
    "D_4h, A1g A1u A2g A2u B1g B1u B2g B2u Eg Eu, A2u+Eu",
    "D_5h, A1' A1'' A2' A2'' E1' E1'' E2' E2'', A2''+E1'",
    "D_2d, A1 A2 B1 B2 E, B2+E",
    "D_4d, A1 A2 B1 B2 E1 E2 E3, B2+E1",
    "D_6h, A1g A1u A2g A2u B1g B1u B2g B2u E1g E1u E2g E2u, A2u+E1u",
    "S_4, 1E 2E A B, 1E+2E+B",
    "T, 1E 2E A T, T",
    "T_d, A1 A2 E T1 T2, T2",
    "T_h, 1Eg 1Eu 2Eg 2Eu Ag Au Tg Tu, Tu",
    "O, A1 A2 E T1 T2, T1",
    "O_h, A1g A1u A2g A2u Eg Eu T1g T1u T2g T2u, T1u",
    "I, A G H T1 T2, T1",
    "I_h, Ag Au Gg Gu Hg Hu T1g T1u T2g T2u, T1u"
  })
  void namesAndTheIrrepsOfTheVectorAreThePublishedOnes(String name, String names, String vector) {
    PointGroup point = PointGroup.named(name).orElseThrow();
    CharacterTable table = CharacterTable.of(point.group());
    List<String> found = point.mullikenNames(table);
    assertEquals(names, String.join(" ", new TreeSet<>(found)));
    List<Integer> multiplicities = table.decompose(point.vectorCharacter());
    TreeSet<String> terms = new TreeSet<>();
    for (int x = 0; x < table.size(); x++) {
      int m = multiplicities.get(x);
      if (m > 0) {
        terms.add((m == 1 ? "" : Integer.toString(m)) + found.get(x));
      }
    }
    assertEquals(new TreeSet<>(List.of(vector.split("\\+"))), terms);
  }

  /** The headings of the tables in Altmann and Herzig, without the primes of axes. */
  @ParameterizedTest
  @CsvSource({
    "C(5), E 2C5 2C5^2",
    "C_5h, E 2C5 2C5^2 2S5 2S5^3 sigma",
    "C_4v, C2 E 2C4 2sigma 2sigma",
    "S_8, C2 E 2C4 2S8 2S8^3",
    "D_4d, C2 E 2C4 2S8 2S8^3 4C2 4sigma",
    "D_3d, E i 2C3 2S6 3C2 3sigma",
    "T, E 3C2 8C3",
    "T_d, E 3C2 6S4 6sigma 8C3",
    "O, E 3C2 6C2 6C4 8C3",
    "O_h, E i 3C2 3sigma 6C2 6C4 6S4 6sigma 8C3 8S6",
    "I_h, E i 12C5 12C5^2 12S10 12S10^3 15C2 15sigma 20C3 20S6"
  })
  void operationsAreThePublishedOnes(String name, String expected) {
    PointGroup point = PointGroup.named(name).orElseThrow();
    List<String> found = point.operationNames();
    Map<String, Integer> merged = new TreeMap<>();
    List<String> all = new ArrayList<>();
    for (int c = 0; c < found.size(); c++) {
      int size = point.group().classes().get(c).size();
      boolean real = point.group().powerClass(c, -1) == c;
      if (real) {
        all.add((size == 1 ? "" : size) + found.get(c));
      } else {
        merged.merge(found.get(c), size, Integer::sum);
      }
    }
    merged.forEach((symbol, size) -> all.add(size + symbol));
    assertEquals(
        List.of(expected.split(" ")).stream().sorted().toList(), all.stream().sorted().toList());
  }

  /** A name that is a family's has Mulliken's names as far as axes go, and counted ones beyond. */
  @Test
  void namesOfNamedGroupsAreMullikensUpToTheLargestAxis() {
    assertEquals("B", FiniteGroups.irreps("C(2)").get(1).name());
    assertEquals("X1", FiniteGroups.irreps("C(130)").get(0).name());
    assertEquals("X3", FiniteGroups.irreps("S(3)").get(2).name());
    assertEquals(
        "A1 A2 E",
        String.join(" ", FiniteGroups.irreps("D( 3 )").stream().map(FiniteIrrep::name).toList()));
    assertTrue(FiniteGroups.operationNames("S(4)", FiniteGroups.named("S(4)")).isEmpty());
    assertTrue(FiniteGroups.find("SO(3)").isEmpty());
    assertTrue(FiniteGroups.find("C(2)xSO(3)").isEmpty());
  }

  /** Over R the squares of the dimensions, divided by that of the endomorphisms, add up to |G|. */
  @ParameterizedTest
  @ValueSource(strings = {"C(7)", "T_h", "2T", "Q(12)", "C(3)xQ8", "M(11)"})
  void realCharactersMakeUpTheRegularRepresentation(String name) {
    CharacterTable table = CharacterTable.of(FiniteGroups.named(name));
    List<NamedCharacter> real = NamedCharacter.real(table, FiniteGroups.irrepNames(name, table));
    int sum = 0;
    for (NamedCharacter character : real) {
      int endomorphisms = character.indicator() == 1 ? 1 : character.indicator() == 0 ? 2 : 4;
      sum += character.dimension() * character.dimension() / endomorphisms;
      assertTrue(character.values().stream().allMatch(Cyclotomic::isReal));
      assertEquals(Cyclotomic.of(character.dimension()), character.values().get(0));
    }
    assertEquals(table.group().order(), sum);
    assertEquals(
        real.size(), real.stream().map(NamedCharacter::name).distinct().count(), real.toString());
  }
}
