package io.intertwine.codegen.schedule;

import io.intertwine.codegen.program.Node;
import io.intertwine.codegen.program.Program;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;

/**
 * Slices that share no value but results: a partition of the results, each slice computing all that
 * its own need.
 *
 * <p>A slice begins with the first result left and takes in the result that adds the least as long
 * as it fits. A result that an earlier slice has stored and that may be read again is loaded where
 * its computation would be longer.
 */
final class RecomputeSlicing {
  private final Program program;
  private final Placement placement;
  private final Cones cones;
  private final BitSet stored = new BitSet();

  /** Per node the results that need it, as their cones are now. */
  private final List<List<Integer>> resultsOf = new ArrayList<>();

  /** Per result its cone, and its cost with that of its stores. */
  private final int[][] coneOf;

  private final int[] fullCost;

  private RecomputeSlicing(Placement placement) {
    this.program = placement.program();
    this.placement = placement;
    cones = new Cones(program);
    coneOf = new int[program.size()][];
    fullCost = new int[program.size()];
    for (int i = 0; i < program.size(); i++) {
      resultsOf.add(new ArrayList<>(1));
    }
  }

  /** The slices; one is longer than the limit only if a single result is. */
  static List<Slice> of(Placement placement) {
    RecomputeSlicing slicing = new RecomputeSlicing(placement);
    List<Slice> slices = new ArrayList<>();
    TreeSet<Integer> left = new TreeSet<>(placement.results());
    left.forEach(slicing::findCone);
    while (!left.isEmpty()) {
      Group group = slicing.new Group(left);
      left.removeAll(group.results);
      slices.add(slicing.write(group));
      slicing.store(group.results, left);
    }
    return slices;
  }

  private void findCone(int result) {
    if (coneOf[result] != null) {
      for (int node : coneOf[result]) {
        resultsOf.get(node).remove(Integer.valueOf(result));
      }
    }
    int[] cone = cones.of(result, n -> !(program.node(n) instanceof Node.Constant), this::isLoaded);
    coneOf[result] = cone;
    fullCost[result] = placement.storeCost(result);
    for (int node : cone) {
      resultsOf.get(node).add(result);
      fullCost[result] += cost(node);
    }
  }

  /** Marks results as stored; the cones of others that use them end there from now on. */
  private void store(List<Integer> results, TreeSet<Integer> left) {
    TreeSet<Integer> changed = new TreeSet<>();
    for (int result : results) {
      stored.set(result);
      if (isLoaded(result)) {
        changed.addAll(resultsOf.get(result));
      }
    }
    changed.retainAll(left);
    changed.forEach(this::findCone);
  }

  private boolean isLoaded(int node) {
    return stored.get(node) && placement.isReadable(node) && !placement.isShallow(node);
  }

  private int cost(int node) {
    return isLoaded(node) ? placement.options().budget().load() : placement.cost(node);
  }

  /** Results that fit into one slice, with all nodes that they need. */
  private final class Group {
    private record Candidate(int added, int result) implements Comparable<Candidate> {
      @Override
      public int compareTo(Candidate o) {
        return added == o.added
            ? Integer.compare(result, o.result)
            : Integer.compare(added, o.added);
      }
    }

    private final List<Integer> results = new ArrayList<>();
    private final BitSet nodes = new BitSet();
    private final int[] added = fullCost.clone();
    private final TreeSet<Candidate> candidates = new TreeSet<>();
    private int cost;

    Group(TreeSet<Integer> left) {
      left.forEach(result -> candidates.add(new Candidate(added[result], result)));
      take(left.first());
      while (!candidates.isEmpty()
          && cost + candidates.first().added() <= placement.options().budget().limit()) {
        take(candidates.first().result());
      }
    }

    private void take(int result) {
      candidates.remove(new Candidate(added[result], result));
      results.add(result);
      cost += added[result];
      for (int node : coneOf[result]) {
        if (!nodes.get(node)) {
          nodes.set(node);
          resultsOf.get(node).forEach(other -> lower(other, cost(node)));
        }
      }
    }

    private void lower(int result, int by) {
      boolean isOpen = candidates.remove(new Candidate(added[result], result));
      added[result] -= by;
      if (isOpen) {
        candidates.add(new Candidate(added[result], result));
      }
    }
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
    return builder.build(0);
  }

  private void storeAll(SliceBuilder builder, int node) {
    placement.outputs(node).forEach(cell -> builder.store(cell, node));
  }
}
