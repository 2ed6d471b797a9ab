package io.intertwine.codegen.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.intertwine.codegen.interpret.EnclosureArithmetic;
import io.intertwine.codegen.interpret.Interpreter;
import io.intertwine.codegen.lower.ProgramProof;
import io.intertwine.symbolic.map.SmoothFunction;
import io.intertwine.symbolic.number.Enclosure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DerivativeTest {
  private static final int DIGITS = 60;

  @Test
  void blocksAreNamedAfterWhatTheyDifferentiate() {
    ProgramBuilder builder = new ProgramBuilder(List.of(new Block("x", 1), new Block("y", 1)));
    builder.output("out", List.of(builder.times(builder.input(0, 0), builder.input(1, 0))));
    Program first = Derivative.vjp(builder.build());
    assertEquals(
        List.of(new Block("x", 1), new Block("y", 1), new Block("d_out", 1)), first.inputs());
    assertEquals(List.of(new Block("d_x", 1), new Block("d_y", 1)), first.outputs());
    Program second = Derivative.vjp(first);
    assertEquals(
        List.of("x", "y", "d_out", "dd_x", "dd_y"),
        second.inputs().stream().map(Block::name).toList());
    assertEquals(
        List.of("d_x", "d_y", "dd_out"), second.outputs().stream().map(Block::name).toList());
    // The third: dd_x is taken among its inputs.
    assertEquals(
        List.of("x", "y", "d_out", "dd_x", "dd_y", "ddd_x", "ddd_y", "ddd_out"),
        Derivative.vjp(second).inputs().stream().map(Block::name).toList());
  }

  @Test
  void theGradientOfAProductIsWrittenOut() {
    ProgramBuilder builder = new ProgramBuilder(List.of(new Block("x", 2)));
    builder.output("out", List.of(builder.times(builder.input(0, 0), builder.input(0, 1))));
    Program derivative = Derivative.vjp(builder.build());
    assertEquals(
        """
        input x[2], d_out[1]
        output d_x[2]
        t0 = x[0]
        t1 = x[1]
        t2 = t0 * t1
        t3 = d_out[0]
        t4 = t1 * t3
        t5 = t0 * t3
        t6 = 0
        d_x[0] = t4
        d_x[1] = t5
        """,
        derivative.toString());
  }

  @Test
  void everyOperationIsDifferentiatedExactly() {
    ProgramBuilder builder = new ProgramBuilder(List.of(new Block("x", 3)));
    int x = builder.input(0, 0);
    int y = builder.input(0, 1);
    int z = builder.input(0, 2);
    int square = builder.times(x, x);
    int fused = builder.multiplyAdd(square, y, builder.negate(z));
    int difference = builder.minus(fused, builder.plus(x, builder.constant(3)));
    builder.output("a", List.of(difference, x));
    builder.output("b", List.of(builder.times(difference, fused), builder.constant(7), x));
    Program program = builder.build();
    Program first = Derivative.vjp(program);
    ProgramProof.proveDerivative("the sample", program, first);
    Program second = Derivative.vjp(first);
    ProgramProof.proveDerivative("the derivative", first, second);
    ProgramProof.proveDerivative("the second derivative", second, Derivative.vjp(second));
  }

  /**
   * The derivative of {@code f(x y)} by x, and its derivative, against central differences: with
   * step h the error is at most h^2 times a third derivative, below 1000 here, and 60 digits hide
   * the cancellation.
   */
  @ParameterizedTest
  @EnumSource(SmoothFunction.class)
  void everySmoothFunctionAgreesWithDifferencesInHighPrecision(SmoothFunction function) {
    ProgramBuilder builder = new ProgramBuilder(List.of(new Block("x", 1), new Block("y", 1)));
    int product = builder.times(builder.input(0, 0), builder.input(1, 0));
    builder.output("out", List.of(builder.call(function, product)));
    Program program = builder.build();
    Program first = Derivative.vjp(program);
    Program second = Derivative.vjp(first);
    String x = "0.7";
    String y = "1.3";
    String cotangent = "0.9";
    assertSlope(program, 0, x, y, result(first, 0, x, y, "1"));
    assertSlope(program, 1, x, y, result(first, 1, x, y, "1"));
    // The second derivative with dd_x = 1, dd_y = 0: gradient of d_x(x, y, d).
    assertSlope(first, 0, x, y, cotangent, result(second, 0, x, y, cotangent, "1", "0"));
    assertSlope(first, 2, x, y, cotangent, result(second, 2, x, y, cotangent, "1", "0"));
  }

  private static Enclosure result(Program program, int block, String... inputs) {
    EnclosureArithmetic arithmetic = new EnclosureArithmetic(DIGITS);
    List<List<Enclosure>> values = new ArrayList<>();
    for (String input : inputs) {
      values.add(List.of(Enclosure.of(new BigDecimal(input), DIGITS)));
    }
    return Interpreter.run(program, values, arithmetic).get(block).get(0);
  }

  /** Compares the last argument with the slope of the first result by one input. */
  private static void assertSlope(Program program, int input, Object... rest) {
    Enclosure expected = (Enclosure) rest[rest.length - 1];
    BigDecimal step = new BigDecimal("1E-15");
    String[] above = new String[rest.length - 1];
    String[] below = new String[rest.length - 1];
    for (int k = 0; k < above.length; k++) {
      BigDecimal value = new BigDecimal((String) rest[k]);
      above[k] = (k == input ? value.add(step) : value).toString();
      below[k] = (k == input ? value.subtract(step) : value).toString();
    }
    Enclosure slope =
        result(program, 0, above)
            .minus(result(program, 0, below))
            .dividedBy(Enclosure.of(step.multiply(BigDecimal.valueOf(2)), DIGITS));
    BigDecimal distance = slope.minus(expected).midpoint().abs();
    assertTrue(distance.compareTo(new BigDecimal("1E-27")) < 0, distance::toString);
  }
}
