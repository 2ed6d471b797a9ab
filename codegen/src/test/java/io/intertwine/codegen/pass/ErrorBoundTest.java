package io.intertwine.codegen.pass;

import static io.intertwine.codegen.pass.PassTest.program;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.intertwine.codegen.interpret.DoubleInterpreter;
import io.intertwine.codegen.interpret.EnclosureArithmetic;
import io.intertwine.codegen.interpret.FloatInterpreter;
import io.intertwine.codegen.interpret.Interpreter;
import io.intertwine.codegen.interpret.MultiplyAddRounding;
import io.intertwine.codegen.lower.Lowering;
import io.intertwine.codegen.lower.SampleMaps;
import io.intertwine.codegen.program.Derivative;
import io.intertwine.codegen.program.Program;
import io.intertwine.symbolic.map.EquivariantMap;
import io.intertwine.symbolic.map.SmoothFunction;
import io.intertwine.symbolic.number.Enclosure;
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

class ErrorBoundTest {
  private static final double DOUBLE_ROUNDOFF = 0x1p-53;
  private static final double FLOAT_ROUNDOFF = 0x1p-24;

  static List<EquivariantMap> maps() {
    return SampleMaps.all();
  }

  private static double gamma(int n, double roundoff) {
    return n * roundoff / (1 - n * roundoff);
  }

  /** The largest error over the bound, of all components and both roundings of multiply-adds. */
  private static double worst(Program program, float[][] inputs) {
    double[][] wide = new double[inputs.length][];
    List<List<Enclosure>> balls = new ArrayList<>();
    EnclosureArithmetic arithmetic = new EnclosureArithmetic(80);
    for (int b = 0; b < inputs.length; b++) {
      wide[b] = new double[inputs[b].length];
      List<Enclosure> values = new ArrayList<>();
      for (int c = 0; c < inputs[b].length; c++) {
        wide[b][c] = inputs[b][c];
        values.add(arithmetic.enclosure(inputs[b][c]));
      }
      balls.add(values);
    }
    List<List<Enclosure>> exact = Interpreter.run(program, balls, arithmetic);
    double[][] bound =
        new DoubleInterpreter(ErrorBound.of(program), MultiplyAddRounding.SEPARATE).run(wide);
    // One more than the count covers the rounding of the bound itself.
    int count = RoundingCount.of(program) + 1;
    double worst = 0;
    for (MultiplyAddRounding rounding : MultiplyAddRounding.values()) {
      double[][] doubles = new DoubleInterpreter(program, rounding).run(wide);
      float[][] floats = new FloatInterpreter(program, rounding).run(inputs);
      for (int b = 0; b < bound.length; b++) {
        for (int c = 0; c < bound[b].length; c++) {
          BigDecimal value = exact.get(b).get(c).midpoint();
          double inDouble = value.subtract(new BigDecimal(doubles[b][c])).abs().doubleValue();
          double inFloat = value.subtract(new BigDecimal(floats[b][c])).abs().doubleValue();
          if (inDouble > 0 || inFloat > 0) {
            worst = Math.max(worst, inDouble / (gamma(count, DOUBLE_ROUNDOFF) * bound[b][c]));
            worst = Math.max(worst, inFloat / (gamma(count, FLOAT_ROUNDOFF) * bound[b][c]));
          }
        }
      }
    }
    return worst;
  }

  /** Components of widely different size and sign, so that sums cancel at times. */
  private static float[][] random(Program program, Random random) {
    float[][] inputs = new float[program.inputs().size()][];
    for (int b = 0; b < inputs.length; b++) {
      inputs[b] = new float[program.inputs().get(b).dimension()];
      for (int c = 0; c < inputs[b].length; c++) {
        inputs[b][c] = (float) (random.nextGaussian() * Math.pow(10, random.nextInt(4) - 2));
      }
    }
    return inputs;
  }

  @ParameterizedTest
  @MethodSource("maps")
  void noErrorOfAnyKindOfMapExceedsItsBound(EquivariantMap map) {
    Program program = Passes.optimise(Lowering.lower(map));
    Random random = new Random(3);
    double worst = 0;
    for (int k = 0; k < 50; k++) {
      worst = Math.max(worst, worst(program, random(program, random)));
    }
    assertTrue(worst <= 1, "The error is " + worst + " times the bound.");
    // Changes of sign alone are exact: the inverse of a quaternion.
    boolean isExact = program.operations().total() == program.operations().negations();
    assertTrue(isExact == (worst == 0), "The largest error is " + worst + " times the bound.");
  }

