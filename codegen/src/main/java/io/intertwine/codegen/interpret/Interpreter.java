package io.intertwine.codegen.interpret;

import io.intertwine.codegen.program.Block;
import io.intertwine.codegen.program.Node;
import io.intertwine.codegen.program.Program;
import java.util.ArrayList;
import java.util.List;

/**
 * Evaluates programs node by node over any {@link Arithmetic}.
 *
 * <p>This is the oracle of the compiler: {@link ExactArithmetic} gives exact results, {@link
 * EnclosureArithmetic} as many certain digits as are asked for, and {@code
 * io.intertwine.codegen.lower} runs it over polynomials. {@link DoubleInterpreter} and {@link
 * FloatInterpreter} are its twins on primitive numbers.
 */
public final class Interpreter {
  private Interpreter() {}

  /**
   * The output blocks of a program.
   *
   * @param program the program
   * @param inputs per input block its components
   * @param arithmetic the operations
   * @param <T> the kind of value
   * @return per output block its components
   * @throws IllegalArgumentException if the inputs do not have the shapes of the program's
   */
  public static <T> List<List<T>> run(
      Program program, List<List<T>> inputs, Arithmetic<T> arithmetic) {
    List<T> values = values(program, inputs, arithmetic);
    return program.results().stream()
        .map(block -> block.stream().map(values::get).toList())
        .toList();
  }

  /**
   * The values of all nodes of a program.
   *
   * @param program the program
   * @param inputs per input block its components
   * @param arithmetic the operations
   * @param <T> the kind of value
   * @return one value per node
   * @throws IllegalArgumentException if the inputs do not have the shapes of the program's
   */
  public static <T> List<T> values(
      Program program, List<List<T>> inputs, Arithmetic<T> arithmetic) {
    requireShapes(program, inputs);
    List<T> values = new ArrayList<>(program.size());
    for (Node node : program.nodes()) {
      values.add(value(node, inputs, values, arithmetic));
    }
    return values;
  }

  private static <T> T value(
      Node node, List<List<T>> inputs, List<T> values, Arithmetic<T> arithmetic) {
    if (node instanceof Node.Input input) {
      return inputs.get(input.block()).get(input.component());
    } else if (node instanceof Node.Constant constant) {
      return arithmetic.constant(constant.value());
    } else if (node instanceof Node.Add add) {
      return arithmetic.add(values.get(add.left()), values.get(add.right()));
    } else if (node instanceof Node.Subtract subtract) {
      return arithmetic.subtract(values.get(subtract.left()), values.get(subtract.right()));
    } else if (node instanceof Node.Multiply multiply) {
      return arithmetic.multiply(values.get(multiply.left()), values.get(multiply.right()));
    } else if (node instanceof Node.MultiplyAdd fma) {
      return arithmetic.multiplyAdd(values.get(fma.a()), values.get(fma.b()), values.get(fma.c()));
    } else if (node instanceof Node.Negate negate) {
      return arithmetic.negate(values.get(negate.operand()));
    } else if (node instanceof Node.Call call) {
      return arithmetic.call(call.function(), values.get(call.operand()));
    }
    throw new AssertionError(node);
  }

  private static <T> void requireShapes(Program program, List<List<T>> inputs) {
    requireBlocks(program, inputs.size());
    for (int b = 0; b < inputs.size(); b++) {
      requireComponents(program.inputs().get(b), inputs.get(b).size());
    }
  }

  static void requireBlocks(Program program, int blocks) {
    if (blocks != program.inputs().size()) {
      throw new IllegalArgumentException(
          "The program has "
              + program.inputs().size()
              + " input blocks and was given "
              + blocks
              + ".");
    }
  }

  static void requireComponents(Block block, int components) {
    if (components != block.dimension()) {
      throw new IllegalArgumentException(
          "The input block \""
              + block.name()
              + "\" has "
              + block.dimension()
              + " components and was given "
              + components
              + ".");
    }
  }
}
