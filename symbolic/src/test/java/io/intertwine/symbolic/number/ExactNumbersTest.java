package io.intertwine.symbolic.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ExactNumbersTest {
  @Test
  void canonicalTextIsReadBack() {
    RandomNumbers random = new RandomNumbers(50);
    for (int k = 0; k < 2_000; k++) {
      SurdSum x = random.surdSum(5, true).times(random.nonzeroRational());
      assertEquals(x, ExactNumbers.parse(x.toExactString()));
    }
  }

  @Test
  void nonCanonicalTextOfTheGrammarIsReadToo() {
    assertEquals(SurdSum.sqrt(Rational.of(8)), ExactNumbers.parse("Sqrt[8]"));
    assertEquals(SurdSum.of(Rational.of(-3, 2)), ExactNumbers.parse("-6/4"));
    assertEquals(SurdSum.of(-1), ExactNumbers.parse("I*I"));
    assertEquals(SurdSum.ZERO, ExactNumbers.parse("1/2-2/4"));
    assertEquals(SurdSum.of(6), ExactNumbers.parse("(1+2)*2*Pi^(1/2)*Pi^(-1/2)"));
  }

  @Test
  void otherTextIsRefusedWithThePlace() {
    assertEquals(
        "The exact number \"1+\" has its end at position 3, where a number should be.",
        refusal("1+"));
    assertEquals(
        "The exact number \"1.5\" has \".\" at position 2, where \"+\", \"-\", \"*\" or the end"
            + " should be.",
        refusal("1.5"));
    assertEquals(
        "The exact number \"Sqrt[2\" has its end at position 7, where \"]\" should be.",
        refusal("Sqrt[2"));
    for (String bad :
        new String[] {
          "",
          " 1",
          "1 ",
          "+1",
          "--1",
          "1/",
          "1/-2",
          "Sqrt[]",
          "Sqrt[-2]",
          "Sqrt[1/2]",
          "i",
          "2I",
          "((1))",
          "Pi",
          "Pi^(1/3)",
          "Pi^(99999999999)",
          "(1",
          "1)",
          "٣"
        }) {
      refusal(bad);
    }
    assertThrows(ArithmeticException.class, () -> ExactNumbers.parse("1/0"));
    assertThrows(ArithmeticException.class, () -> ExactNumbers.parse("Sqrt[311]"));
    assertThrows(ArithmeticException.class, () -> ExactNumbers.parse("1+1*Pi^(1)"));
    assertThrows(IllegalArgumentException.class, () -> ExactNumbers.parseSurdSum("1*Pi^(1/2)"));
  }

  private static String refusal(String text) {
    return assertThrows(IllegalArgumentException.class, () -> ExactNumbers.parse(text))
        .getMessage();
  }
}
