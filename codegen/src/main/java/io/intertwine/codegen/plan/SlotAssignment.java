package io.intertwine.codegen.plan;

import io.intertwine.codegen.plan.TermTable.Call;
import io.intertwine.codegen.plan.TermTable.Segment;
import io.intertwine.codegen.plan.TermTable.Step;
import io.intertwine.codegen.plan.TermTable.Term;
import io.intertwine.codegen.plan.TermTable.Transfer;
import io.intertwine.codegen.plan.TermTableBuilder.VirtualCall;
import io.intertwine.codegen.plan.TermTableBuilder.VirtualItem;
import io.intertwine.codegen.plan.TermTableBuilder.VirtualStore;
import io.intertwine.codegen.plan.TermTableBuilder.VirtualTerm;
import io.intertwine.codegen.program.Node;
import io.intertwine.codegen.program.Program;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;

/**
 * Packs virtual slots into few real ones and cuts the terms into segments.
 *
 * <p>The inputs of small arrays are read once, at the level of their block, and keep their slots;
 * those of large arrays are read by each segment that uses them. A computed value gives its slot
 * back after its last use, if all of its uses are on its own level.
 */
final class SlotAssignment {

  /** Arrays of which at most so many components are used stay in slots. */
  private static final int SMALL_ARRAY = 128;

  private static final int SEGMENT_LOADS = 64;
  private static final int SEGMENT_TERMS = 256;
  private static final int UNASSIGNED = -1;

  private final Stage stage;
  private final Program program;
  private final List<List<VirtualItem>> levels;

  /** Uses of each node that are still to come. */
  private final int[] pending;

  private final int[] definedAt;
  private final boolean[] permanent;
  private final int[] slots;

  /** Free slots: those that nothing in the current segment has used, and the others. */
  private final Deque<Integer> free = new ArrayDeque<>();

  private final Deque<Integer> recycled = new ArrayDeque<>();
  private final boolean hasOne;
  private int count;

  SlotAssignment(Stage stage, List<List<VirtualItem>> levels, boolean hasOne) {
    this.hasOne = hasOne;
    this.count = hasOne ? TermTable.ONE + 1 : TermTable.ONE;
    this.stage = stage;
    this.program = stage.program();
    this.levels = levels;
    this.pending = new int[program.size()];
    this.definedAt = new int[program.size()];
    this.permanent = new boolean[program.size()];
    this.slots = new int[program.size()];
    Arrays.fill(slots, UNASSIGNED);
  }

  TermTable assign() {
    List<List<Step>> steps = new ArrayList<>();
    TreeSet<Integer> inputs = scan();
    keepSmallArrays(inputs);
    for (int level = 0; level < levels.size(); level++) {
      List<Transfer> loads = new ArrayList<>();
      for (int input : inputs) {
        if (permanent[input] && depth(input) == level) {
          slots[input] = count++;
          loads.add(transfer(input));
        }
      }
      LevelCutter cutter = new LevelCutter();
      cutter.segmentLoads.addAll(loads);
      levels.get(level).forEach(cutter::add);
      cutter.close();
      steps.add(cutter.steps);
    }
    return new TermTable(stage, count, hasOne, steps);
  }

  /** Counts uses, marks values used on other levels, and finds the inputs that are used. */
  private TreeSet<Integer> scan() {
    TreeSet<Integer> inputs = new TreeSet<>();
    for (int level = 0; level < levels.size(); level++) {
      for (VirtualItem item : levels.get(level)) {
        if (item instanceof VirtualTerm term) {
          definedAt[term.target()] = level;
        } else if (item instanceof VirtualCall call) {
          definedAt[call.target()] = level;
        }
        for (int operand : operands(item)) {
          pending[operand]++;
          if (isRead(operand)) {
            inputs.add(operand);
          } else if (definedAt[operand] != level) {
            permanent[operand] = true;
          }
        }
      }
    }
    return inputs;
  }

  private void keepSmallArrays(TreeSet<Integer> inputs) {
    int[] used = new int[stage.inputs().stream().mapToInt(Binding::array).max().orElse(0) + 1];
    inputs.forEach(input -> used[binding(input).array()]++);
    inputs.forEach(input -> permanent[input] = used[binding(input).array()] <= SMALL_ARRAY);
  }

