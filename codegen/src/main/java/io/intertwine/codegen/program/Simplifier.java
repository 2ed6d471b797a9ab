package io.intertwine.codegen.program;

import io.intertwine.symbolic.map.SmoothFunction;
import io.intertwine.symbolic.number.ExactNumber;
import io.intertwine.symbolic.number.SqrtPiMultiple;
import io.intertwine.symbolic.number.SurdSum;
import java.util.Optional;

/**
 * Appends operations to a {@link ProgramBuilder} in their simplest local form.
 *
 * <p>Each method returns a node whose exact value is that of the operation asked for, at the cost
 * of at most one operation. Operations on constants are carried out exactly; 0 and 1 and changes of
 * sign disappear where an identity of the real numbers allows it; a factor that is a constant is
 * merged with a constant factor of the other operand.
 */
public final class Simplifier {
  private final ProgramBuilder builder;

  /** Appends to {@code builder}. */
  public Simplifier(ProgramBuilder builder) {
    this.builder = builder;
  }

  /** The builder that is appended to. */
  public ProgramBuilder builder() {
    return builder;
  }

  /** A node equal to {@code node}, whose operands are nodes of this builder. */
  public int add(Node node) {
    if (node instanceof Node.Add add) {
      return plus(add.left(), add.right());
    } else if (node instanceof Node.Subtract subtract) {
      return minus(subtract.left(), subtract.right());
    } else if (node instanceof Node.Multiply multiply) {
      return times(multiply.left(), multiply.right());
    } else if (node instanceof Node.MultiplyAdd fma) {
      return multiplyAdd(fma.a(), fma.b(), fma.c());
    } else if (node instanceof Node.Negate negate) {
      return negate(negate.operand());
    } else if (node instanceof Node.Call call) {
      return call(call.function(), call.operand());
    }
    return builder.add(node);
  }

  /** A constant. */
  public int constant(ExactNumber value) {
    return builder.constant(value);
  }

  /** {@code left + right}. */
  public int plus(int left, int right) {
    if (isZero(left)) {
      return right;
    } else if (isZero(right)) {
      return left;
    }
    Optional<ExactNumber> sum = folded(left, right, false);
    if (sum.isPresent()) {
      return constant(sum.get());
    } else if (left == right) {
      return times(builder.constant(2), left);
    } else if (builder.node(right) instanceof Node.Negate negate) {
      return minus(left, negate.operand());
    } else if (builder.node(left) instanceof Node.Negate negate) {
      return minus(right, negate.operand());
    }
    return builder.plus(left, right);
  }

  /** {@code left - right}. */
  public int minus(int left, int right) {
    if (isZero(right)) {
      return left;
    } else if (isZero(left)) {
      return negate(right);
    } else if (left == right) {
      return builder.constant(0);
    }
    Optional<ExactNumber> difference = folded(left, right, true);
    if (difference.isPresent()) {
      return constant(difference.get());
    } else if (builder.node(right) instanceof Node.Negate negate) {
      return plus(left, negate.operand());
    }
    return builder.minus(left, right);
  }

  /** {@code left * right}. */
  public int times(int left, int right) {
    Optional<ExactNumber> a = constantAt(left);
    Optional<ExactNumber> b = constantAt(right);
    if (a.isPresent() && b.isPresent()) {
      return constant(a.get().times(b.get()));
    } else if (a.isPresent()) {
      return scale(a.get(), right);
    } else if (b.isPresent()) {
      return scale(b.get(), left);
    } else if (builder.node(left) instanceof Node.Negate x) {
      return builder.node(right) instanceof Node.Negate y
          ? times(x.operand(), y.operand())
          : negate(times(x.operand(), right));
    } else if (builder.node(right) instanceof Node.Negate y) {
      return negate(times(left, y.operand()));
    }
    return builder.times(left, right);
  }

