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
  private final Map<Integer, List<Cell>> cells = new HashMap<>();

  Placement(Program program, ScheduleOptions options) {
    this.program = program;
    this.options = options;
    for (int b = 0; b < program.outputs().size(); b++) {
      for (int c = 0; c < program.outputs().get(b).dimension(); c++) {
        cells
            .computeIfAbsent(program.result(b, c), n -> new ArrayList<>(1))
            .add(new Cell.OutputCell(b, c));
      }
    }
  }

  /** The output cells of a node, none if it is no result. */
  List<Cell> outputs(int node) {
    return cells.getOrDefault(node, List.of());
  }

  /** The results, ascending. */
  List<Integer> results() {
    return cells.keySet().stream().sorted().toList();
  }

  /** Whether a node is a result that may be read again from the first of its cells. */
  boolean isReadable(int node) {
    List<Cell> places = outputs(node);
    return !places.isEmpty()
        && options.readable().contains(((Cell.OutputCell) places.get(0)).block());
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
}
