package io.intertwine.codegen.schedule;

import io.intertwine.codegen.program.Node;
import io.intertwine.codegen.program.Program;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Slices that hand values on: one order of all operations, cut where few values are alive.
 *
 * <p>A value that a later slice uses is read from its output cell if that is allowed, computed
 * again if it is one operation on inputs and that is the policy, else kept in a scratch cell. The
 * cuts minimise the number of statements of all slices together, exactly, by dynamic programming
 * over the places of the last cut.
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

  /** What a method costs beside its statements: its call and its offsets. */
  private static final int METHOD_COST = 6;

  private final Program program;
  private final ScheduleOptions options;
  private final Placement placement;
  private final Policy policy;

  /** Operations in order, before them the results that are no operations. */
  private final List<Integer> items = new ArrayList<>();

  private final int[] position;
  private final int[] lastUse;

  private ScratchSlicing(
      Program program, ScheduleOptions options, Placement placement, Policy policy) {
    this.program = program;
    this.options = options;
    this.placement = placement;
    this.policy = policy;
    BitSet operations = new BitSet();
    for (int result : placement.results()) {
      if (placement.isOperation(result)) {
        operations.set(result);
      } else {
        items.add(result);
      }
    }
    for (int i = operations.length() - 1; i >= 0; i--) {
      Node node = program.node(i);
      for (int k = 0; operations.get(i) && k < node.arity(); k++) {
        operations.set(node.operand(k), placement.isOperation(node.operand(k)));
      }
    }
    if (policy.inProgramOrder()) {
      operations.stream().forEach(items::add);
    } else {
      items.addAll(Ordering.of(program, operations, placement.results()));
    }
    position = new int[program.size()];
    lastUse = new int[program.size()];
    Arrays.fill(lastUse, -1);
    for (int p = 0; p < items.size(); p++) {
      int item = items.get(p);
      position[item] = p;
      for (int k = 0; k < program.node(item).arity(); k++) {
        lastUse[program.node(item).operand(k)] = p;
      }
    }
  }

  /** The slices, and how many scratch cells they use. */
  record Result(List<Slice> slices, int scratchSize) {}

  /**
   * Cuts the program.
   *
   * @param policy what may be tried
   */
  static Result of(Program program, ScheduleOptions options, Placement placement, Policy policy) {
    ScratchSlicing slicing = new ScratchSlicing(program, options, placement, policy);
    return slicing.new Writer(slicing.cuts()).write();
  }

  private boolean isRepeated(int node) {
    return policy.recomputes() && placement.isShallow(node);
  }

  /** Whether a value that is used in a later slice needs a scratch cell. */
  private boolean isKept(int node) {
    return !placement.isReadable(node) && !isRepeated(node);
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
      for (int end = start + 1; end <= count; end++) {
        int steps = extent.extend(end - 1);
        if (extent.shortest > options.maxSteps() && end > start + 1) {
          break;
        }
        boolean fits = steps <= options.maxSteps() || end == start + 1;
        if (fits && best[start] + steps + METHOD_COST < best[end]) {
          best[end] = best[start] + steps + METHOD_COST;
          from[end] = start;
        }
      }
    }
    List<Integer> cuts = new ArrayList<>();
    for (int end = count; end > 0; end = from[end]) {
      cuts.add(0, end);
    }
    return cuts;
  }

  /** The statements of the slice from one item on, as it grows. */
  private final class Extent {
    private final int start;
    private final BitSet read = new BitSet();
    private final PriorityQueue<Integer> keptUntil = new PriorityQueue<>();

    /** The statements without those that keep values, which can only grow. */
    private int shortest;

    Extent(int start) {
      this.start = start;
    }

    /** The number of statements once the item at a position is in, which is the next one. */
    int extend(int p) {
      int item = items.get(p);
      shortest += placement.outputs(item).size();
      if (placement.isOperation(item)) {
        shortest++;
        for (int k = 0; k < program.node(item).arity(); k++) {
          use(program.node(item).operand(k));
        }
      } else {
        use(item);
      }
      if (lastUse[item] > p && isKept(item)) {
        keptUntil.add(lastUse[item]);
      }
      while (!keptUntil.isEmpty() && keptUntil.peek() <= p) {
        keptUntil.remove();
      }
      return shortest + keptUntil.size();
    }

    private void use(int node) {
      boolean isInside = placement.isOperation(node) && position[node] >= start;
      if (isInside || program.node(node) instanceof Node.Constant || read.get(node)) {
        return;
      }
      read.set(node);
      shortest++;
      if (placement.isOperation(node) && isRepeated(node)) {
        for (int k = 0; k < program.node(node).arity(); k++) {
          use(program.node(node).operand(k));
        }
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
      Arrays.fill(scratchOf, -1);
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
      for (int p = start; p < end; p++) {
        int item = items.get(p);
        if (placement.isOperation(item)) {
          for (int k = 0; k < program.node(item).arity(); k++) {
            fetch(builder, program.node(item).operand(k));
          }
          builder.compute(item);
        }
        placement.outputs(item).forEach(cell -> builder.store(cell, item));
        if (lastUse[item] >= end && placement.isOperation(item) && isKept(item)) {
          builder.store(new Cell.ScratchCell(allocate(item)), item);
        }
      }
      return builder.build();
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

    private int allocate(int node) {
      int cell = free.isEmpty() ? size++ : free.remove();
      scratchOf[node] = cell;
      int last = 0;
      while (cuts.get(last) <= lastUse[node]) {
        last++;
      }
      freedAfter.get(last).add(cell);
      return cell;
    }
  }
}
