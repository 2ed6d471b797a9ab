package io.intertwine.codegen.schedule;

import io.intertwine.codegen.program.Node;
import io.intertwine.codegen.program.Program;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeSet;

/**
 * Slices that hand values on: one order of all operations, level by level, cut where few values are
 * alive.
 *
 * <p>A value that a later slice uses is read from its output cell if that is allowed, computed
 * again if it is one operation on inputs and that is the policy, else kept in a scratch cell. The
 * cuts minimise the cost of all slices together, exactly, by dynamic programming over the places of
 * the last cut.
 */
final class ScratchSlicing {
  /**
   * How to slice.
   *
   * @param recomputes whether operations on inputs are repeated rather than kept
   * @param inProgramOrder whether the operations stay in the order of the program
   */
  record Policy(boolean recomputes, boolean inProgramOrder) {}

  /** All policies; none is best for every program. */
  static final List<Policy> POLICIES =
      List.of(
          new Policy(true, false),
          new Policy(false, false),
          new Policy(true, true),
          new Policy(false, true));

  /** What a method costs beside its statements, its call and its offsets, in loads. */
  private static final int METHOD_COST = 6;

  private static final int NONE = -1;

  /** An operation to compute, with its stores if it is a result; or the stores of another value. */
  private record Item(int node, int level, boolean computes) {}

  private final Program program;
  private final ScheduleOptions options;
  private final Placement placement;
  private final Policy policy;
  private final List<Item> items = new ArrayList<>();
  private final int[] position;
  private final int[] lastUse;

  private ScratchSlicing(Placement placement, Policy policy) {
    this.program = placement.program();
    this.options = placement.options();
    this.placement = placement;
    this.policy = policy;
    position = new int[program.size()];
    lastUse = new int[program.size()];
    Arrays.fill(position, NONE);
    Arrays.fill(lastUse, NONE);
    BitSet operations = operations();
    for (int level = 0; level <= options.loops(); level++) {
      addLevel(operations, level);
    }
    for (int p = 0; p < items.size(); p++) {
      markUses(items.get(p), p);
    }
  }

  /** The slices, and how many scratch cells they use. */
  record Result(List<Slice> slices, int scratchSize) {}

  /** Cuts the program by one policy. */
  static Result of(Placement placement, Policy policy) {
    ScratchSlicing slicing = new ScratchSlicing(placement, policy);
    return slicing.new Writer(slicing.cuts()).write();
  }

  /** What the results depend on, operations only, without those that are repeated. */
  private BitSet operations() {
    BitSet needed = new BitSet();
    placement.results().forEach(needed::set);
    for (int i = needed.length() - 1; i >= 0; i--) {
      Node node = program.node(i);
      for (int k = 0; needed.get(i) && k < node.arity(); k++) {
        needed.set(node.operand(k));
      }
    }
    BitSet operations = new BitSet();
    needed.stream()
        .filter(node -> placement.isOperation(node) && !isRepeated(node))
        .forEach(operations::set);
    return operations;
  }

  /** The operations of a level; on the innermost one first the results that are not among them. */
  private void addLevel(BitSet operations, int level) {
    BitSet here = new BitSet();
    operations.stream().filter(node -> options.level(node) == level).forEach(here::set);
    if (level == options.loops()) {
      for (int result : placement.results()) {
        if (!here.get(result)) {
          items.add(new Item(result, level, false));
        }
      }
    }
    List<Integer> order =
        policy.inProgramOrder()
            ? here.stream().boxed().toList()
            : Ordering.of(program, here, targets(operations, here));
    order.forEach(node -> items.add(new Item(node, level, true)));
  }

  /** The operations of a level that a deeper one uses, and the results. */
  private TreeSet<Integer> targets(BitSet operations, BitSet here) {
    TreeSet<Integer> targets = new TreeSet<>();
    placement.results().stream().filter(here::get).forEach(targets::add);
    for (int i = operations.nextSetBit(0); i >= 0; i = operations.nextSetBit(i + 1)) {
      for (int k = 0; !here.get(i) && k < program.node(i).arity(); k++) {
        if (here.get(program.node(i).operand(k))) {
          targets.add(program.node(i).operand(k));
        }
      }
    }
    return targets;
  }

  private void markUses(Item item, int p) {
    if (item.computes()) {
      position[item.node()] = p;
      for (int k = 0; k < program.node(item.node()).arity(); k++) {
        lastUse[program.node(item.node()).operand(k)] = p;
      }
    } else {
      lastUse[item.node()] = p;
    }
  }

  private boolean isRepeated(int node) {
    return policy.recomputes() && placement.isShallow(node);
  }

  private boolean storesResult(Item item) {
    return item.level() == options.loops() && !placement.outputs(item.node()).isEmpty();
  }

