package io.intertwine.symbolic.rep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.intertwine.symbolic.group.Group;
import io.intertwine.symbolic.group.Groups;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IrrepsTest {
  @ParameterizedTest
  @CsvSource({
    "O(3), 16x0e+8x1o, 40",
    "O(3), 2o, 5",
    "SO(3), 2x1+0+3, 14",
    "SU(2), 1/2+2x1+3/2, 24"
  })
  void theCanonicalTextIsReadBack(String group, String text, int dimension) {
    Irreps irreps = Irreps.parse(Groups.named(group), text);
    assertEquals(text, irreps.name());
    assertEquals(dimension, irreps.dimension());
  }

  @Test
  void blocksFollowEachOther() {
    Irreps irreps = Irreps.parse(Groups.O3, " 16 x 0e + 8x1o + 2e");
    assertEquals("16x0e+8x1o+2e", irreps.name());
    assertEquals(0, irreps.offset(0));
    assertEquals(16, irreps.offset(1));
    assertEquals(40, irreps.offset(2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "O(3)|1|The irrep \"1\" of O(3) needs the parity letter e or o, as in 1o or 2e.",
        "O(3)|1x|The irrep \"1x\" of O(3) needs the parity letter e or o, as in 1o or 2e.",
        "O(3)|2x1u|The irrep \"1u\" of O(3) needs the parity letter e or o, as in 1o or 2e.",
        "O(3)|1o+|The irreps \"1o+\" have \"\" where a term like 8x1o should be.",
        "O(3)|0x1o|The multiplicity of the irrep 1o must be at least 1, but is 0.",
        "O(3)|-1o|The irrep \"-1o\" of O(3) has a negative spin; spins begin at 0.",
        "SU(2)|2/2|The irrep \"2/2\" of SU(2) is not in lowest terms; write 1.",
        "SO(3)|1o|The irrep \"1o\" of SO(3) has a parity letter, but the irreps of SO(3) have no"
            + " parity, as in 1 or 2.",
        "SO(3)|3/2|Spin 3/2 is a representation of SU(2) but not of SO(3), whose spins are integers."
      })
  void wrongTextIsAnsweredByOneSentence(String group, String text, String message) {
    Group named = Groups.named(group);
    IllegalArgumentException failure =
        assertThrows(IllegalArgumentException.class, () -> Irreps.parse(named, text));
    assertEquals(message, failure.getMessage());
  }
}
