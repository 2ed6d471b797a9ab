package io.intertwine.checker;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import io.intertwine.checker.Code.ArrayCode;
import io.intertwine.checker.Code.IntCode;
import io.intertwine.checker.Code.Step;
import io.intertwine.checker.Code.ValueCode;
import io.intertwine.checker.Graph.Operation;
import io.intertwine.checker.Scope.Local;
import io.intertwine.checker.Scope.LocalType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The expressions that emitted sources may use: integers with {@code + - *} and {@code Math.min};
 * scalars with {@code + - * /}, {@code Math.sqrt}, {@code Math.abs}, {@code Math.fma}; vectors with
 * {@code fromArray}, {@code broadcast}, {@code zero}, {@code add sub mul div fma neg sqrt abs}.
 */
final class ExpressionCompiler {
  private final ClassModel model;
  private final Scope scope;
  private final Machine machine;

  ExpressionCompiler(ClassModel model, Scope scope) {
    this.model = model;
    this.scope = scope;
    this.machine = model.machine();
  }

  private @Nullable Local local(IdentifierTree identifier, LocalType... types) {
    Local local = scope.find(identifier.getName().toString());
    if (local != null) {
      if (!List.of(types).contains(local.type)) {
        throw model.file().outside(identifier);
      }
      local.used = true;
    }
    return local;
  }

  /** Compiles an integer. */
  IntCode integer(ExpressionTree tree) {
    if (tree instanceof ParenthesizedTree inner) {
      return integer(inner.getExpression());
    }
    if (tree instanceof LiteralTree literal && literal.getValue() instanceof Integer number) {
      int value = number;
      return frame -> value;
    }
    if (tree instanceof IdentifierTree identifier) {
      Local local = local(identifier, LocalType.INT);
      if (local != null) {
        int slot = local.slot;
        return frame -> frame.ints[slot];
      }
      Integer constant = model.integer(identifier.getName().toString());
      if (constant != null) {
        int value = constant;
        return frame -> value;
      }
    }
    if (tree instanceof BinaryTree binary) {
      return integer(binary);
    }
    TableData.Ints ints = table(tree);
    if (ints != null) {
      IntCode index = integer(((ArrayAccessTree) tree).getIndex());
      return frame -> ints.get(index.eval(frame));
    }
    if (tree instanceof MethodInvocationTree call
        && call.getMethodSelect().toString().equals("Math.min")
        && call.getArguments().size() == 2) {
      IntCode a = integer(call.getArguments().get(0));
      IntCode b = integer(call.getArguments().get(1));
      return frame -> Math.min(a.eval(frame), b.eval(frame));
    }
    throw model.file().outside(tree);
  }

  /** The array of a table whose element an expression is, or null. */
  private TableData.@Nullable Ints table(ExpressionTree tree) {
    return tree instanceof ArrayAccessTree access
            && access.getExpression() instanceof IdentifierTree name
            && scope.find(name.getName().toString()) == null
            && model.array(name.getName().toString()) instanceof TableData.Ints ints
        ? ints
        : null;
  }

