package io.intertwine.symbolic.coupling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.intertwine.symbolic.number.SqrtRational;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Values by SymPy; the script beside the table made it, and its head names the version. */
class SympyCouplingTest {
  @Test
  void symbolsWithSpinsToTwentyFourAreThoseOfSympy() throws IOException {
    List<String> lines;
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                SympyCouplingTest.class.getResourceAsStream("sympy-coupling.txt"),
                StandardCharsets.UTF_8))) {
      lines = reader.lines().filter(line -> !line.startsWith("#")).toList();
    }
    assertEquals(160, lines.size());
    for (String line : lines) {
      String[] words = line.split(" ");
      int[] j = Arrays.stream(words, 1, words.length - 3).mapToInt(Integer::parseInt).toArray();
      SqrtRational.SignedSquare square = symbol(words[0], j).signedSquare();
      assertEquals(
          String.join(" ", Arrays.asList(words).subList(words.length - 3, words.length)),
          square.sign() + " " + square.numerator() + " " + square.denominator(),
          line);
    }
  }

  private static SqrtRational symbol(String kind, int[] j) {
    return switch (kind) {
      case "cg" -> ClebschGordan.of(j[0], j[3], j[1], j[4], j[2], j[5]);
      case "3j" -> Wigner3j.of(j[0], j[1], j[2], j[3], j[4], j[5]);
      case "6j" -> Wigner6j.of(j[0], j[1], j[2], j[3], j[4], j[5]);
      default -> Wigner9j.of(j[0], j[1], j[2], j[3], j[4], j[5], j[6], j[7], j[8]);
    };
  }
}
