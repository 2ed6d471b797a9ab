package io.intertwine.codegen.plan;

import io.intertwine.codegen.plan.LoopNest.Store;
import io.intertwine.codegen.program.Node;
import io.intertwine.codegen.program.Program;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Cuts the operations of a stage, level by level, into methods. An operation on inputs alone is
 * computed in each method that uses it; any other value that crosses a cut is handed on in a
 * scratch slot.
 */
final class StageCutter {

  private static final int NEVER = -1;

  private final Stage stage;
  private final Program program;
  private final MethodBudget budget;
  private final StageOrder order;
  private final int[] depths;

  /** How many uses of a node are not yet in a part. */
  private final int[] pending;

  /** The part that computes a node first. */
  private final int[] home;

  /** The last part that reads a node from scratch. */
  private final int[] lastRead;

  private final List<Part> parts = new ArrayList<>();

  StageCutter(Stage stage, MethodBudget budget, StageOrder order, int[] depths) {
    this.stage = stage;
    this.program = stage.program();
    this.budget = budget;
    this.order = order;
    this.depths = depths;
    this.pending = new int[program.size()];
    this.home = new int[program.size()];
    this.lastRead = new int[program.size()];
    Arrays.fill(home, NEVER);
    Arrays.fill(lastRead, NEVER);
  }

  StageMethods cut() {
    countUses();
    for (int level = 0; level <= stage.loops().size(); level++) {
      cutLevel(level);
    }
    int[] slots = new int[program.size()];
    int count = assignSlots(slots);
    List<LoopNest> methods = parts.stream().map(part -> part.nest(slots)).toList();
    return new StageMethods(stage, true, methods, count);
  }

  private void countUses() {
    for (int index : order.nodes()) {
      Node node = program.node(index);
      for (int k = 0; k < node.arity(); k++) {
        pending[node.operand(k)]++;
      }
    }
    for (Store store : order.stores()) {
      pending[program.result(store.block(), store.component())]++;
    }
  }

  private void cutLevel(int level) {
    boolean innermost = level == stage.loops().size();
    int done = 0;
    Part part = new Part(level);
    for (int s = 0; s < order.stores().size(); s++) {
      for (; done < order.position(s); done++) {
        int index = order.nodes().get(done);
        if (depths[index] == level && program.node(index).arity() > 0 && !cheap(index)) {
          part = part.with(index);
        }
      }
      if (innermost) {
        part = part.with(order.stores().get(s));
      }
    }
    part.close();
  }

  /**
   * Slots in order of definition; of a stage without loops a slot is used again when it is free.
   */
  private int assignSlots(int[] slots) {
    int count = 0;
    Deque<Integer> free = new ArrayDeque<>();
    List<List<Integer>> ending = new ArrayList<>();
    parts.forEach(part -> ending.add(new ArrayList<>()));
    for (Part part : parts) {
      for (int node : part.computed) {
        if (home[node] == part.index && lastRead[node] != NEVER) {
          slots[node] = free.isEmpty() ? count++ : free.pop();
          ending.get(lastRead[node]).add(slots[node]);
        }
      }
      if (stage.loops().isEmpty()) {
        free.addAll(ending.get(part.index));
      }
    }
    return count;
  }

  /** Whether computing a node again is as cheap as reading it from scratch. */
  private boolean cheap(int index) {
    Node node = program.node(index);
    if (node instanceof Node.Call) {
      return false;
    }
    for (int k = 0; k < node.arity(); k++) {
      if (program.node(node.operand(k)).arity() > 0) {
        return false;
      }
    }
    return true;
  }

  /** A method in the making. */
  private final class Part {
    private final int index = parts.size();
    private final int level;
    private final List<Integer> sequence = new ArrayList<>();
    private final List<Integer> computed = new ArrayList<>();
    private final List<Store> stores = new ArrayList<>();
    private final Set<Integer> present = new HashSet<>();
    private final List<Integer> reads = new ArrayList<>();
    private int cost;

    Part(int level) {
      this.level = level;
    }

    /** This part with a node computed, or the next part if this one is full. */
    Part with(int node) {
      Set<Integer> added = new HashSet<>();
      int more = budget.cost(program, node);
      for (int k = 0; k < program.node(node).arity(); k++) {
        more += fetchCost(program.node(node).operand(k), added);
      }
      Part part = room(more + budget.store());
      part.compute(node);
      return part;
    }

    /** This part with a result stored, or the next part if this one is full. */
    Part with(Store store) {
      int node = program.result(store.block(), store.component());
      boolean accumulate = stage.outputs().get(store.block()).accumulate();
      int more = fetchCost(node, new HashSet<>()) + budget.cost(accumulate);
      Part part = room(more);
      part.fetch(node);
      part.stores.add(store);
      part.cost += budget.cost(accumulate);
      pending[node]--;
      return part;
    }

    /** This part if it has room, counting the writes of values that are needed later. */
    private Part room(int more) {
      int writes = 0;
      for (int node : computed) {
        if (pending[node] > 0) {
          writes += budget.store();
        }
      }
      if (sequence.isEmpty() || cost + writes + more <= budget.limit()) {
        return this;
      }
      close();
      return new Part(level);
    }

    void close() {
      if (!sequence.isEmpty() || !stores.isEmpty()) {
        parts.add(this);
      }
    }

    private int fetchCost(int node, Set<Integer> added) {
      if (program.node(node) instanceof Node.Constant
          || present.contains(node)
          || !added.add(node)) {
        return 0;
      }
      int sum = budget.load();
      if (program.node(node).arity() > 0 && cheap(node)) {
        sum = budget.cost(program, node);
        for (int k = 0; k < program.node(node).arity(); k++) {
          sum += fetchCost(program.node(node).operand(k), added);
        }
      }
      return sum;
    }

    private void compute(int index) {
      Node node = program.node(index);
      for (int k = 0; k < node.arity(); k++) {
        fetch(node.operand(k));
        pending[node.operand(k)]--;
      }
      append(index);
      computed.add(index);
      home[index] = this.index;
    }

    private void fetch(int index) {
      Node node = program.node(index);
      if (node instanceof Node.Constant || present.contains(index)) {
        return;
      }
      if (node.arity() > 0 && cheap(index)) {
        for (int k = 0; k < node.arity(); k++) {
          fetch(node.operand(k));
        }
        append(index);
      } else if (node instanceof Node.Input) {
        append(index);
      } else {
        sequence.add(index);
        present.add(index);
        reads.add(index);
        cost += budget.load();
        lastRead[index] = this.index;
      }
    }

    private void append(int index) {
      sequence.add(index);
      present.add(index);
      cost += budget.cost(program, index);
    }

    LoopNest nest(int[] slots) {
      SortedMap<Integer, Integer> read = new TreeMap<>();
      reads.forEach(node -> read.put(node, slots[node]));
      SortedMap<Integer, Integer> written = new TreeMap<>();
      for (int node : computed) {
        if (lastRead[node] != NEVER) {
          written.put(node, slots[node]);
        }
      }
      return new LoopNest(stage, level, List.of(sequence), stores, read, written);
    }
  }
}