  @ParameterizedTest
  @MethodSource("maps")
  void noErrorOfADerivativeExceedsItsBound(EquivariantMap map) {
    Program program = Passes.optimise(Derivative.vjp(Passes.optimise(Lowering.lower(map))));
    Random random = new Random(4);
    for (int k = 0; k < 20; k++) {
      double worst = worst(program, random(program, random));
      assertTrue(worst <= 1, "The error is " + worst + " times the bound.");
    }
  }

  @ParameterizedTest
  @EnumSource(SmoothFunction.class)
  void noErrorOfASmoothFunctionExceedsItsBound(SmoothFunction function) {
    // f(x y + 1/3), where the argument is a sum that loses digits, and f of a product.
    Program program =
        program(
            2,
            b -> {
              int product = b.times(b.input(0, 0), b.input(0, 1));
              int third = b.constant(SurdSum.of(Rational.of(1, 3)));
              return List.of(b.call(function, b.plus(product, third)), b.call(function, product));
            });
    Random random = new Random(5);
    for (int k = 0; k < 300; k++) {
      float x = (float) (0.01 + 3 * random.nextDouble());
      float[][] inputs = {{x, (float) (0.01 + 3 * random.nextDouble())}};
      double worst = worst(program, inputs);
      assertTrue(worst <= 1, "The error is " + worst + " times the bound at " + x + ".");
    }
  }

  @Test
  void theBoundOfAPolynomialSumsMagnitudesBeforeTheyCancel() {
    // x y - x y + 2 x at x = -3, y = 5: 15 + 15 + 6.
    Program program =
        program(
            2,
            b -> {
              int product = b.times(b.input(0, 0), b.input(0, 1));
              int zero = b.minus(product, product);
              return List.of(b.plus(zero, b.times(b.constant(2), b.input(0, 0))));
            });
    double[][] bound =
        new DoubleInterpreter(ErrorBound.of(program), MultiplyAddRounding.FUSED)
            .run(new double[][] {{-3, 5}});
    assertEquals(36, bound[0][0]);
  }

  @Test
  void theBoundOfSurfaceHarmonicsDoesNotGrowWithTheLengthOfTheVector() {
    Program program =
        Passes.optimise(Lowering.lower(SampleMaps.harmonics(4, true, Normalization.NORM)));
    DoubleInterpreter bound =
        new DoubleInterpreter(ErrorBound.of(program), MultiplyAddRounding.FUSED);
    double[] near = bound.run(new double[][] {{0.3, -0.4, 1.2}})[0];
    double[] far = bound.run(new double[][] {{0.3 * 1024, -0.4 * 1024, 1.2 * 1024}})[0];
    for (int c = 0; c < near.length; c++) {
      assertEquals(near[c], far[c], 1e-12 * near[c]);
      assertTrue(near[c] < 100, "A bound of harmonics to 4 is " + near[c]);
    }
  }

  @Test
  void roundingsOfFactorsAddAndOfSummandsDoNot() {
    Program program =
        program(
            2,
            b -> {
              int x = b.input(0, 0);
              int y = b.input(0, 1);
              int square = b.times(x, x);
              int fourth = b.times(square, square);
              int third = b.constant(SurdSum.of(Rational.of(1, 3)));
              return List.of(
                  x,
                  square,
                  fourth,
                  b.plus(fourth, square),
                  b.times(b.constant(2), y),
                  b.times(third, y),
                  b.multiplyAdd(square, y, fourth),
                  b.negate(square),
                  b.call(SmoothFunction.RECIPROCAL_SQRT, square));
            });
    int[] counts = RoundingCount.ofNodes(program);
    assertEquals(
        List.of(0, 1, 3, 4, 1, 2, 4, 1, 3),
        program.results().get(0).stream().map(node -> counts[node]).toList());
    assertEquals(4, RoundingCount.of(program));
  }

  /** A sum of n terms in order reaches about half of gamma_(n-1) for the worst signs of errors. */
  @Test
  void theBoundIsNearlyReached() {
    int terms = 40;
    Program program =
        program(
            terms,
            b -> {
              int sum = b.input(0, 0);
              for (int k = 1; k < terms; k++) {
                sum = b.plus(sum, b.input(0, k));
              }
              return List.of(sum);
            });
    float[][] inputs = new float[1][terms];
    inputs[0][0] = 1;
    for (int k = 1; k < terms; k++) {
      // Just under half a unit: each sum is rounded down to 1 in single precision.
      inputs[0][k] = (float) (0.499 * Math.ulp(1f));
    }
    double worst = worst(program, inputs);
    assertTrue(worst > 0.4 && worst <= 1, "The error is " + worst + " times the bound.");
  }
}
