package io.intertwine.checker;

import io.intertwine.checker.Graph.Operation;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts, for each operation of a kernel, the n of {@code gamma_n} in its rounding error: by Higham
 * (Accuracy and Stability of Numerical Algorithms, 2nd edition, lemma 3.3) a product has the counts
 * of its factors and one more, a sum the larger of its operands' and one more, a rounded constant
 * one. The root of a value with relative error {@code (1+u)^n} has half of n, rounded up, and one
 * more. Operations that are exact (adding zero, multiplying by a power of two) add nothing.
 */
final class RoundingCount {
  private final Graph graph;
  private final List<Integer> counts = new ArrayList<>();

  RoundingCount(Graph graph) {
    this.graph = graph;
  }

  int of(int node) {
    for (int next = counts.size(); next <= node; next++) {
      counts.add(count(next));
    }
    return counts.get(node);
  }

  private int count(int node) {
    Operation operation = graph.operation(node);
    int a = Graph.arity(operation) > 0 ? counts.get(graph.a(node)) : 0;
    int b = Graph.arity(operation) > 1 ? counts.get(graph.b(node)) : 0;
    int c = Graph.arity(operation) > 2 ? counts.get(graph.c(node)) : 0;
    long count =
        switch (operation) {
          case INPUT -> 0;
          case CONSTANT -> isExact(graph.constant(node)) ? 0 : 1;
          case ADD, SUBTRACT ->
              Math.max(a, b) + (isZero(graph.a(node)) || isZero(graph.b(node)) ? 0 : 1);
          case MULTIPLY ->
              (long) a + b + (isPower(graph.a(node)) || isPower(graph.b(node)) ? 0 : 1);
          case FUSED -> Math.max((long) a + b, c) + 1;
          case NEGATE, ABSOLUTE -> a;
          case DIVIDE -> (long) a + b + 1;
          case SQRT -> (a + 1) / 2 + 1;
        };
    if (count > Integer.MAX_VALUE) {
      throw new Refusal("The roundings of a result are too many to count.");
    }
    return (int) count;
  }

  /** Whether a constant is a small integer over a power of two. */
  private static boolean isExact(Surd value) {
    Ratio rational = value.rational();
    return rational != null
        && rational.numerator().bitLength() <= 24
        && rational.denominator().bitCount() == 1
        && rational.denominator().bitLength() < 100;
  }

  private boolean isZero(int node) {
    return graph.operation(node) == Operation.CONSTANT && graph.constant(node).isZero();
  }

  /** Whether a node is plus or minus a power of two, or zero. */
  private boolean isPower(int node) {
    if (graph.operation(node) != Operation.CONSTANT || !isExact(graph.constant(node))) {
      return false;
    }
    Ratio rational = graph.constant(node).rational();
    return rational != null && rational.numerator().abs().bitCount() <= 1;
  }
}
