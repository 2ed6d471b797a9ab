package io.intertwine.symbolic.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CyclotomicTest {
  /** Lines of {@code gap-cyclotomics.txt}, made by the script beside it with GAP 4.12.1. */
  private static List<String[]> gapLines() throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    CyclotomicTest.class.getResourceAsStream("gap-cyclotomics.txt")),
                StandardCharsets.UTF_8))) {
      return reader.lines().map(line -> line.split(";")).toList();
    }
  }

  @Test
  void textsConductorsAndRealityAreThoseOfGap() throws IOException {
    List<String[]> lines = gapLines();
    assertEquals(400, lines.size());
    for (String[] line : lines) {
      Cyclotomic value = Cyclotomic.parse(line[0]);
      assertEquals(line[1], value.toGap(), line[0]);
      assertEquals(Integer.parseInt(line[2]), value.conductor(), line[0]);
      assertEquals(Boolean.parseBoolean(line[3]), value.isReal(), line[0]);
      assertEquals(value, Cyclotomic.parse(value.toGap()));
    }
  }

  @Test
  void theFieldAxiomsHoldOnValuesOfGap() throws IOException {
    List<String[]> lines = gapLines();
    for (int k = 0; k + 2 < lines.size(); k += 7) {
      Cyclotomic a = Cyclotomic.parse(lines.get(k)[1]);
      Cyclotomic b = Cyclotomic.parse(lines.get(k + 1)[1]);
      Cyclotomic c = Cyclotomic.parse(lines.get(k + 2)[1]);
      if (a.conductor() * b.conductor() * c.conductor() > 5000) {
        continue;
      }
      assertEquals(a.times(b.plus(c)), a.times(b).plus(a.times(c)));
      assertEquals(a.times(b).conjugate(), a.conjugate().times(b.conjugate()));
      assertEquals(a, a.realPart().plus(a.imaginaryPart().times(Cyclotomic.I)));
      if (!b.isZero()) {
        assertEquals(a, a.dividedBy(b).times(b));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "5, E(5)+E(5)^4, -1/2+1/2*Sqrt[5]",
    "2, E(8)-E(8)^3, 1*Sqrt[2]",
    "3, -E(12)^7+E(12)^11, 1*Sqrt[3]",
    "-3, E(3)-E(3)^2, 1*I*Sqrt[3]",
    "7, E(7)+E(7)^2+E(7)^4, -1/2+1/2*I*Sqrt[7]"
  })
  void gaussSumsAreSquareRoots(int radicand, String gap, String surd) {
    Cyclotomic value = Cyclotomic.parse(gap);
    assertEquals(surd, value.toSurdSum().toExactString());
    assertEquals(value, Cyclotomic.of(value.toSurdSum()));
  }

  @Test
  void squareRootsMultiplyToTheirRadicand() {
    for (int n = -30; n <= 30; n++) {
      Cyclotomic root = Cyclotomic.of(SurdSum.sqrt(Rational.of(n)));
      assertEquals(Cyclotomic.of(n), root.times(root));
      assertEquals(n >= 0, root.isReal());
    }
  }

  @Test
  void galoisConjugatesOfAGaussianPeriodAreAsManyAsItsDegree() {
    Cyclotomic period = Cyclotomic.parse("E(11)+E(11)^10");
    List<Cyclotomic> conjugates = period.galoisConjugates();
    assertEquals(5, conjugates.size());
    Cyclotomic sum = conjugates.stream().reduce(Cyclotomic.ZERO, Cyclotomic::plus);
    assertEquals(Cyclotomic.of(-1), sum);
    assertThrows(IllegalArgumentException.class, () -> period.galois(22));
  }

  @Test
  void realValuesHaveDecimalsAndASign() {
    Cyclotomic golden = Cyclotomic.parse("-E(5)^2-E(5)^3");
    assertEquals("1.61803398874989484820458683437", golden.toDecimal(30));
    assertEquals(1, golden.signum());
    assertEquals(-1, golden.galois(2).signum());
    assertEquals(1.618033988749895, golden.toDouble());
    assertFalse(Cyclotomic.I.isReal());
    assertThrows(ArithmeticException.class, Cyclotomic.I::signum);
  }

  @Test
  void numbersThatAreNoSumsOfSquareRootsAreRefusedAsSuch() {
    assertThrows(ArithmeticException.class, () -> Cyclotomic.parse("E(7)").toSurdSum());
    assertEquals("-1/2+1/2*I*Sqrt[3]", Cyclotomic.parse("E(3)").toSurdSum().toExactString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "E(5",
        "E(0)",
        "2/0",
        "E(70000)",
        "E(5)^",
        "x",
        "1+",
        "E(65536)*E(3)",
        "2^9999999",
        "E(5))"
      })
  void badTextIsAnsweredByOneSentence(String text) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> Cyclotomic.parse(text)).getMessage();
    assertTrue(message.startsWith("The cyclotomic number \"" + text + "\" has "), message);
    assertTrue(message.endsWith("."), message);
  }
}
