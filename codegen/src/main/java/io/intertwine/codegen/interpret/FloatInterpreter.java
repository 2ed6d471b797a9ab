package io.intertwine.codegen.interpret;

import io.intertwine.codegen.program.Node;
import io.intertwine.codegen.program.Program;
import java.util.List;

/**
 * Evaluates a program in {@code float}, operation by operation as plain emitted code does.
 *
 * <p>Each constant is its exact value correctly rounded, each node one Java expression ({@link
 * FloatingCalls} for the smooth functions), so emitted code whose {@code a * b + c} is rounded the
 * same way gives the same bits in whatever order it computes the nodes. Values that emitted code
 * adds up over its loops are summed there, not here.
 */
public final class FloatInterpreter {
  private final Program program;
  private final MultiplyAddRounding rounding;
  private final float[] constants;

  /** An interpreter of {@code program}. */
  public FloatInterpreter(Program program, MultiplyAddRounding rounding) {
    this.program = program;
    this.rounding = rounding;
    constants = new float[program.size()];
    for (int i = 0; i < constants.length; i++) {
      if (program.node(i) instanceof Node.Constant constant) {
        constants[i] = constant.value().toFloat();
      }
    }
  }

  /**
   * The output blocks of one sample.
   *
   * @param inputs per input block its components, not modified
   * @return per output block its components
   * @throws IllegalArgumentException if the inputs do not have the shapes of the program's
   */
  public float[][] run(float[][] inputs) {
    Interpreter.requireBlocks(program, inputs.length);
    for (int b = 0; b < inputs.length; b++) {
      Interpreter.requireComponents(program.inputs().get(b), inputs[b].length);
    }
    float[] values = constants.clone();
    for (int i = 0; i < values.length; i++) {
      values[i] = value(program.node(i), i, inputs, values);
    }
    float[][] outputs = new float[program.outputs().size()][];
    for (int b = 0; b < outputs.length; b++) {
      List<Integer> results = program.results().get(b);
      outputs[b] = new float[results.size()];
      for (int c = 0; c < outputs[b].length; c++) {
        outputs[b][c] = values[results.get(c)];
      }
    }
    return outputs;
  }

  private float value(Node node, int index, float[][] inputs, float[] values) {
    if (node instanceof Node.Input input) {
      return inputs[input.block()][input.component()];
    } else if (node instanceof Node.Constant) {
      return values[index];
    } else if (node instanceof Node.Add add) {
      return values[add.left()] + values[add.right()];
    } else if (node instanceof Node.Subtract subtract) {
      return values[subtract.left()] - values[subtract.right()];
    } else if (node instanceof Node.Multiply multiply) {
      return values[multiply.left()] * values[multiply.right()];
    } else if (node instanceof Node.MultiplyAdd fma) {
      float a = values[fma.a()];
      float b = values[fma.b()];
      float c = values[fma.c()];
      return rounding == MultiplyAddRounding.FUSED ? Math.fma(a, b, c) : a * b + c;
    } else if (node instanceof Node.Negate negate) {
      return -values[negate.operand()];
    } else if (node instanceof Node.Call call) {
      return FloatingCalls.of(call.function(), values[call.operand()]);
    }
    throw new AssertionError(node);
  }
}
