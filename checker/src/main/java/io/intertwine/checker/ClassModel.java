package io.intertwine.checker;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * The fields and methods of an emitted class. Fields are {@code private static final}: integers,
 * floating-point constants with their exact forms, the vector species, and tables.
 */
final class ClassModel {
  /** What a class of a kernel is emitted for. */
  record Target(boolean isFloat, boolean isVector) {
    String element() {
      return isFloat ? "float" : "double";
    }

    String vector() {
      return isFloat ? "FloatVector" : "DoubleVector";
    }
  }

  private static final Set<Modifier> CONSTANT =
      Set.of(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);

  private final SourceFile file;
  private final Target target;
  private final Machine machine;
  private final TableFinder tables;
  private final Map<String, Integer> ints = new LinkedHashMap<>();
  private final Map<String, Long> values = new LinkedHashMap<>();
  private final Map<String, Object> arrays = new LinkedHashMap<>();
  private final Map<String, MethodTree> methods = new LinkedHashMap<>();
  private final Map<String, Tree> declarations = new LinkedHashMap<>();
  private final Set<String> used = new LinkedHashSet<>();
  private @Nullable TableData table;
  private boolean species;

  /** Finds the table that a class names. */
  @FunctionalInterface
  interface TableFinder {
    /** The table of a resource name with a stated fingerprint, or null. */
    @Nullable TableData find(String resource, String fingerprint);
  }

  ClassModel(SourceFile file, ClassTree tree, Target target, Machine machine, TableFinder tables) {
    this.file = file;
    this.target = target;
    this.machine = machine;
    this.tables = tables;
    for (Tree member : tree.getMembers()) {
      if (member instanceof VariableTree field) {
        field(field);
      } else if (member instanceof MethodTree method) {
        method(method);
      } else {
        throw file.outside(member);
      }
    }
  }

  SourceFile file() {
    return file;
  }

  Target target() {
    return target;
  }

  Machine machine() {
    return machine;
  }

  @Nullable Integer integer(String name) {
    used.add(name);
    return ints.get(name);
  }

  @Nullable Long value(String name) {
    used.add(name);
    return values.get(name);
  }

  /** A table's array: {@code int[]}, or {@code long[]} of values. */
  @Nullable Object array(String name) {
    used.add(name);
    return arrays.get(name);
  }

  boolean isSpecies(ExpressionTree tree) {
    return species
        && tree instanceof IdentifierTree identifier
        && identifier.getName().contentEquals("SPECIES");
  }

  @Nullable MethodTree method(String name) {
    return methods.get(name);
  }

  /**
   * Refuses a constant or a method that the execution did not reach: its content proves nothing.
   */
  void requireAllUsed(Set<String> called) {
    declarations.forEach(
        (name, tree) -> {
          if (!used.contains(name)) {
            throw file.refuse(tree, "the constant " + name + " is not used");
          }
        });
    methods.forEach(
        (name, tree) -> {
          if (!called.contains(name) && !Set.of("lanes", "description").contains(name)) {
            throw file.refuse(tree, "the method " + name + " is not used");
          }
        });
  }

  private void method(MethodTree method) {
    String name = method.getName().toString();
    if (name.equals("<init>")) {
      boolean empty =
          method.getParameters().isEmpty()
              && method.getBody() != null
              && method.getBody().getStatements().isEmpty();
      if (!empty) {
        throw file.refuse(method, "a constructor does something");
      }
      return;
    }
    for (AnnotationTree annotation : method.getModifiers().getAnnotations()) {
      if (!annotation.getAnnotationType().toString().equals("Override")) {
        throw file.outside(annotation);
      }
    }
    if (methods.put(name, method) != null) {
      throw file.refuse(method, "two methods have the name " + name);
    }
  }

  private void field(VariableTree field) {
    String name = field.getName().toString();
    ExpressionTree value = field.getInitializer();
    if (!field.getModifiers().getFlags().equals(CONSTANT)
        || !field.getModifiers().getAnnotations().isEmpty()
        || value == null) {
      throw file.refuse(field, "the field " + name + " is not a private static final constant");
    }
    String type = field.getType().toString();
    if (declarations.containsKey(name)) {
      throw file.refuse(field, "two fields have the name " + name);
    }
    if (type.startsWith("VectorSpecies<") && name.equals("SPECIES")) {
      requireSpecies(field, value);
      species = true;
      return;
    }
    declarations.put(name, field);
    if (type.equals("int")) {
      ints.put(name, integer(field, name, value));
    } else if (type.equals(target.element())) {
      values.put(name, constant(field, value));
    } else if (type.equals("KernelTable") && name.equals("TABLE")) {
      table = table(value);
      used.add(name);
    } else if (type.equals("int[]") || type.equals(target.element() + "[]")) {
      arrays.put(name, array(field, value, type));
    } else {
      throw file.outside(field);
    }
  }

