package io.intertwine.codegen.program;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reverse-mode differentiation of programs.
 *
 * <p>For a program {@code y = p(x)} and a cotangent {@code d} of the shape of {@code y}, the vector
 * Jacobian product is {@code g = J(x)^T d}, that is {@code g_i = sum_k d_k dy_k/dx_i}. Values are
 * visited from last to first, each handing {@code d * (partial derivative)} to its operands
 * (Griewank, Walther: Evaluating Derivatives, 2008, chapter 3), so the result is exact and costs
 * about as many operations as two to four evaluations of {@code p}.
 *
 * <p>The result is a program again, so the second derivative is {@code vjp(vjp(p))}.
 */
public final class Derivative {
  private Derivative() {}

  /**
   * The vector Jacobian product of a program.
   *
   * <p>Inputs: those of {@code program}, then one cotangent block {@code d_<output>} per output
   * block. Outputs: one gradient block {@code d_<input>} per input block. The derivative of a block
   * that is itself called {@code d_<name>} is {@code dd_<name>}, so that the inputs of {@code
   * vjp(vjp(p))} are the inputs of {@code p}, {@code d_<output>} and {@code dd_<input>}, and its
   * outputs {@code d_<input>} and {@code dd_<output>}.
   */
  public static Program vjp(Program program) {
    List<Block> inputs = new ArrayList<>(program.inputs());
    inputs.addAll(cotangents(program.inputs(), program.outputs()));
    Simplifier simplifier = new Simplifier(new ProgramBuilder(inputs));
    int[] values = new int[program.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = simplifier.add(program.node(i).withOperands(k -> values[k]));
    }
    new Sweep(program, simplifier, values).run();
    return simplifier.builder().build();
  }

  /**
   * The cotangent blocks of a program: one {@code d_<name>} per output, with further letters d
   * where an input has that name.
   */
  public static List<Block> cotangents(List<Block> inputs, List<Block> outputs) {
    Set<String> names = new HashSet<>();
    inputs.forEach(input -> names.add(input.name()));
    List<Block> cotangents = new ArrayList<>();
    for (Block output : outputs) {
      String name = derivativeName(output.name());
      while (!names.add(name)) {
        name = derivativeName(name);
      }
      cotangents.add(new Block(name, output.dimension()));
    }
    return cotangents;
  }

  /** The gradient blocks of a program: one {@code d_<name>} per input. */
  public static List<Block> gradients(List<Block> inputs) {
    return inputs.stream()
        .map(input -> new Block(derivativeName(input.name()), input.dimension()))
        .toList();
  }

  /** The name of the derivative by a block: {@code d_x} for x, {@code dd_x} for {@code d_x}, ... */
  public static String derivativeName(String name) {
    return name.matches("d+_.*") ? "d" + name : "d_" + name;
  }

  /** The backward sweep over one program. */
  private static final class Sweep {
    private static final int NONE = -1;

    private final Program program;
    private final Simplifier to;
    private final int[] values;
    private final int[] adjoints;

    Sweep(Program program, Simplifier to, int[] values) {
      this.program = program;
      this.to = to;
      this.values = values;
      adjoints = new int[program.size()];
      Arrays.fill(adjoints, NONE);
    }

    void run() {
      int firstCotangent = program.inputs().size();
      for (int b = 0; b < program.outputs().size(); b++) {
        for (int c = 0; c < program.outputs().get(b).dimension(); c++) {
          give(program.result(b, c), to.builder().input(firstCotangent + b, c));
        }
      }
      for (int i = program.size() - 1; i >= 0; i--) {
        if (adjoints[i] != NONE) {
          distribute(program.node(i), values[i], adjoints[i]);
        }
      }
      declareGradients();
    }

    private void give(int node, int contribution) {
      adjoints[node] =
          adjoints[node] == NONE ? contribution : to.plus(adjoints[node], contribution);
    }

    private void distribute(Node node, int value, int adjoint) {
      if (node instanceof Node.Add add) {
        give(add.left(), adjoint);
        give(add.right(), adjoint);
      } else if (node instanceof Node.Subtract subtract) {
        give(subtract.left(), adjoint);
        give(subtract.right(), to.negate(adjoint));
      } else if (node instanceof Node.Multiply multiply) {
        giveProduct(multiply.left(), multiply.right(), adjoint);
      } else if (node instanceof Node.MultiplyAdd fma) {
        giveProduct(fma.a(), fma.b(), adjoint);
        give(fma.c(), adjoint);
      } else if (node instanceof Node.Negate negate) {
        give(negate.operand(), to.negate(adjoint));
      } else if (node instanceof Node.Call call && !isConstant(call.operand())) {
        int slope = SmoothSlope.of(call.function(), to, values[call.operand()], value);
        give(call.operand(), to.times(adjoint, slope));
      }
    }

    private void giveProduct(int left, int right, int adjoint) {
      if (!isConstant(left)) {
        give(left, to.times(adjoint, values[right]));
      }
      if (!isConstant(right)) {
        give(right, to.times(adjoint, values[left]));
      }
    }

    private boolean isConstant(int node) {
      return program.node(node) instanceof Node.Constant;
    }

    private void declareGradients() {
      int zero = to.builder().constant(0);
      List<int[]> gradients = new ArrayList<>();
      for (Block input : program.inputs()) {
        int[] gradient = new int[input.dimension()];
        Arrays.fill(gradient, zero);
        gradients.add(gradient);
      }
      for (int i = 0; i < program.size(); i++) {
        if (program.node(i) instanceof Node.Input input && adjoints[i] != NONE) {
          int[] gradient = gradients.get(input.block());
          gradient[input.component()] = to.plus(gradient[input.component()], adjoints[i]);
        }
      }
      List<Block> blocks = gradients(program.inputs());
      for (int b = 0; b < blocks.size(); b++) {
        to.builder().output(blocks.get(b).name(), Arrays.stream(gradients.get(b)).boxed().toList());
      }
    }
  }
}
