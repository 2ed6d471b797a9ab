package io.intertwine.codegen.pass;

import static io.intertwine.codegen.pass.PassTest.applied;
import static io.intertwine.codegen.pass.PassTest.program;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.intertwine.codegen.program.OperationCount;
import io.intertwine.codegen.program.Program;
import io.intertwine.codegen.program.ProgramBuilder;
import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SqrtPiMultiple;
import io.intertwine.symbolic.number.SurdSum;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactorCommonProductsTest {
  private static final FactorCommonProducts PASS = new FactorCommonProducts();

  private static int scaled(ProgramBuilder builder, long factor, int operand) {
    return builder.times(builder.constant(factor), operand);
  }

  @Test
  void coefficientsOfOneMagnitudeAreTakenOut() {
    // 3 x - 3 y + 3 z
    Program program =
        program(
            3,
            b -> {
              int difference = b.minus(scaled(b, 3, b.input(0, 0)), scaled(b, 3, b.input(0, 1)));
              return List.of(b.plus(difference, scaled(b, 3, b.input(0, 2))));
            });
    assertEquals(new OperationCount(2, 1, 0, 0, 0), applied(PASS, program).operations());
  }

  @Test
  void symmetricAndAntisymmetricPairsAreShared() {
    // With p = x0 x3, q = x1 x2: 2 (p + q), 3 (p + q), 5 (p - q), 7 (q - p).
    Program program =
        program(
            4,
            b -> {
              int p = b.times(b.input(0, 0), b.input(0, 3));
              int q = b.times(b.input(0, 1), b.input(0, 2));
              return List.of(
                  b.plus(scaled(b, 2, p), scaled(b, 2, q)),
                  b.plus(scaled(b, 3, q), scaled(b, 3, p)),
                  b.minus(scaled(b, 5, p), scaled(b, 5, q)),
                  b.plus(scaled(b, -7, p), scaled(b, 7, q)));
            });
    // Two products, one sum, one difference, four constant factors.
    assertEquals(new OperationCount(2, 6, 0, 0, 0), applied(PASS, program).operations());
  }

  @Test
  void proportionalPairsAreSharedWhateverTheirRatio() {
    // 2 p + 3 q + r, 4 p + 6 q - r, 6 p + 9 q: p + 3/2 q three times.
    Program program =
        program(
            3,
            b -> {
              int p = b.input(0, 0);
              int q = b.input(0, 1);
              int r = b.input(0, 2);
              return List.of(
                  b.plus(b.plus(scaled(b, 2, p), scaled(b, 3, q)), r),
                  b.minus(b.plus(scaled(b, 4, p), scaled(b, 6, q)), r),
                  b.plus(scaled(b, 6, p), scaled(b, 9, q)));
            });
    assertEquals(new OperationCount(3, 4, 0, 0, 0), applied(PASS, program).operations());
  }

  @Test
  void pairsOfPairsAreShared() {
    // a + b + c + d in four outputs, each with a further term: three sums, then one per output.
    Program program =
        program(
            8,
            b -> {
              int[] x = new int[8];
              for (int k = 0; k < 8; k++) {
                x[k] = b.input(0, k);
              }
              return List.of(4, 5, 6, 7).stream()
                  .map(
                      k ->
                          b.plus(
                              x[k], b.plus(b.plus(x[0], x[k % 2 + 1]), b.plus(x[3], x[2 - k % 2]))))
                  .toList();
            });
    assertEquals(new OperationCount(7, 0, 0, 0, 0), applied(PASS, program).operations());
  }

  @Test
  void aFactorOfTermsUsedOnceIsTakenOut() {
    // 2 w x + 3 w y + 5 w z = w (2 x + 3 y + 5 z)
    Program program =
        program(
            4,
            b -> {
              int w = b.input(0, 3);
              int sum =
                  b.plus(
                      scaled(b, 2, b.times(w, b.input(0, 0))),
                      scaled(b, 3, b.times(w, b.input(0, 1))));
              return List.of(b.plus(sum, scaled(b, 5, b.times(b.input(0, 2), w))));
            });
    assertEquals(new OperationCount(2, 4, 0, 0, 0), applied(PASS, program).operations());
  }

  @Test
  void sumsThatAreUsedTwiceStayWhole() {
    // s = x + y feeds s * s and s + z: expanding it would add an operation.
    Program program =
        program(
            3,
            b -> {
              int sum = b.plus(b.input(0, 0), b.input(0, 1));
              return List.of(b.times(sum, sum), b.plus(sum, b.input(0, 2)));
            });
    assertEquals(new OperationCount(2, 1, 0, 0, 0), applied(PASS, program).operations());
  }

  @Test
  void termsThatCancelDisappear() {
    Program program =
        program(
            2,
            b -> {
              int x = b.input(0, 0);
              int y = b.input(0, 1);
              int product = b.times(x, y);
              return List.of(
                  b.minus(b.plus(scaled(b, 2, product), x), scaled(b, 2, product)),
                  b.minus(scaled(b, 3, y), b.plus(scaled(b, 2, y), y)));
            });
    assertEquals(OperationCount.NONE, applied(PASS, program).operations());
  }

  @Test
  void differentPowersOfPiStayApart() {
    Program program =
        program(
            2,
            b -> {
              int x = b.input(0, 0);
              int root = b.constant(SqrtPiMultiple.of(SurdSum.of(Rational.of(1, 2)), -1));
              int sum = b.plus(b.times(root, x), b.times(b.constant(3), b.input(0, 1)));
              return List.of(b.plus(sum, b.constant(2)));
            });
    assertEquals(program.operations(), applied(PASS, program).operations());
  }
}
