package io.intertwine.symbolic.symja;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.intertwine.symbolic.number.ExactNumber;
import io.intertwine.symbolic.number.ExactNumbers;
import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SqrtPiMultiple;
import io.intertwine.symbolic.number.SurdSum;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExactParserTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sqrt[3]/2                  | 1/2*Sqrt[3]",
        "Sqrt(3)/2                  | 1/2*Sqrt[3]",
        "sqrt(1/2)^3                | 1/4*Sqrt[2]",
        "(1+Sqrt[5])/2              | 1/2+1/2*Sqrt[5]",
        "Cos[2 Pi/5]                | -1/4+1/4*Sqrt[5]",
        "cos(pi/12)                 | 1/4*Sqrt[2]+1/4*Sqrt[6]",
        "Sin[-Pi/10]                | 1/4-1/4*Sqrt[5]",
        "Cos[0]                     | 1",
        "Exp[2 Pi I/3]              | -1/2+1/2*I*Sqrt[3]",
        "E(8)^3                     | -1/2*Sqrt[2]+1/2*I*Sqrt[2]",
        "1/E(3)+E(3)                | -1",
        "I^-3                       | 1*I",
        "1/(1+I)                    | 1/2-1/2*I",
        "1/(Sqrt[2]+Sqrt[3])        | -1*Sqrt[2]+1*Sqrt[3]",
        "2^(1/2)                    | 1*Sqrt[2]",
        "(-2)^(3/2)                 | -2*I*Sqrt[2]",
        "-2^2                       | -4",
        "(-2)^2                     | 4",
        "2^3^2                      | 512",
        "2^-1/2                     | 1/4",
        "3/4^2                      | 3/16",
        "8/2/2                      | 2",
        "8/2 2                      | 8",
        "1-2-3                      | -4",
        "1-(2-3)                    | 2",
        "-(1/-2)                    | 1/2",
        "- - -1                     | -1",
        "1 - -2                     | 3",
        "6/4 Sqrt[2]                | 3/2*Sqrt[2]",
        "5 Sqrt[2] / Sqrt[3]        | 5/3*Sqrt[6]",
        "(2)(3)                     | 6",
        "0^0                        | 1",
        "1/Sqrt[4 Pi]               | 1/2*Pi^(-1/2)",
        "Sqrt[3]*Pi^(3/2)/Pi        | 1*Sqrt[3]*Pi^(1/2)",
        "2 Pi/Pi                    | 2",
      })
  void expressionsHaveTheirMathematicalValue(String text, String canonical) {
    assertEquals(canonical, ExactParser.parse(text).toExactString());
  }

  @Test
  void canonicalTextIsReadBackAsWithoutSymja() {
    Random random = new Random(7);
    for (int k = 0; k < 300; k++) {
      SurdSum value = SurdSum.ZERO;
      for (int t = random.nextInt(4); t >= 0; t--) {
        long mask = random.nextInt(16) | (random.nextBoolean() ? Long.MIN_VALUE : 0);
        value =
            value.plus(
                SurdSum.of(Rational.of(random.nextInt(99) - 49, 1 + random.nextInt(9)), mask));
      }
      ExactNumber number = SqrtPiMultiple.of(value, random.nextInt(7) - 3);
      assertEquals(number, ExactParser.parse(number.toExactString()));
      assertEquals(number, ExactNumbers.parse(number.toExactString()));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.5        | has the character \".\" at position 2; exact numbers are written as"
            + " fractions, such as 3/2.",
        "x=3        | has the character \"=\" at position 2, which no exact number has.",
        "10!        | has the character \"!\" at position 3, which no exact number has.",
        "1//2       | has \"//\" at position 2, which no exact number has.",
        "--3        | has \"--\" at position 1, which no exact number has.",
        "1+a        | has the unknown name \"a\" at position 3; known are Pi, I, Sqrt, Sin, Cos,"
            + " Exp and E(n) with n dividing 24.",
        "2*Foo[2]   | has the unknown function \"Foo\" at position 3; known are Pi, I, Sqrt, Sin,"
            + " Cos, Exp and E(n) with n dividing 24.",
        "2*         | is not well formed near position 3.",
        "(1         | is not well formed near position 3.",
        "1)         | is not well formed near position 2.",
        "Cos[Pi,2]  | gives Cos 2 arguments, where it takes one.",
        "Sqrt[]     | gives Sqrt 0 arguments, where it takes one.",
        "Cos[1]     | has an argument that is not a rational multiple of Pi under \"Cos\" at"
            + " position 1; only such values are exact here.",
        "Exp[1]     | has an argument that is not a rational multiple of I*Pi under \"Exp\" at"
            + " position 1; only such values are exact here.",
        "E(5)       | has the root of unity E(5), which is not a sum of square roots; E(n) with n"
            + " dividing 24 is supported now.",
        "E(1/2)     | has E(n) with an n that is not a positive integer.",
        "2^(1/3)    | has an exponent that is neither an integer nor half of one.",
        "I^I        | has an exponent that is neither an integer nor half of one.",
        "2^1001     | has the exponent 1001; at most 1000 in magnitude is allowed.",
        "2^2^2^2^2  | has the exponent 65536; at most 1000 in magnitude is allowed.",
        "(2^1000)^30| has an intermediate value of more than 20000 bits.",
        "1/0        | has no exact value here: division by zero: a rational number needs a nonzero"
            + " denominator.",
        "Sqrt[311]  | has no exact value here: the square root of 311 needs a prime above 307 under"
            + " the root, which exact square roots do not hold.",
        "Cos[Pi/7]  | has no exact value here: the cosine of 1/7*Pi is not a sum of square roots;"
            + " multiples of Pi/12 and Pi/5 are supported now.",
        "Sqrt[2+Sqrt[2]] | takes the square root of 2+1*Sqrt[2]; roots of rational numbers are"
            + " supported now, nested roots are not.",
      })
  void whatIsNotInTheWhitelistIsRefusedByOneSentenceWithThePlace(String text, String reason) {
    assertEquals("The expression \"" + text + "\" " + reason, refusal(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"a\"",
        "{1,2}",
        "1;2",
        "a_",
        "#1",
        "3!!",
        "1e5",
        "16^^ff",
        "1`20",
        "\\[Pi]",
        "√2",
        "π",
        "0x1",
        "3 (* c",
        "(* c *) 3",
        "1,2",
        "[1]",
        "Set[x,1]",
        "Quit[]",
        "Import[2]",
        "E",
        "i",
        "1==1",
        "a.b",
        "%",
        "1&",
        "?Sin",
        "Plus",
        "Times",
        "Cos",
        "2[3]",
        "Sqrt[2][3]",
        "∞",
        "++1",
        "1'",
        "I(3)"
      })
  void theRestOfSymjasLanguageIsRefused(String text) {
    String sentence = refusal(text);
    assertTrue(sentence.endsWith(".") && !sentence.contains("\n"), sentence);
  }

  @Test
  void emptyLongAndDeepExpressionsAreRefusedBeforeTheyAreParsed() {
    assertEquals("The expression is empty, where an exact number should be.", refusal("  "));
    String sum = "1+".repeat(500);
    assertEquals(
        "The expression \""
            + sum.substring(0, 80)
            + "...\" has 1001 characters; at most 1000 are allowed.",
        refusal(sum + "1"));
    assertEquals(SurdSum.of(500), ExactParser.parse(sum.substring(0, 998) + "1"));
    String deep = "(".repeat(51) + "1" + ")".repeat(51);
    assertTrue(refusal(deep).endsWith("is nested more than 50 levels deep at position 51."));
    assertEquals(SurdSum.ONE, ExactParser.parse(deep.substring(1, deep.length() - 1)));
    assertTrue(refusal("- ".repeat(60) + "1").contains("nested more than 50 levels"));
    assertTrue(refusal("2^".repeat(400) + "1").contains("at most 1000"));
    assertTrue(
        refusal("(1+Sqrt[2]+Sqrt[3]+Sqrt[5]+Sqrt[7]+Sqrt[11]+Sqrt[13]+Sqrt[17])^9")
            .contains("64 terms"));
  }

  @Test
  void aValueWithPiIsRefusedWhereASumOfRootsIsNeeded() {
    assertEquals(SurdSum.of(2), ExactParser.parseSurdSum("2 Pi/Pi"));
    assertEquals(
        "The expression \"2 Pi\" has a power of Pi in its value, where none is allowed.",
        assertThrows(ExpressionException.class, () -> ExactParser.parseSurdSum("2 Pi"))
            .getMessage());
  }

  private static String refusal(String text) {
    return assertThrows(ExpressionException.class, () -> ExactParser.parse(text)).getMessage();
  }
}
