package io.intertwine.codegen.pass;

import io.intertwine.codegen.program.Node;
import io.intertwine.codegen.program.Program;
import java.util.ArrayList;
import java.util.List;

/** Where the values of a program are used. */
final class Uses {
  private final int[] counts;
  private final boolean[] results;
  private final List<List<Integer>> users;

  private Uses(int[] counts, boolean[] results, List<List<Integer>> users) {
    this.counts = counts;
    this.results = results;
    this.users = users;
  }

  /** The uses of every node of {@code program}, by nodes whether they are live or not. */
  static Uses of(Program program) {
    int[] counts = new int[program.size()];
    boolean[] results = new boolean[program.size()];
    List<List<Integer>> users = new ArrayList<>();
    for (int i = 0; i < program.size(); i++) {
      users.add(new ArrayList<>(2));
      Node node = program.node(i);
      for (int k = 0; k < node.arity(); k++) {
        counts[node.operand(k)]++;
        users.get(node.operand(k)).add(i);
      }
    }
    for (List<Integer> block : program.results()) {
      for (int node : block) {
        counts[node]++;
        results[node] = true;
      }
    }
    return new Uses(counts, results, users);
  }

  /** How often the node is an operand or a result. */
  int count(int node) {
    return counts[node];
  }

  /** Whether the node is a result. */
  boolean isResult(int node) {
    return results[node];
  }

  /** The nodes that have the node as operand, ascending, twice where it is both operands. */
  List<Integer> users(int node) {
    return users.get(node);
  }
}
