package io.intertwine.codegen.plan;

import io.intertwine.codegen.program.Node;
import io.intertwine.codegen.program.Program;
import io.intertwine.codegen.schedule.Cell.OutputCell;
import io.intertwine.codegen.schedule.MethodBudget;
import io.intertwine.codegen.schedule.Schedule;
import io.intertwine.codegen.schedule.ScheduleOptions;
import io.intertwine.codegen.schedule.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The order of the terms of a table, chosen so that few values are alive at once: that of a {@link
 * Schedule} of a single method, or, if it keeps fewer values, the order of the running sums.
 *
 * <p>The second one takes the additions that build up the results in the order of the program, and
 * everything else when it is needed. A derivative adds each adjoint to the gradients of both
 * factors at once; so all gradients grow side by side, and no adjoint has to wait.
 */
final class TermOrder {

  private final Stage stage;
  private final Program program;
  private final boolean[] placed;
  private final List<Integer> nodes = new ArrayList<>();
  private final List<OutputCell> stores = new ArrayList<>();

  /** For each store, the number of nodes that stand before it. */
  private final List<Integer> positions = new ArrayList<>();

  private TermOrder(Stage stage) {
    this.stage = stage;
    this.program = stage.program();
    this.placed = new boolean[program.size()];
  }

  static TermOrder of(Stage stage) {
    TermOrder scheduled = scheduled(stage);
    TermOrder running = running(stage);
    return running.mostAlive() < scheduled.mostAlive() ? running : scheduled;
  }

  /** The operations and the inputs that they read, operands first; constants are left out. */
  List<Integer> nodes() {
    return nodes;
  }

  /** The results, in the order in which they are written. */
  List<OutputCell> stores() {
    return stores;
  }

  /** How many of the nodes stand before a store. */
  int position(int store) {
    return positions.get(store);
  }

  private static TermOrder scheduled(Stage stage) {
    ScheduleOptions options =
        MethodSlicing.options(stage, MethodBudget.statements(Integer.MAX_VALUE)).withoutScratch();
    TermOrder order = new TermOrder(stage);
    Schedule.of(stage.program(), options)
        .slices()
        .forEach(slice -> slice.steps().forEach(order::add));
    return order;
  }

  private void add(Step step) {
    if (step instanceof Step.Compute compute) {
      place(compute.node());
    } else if (step instanceof Step.Store store && store.cell() instanceof OutputCell cell) {
      store(cell.block(), cell.component());
    }
  }

  private static TermOrder running(Stage stage) {
    TermOrder order = new TermOrder(stage);
    boolean[] sums = order.runningSums();
    List<OutputCell> results = order.results();
    int next = 0;
    for (int index = 0; index < sums.length; index++) {
      if (sums[index]) {
        order.place(index);
      }
      while (next < results.size() && order.nodeOf(results.get(next)) <= index) {
        order.store(results.get(next).block(), results.get(next).component());
        next++;
      }
    }
    return order;
  }

  private int nodeOf(OutputCell store) {
    return program.result(store.block(), store.component());
  }

  /** All results by the index of their node. */
  private List<OutputCell> results() {
    List<OutputCell> results = new ArrayList<>();
    for (int block = 0; block < program.outputs().size(); block++) {
      for (int c = 0; c < program.outputs().get(block).dimension(); c++) {
        results.add(new OutputCell(block, c));
      }
    }
    results.sort(Comparator.comparingInt(this::nodeOf));
    return results;
  }

  /** Results, and the additions that lead up to them. */
  private boolean[] runningSums() {
    boolean[] sums = new boolean[program.size()];
    for (List<Integer> block : program.results()) {
      for (int result : block) {
        int index = result;
        while (!sums[index]) {
          sums[index] = true;
          Node node = program.node(index);
          if (node instanceof Node.MultiplyAdd fma) {
            index = fma.c();
          } else if (node instanceof Node.Subtract subtract) {
            index = subtract.left();
          } else if (node instanceof Node.Add add) {
            index = isProduct(add.left()) ? add.right() : add.left();
          }
        }
      }
    }
    return sums;
  }

  private boolean isProduct(int index) {
    return program.node(index) instanceof Node.Multiply;
  }

  private void place(int index) {
    Node node = program.node(index);
    if (placed[index] || node instanceof Node.Constant) {
      return;
    }
    placed[index] = true;
    for (int k = 0; k < node.arity(); k++) {
      place(node.operand(k));
    }
    nodes.add(index);
  }

  private void store(int block, int component) {
    int index = program.result(block, component);
    boolean zero =
        program.node(index) instanceof Node.Constant constant && constant.value().isZero();
    // Nothing is added where zero would be.
    if (!zero || !stage.outputs().get(block).accumulate()) {
      place(index);
      stores.add(new OutputCell(block, component));
      positions.add(nodes.size());
    }
  }

  /** The largest number of computed values that are held at once. */
  private int mostAlive() {
    int[] lastUse = new int[program.size()];
    Arrays.fill(lastUse, -1);
    for (int position = 0; position < nodes.size(); position++) {
      Node node = program.node(nodes.get(position));
      for (int k = 0; k < node.arity(); k++) {
        lastUse[node.operand(k)] = position;
      }
    }
    for (int s = 0; s < stores.size(); s++) {
      int index = nodeOf(stores.get(s));
      lastUse[index] = Math.max(lastUse[index], positions.get(s));
    }
    int[] ending = new int[nodes.size() + 1];
    int alive = 0;
    int most = 0;
    for (int position = 0; position < nodes.size(); position++) {
      int index = nodes.get(position);
      if (program.node(index).arity() > 0 && lastUse[index] >= 0) {
        alive++;
        ending[lastUse[index]]++;
      }
      most = Math.max(most, alive);
      alive -= ending[position];
    }
    return most;
  }
}
