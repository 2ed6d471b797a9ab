package io.intertwine.symbolic.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SurdSum;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExactMatrixTest {
  private static final long SEED = 20_261_123;

  private static ExactMatrix random(Random random, int rows, int columns) {
    List<ExactMatrix.Entry> entries = new ArrayList<>();
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        SurdSum value =
            SurdSum.sqrt(Rational.of(1 + random.nextInt(3)))
                .times(SurdSum.of(random.nextInt(3) - 1))
                .plus(SurdSum.I.times(SurdSum.of(random.nextInt(2))));
        entries.add(new ExactMatrix.Entry(r, c, value));
      }
    }
    return ExactMatrix.of(rows, columns, entries);
  }

  @Test
  void matricesFormAnAlgebra() {
    Random random = new Random(SEED);
    for (int k = 0; k < 30; k++) {
      ExactMatrix a = random(random, 3, 4);
      ExactMatrix b = random(random, 4, 2);
      ExactMatrix c = random(random, 2, 5);
      ExactMatrix d = random(random, 4, 2);
      assertEquals(a.times(b).times(c), a.times(b.times(c)));
      assertEquals(a.times(b.plus(d)), a.times(b).plus(a.times(d)));
      assertEquals(a, ExactMatrix.identity(3).times(a));
      assertEquals(a.times(b).transpose(), b.transpose().times(a.transpose()));
      assertEquals(
          a.times(b).conjugateTranspose(), b.conjugateTranspose().times(a.conjugateTranspose()));
      assertEquals(ExactMatrix.zero(3, 4), a.minus(a));
    }
  }

  @Test
  void kroneckerProductsAndDirectSumsMultiplyByFactors() {
    Random random = new Random(SEED);
    for (int k = 0; k < 20; k++) {
      ExactMatrix a = random(random, 2, 3);
      ExactMatrix b = random(random, 3, 2);
      ExactMatrix c = random(random, 2, 2);
      ExactMatrix d = random(random, 2, 3);
      assertEquals(a.times(b).kronecker(c.times(d)), a.kronecker(c).times(b.kronecker(d)));
      assertEquals(
          ExactMatrix.directSum(List.of(a.times(b), c.times(d))),
          ExactMatrix.directSum(List.of(a, c)).times(ExactMatrix.directSum(List.of(b, d))));
    }
  }

  @Test
  void realMatricesOfComplexOnesMultiplyAlike() {
    Random random = new Random(SEED);
    for (int k = 0; k < 20; k++) {
      ExactMatrix a = random(random, 2, 3);
      ExactMatrix b = random(random, 3, 2);
      assertEquals(a.times(b).realified(), a.realified().times(b.realified()));
      assertEquals(a.conjugateTranspose().realified(), a.realified().transpose());
    }
  }

  @Test
  void wrongPlacesAndShapesAreAnsweredByOneSentence() {
    ExactMatrix a = ExactMatrix.identity(2);
    ExactMatrix b = ExactMatrix.zero(3, 2);
    assertEquals(
        "A matrix of 2 x 2 and one of 3 x 2 have no product.",
        assertThrows(IllegalArgumentException.class, () -> a.times(b)).getMessage());
    assertEquals(
        "A matrix of 2 x 2 and one of 3 x 2 have no sum.",
        assertThrows(IllegalArgumentException.class, () -> a.plus(b)).getMessage());
    List<ExactMatrix.Entry> twice =
        List.of(new ExactMatrix.Entry(0, 1, SurdSum.ONE), new ExactMatrix.Entry(0, 1, SurdSum.ONE));
    assertEquals(
        "The entry in row 0 and column 1 is given twice.",
        assertThrows(IllegalArgumentException.class, () -> ExactMatrix.of(2, 2, twice))
            .getMessage());
    assertThrows(IllegalArgumentException.class, () -> a.get(2, 0));
  }
}
