package io.intertwine.codegen.interpret;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.intertwine.codegen.lower.Lowering;
import io.intertwine.codegen.lower.SampleMaps;
import io.intertwine.codegen.pass.Passes;
import io.intertwine.codegen.program.Block;
import io.intertwine.codegen.program.Program;
import io.intertwine.codegen.program.ProgramBuilder;
import io.intertwine.symbolic.map.EquivariantMap;
import io.intertwine.symbolic.map.SmoothFunction;
import io.intertwine.symbolic.number.Enclosure;
import io.intertwine.symbolic.number.ExactNumber;
import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SurdSum;
import io.intertwine.symbolic.wigner.Normalization;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class InterpreterTest {
  static List<EquivariantMap> maps() {
    return SampleMaps.all();
  }

  @Test
  void exactHarmonicsAtAPythagoreanPointHaveUnitLength() {
    // (2, 3, 6)/7: the sum of squares of the orthonormal harmonics of degree l is (2 l + 1)/(4 Pi).
    EquivariantMap map = SampleMaps.harmonics(5, true, Normalization.NORM);
    Program program = Passes.optimise(Lowering.lower(map));
    List<ExactNumber> point = List.of(SurdSum.of(2), SurdSum.of(3), SurdSum.of(6));
    List<ExactNumber> values =
        Interpreter.run(program, List.of(point), new ExactArithmetic()).get(0);
    for (int l = 0; l <= 5; l++) {
      ExactNumber sum = SurdSum.ZERO;
      for (int k = l * l; k < (l + 1) * (l + 1); k++) {
        sum = sum.plus(values.get(k).times(values.get(k)));
      }
      assertEquals(SurdSum.ONE, sum);
    }
  }

  @ParameterizedTest
  @MethodSource("maps")
  void optimisedAndPlainProgramsHaveTheSameExactValues(EquivariantMap map) {
    Program program = Lowering.lower(map);
    Random random = new Random(7);
    List<List<ExactNumber>> inputs = new ArrayList<>();
    for (Block block : program.inputs()) {
      List<ExactNumber> values = new ArrayList<>();
      for (int c = 0; c < block.dimension(); c++) {
        // A rational length, so that reciprocal roots are exact.
        long value = block.name().equals("v") && block.dimension() == 3 ? 1 + c * c / 2 * 1L : 0;
        values.add(SurdSum.of(value != 0 ? value : random.nextInt(9) - 4));
      }
      inputs.add(values);
    }
    assertEquals(
        Interpreter.run(program, inputs, new ExactArithmetic()),
        Interpreter.run(Passes.optimise(program), inputs, new ExactArithmetic()));
  }

  @ParameterizedTest
  @MethodSource("maps")
  void doublesAndFloatsLieNearTheEnclosure(EquivariantMap map) {
    Program program = Passes.optimise(Lowering.lower(map));
    Random random = new Random(11);
    double[][] inputs = new double[program.inputs().size()][];
    float[][] narrow = new float[inputs.length][];
    List<List<Enclosure>> balls = new ArrayList<>();
    EnclosureArithmetic arithmetic = new EnclosureArithmetic(40);
    for (int b = 0; b < inputs.length; b++) {
      inputs[b] = new double[program.inputs().get(b).dimension()];
      narrow[b] = new float[inputs[b].length];
      List<Enclosure> values = new ArrayList<>();
      for (int c = 0; c < inputs[b].length; c++) {
        narrow[b][c] = (float) (2 * random.nextDouble() - 1);
        inputs[b][c] = narrow[b][c];
        values.add(arithmetic.enclosure(inputs[b][c]));
      }
      balls.add(values);
    }
    List<List<Enclosure>> exact = Interpreter.run(program, balls, arithmetic);
    for (MultiplyAddRounding rounding : MultiplyAddRounding.values()) {
      double[][] wide = new DoubleInterpreter(program, rounding).run(inputs);
      float[][] single = new FloatInterpreter(program, rounding).run(narrow);
      for (int b = 0; b < wide.length; b++) {
        for (int c = 0; c < wide[b].length; c++) {
          double value = exact.get(b).get(c).midpoint().doubleValue();
          assertEquals(value, wide[b][c], 1e-13);
          assertEquals(value, single[b][c], 1e-4);
        }
      }
    }
  }

  @Test
  void multiplyAddIsRoundedAsAskedFor() {
    ProgramBuilder builder = new ProgramBuilder(List.of(new Block("x", 3)));
    builder.output(
        "y",
        List.of(
            builder.multiplyAdd(builder.input(0, 0), builder.input(0, 1), builder.input(0, 2))));
    Program program = builder.build();
    double x = 1 + Math.ulp(1.0);
    double[][] inputs = {{x, x, -(x * x)}};
    double[][] fused = new DoubleInterpreter(program, MultiplyAddRounding.FUSED).run(inputs);
    double[][] separate = new DoubleInterpreter(program, MultiplyAddRounding.SEPARATE).run(inputs);
    assertEquals(Math.ulp(1.0) * Math.ulp(1.0), fused[0][0]);
    assertEquals(0, separate[0][0]);
    float y = 1 + Math.ulp(1f);
    float[][] narrow = {{y, y, -(y * y)}};
    assertNotEquals(
        new FloatInterpreter(program, MultiplyAddRounding.FUSED).run(narrow)[0][0],
        new FloatInterpreter(program, MultiplyAddRounding.SEPARATE).run(narrow)[0][0]);
  }

  @Test
  void constantsAreRoundedOnce() {
    ProgramBuilder builder = new ProgramBuilder(List.of());
    builder.output("y", List.of(builder.constant(SurdSum.of(Rational.of(1, 3)))));
    Program program = builder.build();
    assertArrayEquals(
        new double[][] {{1.0 / 3}},
        new DoubleInterpreter(program, MultiplyAddRounding.FUSED).run(new double[0][]));
    assertArrayEquals(
        new float[][] {{1f / 3}},
        new FloatInterpreter(program, MultiplyAddRounding.FUSED).run(new float[0][]));
  }

  @ParameterizedTest
  @EnumSource(SmoothFunction.class)
  void smoothFunctionsOfDoublesLieWithinTwoUnitsOfTheEnclosure(SmoothFunction function) {
    EnclosureArithmetic arithmetic = new EnclosureArithmetic(50);
    for (double x : new double[] {0.003, 0.25, 0.7, 1, 1.9, 6, 33.3}) {
      Enclosure ball = arithmetic.call(function, arithmetic.enclosure(x));
      assertTrue(ball.radius().compareTo(new BigDecimal("1E-30")) < 0, ball::toString);
      double expected = ball.midpoint().doubleValue();
      assertEquals(expected, FloatingCalls.of(function, x), 2 * Math.ulp(expected));
      Enclosure narrow = arithmetic.call(function, arithmetic.enclosure((float) x));
      float value = narrow.midpoint().floatValue();
      assertEquals(value, FloatingCalls.of(function, (float) x), 2 * Math.ulp(value));
    }
  }

  /** Digits of e, e^-10 and log 2 from OEIS A001113, and of log 10 from OEIS A002392. */
  @Test
  void exponentialAndLogarithmHaveThePublishedDigits() {
    EnclosureArithmetic arithmetic = new EnclosureArithmetic(50);
    assertDigits(
        "2.71828182845904523536028747135266249775724709",
        arithmetic.call(SmoothFunction.EXP, arithmetic.enclosure(1)));
    assertDigits(
        "0.69314718055994530941723212145817656807550013",
        arithmetic.call(SmoothFunction.LOG, arithmetic.enclosure(2)));
    assertDigits(
        "2.30258509299404568401799145468436420760110148",
        arithmetic.call(SmoothFunction.LOG, arithmetic.enclosure(10)));
  }

  private static void assertDigits(String digits, Enclosure ball) {
    assertTrue(ball.radius().compareTo(new BigDecimal("1E-44")) < 0, ball::toString);
    BigDecimal published = new BigDecimal(digits);
    BigDecimal unit = published.ulp();
    assertTrue(
        ball.midpoint().subtract(published).abs().compareTo(unit) <= 0,
        () -> digits + " against " + ball);
  }

  @Test
  void exponentialOfALogarithmIsTheNumber() {
    EnclosureArithmetic arithmetic = new EnclosureArithmetic(80);
    for (double x : new double[] {1e-9, 0.1, 1, 12345.678, 1e200}) {
      Enclosure round =
          arithmetic.call(
              SmoothFunction.EXP, arithmetic.call(SmoothFunction.LOG, arithmetic.enclosure(x)));
      assertTrue(round.contains(new BigDecimal(x)), round::toString);
      assertTrue(
          round.radius().compareTo(new BigDecimal(x).movePointLeft(70)) < 0, round::toString);
    }
  }

  @Test
  void callsWithoutAValueAreRefused() {
    ExactArithmetic exact = new ExactArithmetic();
    ArithmeticException refusal =
        assertThrows(
            ArithmeticException.class, () -> exact.call(SmoothFunction.EXP, SurdSum.of(1)));
    assertEquals("exp(1) has no exact form here.", refusal.getMessage());
    EnclosureArithmetic balls = new EnclosureArithmetic(30);
    Enclosure aroundZero = Enclosure.ball(BigDecimal.ZERO, BigDecimal.ONE, 30);
    assertThrows(ArithmeticException.class, () -> balls.call(SmoothFunction.SIGN, aroundZero));
    assertThrows(ArithmeticException.class, () -> balls.call(SmoothFunction.LOG, aroundZero));
    Enclosure absolute = balls.call(SmoothFunction.ABSOLUTE, aroundZero);
    assertTrue(absolute.contains(BigDecimal.ONE) && absolute.contains(BigDecimal.ZERO));
    assertTrue(absolute.lower().signum() >= 0);
  }

  @Test
  void inputsOfOtherShapeAreRefusedInOneSentence() {
    Program program = Lowering.lower(SampleMaps.harmonics(1, true, Normalization.NORM));
    DoubleInterpreter interpreter = new DoubleInterpreter(program, MultiplyAddRounding.FUSED);
    assertEquals(
        "The program has 1 input blocks and was given 2.",
        assertThrows(
                IllegalArgumentException.class,
                () -> interpreter.run(new double[][] {{1, 2, 3}, {1}}))
            .getMessage());
    assertEquals(
        "The input block \"v\" has 3 components and was given 2.",
        assertThrows(IllegalArgumentException.class, () -> interpreter.run(new double[][] {{1, 2}}))
            .getMessage());
  }
}
