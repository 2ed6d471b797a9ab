package io.intertwine.codegen.pass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.intertwine.codegen.lower.Lowering;
import io.intertwine.codegen.lower.PolynomialMap;
import io.intertwine.codegen.lower.ProgramProof;
import io.intertwine.codegen.lower.SampleMaps;
import io.intertwine.codegen.program.Block;
import io.intertwine.codegen.program.Derivative;
import io.intertwine.codegen.program.Node;
import io.intertwine.codegen.program.Program;
import io.intertwine.codegen.program.ProgramBuilder;
import io.intertwine.symbolic.map.EquivariantMap;
import io.intertwine.symbolic.wigner.Normalization;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every pass; what each pass is for is tested beside this class. */
class PassTest {
  static List<EquivariantMap> maps() {
    return SampleMaps.all();
  }

  @ParameterizedTest
  @MethodSource("maps")
  void everyPassKeepsTheMapWhereverItStandsInTheSequence(EquivariantMap map) {
    Program program = Lowering.lower(map);
    for (Pass pass : Passes.standard()) {
      ProgramProof.prove(map, pass.apply(Lowering.lower(map)));
      program = pass.apply(program);
      ProgramProof.prove(map, program);
    }
  }

  @ParameterizedTest
  @MethodSource("maps")
  void everyPassKeepsTheDerivative(EquivariantMap map) {
    Program program = Passes.optimise(Lowering.lower(map));
    PolynomialMap exact = PolynomialMap.of(program).vjp();
    Program derivative = Derivative.vjp(program);
    for (Pass pass : Passes.standard()) {
      derivative = pass.apply(derivative);
      ProgramProof.prove(pass.name(), exact, derivative);
    }
  }

  @ParameterizedTest
  @MethodSource("maps")
  void equalProgramsGiveEqualPrograms(EquivariantMap map) {
    Program once = Lowering.lower(map);
    Program again = Lowering.lower(map);
    assertEquals(once, again);
    for (Pass pass : Passes.standard()) {
      once = pass.apply(once);
      again = pass.apply(again);
      assertEquals(once, again, pass.name());
    }
  }

  @ParameterizedTest
  @MethodSource("maps")
  void optimisingNeverAddsOperationsAndEndsInAFixedPoint(EquivariantMap map) {
    Program program = Lowering.lower(map);
    Program optimised = Passes.optimise(program);
    assertTrue(optimised.operations().total() <= program.operations().total());
    assertEquals(optimised.operations().total(), Passes.optimise(optimised).operations().total());
  }

  /**
   * Operations after optimisation, a multiply-add counting once. The nonzero terms alone are 611,
   * 2052 and 11896 for the products to 3, 4 and 6; a kernel that adds each by a multiply-add needs
   * one operation per term beside one per product of components (81, 256, 625, 2401).
   */
  @ParameterizedTest
  @CsvSource({"2, 171", "3, 653", "4, 1908", "6, 9194"})
  void fullProductsStayAsShortAsTheyAre(int bandLimit, int most) {
    EquivariantMap map = SampleMaps.fullProduct(bandLimit);
    Program program = Passes.optimise(Lowering.lower(map));
    assertTrue(program.operations().total() <= most, () -> program.operations().toString());
    ProgramProof.prove(map, program);
  }

  @ParameterizedTest
  @CsvSource({"4, 54", "8, 178", "12, 381"})
  void harmonicsStayAsShortAsTheyAre(int bandLimit, int most) {
    EquivariantMap map = SampleMaps.harmonics(bandLimit, true, Normalization.INTEGRAL);
    Program program = Passes.optimise(Lowering.lower(map));
    assertTrue(program.operations().total() <= most, () -> program.operations().toString());
    ProgramProof.prove(map, program);
  }

  @Test
  void theDerivativeOfAProductCostsLessThanTwiceTheProduct() {
    Program program = Passes.optimise(Lowering.lower(SampleMaps.fullProduct(3)));
    Program derivative = Passes.optimise(Derivative.vjp(program));
    assertTrue(derivative.operations().total() < 2 * program.operations().total());
  }

  /** The program of one output block over an input block x, written by the given function. */
  static Program program(int dimension, Function<ProgramBuilder, List<Integer>> body) {
    ProgramBuilder builder = new ProgramBuilder(List.of(new Block("x", dimension)));
    builder.output("out", body.apply(builder));
    return builder.build();
  }

