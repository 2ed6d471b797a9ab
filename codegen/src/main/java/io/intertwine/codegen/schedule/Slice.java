package io.intertwine.codegen.schedule;

import io.intertwine.codegen.program.Node;
import io.intertwine.codegen.program.OperationCount;
import io.intertwine.codegen.program.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The statements of one method, in order.
 *
 * @param level the number of loops outside of the method
 * @param steps the statements; each value is computed or loaded before it is used
 */
public record Slice(int level, List<Step> steps) {
  /** Copies the list. */
  public Slice {
    steps = List.copyOf(steps);
  }

  /** The nodes that are computed here, inputs included, in order. */
  public List<Integer> order() {
    return steps.stream().filter(Step.Compute.class::isInstance).map(Step::node).toList();
  }

  /** The statements that write, in order. */
  public List<Step.Store> stores() {
    return steps.stream().filter(Step.Store.class::isInstance).map(Step.Store.class::cast).toList();
  }

  /** The operations of the slice. */
  public OperationCount operations(Program program) {
    return OperationCount.of(order().stream().map(program::node).toList());
  }

  /**
   * The largest number of values that are held at once, from where they are computed or loaded to
   * their last use; constants are not counted.
   */
  public int maxLive(Program program) {
    Map<Integer, Integer> lastUse = new HashMap<>();
    for (int s = 0; s < steps.size(); s++) {
      int position = s;
      uses(program, steps.get(s)).forEach(node -> lastUse.put(node, position));
    }
    Set<Integer> live = new HashSet<>();
    int most = 0;
    for (int s = 0; s < steps.size(); s++) {
      int position = s;
      List<Integer> used = uses(program, steps.get(s));
      if (!(steps.get(s) instanceof Step.Store)) {
        live.add(steps.get(s).node());
      }
      most = Math.max(most, live.size());
      used.stream()
          .filter(node -> lastUse.getOrDefault(node, -1) == position)
          .forEach(live::remove);
      if (!lastUse.containsKey(steps.get(s).node())) {
        live.remove(steps.get(s).node());
      }
    }
    return most;
  }

  /** The values that a statement needs, constants left out. */
  static List<Integer> uses(Program program, Step step) {
    List<Integer> uses = new ArrayList<>();
    if (step instanceof Step.Store store) {
      addValue(program, store.node(), uses);
    } else if (step instanceof Step.Compute compute) {
      Node node = program.node(compute.node());
      for (int k = 0; k < node.arity(); k++) {
        addValue(program, node.operand(k), uses);
      }
    }
    return uses;
  }

  private static void addValue(Program program, int node, List<Integer> values) {
    if (!(program.node(node) instanceof Node.Constant)) {
      values.add(node);
    }
  }
}