  /** The ends of the slices, ascending, the last being the number of items. */
  private List<Integer> cuts() {
    int count = items.size();
    int[] best = new int[count + 1];
    int[] from = new int[count + 1];
    Arrays.fill(best, Integer.MAX_VALUE);
    best[0] = 0;
    for (int start = 0; start < count; start++) {
      Extent extent = new Extent(start);
      int end = start + 1;
      boolean isOpen = true;
      while (isOpen) {
        int cost = extent.extend(end - 1);
        boolean fits = cost <= options.budget().limit() || end == start + 1;
        int total = best[start] + cost + METHOD_COST * options.budget().load();
        if (fits && total < best[end]) {
          best[end] = total;
          from[end] = start;
        }
        end++;
        isOpen =
            end <= count
                && extent.smallest <= options.budget().limit()
                && items.get(end - 1).level() == items.get(start).level();
      }
    }
    List<Integer> cuts = new ArrayList<>();
    for (int end = count; end > 0; end = from[end]) {
      cuts.add(0, end);
    }
    return cuts;
  }

  /** The cost of the slice from one item on, as it grows. */
  private final class Extent {
    private final int start;
    private final BitSet read = new BitSet();
    private final PriorityQueue<Integer> keptUntil = new PriorityQueue<>();

    /** The cost without the stores to scratch cells: it can only grow. */
    private int smallest;

    Extent(int start) {
      this.start = start;
    }

    /** The cost once the item at a position, which is the next one, is in. */
    int extend(int p) {
      Item item = items.get(p);
      if (item.computes()) {
        smallest += placement.cost(item.node());
        for (int k = 0; k < program.node(item.node()).arity(); k++) {
          use(program.node(item.node()).operand(k));
        }
        if (lastUse[item.node()] > p && !placement.isReadable(item.node())) {
          keptUntil.add(lastUse[item.node()]);
        }
      } else {
        use(item.node());
      }
      if (storesResult(item)) {
        smallest += placement.storeCost(item.node());
      }
      while (!keptUntil.isEmpty() && keptUntil.peek() <= p) {
        keptUntil.remove();
      }
      return smallest + keptUntil.size() * options.budget().store();
    }

    private void use(int node) {
      boolean isInside = position[node] >= start;
      if (isInside || program.node(node) instanceof Node.Constant || read.get(node)) {
        return;
      }
      read.set(node);
      if (placement.isOperation(node) && isRepeated(node)) {
        smallest += placement.cost(node);
        for (int k = 0; k < program.node(node).arity(); k++) {
          use(program.node(node).operand(k));
        }
      } else {
        smallest += options.budget().load();
      }
    }
  }

  private final class Writer {
    private final List<Integer> cuts;
    private final int[] scratchOf = new int[program.size()];
    private final PriorityQueue<Integer> free = new PriorityQueue<>();
    private final List<List<Integer>> freedAfter = new ArrayList<>();
    private int size;

    Writer(List<Integer> cuts) {
      this.cuts = cuts;
      Arrays.fill(scratchOf, NONE);
      cuts.forEach(cut -> freedAfter.add(new ArrayList<>()));
    }

    Result write() {
      List<Slice> slices = new ArrayList<>();
      int start = 0;
      for (int s = 0; s < cuts.size(); s++) {
        slices.add(slice(start, cuts.get(s)));
        free.addAll(freedAfter.get(s));
        start = cuts.get(s);
      }
      return new Result(slices, size);
    }

    private Slice slice(int start, int end) {
      SliceBuilder builder = new SliceBuilder(program);
      for (Item item : items.subList(start, end)) {
        int node = item.node();
        if (item.computes()) {
          for (int k = 0; k < program.node(node).arity(); k++) {
            fetch(builder, program.node(node).operand(k));
          }
          builder.compute(node);
        } else {
          fetch(builder, node);
        }
        if (storesResult(item)) {
          placement.outputs(node).forEach(cell -> builder.store(cell, node));
        }
        if (item.computes() && lastUse[node] >= end && !placement.isReadable(node)) {
          builder.store(new Cell.ScratchCell(allocate(node)), node);
        }
      }
      return builder.build(items.get(start).level());
    }

    private void fetch(SliceBuilder builder, int node) {
      if (!placement.isOperation(node) || builder.knows(node)) {
        return;
      }
      if (isRepeated(node)) {
        builder.compute(node);
      } else if (placement.isReadable(node)) {
        builder.load(placement.outputs(node).get(0), node);
      } else {
        builder.load(new Cell.ScratchCell(scratchOf[node]), node);
      }
    }

    /**
     * A free cell. It is free again after the last use, unless that is in an inner loop, which
     * reads the cell in every iteration.
     */
    private int allocate(int node) {
      int cell = free.isEmpty() ? size++ : free.remove();
      scratchOf[node] = cell;
      int last = 0;
      while (cuts.get(last) <= lastUse[node]) {
        last++;
      }
      if (items.get(lastUse[node]).level() == options.level(node)) {
        freedAfter.get(last).add(cell);
      }
      return cell;
    }
  }
}
