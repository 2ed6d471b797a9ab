package io.intertwine.codegen.pass;

import static io.intertwine.codegen.pass.PassTest.applied;
import static io.intertwine.codegen.pass.PassTest.program;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.intertwine.codegen.lower.Lowering;
import io.intertwine.codegen.lower.SampleMaps;
import io.intertwine.codegen.program.Derivative;
import io.intertwine.codegen.program.Program;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArrangementTest {
  private static final Arrangement PASS = new Arrangement();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void derivativesOfProductsKeepTheirValuesAndTheirLength(int bandLimit) {
    Program product = Passes.optimise(Lowering.lower(SampleMaps.fullProduct(bandLimit)));
    Program derivative = Derivative.vjp(product);
    for (Pass pass : Passes.standard()) {
      derivative = pass.apply(derivative);
    }
    Program arranged = applied(PASS, derivative);
    assertEquals(derivative.operations().total(), arranged.operations().total());
  }

  @Test
  void everySumTakesAValueWhereItIsMade() {
    // r = sum_k f_k x_0 and s = sum_k f_k x_1 with f_k = x_k^2, s in the opposite order.
    int count = 8;
    Program program =
        program(
            2 + count,
            b -> {
              List<Integer> squares = new ArrayList<>();
              for (int k = 0; k < count; k++) {
                squares.add(b.times(b.input(0, 2 + k), b.input(0, 2 + k)));
              }
              int first = b.times(squares.get(0), b.input(0, 0));
              int second = b.times(squares.get(count - 1), b.input(0, 1));
              for (int k = 1; k < count; k++) {
                first = b.multiplyAdd(squares.get(k), b.input(0, 0), first);
                second = b.multiplyAdd(squares.get(count - 1 - k), b.input(0, 1), second);
              }
              return List.of(first, second);
            });
    Program arranged = applied(PASS, program);
    assertEquals(program.operations(), arranged.operations());
    // Each square is followed by its two terms: no square waits for another one.
    int sinceSquare = 2;
    for (int i = 0; i < arranged.size(); i++) {
      if (arranged.node(i).arity() == 0) {
        continue;
      }
      boolean isSquare =
          arranged.node(i).arity() == 2
              && arranged.node(i).operand(0) == arranged.node(i).operand(1);
      assertEquals(isSquare, sinceSquare == 2, arranged::toString);
      sinceSquare = isSquare ? 0 : sinceSquare + 1;
    }
  }

  @Test
  void subtractedTermsWaitForAnAddedOne() {
    // x0 x1 + x7 - x2 - x3 - x4 - x5 - x6, the subtracted ones being products used twice.
    Program program =
        program(
            8,
            b -> {
              int sum = b.plus(b.times(b.input(0, 0), b.input(0, 1)), b.input(0, 7));
              List<Integer> results = new ArrayList<>();
              for (int k = 2; k < 7; k++) {
                int product = b.times(b.input(0, k), b.input(0, k));
                results.add(product);
                sum = b.minus(sum, product);
              }
              results.add(sum);
              return results;
            });
    assertEquals(program.operations(), applied(PASS, program).operations());
  }

  @Test
  void programsWithoutLongSumsAreLeftAlone() {
    Program program = Lowering.lower(SampleMaps.fullProduct(1));
    assertSame(program, PASS.apply(program));
  }
}
