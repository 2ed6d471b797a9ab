package io.intertwine.symbolic.finite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