  private void requireSpecies(VariableTree field, ExpressionTree value) {
    String boxed = target.isFloat() ? "Float" : "Double";
    if (!target.isVector()
        || !field.getType().toString().equals("VectorSpecies<" + boxed + ">")
        || !value.toString().equals(target.vector() + ".SPECIES_PREFERRED")) {
      throw file.outside(field);
    }
  }

  private int integer(VariableTree field, String name, ExpressionTree value) {
    if (name.equals("LANES")) {
      if (!species || !value.toString().equals("SPECIES.length()")) {
        throw file.outside(field);
      }
      return machine.lanes();
    }
    ExpressionCompiler compiler = new ExpressionCompiler(this, new Scope(file));
    int number = compiler.integer(value).eval(new Code.Frame(0, 0, 0));
    if (name.equals("TILES") && number != tiles(target)) {
      throw file.refuse(field, "TILES is not " + tiles(target));
    }
    return number;
  }

  /** The tiles that emitted kernels work on at a time. */
  static int tiles(Target target) {
    return target.isVector() ? 8 : 16;
  }

  /** A floating-point constant: its literal has to be its exact form, correctly rounded. */
  private long constant(VariableTree field, ExpressionTree value) {
    boolean negative = value.getKind() == Tree.Kind.UNARY_MINUS;
    ExpressionTree literal = negative ? ((UnaryTree) value).getExpression() : value;
    String exact = file.commentBehind(field);
    if (!(literal instanceof LiteralTree tree)
        || !(target.isFloat()
            ? tree.getValue() instanceof Float
            : tree.getValue() instanceof Double)) {
      throw file.outside(field);
    }
    if (exact == null) {
      throw file.refuse(field, "the constant has no exact form behind it");
    }
    double number = ((Number) tree.getValue()).doubleValue();
    try {
      Surd surd = ExactText.parse(exact);
      String mismatch = Rounding.mismatch(surd, target.isFloat(), negative ? -number : number);
      if (mismatch != null) {
        throw new Refusal(mismatch);
      }
      return Machine.constant(machine.graph().constant(surd));
    } catch (Refusal problem) {
      throw file.refuse(field, problem.sentence());
    }
  }

  /** {@code KernelTable.load(Name.class, "resource", "sha256:...")}. */
  private TableData table(ExpressionTree value) {
    if (value instanceof MethodInvocationTree call
        && call.getMethodSelect().toString().equals("KernelTable.load")
        && call.getArguments().size() == 3
        && call.getArguments().get(0) instanceof MemberSelectTree owner
        && owner.getIdentifier().contentEquals("class")
        && call.getArguments().get(1) instanceof LiteralTree resource
        && resource.getValue() instanceof String name
        && call.getArguments().get(2) instanceof LiteralTree hash
        && hash.getValue() instanceof String fingerprint) {
      TableData found = tables.find(name, fingerprint);
      if (found == null) {
        throw file.refuse(value, "the certificate lists no such table");
      }
      return found;
    }
    throw file.outside(value);
  }

  /** {@code TABLE.ints("name")} or {@code TABLE.doubles("name")}. */
  private Object array(VariableTree field, ExpressionTree value, String type) {
    if (table != null
        && value instanceof MethodInvocationTree call
        && call.getMethodSelect() instanceof MemberSelectTree select
        && select.getExpression().toString().equals("TABLE")
        && call.getArguments().size() == 1
        && call.getArguments().get(0) instanceof LiteralTree literal
        && literal.getValue() instanceof String name) {
      String method = select.getIdentifier().toString();
      if (type.equals("int[]") && method.equals("ints")) {
        return table.ints(name);
      }
      if (!type.equals("int[]") && method.equals(target.element() + "s")) {
        List<Surd> exact = table.exact(name, target.isFloat());
        return exact.stream()
            .mapToLong(number -> Machine.constant(machine.graph().constant(number)))
            .toArray();
      }
    }
    throw file.outside(field);
  }
}
