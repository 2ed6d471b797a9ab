package io.intertwine.codegen.program;

import io.intertwine.symbolic.map.SmoothFunction;
import io.intertwine.symbolic.number.ExactNumber;
import java.util.Objects;
import java.util.function.IntUnaryOperator;

/**
 * One value of a {@link Program}: a read component, an exact real constant, or an operation on
 * earlier values.
 *
 * <p>Operands are indices of nodes in the program. Two nodes are equal if they are the same
 * operation on the same operands.
 */
public sealed interface Node {
  /** The number of operands: 0 to 3. */
  int arity();

  /**
   * The k-th operand.
   *
   * @throws IndexOutOfBoundsException if {@code k} is not in {@code [0, arity())}
   */
  int operand(int k);

  /** The same operation on the operands that {@code index} gives for the old ones. */
  Node withOperands(IntUnaryOperator index);

  /**
   * The value of one component of an input block.
   *
   * @param block the index of the block among the program's inputs
   * @param component the index of the component in the block
   */
  record Input(int block, int component) implements Node {
    @Override
    public int arity() {
      return 0;
    }

    @Override
    public int operand(int k) {
      throw none(k);
    }

    @Override
    public Node withOperands(IntUnaryOperator index) {
      return this;
    }
  }

  /**
   * An exact real constant; the emitter rounds it once.
   *
   * @param value the real value
   */
  record Constant(ExactNumber value) implements Node {
    /** Checks that the value is real. */
    public Constant {
      Objects.requireNonNull(value, "value");
      if (!value.isReal()) {
        throw new IllegalArgumentException(
            "The constant " + value.toExactString() + " of a program must be real.");
      }
    }

    @Override
    public int arity() {
      return 0;
    }

    @Override
    public int operand(int k) {
      throw none(k);
    }

    @Override
    public Node withOperands(IntUnaryOperator index) {
      return this;
    }
  }

  /**
   * {@code left + right}.
   *
   * @param left the first summand
   * @param right the second summand
   */
  record Add(int left, int right) implements Node {
    @Override
    public int arity() {
      return 2;
    }

    @Override
    public int operand(int k) {
      return of(k, left, right);
    }

    @Override
    public Node withOperands(IntUnaryOperator index) {
      return new Add(index.applyAsInt(left), index.applyAsInt(right));
    }
  }

  /**
   * {@code left - right}.
   *
   * @param left the minuend
   * @param right the subtrahend
   */
  record Subtract(int left, int right) implements Node {
    @Override
    public int arity() {
      return 2;
    }

    @Override
    public int operand(int k) {
      return of(k, left, right);
    }

    @Override
    public Node withOperands(IntUnaryOperator index) {
      return new Subtract(index.applyAsInt(left), index.applyAsInt(right));
    }
  }

  /**
   * {@code left * right}.
   *
   * @param left the first factor
   * @param right the second factor
   */
  record Multiply(int left, int right) implements Node {
    @Override
    public int arity() {
      return 2;
    }

    @Override
    public int operand(int k) {
      return of(k, left, right);
    }

    @Override
    public Node withOperands(IntUnaryOperator index) {
      return new Multiply(index.applyAsInt(left), index.applyAsInt(right));
    }
  }

  /**
   * {@code a * b + c}, rounded once or twice as the back end has it.
   *
   * @param a the first factor
   * @param b the second factor
   * @param c the summand
   */
  record MultiplyAdd(int a, int b, int c) implements Node {
    @Override
    public int arity() {
      return 3;
    }

    @Override
    public int operand(int k) {
      return k == 2 ? c : of(k, a, b);
    }

    @Override
    public Node withOperands(IntUnaryOperator index) {
      return new MultiplyAdd(index.applyAsInt(a), index.applyAsInt(b), index.applyAsInt(c));
    }
  }

  /**
   * {@code -operand}, always exact.
   *
   * @param operand the value to negate
   */
  record Negate(int operand) implements Node {
    @Override
    public int arity() {
      return 1;
    }

    @Override
    public int operand(int k) {
      if (k != 0) {
        throw none(k);
      }
      return operand;
    }

    @Override
    public Node withOperands(IntUnaryOperator index) {
      return new Negate(index.applyAsInt(operand));
    }
  }

  /**
   * {@code function(operand)}.
   *
   * @param function one of the closed list
   * @param operand the argument
   */
  record Call(SmoothFunction function, int operand) implements Node {
    /** Checks that there is a function. */
    public Call {
      Objects.requireNonNull(function, "function");
    }

    @Override
    public int arity() {
      return 1;
    }

    @Override
    public int operand(int k) {
      if (k != 0) {
        throw none(k);
      }
      return operand;
    }

    @Override
    public Node withOperands(IntUnaryOperator index) {
      return new Call(function, index.applyAsInt(operand));
    }
  }

  private static int of(int k, int first, int second) {
    return switch (k) {
      case 0 -> first;
      case 1 -> second;
      default -> throw none(k);
    };
  }

  private static IndexOutOfBoundsException none(int k) {
    return new IndexOutOfBoundsException("The node has no operand " + k + ".");
  }
}
