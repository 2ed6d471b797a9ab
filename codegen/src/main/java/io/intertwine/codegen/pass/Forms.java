package io.intertwine.codegen.pass;

import io.intertwine.codegen.program.Node;
import io.intertwine.codegen.program.Program;
import io.intertwine.symbolic.number.ExactNumber;
import io.intertwine.symbolic.number.SurdSum;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A program read as linear forms over atoms: each sum that is used as a whole is one form over the
 * nodes that are not linear (inputs, products of two variables, calls) and over other such sums.
 *
 * <p>A linear node (a sum, a change of sign, a constant multiple) is merged into its user if the
 * user is linear too and either is the only one or the node is a multiple of a single atom. All
 * other linear nodes are roots. {@link #define} adds atoms beyond the nodes of the program, whose
 * definitions the rewriting passes share between roots.
 */
final class Forms {
  /** The meaning of an added atom. */
  sealed interface Definition {
    /** A shared or inner sum. */
    record Sum(LinearForm form) implements Definition {}

    /** The product of two atoms. */
    record Product(int left, int right) implements Definition {}
  }

  private final Program program;
  private final Uses uses;
  private final List<Optional<LinearForm>> byNode = new ArrayList<>();
  private final SortedMap<Integer, LinearForm> roots = new TreeMap<>();
  private final List<Definition> definitions = new ArrayList<>();

  private Forms(Program program) {
    this.program = program;
    this.uses = Uses.of(program);
  }

  /** Reads a program, which has no multiply-adds. */
  static Forms of(Program program) {
    Forms forms = new Forms(program);
    boolean[] isRoot = new boolean[program.size()];
    for (int i = 0; i < program.size(); i++) {
      forms.byNode.add(forms.read(i, isRoot));
    }
    for (int i = 0; i < program.size(); i++) {
      if (forms.byNode.get(i).isPresent() && (isRoot[i] || forms.uses.isResult(i))) {
        forms.roots.put(i, forms.byNode.get(i).get());
      }
    }
    return forms;
  }

  /** The program that was read. */
  Program program() {
    return program;
  }

  /** The sums that are used as a whole, by node. */
  SortedMap<Integer, LinearForm> roots() {
    return roots;
  }

  /** Whether a node is linear: a sum, a change of sign, a constant, or a constant multiple. */
  boolean isLinear(int node) {
    return byNode.get(node).isPresent();
  }

  /** Whether an atom is an added one. */
  boolean isDefined(int atom) {
    return atom >= program.size();
  }

  /** The meaning of an added atom. */
  Definition definition(int atom) {
    return definitions.get(atom - program.size());
  }

  /** Adds an atom. */
  int define(Definition definition) {
    definitions.add(definition);
    return program.size() + definitions.size() - 1;
  }

  /** All forms, of roots and of added sums, in a fixed order. */
  List<LinearForm> all() {
    List<LinearForm> all = new ArrayList<>(roots.values());
    for (Definition definition : definitions) {
      if (definition instanceof Definition.Sum sum) {
        all.add(sum.form());
      }
    }
    return all;
  }

  /** Whether a node is used by one form at most and by nothing else. */
  boolean isUsedOnce(int atom) {
    return isDefined(atom) || uses.count(atom) == 1;
  }

  private Optional<LinearForm> read(int index, boolean[] isRoot) {
    Node node = program.node(index);
    SurdSum one = SurdSum.ONE;
    if (node instanceof Node.Constant constant) {
      return Optional.of(LinearForm.of(LinearForm.ONE, constant.value()));
    } else if (node instanceof Node.Add add) {
      return Optional.of(combine(add.left(), add.right(), one, isRoot));
    } else if (node instanceof Node.Subtract subtract) {
      return Optional.of(combine(subtract.left(), subtract.right(), one.negate(), isRoot));
    } else if (node instanceof Node.Negate negate) {
      return Optional.of(scaled(negate.operand(), one.negate(), isRoot));
    } else if (node instanceof Node.Multiply multiply) {
      if (program.node(multiply.left()) instanceof Node.Constant constant) {
        return Optional.of(scaled(multiply.right(), constant.value(), isRoot));
      } else if (program.node(multiply.right()) instanceof Node.Constant constant) {
        return Optional.of(scaled(multiply.left(), constant.value(), isRoot));
      }
    }
    for (int k = 0; k < node.arity(); k++) {
      isRoot[node.operand(k)] = true;
    }
    return Optional.empty();
  }

  private LinearForm combine(int left, int right, ExactNumber sign, boolean[] isRoot) {
    LinearForm a = reference(left, isRoot);
    Optional<LinearForm> sum = a.plus(sign, reference(right, isRoot));
    if (sum.isPresent()) {
      return sum.get();
    }
    // Two powers of pi met in one coefficient: the operands stay whole.
    isRoot[left] = true;
    isRoot[right] = true;
    return LinearForm.of(left, SurdSum.ONE).plus(sign, LinearForm.of(right, SurdSum.ONE)).get();
  }

  private LinearForm scaled(int operand, ExactNumber factor, boolean[] isRoot) {
    return reference(operand, isRoot).times(factor);
  }

  /** The form of an operand where it is merged into its user, else the operand as an atom. */
  private LinearForm reference(int node, boolean[] isRoot) {
    Optional<LinearForm> form = byNode.get(node);
    boolean single = uses.count(node) == 1;
    if (form.isPresent() && (single || form.get().size() <= 1)) {
      return form.get();
    }
    if (form.isPresent()) {
      isRoot[node] = true;
    }
    return LinearForm.of(node, SurdSum.ONE);
  }
}
