package io.intertwine.codegen.pass;

import io.intertwine.codegen.program.Node;
import io.intertwine.codegen.program.Program;
import io.intertwine.codegen.program.ProgramBuilder;
import io.intertwine.codegen.program.Simplifier;
import io.intertwine.symbolic.map.SmoothFunction;
import io.intertwine.symbolic.number.ExactNumber;
import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SurdSum;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The program of the running error bound of a program: results M with
 *
 * <pre>  |computed - exact| &lt;= gamma_n M,   gamma_n = n u / (1 - n u),</pre>
 *
 * u the unit roundoff (2^-53 for {@code double}, 2^-24 for {@code float}) and n the {@link
 * RoundingCount} of the program, for inputs that are floating-point numbers, if nothing overflows
 * or underflows.
 *
 * <h2>Derivation</h2>
 *
 * (Higham, Accuracy and Stability of Numerical Algorithms, 2002, chapter 3.) Write x^ for the
 * computed value of a node with exact value x. By induction over the nodes, {@code |x^ - x| <=
 * gamma_k M} and {@code |x| <= M}, with k the node's count:
 *
 * <ul>
 *   <li>an input: k = 0, M = |x|; a constant: {@code |x^ - x| <= u |x| <= gamma_1 |x|}, k = 1, M =
 *       |x|.
 *   <li>{@code x y}: {@code |x^ y^ - x y| <= (gamma_a + gamma_b + gamma_a gamma_b) M_x M_y <=
 *       gamma_(a+b) M_x M_y} by lemma 3.3; the rounding adds at most {@code u (1 + gamma_(a+b)) M_x
 *       M_y}, together {@code gamma_(a+b+1) M_x M_y}.
 *   <li>{@code x + y}: {@code gamma_max(a,b) (M_x + M_y)} and the rounding, {@code
 *       gamma_(max(a,b)+1) (M_x + M_y)}. A multiply-add is a product and a sum; rounding it once
 *       only takes away.
 *   <li>{@code f(u)}, where {@code |f(u + e) - f(u)| <= B |e|} for all {@code |e| <= R}, and {@code
 *       gamma_k M_u <= R}: with the accuracy t of the function ({@link CallAccuracy}), {@code |f^ -
 *       f(u)| <= gamma_k B M_u + gamma_t (|f(u)| + gamma_k B M_u) <= gamma_(k+t) M}, M = |f(u)| + B
 *       M_u.
 * </ul>
 *
 * <p>So a polynomial has M = sum of |coefficient| |monomial| over the terms that the program adds
 * up, before any of them cancel.
 *
 * <table>
 *   <caption>Slopes B and radii R</caption>
 *   <tr><th>f</th><th>B</th><th>R</th></tr>
 *   <tr><td>SQRT</td><td>1/sqrt(u)</td><td>u</td></tr>
 *   <tr><td>RECIPROCAL</td><td>2/u^2</td><td>|u|/2</td></tr>
 *   <tr><td>RECIPROCAL_SQRT</td><td>u^(-3/2)</td><td>u/2</td></tr>
 *   <tr><td>EXP</td><td>2 e^u</td><td>1</td></tr>
 *   <tr><td>LOG</td><td>2/u</td><td>u/2</td></tr>
 *   <tr><td>SIGMOID</td><td>1/4</td><td>any</td></tr>
 *   <tr><td>TANH, SIN, COS, ABSOLUTE</td><td>1</td><td>any</td></tr>
 *   <tr><td>SIGN</td><td>0</td><td>|u|, exclusive</td></tr>
 * </table>
 *
 * <p>Sharper where nothing cancels: call a value <em>relative</em> if {@code x^ = x (1 + t)} with
 * {@code (1 - u)^k <= 1 + t <= (1 - u)^-k}. Inputs, constants, products of relative values and sums
 * of relative values that are never negative are; so are their square roots, reciprocals and
 * reciprocal square roots, since a power with exponent 1/2, -1 or -1/2 keeps {@code 1 + t} between
 * these bounds. Then M = |x| and no radius is needed: {@code 1/|v|} of a vector has relative error
 * {@code gamma_n} for every vector.
 *
 * <p>The program of M is itself evaluated in floating point. It adds numbers that are not negative
 * only, so M comes out with a relative error of at most gamma of its own count m (where the value
 * of a call enters, with a further error of second order in u). {@code gamma_(n+1)} in place of
 * {@code gamma_n} more than covers that as long as {@code (n + 1) m u < 1/2}.
 */
public final class ErrorBound {
  private ErrorBound() {}

  /**
   * The program of M: the inputs of {@code program}, and per output block one of the same name and
   * dimension that holds the bounds.
   */
  public static Program of(Program program) {
    return new Writer(new DeadCode().apply(program)).write();
  }

  private static final class Writer {
    private final Program program;
    private final Simplifier to;

    /** Per node the node of its M. */
    private final int[] bounds;

