package io.intertwine.codegen.schedule;

import io.intertwine.codegen.program.Node;
import io.intertwine.codegen.program.Program;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Slices that share no value but results: a partition of the results, each slice computing all that
 * its own need.
 *
 * <p>A slice begins with the first result left and takes in the result that adds the fewest
 * statements as long as it fits. A result that an earlier slice has stored and that may be read
 * again is loaded where its computation would be longer.
 */
final class RecomputeSlicing {
  private final Program program;
  private final ScheduleOptions options;
  private final Placement placement;
  private final BitSet stored = new BitSet();

  private RecomputeSlicing(Program program, ScheduleOptions options, Placement placement) {
    this.program = program;
    this.options = options;
    this.placement = placement;
  }

  /** The slices; one is longer than the limit only if a single result is. */
  static List<Slice> of(Program program, ScheduleOptions options, Placement placement) {
    RecomputeSlicing slicing = new RecomputeSlicing(program, options, placement);
    List<Slice> slices = new ArrayList<>();
    TreeSet<Integer> left = new TreeSet<>(placement.results());
    while (!left.isEmpty()) {
      Group group = slicing.group(left);
      left.removeAll(group.results);
      slices.add(slicing.write(group));
      group.results.forEach(slicing.stored::set);
    }
    return slices;
  }

  /** The nodes that a result needs: operations, inputs, and stored results that are loaded. */
  private BitSet cone(int result) {
    BitSet cone = new BitSet(result + 1);
    cone.set(result);
    for (int i = cone.length() - 1; i >= 0; i = cone.previousSetBit(i - 1)) {
      Node node = program.node(i);
      for (int k = 0; !isLoaded(i) && k < node.arity(); k++) {
        if (!(program.node(node.operand(k)) instanceof Node.Constant)) {
          cone.set(node.operand(k));
        }
      }
      if (i == 0) {
        break;
      }
    }
    return cone;
  }

  private boolean isLoaded(int node) {
    return stored.get(node) && placement.isReadable(node) && !placement.isShallow(node);
  }

  /** Results with all nodes that they need. */
  private static final class Group {
    private final List<Integer> results = new ArrayList<>();
    private final BitSet nodes = new BitSet();
    private int stores;
  }

  private Group group(TreeSet<Integer> left) {
    Map<Integer, BitSet> cones = new HashMap<>();
    Map<Integer, List<Integer>> resultsOf = new HashMap<>();
    Map<Integer, Integer> added = new HashMap<>();
    for (int result : left) {
      BitSet cone = cone(result);
      cones.put(result, cone);
      added.put(result, cone.cardinality());
      cone.stream()
          .forEach(node -> resultsOf.computeIfAbsent(node, n -> new ArrayList<>()).add(result));
    }
    Group group = new Group();
    TreeSet<Integer> candidates = new TreeSet<>(left);
    int next = left.first();
    while (next >= 0) {
      candidates.remove(next);
      BitSet fresh = (BitSet) cones.getOrDefault(next, new BitSet()).clone();
      fresh.andNot(group.nodes);
      group.nodes.or(fresh);
      group.results.add(next);
      group.stores += placement.outputs(next).size();
      fresh.stream()
          .forEach(
              node ->
                  resultsOf
                      .getOrDefault(node, List.of())
                      .forEach(result -> added.merge(result, -1, Integer::sum)));
      next = cheapest(candidates, added);
      boolean fits =
          next >= 0
              && group.nodes.cardinality()
                      + added.getOrDefault(next, 0)
                      + group.stores
                      + placement.outputs(next).size()
                  <= options.maxSteps();
      next = fits ? next : -1;
    }
    return group;
  }

  private int cheapest(TreeSet<Integer> candidates, Map<Integer, Integer> added) {
    int best = -1;
    for (int candidate : candidates) {
      if (best < 0 || added.getOrDefault(candidate, 0) < added.getOrDefault(best, 0)) {
        best = candidate;
      }
    }
    return best;
  }

  private Slice write(Group group) {
    SliceBuilder builder = new SliceBuilder(program);
    BitSet operations = new BitSet();
    group.nodes.stream()
        .filter(node -> placement.isOperation(node) && !isLoaded(node))
        .forEach(operations::set);
    TreeSet<Integer> results = new TreeSet<>(group.results);
    for (int result : results) {
      if (!operations.get(result)) {
        storeAll(builder, result);
      }
    }
    for (int node : Ordering.of(program, operations, results)) {
      for (int k = 0; k < program.node(node).arity(); k++) {
        int operand = program.node(node).operand(k);
        if (placement.isOperation(operand) && !operations.get(operand)) {
          builder.load(placement.outputs(operand).get(0), operand);
        }
      }
      builder.compute(node);
      if (results.contains(node)) {
        storeAll(builder, node);
      }
    }
    return builder.build();
  }

  private void storeAll(SliceBuilder builder, int node) {
    placement.outputs(node).forEach(cell -> builder.store(cell, node));
  }
}
