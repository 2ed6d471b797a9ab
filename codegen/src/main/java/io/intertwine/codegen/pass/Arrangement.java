package io.intertwine.codegen.pass;

import io.intertwine.codegen.program.Node;
import io.intertwine.codegen.program.Program;
import io.intertwine.codegen.program.ProgramBuilder;
import io.intertwine.codegen.schedule.Ordering;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * Adds the terms of long sums in the order in which they become known.
 *
 * <p>A component of a gradient is a sum over all that an input has a part in, and a term {@code T
 * y} needs a value T that another component needs as well. In the order of either sum alone, many
 * such values wait for the other one. Here they are computed by affinity (the next one needs the
 * fewest further operations and inputs, see {@link Ordering}), and every sum takes its term at
 * once. The sums are the same up to the order of their terms. If the number of operations would
 * grow, the program is returned as it was.
 *
 * <p>The nodes of the result stand in that order.
 */
public final class Arrangement implements Pass {
  /** The pass. */
  public Arrangement() {}

  @Override
  public String name() {
    return "arrangement";
  }

  @Override
  public Program apply(Program program) {
    Program source = new DeadCode().apply(program);
    SortedMap<Integer, List<SumTerm>> sums = SumTerm.longSums(source);
    if (sums.isEmpty()) {
      return program;
    }
    Program arranged = new DeadCode().apply(new Writer(source, sums).write());
    return arranged.operations().total() <= program.operations().total() ? arranged : program;
  }

  private static final class Writer {
    private static final int NONE = -1;

    private final Program program;
    private final ProgramBuilder builder;
    private final int[] renamed;
    private final Map<Integer, Growing> sums = new HashMap<>();
    private final Map<Integer, List<Growing>> sumsWith = new HashMap<>();
    private final TreeSet<Integer> targets = new TreeSet<>();

    Writer(Program program, SortedMap<Integer, List<SumTerm>> longSums) {
      this.program = program;
      builder = new ProgramBuilder(program.inputs());
      renamed = new int[program.size()];
      Arrays.fill(renamed, NONE);
      longSums.forEach(this::include);
      for (List<Integer> block : program.results()) {
        block.stream().filter(result -> !sums.containsKey(result)).forEach(targets::add);
      }
      targets.removeIf(node -> program.node(node).arity() == 0);
    }

    private void include(int result, List<SumTerm> terms) {
      Growing sum = new Growing(new ArrayDeque<>(terms));
      sums.put(result, sum);
      for (SumTerm term : terms) {
        for (int value : List.of(term.left(), term.right())) {
          targets.add(value);
          sumsWith.computeIfAbsent(value, v -> new ArrayList<>()).add(sum);
        }
      }
    }

    Program write() {
      for (int node : Ordering.of(program, needed(), targets)) {
        written(node);
        sumsWith.getOrDefault(node, List.of()).forEach(Growing::takeKnown);
      }
      for (int b = 0; b < program.outputs().size(); b++) {
        List<Integer> results = program.results().get(b).stream().map(this::result).toList();
        builder.output(program.outputs().get(b).name(), results);
      }
      return builder.build();
    }

    /** What the targets depend on, inputs included. */
    private BitSet needed() {
      BitSet needed = new BitSet();
      targets.forEach(needed::set);
      for (int i = program.size() - 1; i >= 0; i--) {
        Node node = program.node(i);
        for (int k = 0; needed.get(i) && k < node.arity(); k++) {
          boolean isConstant = program.node(node.operand(k)) instanceof Node.Constant;
          needed.set(node.operand(k), !isConstant);
        }
      }
      return needed;
    }

    private int written(int node) {
      if (renamed[node] == NONE) {
        renamed[node] = builder.add(program.node(node).withOperands(this::written));
      }
      return renamed[node];
    }

    private boolean isKnown(int node) {
      return renamed[node] != NONE || program.node(node).arity() == 0;
    }

    private int result(int node) {
      Growing sum = sums.get(node);
      return sum == null ? written(node) : sum.total();
    }

    /** A sum of which some terms are added. */
    private final class Growing {
      private final ArrayDeque<SumTerm> waiting;
      private int total = NONE;

      Growing(ArrayDeque<SumTerm> waiting) {
        this.waiting = waiting;
      }

      /** Adds the terms that are known, a positive one first. */
      void takeKnown() {
        int passed = 0;
        while (passed < waiting.size()) {
          SumTerm term = Objects.requireNonNull(waiting.remove());
          boolean isReady = isKnown(term.left()) && isKnown(term.right());
          if (isReady && (total != NONE || !term.isNegative())) {
            add(term);
            passed = 0;
          } else {
            waiting.add(term);
            passed++;
          }
        }
      }

      private void add(SumTerm term) {
        int a = written(term.left());
        int b = written(term.right());
        if (total == NONE) {
          total = term.isProduct() ? builder.times(a, b) : a;
        } else if (term.isProduct()) {
          total = builder.multiplyAdd(a, b, total);
        } else {
          total = term.isNegative() ? builder.minus(total, a) : builder.plus(total, a);
        }
      }

      int total() {
        takeKnown();
        return total;
      }
    }
  }
}
