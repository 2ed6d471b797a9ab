package io.intertwine.codegen.program;

import java.util.List;

/**
 * The readable text of a program, one node a line.
 *
 * <pre>{@code
 * input x[3], y[3]
 * output z[1]
 * t0 = x[0]
 * t1 = y[0]
 * t2 = t0 * t1
 * t3 = 1/3*Sqrt[3]
 * t4 = t2 * t3
 * z[0] = t4
 * }</pre>
 *
 * <p>Operations are written {@code t1 + t2}, {@code t1 - t2}, {@code t1 * t2}, {@code t1 * t2 +
 * t3}, {@code -t1} and {@code sqrt(t1)}; constants by their canonical exact text. Equal programs
 * have equal texts, and programs with equal texts are equal.
 */
public final class ProgramText {
  private ProgramText() {}

  /** The text of a program; every line ends with a line feed. */
  public static String of(Program program) {
    StringBuilder text = new StringBuilder();
    text.append("input ").append(blocks(program.inputs())).append('\n');
    text.append("output ").append(blocks(program.outputs())).append('\n');
    for (int i = 0; i < program.size(); i++) {
      text.append('t').append(i).append(" = ");
      text.append(node(program, program.node(i))).append('\n');
    }
    for (int b = 0; b < program.outputs().size(); b++) {
      Block block = program.outputs().get(b);
      for (int c = 0; c < block.dimension(); c++) {
        text.append(block.name()).append('[').append(c).append("] = t");
        text.append(program.result(b, c)).append('\n');
      }
    }
    return text.toString();
  }

  private static String blocks(List<Block> blocks) {
    StringBuilder text = new StringBuilder();
    for (Block block : blocks) {
      text.append(text.isEmpty() ? "" : ", ").append(block.name());
      text.append('[').append(block.dimension()).append(']');
    }
    return text.toString();
  }

  private static String node(Program program, Node node) {
    if (node instanceof Node.Input input) {
      return program.inputs().get(input.block()).name() + "[" + input.component() + "]";
    } else if (node instanceof Node.Constant constant) {
      return constant.value().toExactString();
    } else if (node instanceof Node.Add add) {
      return "t" + add.left() + " + t" + add.right();
    } else if (node instanceof Node.Subtract subtract) {
      return "t" + subtract.left() + " - t" + subtract.right();
    } else if (node instanceof Node.Multiply multiply) {
      return "t" + multiply.left() + " * t" + multiply.right();
    } else if (node instanceof Node.MultiplyAdd fma) {
      return "t" + fma.a() + " * t" + fma.b() + " + t" + fma.c();
    } else if (node instanceof Node.Negate negate) {
      return "-t" + negate.operand();
    } else if (node instanceof Node.Call call) {
      return call.function().label() + "(t" + call.operand() + ")";
    }
    throw new AssertionError(node);
  }
}
