package io.intertwine.codegen.pass;

import static io.intertwine.codegen.pass.PassTest.applied;
import static io.intertwine.codegen.pass.PassTest.program;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.intertwine.codegen.program.Node;
import io.intertwine.codegen.program.OperationCount;
import io.intertwine.codegen.program.Program;
import io.intertwine.symbolic.map.SmoothFunction;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignSharingTest {
  private static final SignSharing PASS = new SignSharing();

  @Test
  void aDifferenceAndItsOppositeAreOne() {
    // (x - y) z and (y - x) w + z, the second as z - (x - y) w.
    Program program =
        program(
            4,
            b -> {
              int x = b.input(0, 0);
              int y = b.input(0, 1);
              int z = b.input(0, 2);
              int w = b.input(0, 3);
              return List.of(b.times(b.minus(x, y), z), b.plus(b.times(b.minus(y, x), w), z));
            });
    assertEquals(new OperationCount(2, 2, 0, 0, 0), applied(PASS, program).operations());
  }

  @Test
  void constantsOfOneMagnitudeAreOne() {
    // x + 3 y and x - 3 z, written with -3.
    Program program =
        program(
            3,
            b -> {
              int x = b.input(0, 0);
              return List.of(
                  b.plus(x, b.times(b.constant(3), b.input(0, 1))),
                  b.plus(x, b.times(b.constant(-3), b.input(0, 2))));
            });
    Program shared = applied(PASS, program);
    assertEquals(program.operations(), shared.operations());
    assertEquals(
        1,
        shared.nodes().stream().filter(Node.Constant.class::isInstance).count(),
        shared::toString);
  }

  @Test
  void aResultThatNeedsTheOtherSignCostsNothing() {
    Program program =
        program(
            2,
            b -> {
              int product = b.times(b.constant(-2), b.input(0, 0));
              int difference = b.minus(b.negate(b.input(0, 1)), b.negate(b.input(0, 0)));
              return List.of(product, difference);
            });
    assertEquals(new OperationCount(1, 1, 0, 0, 0), applied(PASS, program).operations());
  }

  @Test
  void signsGoThroughOddAndEvenFunctions() {
    // sin(x - y) and sin(y - x), cos(x - y) and cos(y - x), exp of both: one sine, one cosine.
    Program program =
        program(
            2,
            b -> {
              int d = b.minus(b.input(0, 0), b.input(0, 1));
              int e = b.minus(b.input(0, 1), b.input(0, 0));
              return List.of(
                  b.times(b.call(SmoothFunction.SIN, d), b.input(0, 0)),
                  b.minus(b.input(0, 0), b.call(SmoothFunction.SIN, e)),
                  b.plus(b.call(SmoothFunction.COS, d), b.call(SmoothFunction.COS, e)),
                  b.call(SmoothFunction.EXP, d),
                  b.call(SmoothFunction.EXP, e));
            });
    // Expansion knows no oddness of sines, so this one is compared by its text.
    Program shared = PASS.apply(program);
    assertEquals(4, shared.operations().calls(), shared::toString);
    assertTrue(shared.operations().total() < program.operations().total());
  }

  @Test
  void aProgramThatWouldGrowIsLeftAlone() {
    // x - y and y - x as results: one negation in place of one difference, no more.
    Program program =
        program(
            2,
            b -> {
              int x = b.input(0, 0);
              int y = b.input(0, 1);
              return List.of(b.minus(x, y), b.minus(y, x));
            });
    assertEquals(2, applied(PASS, program).operations().total());
  }
}
