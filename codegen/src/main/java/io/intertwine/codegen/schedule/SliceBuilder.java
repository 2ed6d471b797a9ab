package io.intertwine.codegen.schedule;

import io.intertwine.codegen.program.Node;
import io.intertwine.codegen.program.Program;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects the statements of one slice; inputs are read where they are first used. */
final class SliceBuilder {
  private final Program program;
  private final List<Step> steps = new ArrayList<>();
  private final Set<Integer> known = new HashSet<>();

  SliceBuilder(Program program) {
    this.program = program;
  }

  /** Whether the value of a node is at hand. */
  boolean knows(int node) {
    return known.contains(node) || program.node(node) instanceof Node.Constant;
  }

  /** Computes a node whose operands are inputs, constants or at hand. */
  void compute(int node) {
    Node operation = program.node(node);
    for (int k = 0; k < operation.arity(); k++) {
      read(operation.operand(k));
    }
    if (!knows(node)) {
      steps.add(new Step.Compute(node));
      known.add(node);
    }
  }

  private void read(int node) {
    if (program.node(node) instanceof Node.Input && !knows(node)) {
      steps.add(new Step.Compute(node));
      known.add(node);
    }
  }

  void load(Cell cell, int node) {
    if (known.add(node)) {
      steps.add(new Step.Load(cell, node));
    }
  }

  void store(Cell cell, int node) {
    read(node);
    steps.add(new Step.Store(cell, node));
  }

  Slice build(int level) {
    return new Slice(level, steps);
  }
}
