package io.intertwine.checker;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import io.intertwine.checker.Code.ArrayCode;
import io.intertwine.checker.Code.Frame;
import io.intertwine.checker.Code.IntCode;
import io.intertwine.checker.Code.Step;
import io.intertwine.checker.Code.ValueCode;
import io.intertwine.checker.Graph.Operation;
import io.intertwine.checker.Scope.Local;
import io.intertwine.checker.Scope.LocalType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import javax.lang.model.element.Modifier;

/**
 * Makes the methods of an emitted class executable. Statements of the subset: declarations with a
 * value; stores to array elements with {@code =} and {@code +=}; {@code v.intoArray(array,
 * offset)}; {@code for (int i = a; i < b; i++)} or {@code i += c}; calls of the class's own static
 * methods.
 */
final class MethodCompiler {
  /** A method made executable: the parameters are the first locals of their types. */
  private static final class Executable {
    final Scope scope;
    List<Local> parameters = List.of();
    boolean complete;
    Step body = frame -> {};

    Executable(Scope scope) {
      this.scope = scope;
    }
  }

  private final ClassModel model;
  private final Map<String, Executable> methods = new LinkedHashMap<>();
  private final Set<String> called = new LinkedHashSet<>();
  private Scope scope;
  private ExpressionCompiler expressions;

  MethodCompiler(ClassModel model) {
    this.model = model;
    this.scope = new Scope(model.file());
    this.expressions = new ExpressionCompiler(model, scope);
  }

  /** The methods that {@code run} reaches. */
  Set<String> called() {
    return called;
  }

  /** {@code run(in, out, firstTile, lastTile)} on arrays of symbols. */
  void run(Cells[] in, Cells[] out, int firstTile, int lastTile) {
    MethodTree tree = model.method("run");
    if (tree == null) {
      throw new Refusal(model.file().name() + " has no method run.");
    }
    String arrays = model.target().element() + "[][]";
    List<String> types = tree.getParameters().stream().map(p -> p.getType().toString()).toList();
    if (!types.equals(List.of(arrays, arrays, "int", "int"))
        || !tree.getModifiers().getFlags().equals(Set.of(Modifier.PUBLIC))) {
      throw model.file().refuse(tree, "run has not the parameters of a kernel");
    }
    Executable run = executable("run", tree);
    Frame frame = run.scope.frame();
    frame.references[run.parameters.get(0).slot] = in;
    frame.references[run.parameters.get(1).slot] = out;
    frame.ints[run.parameters.get(2).slot] = firstTile;
    frame.ints[run.parameters.get(3).slot] = lastTile;
    run.body.run(frame);
  }

  private Executable executable(String name, MethodTree tree) {
    Executable known = methods.get(name);
    if (known != null) {
      if (!known.complete) {
        throw model.file().refuse(tree, "the method " + name + " calls itself");
      }
      return known;
    }
    if (methods.size() > Limits.LENGTH || tree.getBody() == null) {
      throw model.file().outside(tree);
    }
    called.add(name);
    Scope outer = scope;
    ExpressionCompiler outerExpressions = expressions;
    scope = new Scope(model.file());
    expressions = new ExpressionCompiler(model, scope);
    Executable made = new Executable(scope);
    methods.put(name, made);
    if (!"void".equals(String.valueOf(tree.getReturnType()))
        || !tree.getThrows().isEmpty()
        || !tree.getTypeParameters().isEmpty()) {
      throw model.file().outside(tree);
    }
    scope.enter();
    List<Local> parameters = new ArrayList<>();
    for (VariableTree parameter : tree.getParameters()) {
      LocalType type = type(parameter);
      Local local = scope.declare(parameter.getName().toString(), type, parameter);
      // All kernels have the parameters of run; a map that is constant does not need its inputs.
      local.used = name.equals("run");
      parameters.add(local);
    }
    made.body = block(tree.getBody());
    scope.leave();
    made.parameters = List.copyOf(parameters);
    made.complete = true;
    scope = outer;
    expressions = outerExpressions;
    return made;
  }

  private LocalType type(VariableTree variable) {
    String text = variable.getType().toString();
    String element = model.target().element();
    if (!variable.getModifiers().getAnnotations().isEmpty()) {
      throw model.file().outside(variable);
    }
    if (text.equals("int")) {
      return LocalType.INT;
    } else if (text.equals(element)) {
      return LocalType.SCALAR;
    } else if (text.equals(element + "[]")) {
      return LocalType.ARRAY;
    } else if (text.equals(element + "[][]")) {
      return LocalType.ARRAYS;
    } else if (model.target().isVector() && text.equals(model.target().vector())) {
      return LocalType.VECTOR;
    }
    throw model.file().outside(variable);
  }