  private List<Integer> operands(VirtualItem item) {
    List<Integer> operands = new ArrayList<>();
    if (item instanceof VirtualTerm term) {
      operands.addAll(List.of(term.first(), term.second(), term.addend()));
    } else if (item instanceof VirtualCall call) {
      operands.add(((Node.Call) program.node(call.target())).operand());
    } else {
      operands.add(((VirtualStore) item).node());
    }
    operands.removeIf(operand -> operand == TermTableBuilder.NONE);
    return operands;
  }

  private boolean isRead(int node) {
    return TermTableBuilder.isRead(program, node);
  }

  /** The input that is read for a node: itself, or that of which it is the absolute value. */
  private Node.Input input(int node) {
    return (Node.Input)
        (program.node(node) instanceof Node.Call call
            ? program.node(call.operand())
            : program.node(node));
  }

  private Binding binding(int read) {
    return stage.inputs().get(input(read).block());
  }

  private int depth(int read) {
    return binding(read).depth();
  }

  private Transfer transfer(int read) {
    Node.Input input = input(read);
    boolean absolute = TermTableBuilder.isAbsolute(program, read);
    return new Transfer(input.block(), input.component(), slots[read], absolute);
  }

  private int allocate() {
    return recycled.isEmpty() ? allocateForLoad() : recycled.pop();
  }

  /** The reads of a segment come before its terms, so that they need slots free all along. */
  private int allocateForLoad() {
    return free.isEmpty() ? count++ : free.pop();
  }

  /** Cuts one level into segments. */
  private final class LevelCutter {
    private final List<Step> steps = new ArrayList<>();
    private final List<Transfer> segmentLoads = new ArrayList<>();
    private final List<Term> terms = new ArrayList<>();
    private final List<Transfer> stores = new ArrayList<>();
    private final List<Integer> loaded = new ArrayList<>();
    private final List<Integer> ending = new ArrayList<>();

    void add(VirtualItem item) {
      List<Integer> operands = operands(item);
      long missing = operands.stream().distinct().filter(o -> slots[o] == UNASSIGNED).count();
      if (loaded.size() + missing > SEGMENT_LOADS || terms.size() >= SEGMENT_TERMS) {
        close();
      }
      operands.forEach(this::load);
      if (item instanceof VirtualTerm term) {
        int first = slot(term.first(), TermTable.ONE);
        int second = slot(term.second(), TermTable.ONE);
        int addend = slot(term.addend(), TermTable.ZERO);
        operands.forEach(this::release);
        slots[term.target()] = allocate();
        terms.add(new Term(slots[term.target()], term.coefficient(), first, second, addend));
      } else if (item instanceof VirtualCall call) {
        close();
        operands.forEach(this::load);
        int source = slots[operands.get(0)];
        slots[call.target()] = allocate();
        if (!loaded.isEmpty()) {
          close(); // the argument is an input of a large array: read it first
        }
        steps.add(
            new Call(
                ((Node.Call) program.node(call.target())).function(),
                slots[call.target()],
                source));
        operands.forEach(this::release);
      } else {
        VirtualStore store = (VirtualStore) item;
        stores.add(
            new Transfer(
                store.cell().block(), store.cell().component(), slots[store.node()], false));
        ending.addAll(operands);
      }
    }

    private int slot(int node, int none) {
      return node == TermTableBuilder.NONE ? none : slots[node];
    }

    /** Reads an input of a large array into a slot of this segment. */
    private void load(int operand) {
      if (slots[operand] == UNASSIGNED) {
        slots[operand] = allocateForLoad();
        loaded.add(operand);
        segmentLoads.add(transfer(operand));
      }
    }

    private void release(int operand) {
      pending[operand]--;
      if (pending[operand] == 0 && !isRead(operand) && !permanent[operand]) {
        recycled.push(slots[operand]);
      }
    }

    void close() {
      if (!segmentLoads.isEmpty() || !terms.isEmpty() || !stores.isEmpty()) {
        steps.add(new Segment(segmentLoads, terms, stores));
      }
      ending.forEach(this::release);
      recycled.forEach(free::push);
      recycled.clear();
      for (int input : loaded) {
        free.push(slots[input]);
        slots[input] = UNASSIGNED;
      }
      segmentLoads.clear();
      terms.clear();
      stores.clear();
      loaded.clear();
      ending.clear();
    }
  }
}
