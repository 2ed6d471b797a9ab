package io.intertwine.codegen.schedule;

import io.intertwine.codegen.program.Node;
import io.intertwine.codegen.program.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the results of a program are stored, and what reading a value again costs. */
final class Placement {
  private final Program program;
  private final ScheduleOptions options;
  private final Map<Integer, List<Cell.OutputCell>> cells = new HashMap<>();

  Placement(Program program, ScheduleOptions options) {
    this.program = program;
    this.options = options;
    for (int b = 0; b < program.outputs().size(); b++) {
      for (int c = 0; c < program.outputs().get(b).dimension(); c++) {
        int node = program.result(b, c);
        boolean isZero =
            program.node(node) instanceof Node.Constant constant && constant.value().isZero();
        if (!isZero || !options.accumulated().contains(b)) {
          cells.computeIfAbsent(node, n -> new ArrayList<>(1)).add(new Cell.OutputCell(b, c));
        }
      }
    }
  }

  /** The program. */
  Program program() {
    return program;
  }

  /** The options. */
  ScheduleOptions options() {
    return options;
  }

  /** The output cells of a node, none if it is no result. */
  List<Cell.OutputCell> outputs(int node) {
    return cells.getOrDefault(node, List.of());
  }

  /** The results, ascending. */
  List<Integer> results() {
    return cells.keySet().stream().sorted().toList();
  }

  /**
   * Whether a node is a result that may be read again from the first of its cells. One that is
   * known outside of a loop is not, for it is stored inside.
   */
  boolean isReadable(int node) {
    return options.readsOutputs()
        && !outputs(node).isEmpty()
        && options.level(node) == options.loops()
        && !options.accumulated().contains(outputs(node).get(0).block());
  }

  /** Whether a node is an operation. */
  boolean isOperation(int node) {
    return program.node(node).arity() > 0;
  }

  /** Whether a node is an operation on inputs and constants only, and not a call. */
  boolean isShallow(int node) {
    Node operation = program.node(node);
    for (int k = 0; k < operation.arity(); k++) {
      if (isOperation(operation.operand(k))) {
        return false;
      }
    }
    return isOperation(node) && !(operation instanceof Node.Call);
  }

  /** What computing a node or reading an input costs. */
  int cost(int node) {
    return options.budget().cost(program, node);
  }

  /** What storing a result in all its cells costs. */
  int storeCost(int node) {
    int cost = 0;
    for (Cell.OutputCell cell : outputs(node)) {
      cost += options.budget().cost(options.accumulated().contains(cell.block()));
    }
    return cost;
  }

  /** What a slice costs. */
  int cost(Slice slice) {
    int cost = 0;
    for (Step step : slice.steps()) {
      if (step instanceof Step.Compute compute) {
        cost += cost(compute.node());
      } else if (step instanceof Step.Load) {
        cost += options.budget().load();
      } else if (step instanceof Step.Store store) {
        boolean isAdded =
            store.cell() instanceof Cell.OutputCell cell
                && options.accumulated().contains(cell.block());
        cost += options.budget().cost(isAdded);
      }
    }
    return cost;
  }
}
