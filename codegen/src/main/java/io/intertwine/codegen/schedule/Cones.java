package io.intertwine.codegen.schedule;

import io.intertwine.codegen.program.Node;
import io.intertwine.codegen.program.Program;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.function.IntPredicate;

/** What values depend on. */
final class Cones {
  private final Program program;
  private final int[] seenBy;
  private final ArrayDeque<Integer> stack = new ArrayDeque<>();

  Cones(Program program) {
    this.program = program;
    seenBy = new int[program.size()];
    Arrays.fill(seenBy, -1);
  }

  /**
   * The nodes on which a node depends, itself included.
   *
   * @param root the node
   * @param isMember which nodes count; what lies behind others is not reached
   * @param isLeaf which nodes are not looked behind
   */
  int[] of(int root, IntPredicate isMember, IntPredicate isLeaf) {
    int[] found = new int[16];
    int count = 0;
    stack.push(root);
    while (!stack.isEmpty()) {
      int index = stack.pop();
      if (seenBy[index] == root || !isMember.test(index)) {
        continue;
      }
      seenBy[index] = root;
      if (count == found.length) {
        found = Arrays.copyOf(found, 2 * count);
      }
      found[count++] = index;
      Node node = program.node(index);
      for (int k = 0; k < node.arity() && !isLeaf.test(index); k++) {
        stack.push(node.operand(k));
      }
    }
    // The same root may be asked for again, with other leaves.
    for (int k = 0; k < count; k++) {
      seenBy[found[k]] = -1;
    }
    return Arrays.copyOf(found, count);
  }
}