  /** Applies a pass, having proved that it keeps the values. */
  static Program applied(Pass pass, Program program) {
    Program result = pass.apply(program);
    ProgramProof.prove(pass.name(), PolynomialMap.of(program), result);
    return result;
  }

  @Test
  void namesOfPassesDiffer() {
    List<String> names = Passes.standard().stream().map(Pass::name).toList();
    assertEquals(names.size(), names.stream().distinct().count());
    assertFalse(names.contains(""));
  }

  @Test
  void deadCodeGoesAndTheRestStaysInOrder() {
    Program program =
        program(
            3,
            b -> {
              b.times(b.input(0, 2), b.constant(5));
              int sum = b.plus(b.input(0, 0), b.input(0, 1));
              b.negate(sum);
              return List.of(b.times(sum, sum));
            });
    assertEquals(
        """
        input x[3]
        output out[1]
        t0 = x[0]
        t1 = x[1]
        t2 = t0 + t1
        t3 = t2 * t2
        out[0] = t3
        """,
        applied(new DeadCode(), program).toString());
  }

  @Test
  void commonSubexpressionsBecomeOneNode() {
    List<Node> nodes =
        List.of(
            new Node.Input(0, 0),
            new Node.Input(0, 1),
            new Node.Add(0, 1),
            new Node.Add(1, 0),
            new Node.Multiply(2, 3),
            new Node.Input(0, 0),
            new Node.Multiply(3, 2),
            new Node.Subtract(4, 6));
    Program program =
        new Program(
            List.of(new Block("x", 2)),
            List.of(new Block("out", 2)),
            nodes,
            List.of(List.of(7, 5)));
    assertEquals(
        """
        input x[2]
        output out[2]
        t0 = x[0]
        t1 = x[1]
        t2 = t0 + t1
        t3 = t2 * t2
        t4 = t3 - t3
        out[0] = t4
        out[1] = t0
        """,
        applied(new CommonSubexpressions(), program).toString());
  }

  @Test
  void constantsFoldThroughTheProgram() {
    Program program =
        program(
            1,
            b -> {
              int six = b.times(b.constant(2), b.constant(3));
              int scaled = b.times(b.times(b.input(0, 0), six), b.constant(-1));
              return List.of(b.minus(b.plus(scaled, b.minus(six, b.constant(6))), six));
            });
    Program folded = new DeadCode().apply(applied(new ConstantFolding(), program));
    assertEquals(
        """
        input x[1]
        output out[1]
        t0 = 6
        t1 = x[0]
        t2 = -6
        t3 = t1 * t2
        t4 = t3 - t0
        out[0] = t4
        """,
        folded.toString());
  }

  @Test
  void powersShareOneChain() {
    // x^2 y, x^3, x^4, x^7: squares are shared, and 7 = 4 + 3.
    Program program =
        program(
            2,
            b -> {
              int x = b.input(0, 0);
              int y = b.input(0, 1);
              int power = x;
              int[] powers = new int[8];
              for (int k = 2; k < powers.length; k++) {
                // Each power from scratch, as terms of polynomials are written.
                power = b.times(b.times(x, b.constant(1)), power);
                powers[k] = power;
              }
              return List.of(b.times(powers[2], y), powers[3], powers[4], powers[7]);
            });
    Program folded = applied(new ConstantFolding(), program);
    assertEquals(7, new DeadCode().apply(folded).operations().multiplications());
    Program shared = applied(new PowerSharing(), folded);
    assertEquals(5, shared.operations().multiplications());
    assertEquals(5, shared.operations().total());
  }

  @Test
  void aSinglePowerIsRaisedBySquaring() {
    Program program =
        program(
            1,
            b -> {
              int power = b.input(0, 0);
              for (int k = 2; k <= 16; k++) {
                power = b.times(power, b.input(0, 0));
              }
              return List.of(power);
            });
    assertEquals(4, applied(new PowerSharing(), program).operations().total());
  }

  @Test
  void separationUndoesContraction() {
    Program program =
        program(3, b -> List.of(b.plus(b.times(b.input(0, 0), b.input(0, 1)), b.input(0, 2))));
    Program contracted = applied(new Contraction(), program);
    assertEquals(1, contracted.operations().multiplyAdds());
    assertEquals(0, applied(new Separation(), contracted).operations().multiplyAdds());
  }
}