  private Step block(BlockTree block) {
    scope.enter();
    Step[] steps = new Step[block.getStatements().size()];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = statement(block.getStatements().get(i));
    }
    scope.leave();
    return frame -> {
      for (Step step : steps) {
        step.run(frame);
      }
    };
  }

  /** A statement; what goes wrong in it is told with its line. */
  private Step statement(StatementTree tree) {
    Step step = unplaced(tree);
    if (tree instanceof ForLoopTree || tree instanceof BlockTree) {
      return step;
    }
    return frame -> {
      try {
        step.run(frame);
      } catch (Refusal problem) {
        throw placed(tree, problem);
      } catch (ArithmeticException problem) {
        throw model.file().refuse(tree, "an integer overflows");
      }
    };
  }

  /** The sentence with file and line, unless it has them already from a method called. */
  private Refusal placed(Tree tree, Refusal problem) {
    return problem.sentence().endsWith(".")
        ? problem
        : model.file().refuse(tree, problem.sentence());
  }

  private Step unplaced(StatementTree tree) {
    if (tree instanceof BlockTree block) {
      return block(block);
    }
    if (tree instanceof ForLoopTree loop) {
      return loop(loop);
    }
    if (tree instanceof VariableTree variable) {
      return declaration(variable);
    }
    if (tree instanceof ExpressionStatementTree statement) {
      return expression(statement.getExpression());
    }
    throw model.file().outside(tree);
  }

  private Step declaration(VariableTree tree) {
    ExpressionTree value = tree.getInitializer();
    if (value == null) {
      throw model.file().outside(tree);
    }
    LocalType type = type(tree);
    String name = tree.getName().toString();
    switch (type) {
      case INT -> {
        IntCode code = expressions.integer(value);
        int slot = scope.declare(name, type, tree).slot;
        return frame -> frame.ints[slot] = code.eval(frame);
      }
      case SCALAR, VECTOR -> {
        ValueCode code =
            type == LocalType.SCALAR ? expressions.scalar(value) : expressions.vector(value);
        int slot = scope.declare(name, type, tree).slot;
        return frame -> frame.values[slot] = code.eval(frame);
      }
      case ARRAY -> {
        ArrayCode code =
            value instanceof NewArrayTree made ? scratch(made) : expressions.array(value);
        int slot = scope.declare(name, type, tree).slot;
        return frame -> frame.references[slot] = code.eval(frame);
      }
      default -> throw model.file().outside(tree);
    }
  }

  private ArrayCode scratch(NewArrayTree tree) {
    if (tree.getDimensions().size() != 1
        || tree.getInitializers() != null
        || !tree.getType().toString().equals(model.target().element())) {
      throw model.file().outside(tree);
    }
    IntCode size = expressions.integer(tree.getDimensions().get(0));
    return frame -> Cells.Memory.scratch(model.machine(), size.eval(frame));
  }

  private Step loop(ForLoopTree tree) {
    scope.enter();
    if (tree.getInitializer().size() != 1
        || tree.getUpdate().size() != 1
        || !(tree.getInitializer().get(0) instanceof VariableTree variable)
        || !(tree.getCondition() instanceof BinaryTree condition)
        || condition.getKind() != Tree.Kind.LESS_THAN
        || !variable.getType().toString().equals("int")
        || variable.getInitializer() == null) {
      throw model.file().outside(tree);
    }
    IntCode from = expressions.integer(variable.getInitializer());
    Local counter = scope.declare(variable.getName().toString(), LocalType.INT, variable);
    requireCounter(condition.getLeftOperand(), counter, tree);
    IntCode to = expressions.integer(condition.getRightOperand());
    IntCode by = update(tree, counter);
    counter.used = false;
    Step body = statement(tree.getStatement());
    scope.leave();
    int slot = counter.slot;
    Machine machine = model.machine();
    return frame -> {
      for (frame.ints[slot] = from.eval(frame); frame.ints[slot] < to.eval(frame); ) {
        machine.step();
        body.run(frame);
        int step = by.eval(frame);
        if (step <= 0) {
          throw model.file().refuse(tree, "the loop does not advance");
        }
        frame.ints[slot] = Math.addExact(frame.ints[slot], step);
      }
    };
  }

  private IntCode update(ForLoopTree tree, Local counter) {
    ExpressionTree update = tree.getUpdate().get(0).getExpression();
    if (update instanceof UnaryTree unary
        && (update.getKind() == Tree.Kind.POSTFIX_INCREMENT
            || update.getKind() == Tree.Kind.PREFIX_INCREMENT)) {
      requireCounter(unary.getExpression(), counter, tree);
      return frame -> 1;
    }
    if (update instanceof CompoundAssignmentTree assignment
        && update.getKind() == Tree.Kind.PLUS_ASSIGNMENT) {
      requireCounter(assignment.getVariable(), counter, tree);
      return expressions.integer(assignment.getExpression());
    }
    throw model.file().outside(tree);
  }

  private void requireCounter(ExpressionTree tree, Local counter, ForLoopTree loop) {
    if (!(tree instanceof IdentifierTree identifier)
        || !identifier.getName().contentEquals(counter.name)) {
      throw model.file().outside(loop);
    }
  }

  private Step expression(ExpressionTree tree) {
    if (tree instanceof AssignmentTree assignment
        && assignment.getVariable() instanceof ArrayAccessTree access) {
      return store(access, assignment.getExpression(), false);
    }
    if (tree instanceof CompoundAssignmentTree assignment
        && tree.getKind() == Tree.Kind.PLUS_ASSIGNMENT
        && assignment.getVariable() instanceof ArrayAccessTree access) {
      return store(access, assignment.getExpression(), true);
    }
    if (tree instanceof MethodInvocationTree call) {
      return call.getMethodSelect() instanceof MemberSelectTree select
          ? intoArray(call, select)
          : call(call);
    }
    throw model.file().outside(tree);
  }

  private Step store(ArrayAccessTree access, ExpressionTree value, boolean add) {
    ArrayCode array = expressions.array(access.getExpression());
    IntCode index = expressions.integer(access.getIndex());
    ValueCode code = expressions.scalar(value);
    Machine machine = model.machine();
    return frame -> {
      Cells cells = (Cells) array.eval(frame);
      int at = index.eval(frame);
      if (add) {
        // Java reads the element first; += is one more rounding.
        long before = cells.readToAdd(at);
        cells.write(at, false, machine.operate(Operation.ADD, before, code.eval(frame)));
      } else {
        cells.write(at, false, code.eval(frame));
      }
    };
  }

  private Step intoArray(MethodInvocationTree call, MemberSelectTree select) {
    if (!select.getIdentifier().contentEquals("intoArray") || call.getArguments().size() != 2) {
      throw model.file().outside(call);
    }
    ValueCode value = expressions.vector(select.getExpression());
    ArrayCode array = expressions.array(call.getArguments().get(0));
    IntCode offset = expressions.integer(call.getArguments().get(1));
    return frame -> {
      long computed = value.eval(frame);
      ((Cells) array.eval(frame)).write(offset.eval(frame), true, computed);
    };
  }

  private Step call(MethodInvocationTree call) {
    String name = call.getMethodSelect().toString();
    MethodTree tree = model.method(name);
    if (tree == null
        || !tree.getModifiers().getFlags().equals(Set.of(Modifier.PRIVATE, Modifier.STATIC))) {
      throw model.file().outside(call);
    }
    Executable target = executable(name, tree);
    List<? extends ExpressionTree> arguments = call.getArguments();
    if (arguments.size() != target.parameters.size()) {
      throw model.file().outside(call);
    }
    List<BiConsumer<Frame, Frame>> moves = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      moves.add(move(arguments.get(i), target.parameters.get(i)));
    }
    List<Step> segments = expressions.segments(arguments);
    Machine machine = model.machine();
    boolean[] useful = {false};
    machine.atEnd(
        () -> {
          if (!useful[0]) {
            throw model.file().refuse(call, "the call writes nothing in the whole execution");
          }
        });
    return frame -> {
      segments.forEach(check -> check.run(frame));
      Frame inner = target.scope.frame();
      moves.forEach(move -> move.accept(frame, inner));
      long before = machine.writes();
      target.body.run(inner);
      useful[0] |= machine.writes() > before;
    };
  }

  private BiConsumer<Frame, Frame> move(ExpressionTree tree, Local parameter) {
    int slot = parameter.slot;
    switch (parameter.type) {
      case INT -> {
        IntCode code = expressions.integer(tree);
        return (outer, inner) -> inner.ints[slot] = code.eval(outer);
      }
      case SCALAR, VECTOR -> {
        ValueCode code =
            parameter.type == LocalType.SCALAR
                ? expressions.scalar(tree)
                : expressions.vector(tree);
        return (outer, inner) -> inner.values[slot] = code.eval(outer);
      }
      case ARRAY -> {
        ArrayCode code = expressions.array(tree);
        return (outer, inner) -> inner.references[slot] = code.eval(outer);
      }
      default -> {
        ArrayCode code = expressions.arrays(tree);
        return (outer, inner) -> inner.references[slot] = code.eval(outer);
      }
    }
  }
}
