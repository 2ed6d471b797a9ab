package io.intertwine.codegen.pass;

import io.intertwine.codegen.program.Node;
import io.intertwine.codegen.program.Program;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One term of a sum: the product of two values, or a value with a sign.
 *
 * @param left the first factor, or the value
 * @param right the second factor, or the value again
 * @param isProduct whether it is a product, which is never negative
 * @param isNegative whether the value is subtracted
 */
record SumTerm(int left, int right, boolean isProduct, boolean isNegative) {
  /** Shorter sums need no arranging: their terms do not wait long. */
  private static final int LONG = 6;

  private static SumTerm product(int left, int right) {
    return new SumTerm(left, right, true, false);
  }

  private static SumTerm value(int node, boolean isNegative) {
    return new SumTerm(node, node, false, isNegative);
  }

  /** The results that are long sums and used nowhere else, with their terms, first to last. */
  static SortedMap<Integer, List<SumTerm>> longSums(Program program) {
    Uses uses = Uses.of(program);
    SortedMap<Integer, List<SumTerm>> sums = new TreeMap<>();
    for (List<Integer> block : program.results()) {
      for (int result : block) {
        List<SumTerm> terms =
            isInnerSum(program, uses, result) ? terms(program, uses, result) : List.of();
        if (terms.size() >= LONG) {
          sums.put(result, terms);
        }
      }
    }
    return sums;
  }

  private static boolean isInnerSum(Program program, Uses uses, int node) {
    Node sum = program.node(node);
    return uses.count(node) == 1
        && (sum instanceof Node.MultiplyAdd
            || sum instanceof Node.Add
            || sum instanceof Node.Subtract);
  }

  /** Follows the partial sums, each used by the next one only, from the last to the first. */
  private static List<SumTerm> terms(Program program, Uses uses, int result) {
    List<SumTerm> terms = new ArrayList<>();
    int partial = result;
    while (isInnerSum(program, uses, partial)) {
      Node node = program.node(partial);
      if (node instanceof Node.MultiplyAdd fma) {
        terms.add(product(fma.a(), fma.b()));
        partial = fma.c();
      } else if (node instanceof Node.Subtract subtract) {
        terms.add(value(subtract.right(), true));
        partial = subtract.left();
      } else if (node instanceof Node.Add add) {
        boolean goesLeft = isInnerSum(program, uses, add.left());
        terms.add(value(goesLeft ? add.right() : add.left(), false));
        partial = goesLeft ? add.left() : add.right();
      }
    }
    boolean isProduct = program.node(partial) instanceof Node.Multiply && uses.count(partial) == 1;
    terms.add(
        isProduct
            ? product(program.node(partial).operand(0), program.node(partial).operand(1))
            : value(partial, false));
    Collections.reverse(terms);
    return terms;
  }
}
