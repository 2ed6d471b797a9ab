package io.intertwine.codegen.pass;

import io.intertwine.codegen.program.Node;
import io.intertwine.codegen.program.Program;
import io.intertwine.codegen.program.ProgramBuilder;
import io.intertwine.codegen.program.Simplifier;
import io.intertwine.symbolic.map.SmoothFunction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Computes values that differ only in sign once: {@code a - b} and {@code b - a}, {@code c * x} and
 * {@code -c * x}.
 *
 * <p>Value numbering up to sign: each value is a node and a sign, and signs travel through products
 * and sums at no cost. Where a result needs the other sign, the node itself is turned around if
 * nothing else uses it ({@code b - a} for {@code -(a - b)}, {@code (-c) * x} for {@code -(c * x)}).
 * Constants become positive, their signs going into sums and differences. If the number of
 * operations would grow, the program is returned as it was.
 */
public final class SignSharing implements Pass {
  /** The pass. */
  public SignSharing() {}

  @Override
  public String name() {
    return "sign sharing";
  }

  @Override
  public Program apply(Program program) {
    Program source = new DeadCode().apply(new Separation().apply(program));
    Program shared = new DeadCode().apply(new Numbering(source).run());
    Program turned = new DeadCode().apply(turnSingleUses(shared));
    return turned.operations().total() <= source.operations().total() ? turned : source;
  }

  /** A node and a sign. */
  private record Signed(int node, boolean negative) {
    Signed flipped(boolean flip) {
      return new Signed(node, negative != flip);
    }
  }

  /** The unordered operands of a difference. */
  private record Difference(int low, int high) {}

  private static final class Numbering {
    private final Program program;
    private final Simplifier to;
    private final Map<Difference, Signed> differences = new HashMap<>();
    private final List<Signed> values = new ArrayList<>();

    Numbering(Program program) {
      this.program = program;
      to = new Simplifier(new ProgramBuilder(program.inputs()));
    }

    Program run() {
      for (Node node : program.nodes()) {
        values.add(value(node));
      }
      int[] renamed = new int[values.size()];
      for (List<Integer> block : program.results()) {
        block.forEach(result -> renamed[result] = plain(values.get(result)));
      }
      return Rewriter.finish(program, to.builder(), renamed);
    }

    private int plain(Signed value) {
      return value.negative() ? to.builder().negate(value.node()) : value.node();
    }

    private Signed value(Node node) {
      if (node instanceof Node.Constant constant) {
        boolean negative = constant.value().signum() < 0;
        int index = to.constant(negative ? constant.value().negate() : constant.value());
        return new Signed(index, negative);
      } else if (node instanceof Node.Add add) {
        return sum(values.get(add.left()), values.get(add.right()));
      } else if (node instanceof Node.Subtract subtract) {
        return sum(values.get(subtract.left()), values.get(subtract.right()).flipped(true));
      } else if (node instanceof Node.Negate negate) {
        return values.get(negate.operand()).flipped(true);
      } else if (node instanceof Node.Multiply multiply) {
        Signed a = values.get(multiply.left());
        Signed b = values.get(multiply.right());
        return absorbed(to.times(a.node(), b.node()), a.negative() != b.negative());
      } else if (node instanceof Node.Call call) {
        return called(call.function(), values.get(call.operand()));
      }
      return new Signed(to.builder().add(node), false);
    }

    private Signed sum(Signed a, Signed b) {
      if (a.negative() == b.negative()) {
        return absorbed(to.plus(a.node(), b.node()), a.negative());
      }
      int plus = a.negative() ? b.node() : a.node();
      int minus = a.negative() ? a.node() : b.node();
      Difference key = new Difference(Math.min(plus, minus), Math.max(plus, minus));
      Signed known = differences.get(key);
      if (known == null) {
        differences.put(key, new Signed(to.minus(plus, minus), minus < plus));
        return absorbed(differences.get(key).node(), false);
      }
      return absorbed(known.node(), known.negative() != minus < plus);
    }

    private Signed called(SmoothFunction function, Signed argument) {
      return switch (function) {
        case SIN, TANH, SIGN, RECIPROCAL ->
            absorbed(to.call(function, argument.node()), argument.negative());
        case COS, ABSOLUTE -> absorbed(to.call(function, argument.node()), false);
        default -> absorbed(to.call(function, plain(argument)), false);
      };
    }

    /** Moves the sign of a negation or of a constant into the sign of the value. */
    private Signed absorbed(int node, boolean negative) {
      Node made = to.builder().node(node);
      if (made instanceof Node.Negate negate) {
        return new Signed(negate.operand(), !negative);
      } else if (made instanceof Node.Constant constant && constant.value().signum() < 0) {
        return new Signed(to.constant(constant.value().negate()), !negative);
      }
      return new Signed(node, negative);
    }
  }

  /** Replaces {@code -(a - b)} by {@code b - a} and so on, where the operand is used once. */
  private static Program turnSingleUses(Program program) {
    Uses uses = Uses.of(program);
    Simplifier to = new Simplifier(new ProgramBuilder(program.inputs()));
    int[] renamed = new int[program.size()];
    for (int i = 0; i < renamed.length; i++) {
      Node node = program.node(i);
      boolean turns =
          node instanceof Node.Negate negate && isTurnable(program, uses, negate.operand());
      renamed[i] =
          turns
              ? turned(program, uses, node.operand(0), to, renamed)
              : to.builder().add(node.withOperands(k -> renamed[k]));
    }
    return Rewriter.finish(program, to.builder(), renamed);
  }

  private static boolean isTurnable(Program program, Uses uses, int node) {
    if (uses.count(node) != 1) {
      return false;
    }
    if (program.node(node) instanceof Node.Multiply multiply) {
      return program.node(multiply.left()) instanceof Node.Constant
          || program.node(multiply.right()) instanceof Node.Constant
          || isTurnable(program, uses, multiply.left())
          || isTurnable(program, uses, multiply.right());
    }
    return program.node(node) instanceof Node.Subtract;
  }

  /** A node for the negative of a turnable one. */
  private static int turned(Program program, Uses uses, int node, Simplifier to, int[] renamed) {
    if (program.node(node) instanceof Node.Subtract subtract) {
      return to.minus(renamed[subtract.right()], renamed[subtract.left()]);
    }
    Node.Multiply multiply = (Node.Multiply) program.node(node);
    boolean isConstant =
        program.node(multiply.left()) instanceof Node.Constant
            || program.node(multiply.right()) instanceof Node.Constant;
    if (isConstant) {
      return to.negate(renamed[node]);
    }
    boolean left = isTurnable(program, uses, multiply.left());
    int turned = left ? multiply.left() : multiply.right();
    int kept = left ? multiply.right() : multiply.left();
    return to.times(turned(program, uses, turned, to, renamed), renamed[kept]);
  }
}