  /** {@code factor * operand}. */
  public int scale(ExactNumber factor, int operand) {
    if (factor.isZero()) {
      return builder.constant(0);
    } else if (factor.isOne()) {
      return operand;
    }
    Optional<ExactNumber> value = constantAt(operand);
    if (value.isPresent()) {
      return constant(factor.times(value.get()));
    } else if (factor.negate().isOne()) {
      return negate(operand);
    } else if (builder.node(operand) instanceof Node.Negate negate) {
      return scale(factor.negate(), negate.operand());
    } else if (builder.node(operand) instanceof Node.Multiply inner) {
      Optional<ExactNumber> left = constantAt(inner.left());
      Optional<ExactNumber> right = constantAt(inner.right());
      if (left.isPresent()) {
        return scale(factor.times(left.get()), inner.right());
      } else if (right.isPresent()) {
        return scale(factor.times(right.get()), inner.left());
      }
    }
    return builder.times(constant(factor), operand);
  }

  /** {@code a * b + c}, one multiply-add unless it simplifies. */
  public int multiplyAdd(int a, int b, int c) {
    boolean simpler =
        isZero(c)
            || isUnit(a)
            || isUnit(b)
            || (constantAt(a).isPresent() && constantAt(b).isPresent());
    return simpler ? plus(times(a, b), c) : builder.multiplyAdd(a, b, c);
  }

  /** {@code -operand}. */
  public int negate(int operand) {
    Node node = builder.node(operand);
    if (node instanceof Node.Constant constant) {
      return constant(constant.value().negate());
    } else if (node instanceof Node.Negate negate) {
      return negate.operand();
    } else if (node instanceof Node.Multiply multiply) {
      Optional<ExactNumber> left = constantAt(multiply.left());
      Optional<ExactNumber> right = constantAt(multiply.right());
      if (left.isPresent()) {
        return builder.times(constant(left.get().negate()), multiply.right());
      } else if (right.isPresent()) {
        return builder.times(constant(right.get().negate()), multiply.left());
      }
    }
    return builder.negate(operand);
  }

  /** {@code function(operand)}. */
  public int call(SmoothFunction function, int operand) {
    Optional<ExactNumber> value = constantAt(operand);
    switch (function) {
      case ABSOLUTE:
        if (value.isPresent()) {
          return constant(value.get().signum() < 0 ? value.get().negate() : value.get());
        } else if (builder.node(operand) instanceof Node.Negate negate) {
          return call(function, negate.operand());
        } else if (builder.node(operand) instanceof Node.Call inner
            && inner.function() == function) {
          return operand;
        }
        break;
      case SIGN:
        if (value.isPresent()) {
          return builder.constant(value.get().signum());
        } else if (builder.node(operand) instanceof Node.Negate negate) {
          return negate(call(function, negate.operand()));
        }
        break;
      case RECIPROCAL:
        if (value.isPresent() && !value.get().isZero()) {
          return constant(value.get().reciprocal());
        }
        break;
      default:
        break;
    }
    return builder.call(function, operand);
  }

  /** The value of a node that is a constant. */
  public Optional<ExactNumber> constantAt(int index) {
    return builder.node(index) instanceof Node.Constant constant
        ? Optional.of(constant.value())
        : Optional.empty();
  }

  private boolean isZero(int index) {
    return builder.node(index) instanceof Node.Constant constant && constant.value().isZero();
  }

  private boolean isUnit(int index) {
    return builder.node(index) instanceof Node.Constant constant
        && (constant.value().isZero()
            || constant.value().isOne()
            || constant.value().negate().isOne());
  }

  private Optional<ExactNumber> folded(int left, int right, boolean subtract) {
    Optional<ExactNumber> a = constantAt(left);
    Optional<ExactNumber> b = constantAt(right);
    if (a.isEmpty() || b.isEmpty() || !haveCommonForm(a.get(), b.get())) {
      return Optional.empty();
    }
    return Optional.of(subtract ? a.get().minus(b.get()) : a.get().plus(b.get()));
  }

  /**
   * Whether the sum of two nonzero constants is an exact number again: it is not for different
   * powers of pi.
   */
  public static boolean haveCommonForm(ExactNumber a, ExactNumber b) {
    if (a instanceof SurdSum && b instanceof SurdSum) {
      return true;
    }
    return a instanceof SqrtPiMultiple x
        && b instanceof SqrtPiMultiple y
        && x.halfPower() == y.halfPower();
  }
}
