package io.intertwine.codegen.pass;

import io.intertwine.codegen.program.Node;
import io.intertwine.codegen.program.Program;
import io.intertwine.codegen.program.ProgramBuilder;
import io.intertwine.codegen.program.Simplifier;
import java.util.Arrays;

/**
 * Joins products with the sums that use them into multiply-adds, where that saves an operation.
 *
 * <p>A product is joined if every use of it is a summand of a sum that can take it; then the
 * product itself disappears. {@code c - a * b} becomes {@code (-a) * b + c} where {@code -a} is
 * free: a constant, or a value whose negative exists already, or one of whose products two or more
 * gain by it. {@code a * b - c} needs a free {@code -c} in the same way.
 */
public final class Contraction implements Pass {
  /** The pass. */
  public Contraction() {}

  @Override
  public String name() {
    return "contraction";
  }

  @Override
  public Program apply(Program program) {
    Program source = new DeadCode().apply(program);
    Plan plan = new Plan(source);
    plan.choose();
    Program contracted = new DeadCode().apply(plan.write());
    return contracted.operations().total() < source.operations().total() ? contracted : program;
  }

  /** Which product each sum takes, and which factor of it is negated. */
  private static final class Plan {
    private static final int NONE = -1;

    private final Program program;
    private final Uses uses;

    /** Per sum the product that it takes, or NONE. */
    private final int[] taken;

    /** Per subtracted product the factor to negate, or NONE. */
    private final int[] negated;

    private final boolean[] hasNegative;

    Plan(Program program) {
      this.program = program;
      uses = Uses.of(program);
      taken = new int[program.size()];
      negated = new int[program.size()];
      hasNegative = new boolean[program.size()];
      Arrays.fill(taken, NONE);
      Arrays.fill(negated, NONE);
      for (Node node : program.nodes()) {
        if (node instanceof Node.Negate negate) {
          hasNegative[negate.operand()] = true;
        }
      }
    }

    void choose() {
      for (int product = 0; product < program.size(); product++) {
        join(product);
      }
      int[] gains = new int[program.size()];
      for (int product = 0; product < program.size(); product++) {
        if (isJoinable(product, true) && !isJoinable(product, false)) {
          Node.Multiply multiply = (Node.Multiply) program.node(product);
          gains[multiply.left()]++;
          gains[multiply.right()] += multiply.left() == multiply.right() ? 0 : 1;
        }
      }
      for (int product = 0; product < program.size(); product++) {
        if (isJoinable(product, true) && !isJoinable(product, false)) {
          Node.Multiply multiply = (Node.Multiply) program.node(product);
          boolean left = gains[multiply.left()] >= gains[multiply.right()];
          int factor = left ? multiply.left() : multiply.right();
          if (gains[factor] > 1) {
            hasNegative[factor] = true;
          }
        }
      }
      for (int product = 0; product < program.size(); product++) {
        join(product);
      }
    }

    private void join(int product) {
      if (!isJoinable(product, false)) {
        return;
      }
      for (int user : uses.users(product)) {
        taken[user] = product;
      }
      negated[product] = freeNegative((Node.Multiply) program.node(product));
    }

    /**
     * Whether every use of a product is a sum that can take it.
     *
     * @param anyNegative whether a factor may be negated at the cost of an operation
     */
    private boolean isJoinable(int product, boolean anyNegative) {
      if (!(program.node(product) instanceof Node.Multiply multiply)
          || uses.isResult(product)
          || uses.count(product) == 0) {
        return false;
      }
      for (int user : uses.users(product)) {
        Node node = program.node(user);
        boolean takes =
            taken[user] == NONE
                && (node instanceof Node.Add add && add.left() != add.right()
                    || node instanceof Node.Subtract subtract
                        && subtract.left() != subtract.right()
                        && (subtract.right() == product
                            ? anyNegative || freeNegative(multiply) != NONE
                            : isFree(subtract.right())));
        if (!takes) {
          return false;
        }
      }
      return true;
    }

    /** A factor whose negative costs nothing, or NONE. */
    private int freeNegative(Node.Multiply product) {
      return isFree(product.left())
          ? product.left()
          : isFree(product.right()) ? product.right() : NONE;
    }

    private boolean isFree(int node) {
      return program.node(node) instanceof Node.Constant || hasNegative[node];
    }

    Program write() {
      Simplifier to = new Simplifier(new ProgramBuilder(program.inputs()));
      int[] renamed = new int[program.size()];
      for (int i = 0; i < renamed.length; i++) {
        Node node = program.node(i);
        renamed[i] =
            taken[i] == NONE
                ? to.builder().add(node.withOperands(k -> renamed[k]))
                : multiplyAdd(to, node, taken[i], renamed);
      }
      return Rewriter.finish(program, to.builder(), renamed);
    }

    private int multiplyAdd(Simplifier to, Node sum, int product, int[] renamed) {
      Node.Multiply factors = (Node.Multiply) program.node(product);
      int a = factors.left();
      int b = factors.right();
      int other = sum.operand(0) == product ? sum.operand(1) : sum.operand(0);
      if (sum instanceof Node.Subtract && sum.operand(1) == product) {
        int kept = negated[product] == a ? b : a;
        return to.builder()
            .multiplyAdd(to.negate(renamed[negated[product]]), renamed[kept], renamed[other]);
      }
      int summand = sum instanceof Node.Subtract ? to.negate(renamed[other]) : renamed[other];
      return to.builder().multiplyAdd(renamed[a], renamed[b], summand);
    }
  }
}