  /**
   * The checks of arguments that are elements of tables. They come in pairs, {@code ENDS[s], ENDS[s
   * + 1]}: the ends of one segment of a list. To pass less or more of a list may give the same
   * results, so each segment has to begin where the one before it ends.
   */
  List<Step> segments(List<? extends ExpressionTree> arguments) {
    List<Step> checks = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      TableData.Ints ends = table(arguments.get(i));
      if (ends == null) {
        continue;
      }
      ExpressionTree from = arguments.get(i++);
      if (i == arguments.size() || table(arguments.get(i)) != ends) {
        throw model.file().outside(from);
      }
      ends.markEnds();
      IntCode first = integer(((ArrayAccessTree) from).getIndex());
      IntCode last = integer(((ArrayAccessTree) arguments.get(i)).getIndex());
      checks.add(
          frame -> {
            if (last.eval(frame) != first.eval(frame) + 1) {
              throw new Refusal("a part of a list is not one segment of it");
            }
          });
    }
    return checks;
  }

  private IntCode integer(BinaryTree tree) {
    IntCode a = integer(tree.getLeftOperand());
    IntCode b = integer(tree.getRightOperand());
    return switch (tree.getKind()) {
      case PLUS -> frame -> Math.addExact(a.eval(frame), b.eval(frame));
      case MINUS -> frame -> Math.subtractExact(a.eval(frame), b.eval(frame));
      case MULTIPLY -> frame -> Math.multiplyExact(a.eval(frame), b.eval(frame));
      default -> throw model.file().outside(tree);
    };
  }

  /** Compiles an array: a local variable, or one of an array of arrays. */
  ArrayCode array(ExpressionTree tree) {
    if (tree instanceof IdentifierTree identifier) {
      Local local = local(identifier, LocalType.ARRAY);
      if (local != null) {
        int slot = local.slot;
        return frame -> frame.references[slot];
      }
    }
    if (tree instanceof ArrayAccessTree access
        && access.getExpression() instanceof IdentifierTree identifier) {
      Local local = local(identifier, LocalType.ARRAYS);
      if (local != null) {
        int slot = local.slot;
        IntCode index = integer(access.getIndex());
        return frame -> {
          Cells[] arrays = (Cells[]) frame.references[slot];
          int i = index.eval(frame);
          if (i < 0 || i >= arrays.length) {
            throw new Refusal("there is no array number " + i);
          }
          return arrays[i];
        };
      }
    }
    throw model.file().outside(tree);
  }

  /** Compiles an array of arrays, which only a parameter can be. */
  ArrayCode arrays(ExpressionTree tree) {
    if (tree instanceof IdentifierTree identifier) {
      Local local = local(identifier, LocalType.ARRAYS);
      if (local != null) {
        int slot = local.slot;
        return frame -> frame.references[slot];
      }
    }
    throw model.file().outside(tree);
  }

  /** Compiles a scalar. */
  ValueCode scalar(ExpressionTree tree) {
    if (tree instanceof ParenthesizedTree inner) {
      return scalar(inner.getExpression());
    }
    if (tree instanceof LiteralTree literal) {
      return literal(literal);
    }
    if (tree instanceof IdentifierTree identifier) {
      Local local = local(identifier, LocalType.SCALAR);
      if (local != null) {
        int slot = local.slot;
        return frame -> frame.values[slot];
      }
      Long constant = model.value(identifier.getName().toString());
      if (constant != null) {
        long value = constant;
        return frame -> value;
      }
    }
    if (tree instanceof ArrayAccessTree access) {
      return element(access);
    }
    if (tree instanceof BinaryTree binary) {
      Operation operation = operation(binary);
      return binary(operation, scalar(binary.getLeftOperand()), scalar(binary.getRightOperand()));
    }
    if (tree instanceof UnaryTree unary && tree.getKind() == Tree.Kind.UNARY_MINUS) {
      return unary(Operation.NEGATE, scalar(unary.getExpression()));
    }
    if (tree instanceof TypeCastTree cast
        && model.target().isFloat()
        && cast.getType().toString().equals("float")
        && cast.getExpression() instanceof MethodInvocationTree call) {
      return math(call);
    }
    if (tree instanceof MethodInvocationTree call
        && (!model.target().isFloat() || !call.getMethodSelect().toString().equals("Math.sqrt"))) {
      return math(call);
    }
    throw model.file().outside(tree);
  }

  /** A literal stands for its own value, which has to be a small dyadic number. */
  private ValueCode literal(LiteralTree literal) {
    boolean fits =
        model.target().isFloat()
            ? literal.getValue() instanceof Float
            : literal.getValue() instanceof Double;
    if (!fits) {
      throw model.file().outside(literal);
    }
    double number = ((Number) literal.getValue()).doubleValue();
    if (number != Math.rint(8 * number) / 8 || Math.abs(number) > 1024) {
      throw model.file().refuse(literal, "an inline constant is not a small dyadic number");
    }
    BigDecimal eighths = new BigDecimal(number).multiply(BigDecimal.valueOf(8));
    Surd exact = Surd.of(eighths.longValueExact()).times(Surd.of(8).inverse());
    long value = Machine.constant(machine.graph().constant(exact));
    return frame -> value;
  }

  private ValueCode element(ArrayAccessTree access) {
    if (access.getExpression() instanceof IdentifierTree name
        && scope.find(name.getName().toString()) == null
        && model.array(name.getName().toString()) instanceof long[] values) {
      IntCode index = integer(access.getIndex());
      return frame -> {
        int i = index.eval(frame);
        if (i < 0 || i >= values.length) {
          throw new Refusal("a table is read at " + i + ", outside its array");
        }
        return values[i];
      };
    }
    ArrayCode array = array(access.getExpression());
    IntCode index = integer(access.getIndex());
    return frame -> ((Cells) array.eval(frame)).read(index.eval(frame), false);
  }

  private Operation operation(BinaryTree tree) {
    return switch (tree.getKind()) {
      case PLUS -> Operation.ADD;
      case MINUS -> Operation.SUBTRACT;
      case MULTIPLY -> Operation.MULTIPLY;
      case DIVIDE -> Operation.DIVIDE;
      default -> throw model.file().outside(tree);
    };
  }

  private ValueCode unary(Operation operation, ValueCode a) {
    return frame -> machine.operate(operation, a.eval(frame));
  }

  private ValueCode binary(Operation operation, ValueCode a, ValueCode b) {
    return frame -> machine.operate(operation, a.eval(frame), b.eval(frame));
  }

  private ValueCode math(MethodInvocationTree call) {
    List<? extends ExpressionTree> arguments = call.getArguments();
    String name = call.getMethodSelect().toString();
    if (arguments.size() == 1 && name.equals("Math.sqrt")) {
      return unary(Operation.SQRT, scalar(arguments.get(0)));
    }
    if (arguments.size() == 1 && name.equals("Math.abs")) {
      return unary(Operation.ABSOLUTE, scalar(arguments.get(0)));
    }
    if (arguments.size() == 3 && name.equals("Math.fma")) {
      return fused(scalar(arguments.get(0)), scalar(arguments.get(1)), scalar(arguments.get(2)));
    }
    throw model.file().outside(call);
  }

  private ValueCode fused(ValueCode a, ValueCode b, ValueCode c) {
    return frame -> machine.operate(Operation.FUSED, a.eval(frame), b.eval(frame), c.eval(frame));
  }

  /** Compiles a vector. */
  ValueCode vector(ExpressionTree tree) {
    if (tree instanceof ParenthesizedTree inner) {
      return vector(inner.getExpression());
    }
    if (tree instanceof IdentifierTree identifier) {
      Local local = local(identifier, LocalType.VECTOR);
      if (local != null) {
        int slot = local.slot;
        return frame -> frame.values[slot];
      }
    }
    if (tree instanceof MethodInvocationTree call
        && call.getMethodSelect() instanceof MemberSelectTree select) {
      boolean named =
          select.getExpression() instanceof IdentifierTree owner
              && owner.getName().contentEquals(model.target().vector());
      return named ? made(call, select) : computed(call, select);
    }
    throw model.file().outside(tree);
  }

  private ValueCode made(MethodInvocationTree call, MemberSelectTree select) {
    List<? extends ExpressionTree> arguments = call.getArguments();
    if (arguments.isEmpty() || !model.isSpecies(arguments.get(0))) {
      throw model.file().outside(call);
    }
    String name = select.getIdentifier() + "/" + arguments.size();
    return switch (name) {
      case "zero/1" -> frame -> machine.zero();
      case "broadcast/2" -> scalar(arguments.get(1));
      case "fromArray/3" -> {
        ArrayCode array = array(arguments.get(1));
        IntCode offset = integer(arguments.get(2));
        yield frame -> ((Cells) array.eval(frame)).read(offset.eval(frame), true);
      }
      default -> throw model.file().outside(call);
    };
  }

  private ValueCode computed(MethodInvocationTree call, MemberSelectTree select) {
    ValueCode a = vector(select.getExpression());
    List<? extends ExpressionTree> arguments = call.getArguments();
    String name = select.getIdentifier() + "/" + arguments.size();
    return switch (name) {
      case "neg/0" -> unary(Operation.NEGATE, a);
      case "sqrt/0" -> unary(Operation.SQRT, a);
      case "abs/0" -> unary(Operation.ABSOLUTE, a);
      case "add/1" -> binary(Operation.ADD, a, vector(arguments.get(0)));
      case "sub/1" -> binary(Operation.SUBTRACT, a, vector(arguments.get(0)));
      case "mul/1" -> binary(Operation.MULTIPLY, a, vector(arguments.get(0)));
      case "div/1" -> binary(Operation.DIVIDE, a, vector(arguments.get(0)));
      case "fma/2" -> fused(a, vector(arguments.get(0)), vector(arguments.get(1)));
      default -> throw model.file().outside(call);
    };
  }
}
