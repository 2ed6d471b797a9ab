package io.intertwine.codegen.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.intertwine.codegen.pass.DeadCode;
import io.intertwine.codegen.pass.Passes;
import io.intertwine.codegen.program.Block;
import io.intertwine.codegen.program.Derivative;
import io.intertwine.codegen.program.Node;
import io.intertwine.codegen.program.Program;
import io.intertwine.codegen.program.ProgramBuilder;
import io.intertwine.symbolic.map.EquivariantMap;
import io.intertwine.symbolic.map.ProofFailure;
import io.intertwine.symbolic.map.SmoothFunction;
import io.intertwine.symbolic.number.SurdSum;
import io.intertwine.symbolic.wigner.Normalization;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProgramProofTest {
  static List<EquivariantMap> maps() {
    return SampleMaps.all();
  }

  @ParameterizedTest
  @MethodSource("maps")
  void noNodeOfAnOptimisedProgramCanBeChangedUnseen(EquivariantMap map) {
    Program program = Passes.optimise(Lowering.lower(map));
    int refused = 0;
    for (int i = 0; i < program.size(); i++) {
      Program changed = withChanged(program, i);
      assertThrows(ProofFailure.class, () -> ProgramProof.prove(map, changed), changed::toString);
      refused++;
    }
    assertTrue(refused > 0);
  }

  /** The program with node i replaced: sums by differences, constants by their doubles, ... */
  private static Program withChanged(Program program, int index) {
    List<Node> nodes = new ArrayList<>(program.nodes());
    Node node = nodes.get(index);
    nodes.set(index, changed(program, node, index));
    return new Program(program.inputs(), program.outputs(), nodes, program.results());
  }

  private static Node changed(Program program, Node node, int index) {
    if (node instanceof Node.Constant constant) {
      return new Node.Constant(constant.value().times(SurdSum.of(2)));
    } else if (node instanceof Node.Add add) {
      return new Node.Subtract(add.left(), add.right());
    } else if (node instanceof Node.Subtract subtract) {
      return new Node.Add(subtract.left(), subtract.right());
    } else if (node instanceof Node.Multiply multiply) {
      return new Node.Add(multiply.left(), multiply.right());
    } else if (node instanceof Node.MultiplyAdd fma) {
      return new Node.Multiply(fma.a(), fma.b());
    } else if (node instanceof Node.Negate negate) {
      return new Node.Add(negate.operand(), negate.operand());
    } else if (node instanceof Node.Call call) {
      return new Node.Call(SmoothFunction.SQRT, call.operand());
    }
    Node.Input input = (Node.Input) node;
    int dimension = program.inputs().get(input.block()).dimension();
    return dimension > 1
        ? new Node.Input(input.block(), (input.component() + 1) % dimension)
        : new Node.Constant(SurdSum.of(index + 2L));
  }

  @Test
  void theMessageNamesTheComponent() {
    EquivariantMap map = SampleMaps.harmonics(2, false, Normalization.NORM);
    Program program = Lowering.lower(map);
    List<Integer> results = new ArrayList<>(program.results().get(0));
    results.set(5, results.get(6));
    Program wrong =
        new Program(program.inputs(), program.outputs(), program.nodes(), List.of(results));
    ProofFailure failure = assertThrows(ProofFailure.class, () -> ProgramProof.prove(map, wrong));
    assertEquals(
        "The program does not compute component 5 of \"out\" of solid harmonics to degree 2.",
        failure.getMessage());
  }

  @Test
  void aProgramOfOtherShapeIsRefused() {
    EquivariantMap map = SampleMaps.harmonics(1, false, Normalization.NORM);
    Program longer = Lowering.lower(SampleMaps.harmonics(2, false, Normalization.NORM));
    ProofFailure size = assertThrows(ProofFailure.class, () -> ProgramProof.prove(map, longer));
    assertEquals(
        "The program has 9 components, and solid harmonics to degree 1 has 4.", size.getMessage());
    EquivariantMap other = SampleMaps.fullProduct(1);
    assertThrows(ProofFailure.class, () -> ProgramProof.prove(other, Lowering.lower(map)));
  }

  @ParameterizedTest
  @MethodSource("maps")
  void firstAndSecondDerivativesAreProvedAgainstExactOnes(EquivariantMap map) {
    Program program = Passes.optimise(Lowering.lower(map));
    Program first = Passes.optimise(Derivative.vjp(program));
    ProgramProof.proveDerivative(map.name(), program, first);
    Program second = Passes.optimise(Derivative.vjp(first));
    ProgramProof.proveDerivative("the derivative of " + map.name(), first, second);
  }

  @Test
  void derivativesOfSurfaceHarmonicsAreThoseOfTheMap() {
    EquivariantMap map = SampleMaps.harmonics(4, true, Normalization.INTEGRAL);
    Program program = Passes.optimise(Lowering.lower(map));
    PolynomialMap exact = PolynomialMap.of(map, program.outputs());
    Program first = Passes.optimise(Derivative.vjp(program));
    ProgramProof.prove("the first derivative", exact.vjp(), first);
    Program second = Passes.optimise(Derivative.vjp(first));
    ProgramProof.prove("the second derivative", exact.vjp().vjp(), second);
  }

  @Test
  void derivativesOfTheFullProductToThreeAreThoseOfTheMap() {
    EquivariantMap map = SampleMaps.fullProduct(3);
    Program program = Passes.optimise(Lowering.lower(map));
    PolynomialMap exact = PolynomialMap.of(map, program.outputs());
    Program first = Passes.optimise(Derivative.vjp(program));
    ProgramProof.prove("the first derivative", exact.vjp(), first);
    Program second = Passes.optimise(Derivative.vjp(first));
    ProgramProof.prove("the second derivative", exact.vjp().vjp(), second);
  }

  @Test
  void aWrongDerivativeIsRefused() {
    Program program = Lowering.lower(SampleMaps.fullProduct(1));
    Program derivative = new DeadCode().apply(Derivative.vjp(program));
    for (int i = 0; i < derivative.size(); i++) {
      Program wrong = withChanged(derivative, i);
      assertThrows(
          ProofFailure.class, () -> ProgramProof.proveDerivative("product", program, wrong));
    }
  }

  @Test
  void relationsOfSmoothFunctionsAreKnown() {
    // sqrt(u)^2 = u, u (1/u) = 1, sqrt(u) / sqrt(u) = 1, (1/sqrt(u))^2 = 1/u, |u| = u sign(u),
    // sin^2 + cos^2 = 1.
    ProgramBuilder builder = new ProgramBuilder(List.of(new Block("x", 1)));
    int x = builder.input(0, 0);
    int u = builder.plus(builder.times(x, x), builder.constant(1));
    int root = builder.call(SmoothFunction.SQRT, u);
    int inverseRoot = builder.call(SmoothFunction.RECIPROCAL_SQRT, u);
    int inverse = builder.call(SmoothFunction.RECIPROCAL, u);
    int sine = builder.call(SmoothFunction.SIN, x);
    int cosine = builder.call(SmoothFunction.COS, x);
    int sign = builder.call(SmoothFunction.SIGN, x);
    builder.output(
        "zero",
        List.of(
            builder.minus(builder.times(root, root), u),
            builder.minus(builder.times(u, inverse), builder.constant(1)),
            builder.minus(builder.times(root, inverseRoot), builder.constant(1)),
            builder.minus(builder.times(inverseRoot, inverseRoot), inverse),
            builder.minus(builder.call(SmoothFunction.ABSOLUTE, x), builder.times(x, sign)),
            builder.minus(
                builder.plus(builder.times(sine, sine), builder.times(cosine, cosine)),
                builder.constant(1))));
    PolynomialMap expansion = PolynomialMap.of(builder.build());
    expansion.components().get(0).forEach(p -> assertTrue(p.isZero(), p::toString));
  }
}
