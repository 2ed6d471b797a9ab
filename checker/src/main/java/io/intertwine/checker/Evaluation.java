package io.intertwine.checker;

import io.intertwine.checker.Graph.Operation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Expands the nodes of a graph into polynomials in its inputs, modulo the relations of roots. */
final class Evaluation {
  /** What is evaluated. */
  enum Mode {
    /** The values of a kernel. */
    VALUES,
    /**
     * The magnitudes of a kernel: inputs and constants by absolute value, differences as sums. The
     * absolute value of variable i is the variable {@code shift + i}.
     */
    MAGNITUDES,
    /** The values of a bound, which takes the absolute values of inputs itself. */
    BOUND
  }

  private final Graph graph;
  private final Roots roots;
  private final Ideal ideal;
  private final Mode mode;
  private final int shift;
  private final Map<Integer, Polynomial> known = new HashMap<>();

  /**
   * @param ideal the relations used on the way: those of the roots, not those of group elements,
   *     whose coordinates are free variables for a derivative
   */
  Evaluation(Graph graph, Roots roots, Ideal ideal, Mode mode, int shift) {
    this.mode = mode;
    this.shift = shift;
    this.graph = graph;
    this.roots = roots;
    this.ideal = ideal;
  }

  /** The polynomials of some nodes. */
  List<Polynomial> of(List<Integer> nodes) {
    int[] uses = uses(nodes);
    for (int node = 0; node < uses.length; node++) {
      // A sum used once, in another sum, is collected there: so long sums take linear time.
      if (uses[node] > 0 && !known.containsKey(node)) {
        known.put(node, expand(node, uses));
      }
    }
    List<Polynomial> values = new ArrayList<>();
    for (int node : nodes) {
      values.add(known.get(node));
    }
    return values;
  }

  /** How often each node is needed as a polynomial of its own; 0 where it is part of a sum. */
  private int[] uses(List<Integer> nodes) {
    int last = -1;
    for (int node : nodes) {
      last = Math.max(last, node);
    }
    int[] uses = new int[last + 1];
    boolean[] factor = new boolean[last + 1];
    for (int node : nodes) {
      uses[node]++;
      factor[node] = true;
    }
    for (int node = last; node >= 0; node--) {
      if (uses[node] == 0 || known.containsKey(node)) {
        continue;
      }
      Operation operation = graph.operation(node);
      for (int i = 0; i < Graph.arity(operation); i++) {
        int operand = graph.operand(node, i);
        uses[operand]++;
        factor[operand] |= !isSummand(operation, i);
      }
    }
    for (int node = 0; node <= last; node++) {
      if (uses[node] == 1 && !factor[node] && isSum(graph.operation(node))) {
        uses[node] = 0;
      }
    }
    return uses;
  }

  private static boolean isSum(Operation operation) {
    return operation == Operation.ADD
        || operation == Operation.SUBTRACT
        || operation == Operation.NEGATE
        || operation == Operation.FUSED;
  }

  private static boolean isSummand(Operation operation, int operand) {
    return operation == Operation.FUSED ? operand == 2 : isSum(operation);
  }

  private record Summand(int node, boolean negative) {}

  private Polynomial expand(int node, int[] uses) {
    Operation operation = graph.operation(node);
    switch (operation) {
      case INPUT:
        return Polynomial.variable(graph.a(node) + (mode == Mode.MAGNITUDES ? shift : 0));
      case CONSTANT:
        return Polynomial.constant(
            mode == Mode.MAGNITUDES ? magnitude(graph.constant(node)) : graph.constant(node));
      case MULTIPLY:
        return ideal.normalForm(value(graph.a(node)).times(value(graph.b(node))));
      case DIVIDE:
        return ideal.normalForm(value(graph.a(node)).times(reciprocal(value(graph.b(node)))));
      case SQRT:
        return root(value(graph.a(node)));
      case ABSOLUTE:
        if (mode == Mode.BOUND && graph.operation(graph.a(node)) == Operation.INPUT) {
          return Polynomial.variable(graph.a(graph.a(node)) + shift);
        }
        throw new Refusal("The source takes the absolute value of something else than an input.");
      default:
        return sum(node, uses);
    }
  }

  private Polynomial sum(int root, int[] uses) {
    Polynomial.Sum sum = new Polynomial.Sum();
    Deque<Summand> open = new ArrayDeque<>();
    open.push(new Summand(root, false));
    while (!open.isEmpty()) {
      Summand next = open.pop();
      int node = next.node;
      boolean minus = next.negative;
      boolean inside = node == root || (uses[node] == 0 && !known.containsKey(node));
      Operation operation = graph.operation(node);
      if (!inside) {
        sum.add(value(node), Surd.of(minus ? -1 : 1));
      } else if (operation == Operation.FUSED) {
        Polynomial left = value(graph.a(node));
        sum.addProduct(minus ? left.negate() : left, value(graph.b(node)));
        open.push(new Summand(graph.c(node), minus));
      } else {
        boolean flips = mode != Mode.MAGNITUDES && operation == Operation.NEGATE;
        boolean differs = mode != Mode.MAGNITUDES && operation == Operation.SUBTRACT;
        open.push(new Summand(graph.a(node), minus ^ flips));
        if (operation != Operation.NEGATE) {
          open.push(new Summand(graph.b(node), minus ^ differs));
        }
      }
    }
    return ideal.normalForm(sum.toPolynomial());
  }

  private static Surd magnitude(Surd value) {
    if (value.terms() > 1) {
      return Rounding.signum(value) < 0 ? value.negate() : value;
    }
    return value.isZero() || value.isOnePositiveTerm() ? value : value.negate();
  }

  private Polynomial value(int node) {
    Polynomial value = known.get(node);
    if (value == null) {
      throw new IllegalStateException("an operand comes after its operation");
    }
    return value;
  }

  private Polynomial reciprocal(Polynomial argument) {
    Polynomial value = roots.apply(Roots.Function.RECIPROCAL, argument);
    if (value == null) {
      throw new Refusal("The source divides by something else than a root of an invariant.");
    }
    return value;
  }

  private Polynomial root(Polynomial argument) {
    Polynomial value = roots.apply(Roots.Function.SQRT, argument);
    if (value == null) {
      throw new Refusal("The source takes the root of something else than an invariant.");
    }
    return ideal.normalForm(value);
  }
}