    /** Per node the node of its value, written when it is first needed. */
    private final @Nullable Integer[] values;

    private final boolean[] isRelative;
    private final boolean[] isNonNegative;

    Writer(Program program) {
      this.program = program;
      to = new Simplifier(new ProgramBuilder(program.inputs()));
      bounds = new int[program.size()];
      values = new Integer[program.size()];
      isRelative = new boolean[program.size()];
      isNonNegative = new boolean[program.size()];
    }

    Program write() {
      for (int i = 0; i < program.size(); i++) {
        classify(i);
        bounds[i] = bound(i);
      }
      return new DeadCode().apply(Rewriter.finish(program, to.builder(), bounds));
    }

    private void classify(int index) {
      Node node = program.node(index);
      if (node instanceof Node.Input) {
        set(index, true, false);
      } else if (node instanceof Node.Constant constant) {
        set(index, true, constant.value().signum() >= 0);
      } else if (node instanceof Node.Negate negate) {
        set(index, isRelative[negate.operand()], false);
      } else if (node instanceof Node.Multiply multiply) {
        setProduct(index, multiply.left(), multiply.right());
      } else if (node instanceof Node.Add add) {
        boolean noSign = isNonNegative[add.left()] && isNonNegative[add.right()];
        set(index, noSign && isRelative[add.left()] && isRelative[add.right()], noSign);
      } else if (node instanceof Node.MultiplyAdd fma) {
        setProduct(index, fma.a(), fma.b());
        boolean noSign = isNonNegative[index] && isNonNegative[fma.c()];
        set(index, noSign && isRelative[index] && isRelative[fma.c()], noSign);
      } else if (node instanceof Node.Call call) {
        classifyCall(index, call);
      }
    }

    private void set(int index, boolean relative, boolean nonNegative) {
      isRelative[index] = relative;
      isNonNegative[index] = nonNegative;
    }

    private void setProduct(int index, int left, int right) {
      set(
          index,
          isRelative[left] && isRelative[right],
          left == right || (isNonNegative[left] && isNonNegative[right]));
    }

    private void classifyCall(int index, Node.Call call) {
      boolean relative = isRelative[call.operand()];
      switch (call.function()) {
        case SQRT, RECIPROCAL_SQRT, ABSOLUTE -> set(index, relative, true);
        case RECIPROCAL -> set(index, relative, isNonNegative[call.operand()]);
        case EXP, SIGMOID -> set(index, false, true);
        default -> set(index, false, false);
      }
    }

    private int bound(int index) {
      Node node = program.node(index);
      if (node instanceof Node.Add add) {
        return to.plus(bounds[add.left()], bounds[add.right()]);
      } else if (node instanceof Node.Subtract subtract) {
        return to.plus(bounds[subtract.left()], bounds[subtract.right()]);
      } else if (node instanceof Node.Multiply multiply) {
        return to.times(bounds[multiply.left()], bounds[multiply.right()]);
      } else if (node instanceof Node.MultiplyAdd fma) {
        return to.multiplyAdd(bounds[fma.a()], bounds[fma.b()], bounds[fma.c()]);
      } else if (node instanceof Node.Negate negate) {
        return bounds[negate.operand()];
      } else if (node instanceof Node.Call call && isRelative[index]) {
        return to.call(call.function(), bounds[call.operand()]);
      } else if (node instanceof Node.Call call) {
        return to.plus(
            absolute(value(index)), to.times(slope(index, call), bounds[call.operand()]));
      }
      return absolute(to.add(node));
    }

    private int absolute(int node) {
      return to.call(SmoothFunction.ABSOLUTE, node);
    }

    /** The bound B of the slope near the argument. */
    private int slope(int index, Node.Call call) {
      int f = value(index);
      int u = value(call.operand());
      return switch (call.function()) {
        case SQRT -> to.call(SmoothFunction.RECIPROCAL_SQRT, u);
        case RECIPROCAL -> to.scale(SurdSum.of(2), to.times(f, f));
        case RECIPROCAL_SQRT -> to.times(f, to.times(f, f));
        case EXP -> to.scale(SurdSum.of(2), f);
        case LOG -> to.scale(SurdSum.of(2), to.call(SmoothFunction.RECIPROCAL, u));
        case SIGMOID -> to.constant(quarter());
        case TANH, SIN, COS, ABSOLUTE -> to.builder().constant(1);
        case SIGN -> to.builder().constant(0);
      };
    }

    private static ExactNumber quarter() {
      return SurdSum.of(Rational.of(1, 4));
    }

    /** The value itself; operands come first, so that no call is nested deeper than one chain. */
    private int value(int index) {
      for (int i = 0; i <= index; i++) {
        if (values[i] == null) {
          values[i] = to.add(program.node(i).withOperands(k -> Objects.requireNonNull(values[k])));
        }
      }
      return Objects.requireNonNull(values[index]);
    }
  }
}
