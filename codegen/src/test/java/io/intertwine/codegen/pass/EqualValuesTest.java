package io.intertwine.codegen.pass;

import static io.intertwine.codegen.pass.PassTest.applied;
import static io.intertwine.codegen.pass.PassTest.program;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.intertwine.codegen.lower.Lowering;
import io.intertwine.codegen.lower.ProgramProof;
import io.intertwine.codegen.program.OperationCount;
import io.intertwine.codegen.program.Program;
import io.intertwine.symbolic.map.EquivariantMap;
import io.intertwine.symbolic.map.SmoothFunction;
import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SurdSum;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EqualValuesTest {
  private static final EqualValues PASS = new EqualValues();

  static List<EquivariantMap> maps() {
    return PassTest.maps();
  }

  @ParameterizedTest
  @MethodSource("maps")
  void everyMapIsKept(EquivariantMap map) {
    ProgramProof.prove(map, PASS.apply(Lowering.lower(map)));
  }

  @Test
  void aMultipleOfASumIsTheSumOfTheMultiples() {
    // r (x + y) and r x + r y with r = 1/Sqrt[2].
    Program program =
        program(
            2,
            b -> {
              int root = b.constant(SurdSum.sqrt(Rational.of(1, 2)));
              int x = b.input(0, 0);
              int y = b.input(0, 1);
              return List.of(
                  b.times(root, b.plus(x, y)), b.plus(b.times(root, x), b.times(root, y)));
            });
    assertEquals(2, applied(PASS, program).operations().total());
  }

  @Test
  void functionsOfEqualArgumentsAreEqualAndOfOthersAreNot() {
    // f(x (x + y)), f(x x + y x) and f(x y).
    Program program =
        program(
            2,
            b -> {
              int x = b.input(0, 0);
              int y = b.input(0, 1);
              int square = b.times(x, x);
              int product = b.times(x, y);
              return List.of(
                  b.call(SmoothFunction.EXP, b.times(x, b.plus(x, y))),
                  b.call(SmoothFunction.EXP, b.plus(square, product)),
                  b.call(SmoothFunction.EXP, product));
            });
    Program merged = PASS.apply(program);
    assertEquals(merged.result(0, 0), merged.result(0, 1));
    assertEquals(5, merged.operations().total());
  }

  @Test
  void squareRootsAreTheNumbersThatTheyAre() {
    // Sqrt[2] Sqrt[3] x and Sqrt[6] x, but not -Sqrt[6] x.
    Program program =
        program(
            1,
            b -> {
              int x = b.input(0, 0);
              int two = b.constant(SurdSum.sqrt(Rational.of(2)));
              int three = b.constant(SurdSum.sqrt(Rational.of(3)));
              int six = b.constant(SurdSum.sqrt(Rational.of(6)));
              int minus = b.constant(SurdSum.sqrt(Rational.of(6)).negate());
              return List.of(b.times(two, b.times(three, x)), b.times(six, x), b.times(minus, x));
            });
    Program merged = PASS.apply(program);
    assertEquals(merged.result(0, 0), merged.result(0, 1));
    assertEquals(new OperationCount(0, 3, 0, 0, 0), merged.operations());
  }
}
