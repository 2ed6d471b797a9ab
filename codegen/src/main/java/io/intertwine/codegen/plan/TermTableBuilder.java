package io.intertwine.codegen.plan;

import io.intertwine.codegen.program.Node;
import io.intertwine.codegen.program.Program;
import io.intertwine.codegen.schedule.Cell;
import io.intertwine.symbolic.map.SmoothFunction;
import io.intertwine.symbolic.number.ExactNumber;
import io.intertwine.symbolic.number.SurdSum;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns the program of a stage into terms on virtual slots, one per node; {@link SlotAssignment}
 * packs those into few slots.
 *
 * <p>A product is not given a slot of its own where it fits into the term that uses it: a term has
 * room for a coefficient and two factors.
 */
final class TermTableBuilder {

  /** No operand: a factor 1, a summand 0. */
  static final int NONE = -1;

  private static final int FACTORS = 2;

  private final Stage stage;
  private final Program program;
  private final int[] depths;
  private final int[] uses;
  private final boolean[] done;
  private final List<List<VirtualItem>> levels = new ArrayList<>();

  private TermTableBuilder(Stage stage) {
    this.stage = stage;
    this.program = stage.program();
    this.depths = MethodSlicing.depths(stage);
    this.uses = new int[program.size()];
    this.done = new boolean[program.size()];
    for (int k = 0; k <= stage.loops().size(); k++) {
      levels.add(new ArrayList<>());
    }
    for (Node node : program.nodes()) {
      for (int k = 0; k < node.arity(); k++) {
        uses[node.operand(k)]++;
      }
    }
    program.results().forEach(block -> block.forEach(node -> uses[node]++));
  }

  static TermTableBuilder of(Stage stage) {
    TermTableBuilder builder = new TermTableBuilder(stage);
    TermOrder order = TermOrder.of(stage);
    int next = 0;
    for (int s = 0; s < order.stores().size(); s++) {
      for (; next < order.position(s); next++) {
        if (!builder.isInlined(order.nodes().get(next))) {
          builder.require(order.nodes().get(next));
        }
      }
      Cell.OutputCell cell = order.stores().get(s);
      int node = builder.program.result(cell.block(), cell.component());
      builder.require(node);
      builder.levels.get(stage.loops().size()).add(new VirtualStore(cell, node));
    }
    return builder;
  }

  /** Whether a term has fewer than two factors, so that 1 takes their place. */
  boolean usesOne() {
    return levels.stream()
        .flatMap(List::stream)
        .anyMatch(
            item ->
                item instanceof VirtualTerm term
                    && (term.first() == NONE || term.second() == NONE));
  }

  /** The table with real slots, one of them kept for 1 if any table of the plan needs it. */
  TermTable assign(boolean hasOne) {
    return new SlotAssignment(stage, levels, hasOne).assign();
  }

  /** Whether a node is read from an array: an input, or the absolute value of one. */
  static boolean isRead(Program program, int index) {
    return program.node(index) instanceof Node.Input || isAbsolute(program, index);
  }

  static boolean isAbsolute(Program program, int index) {
    return program.node(index) instanceof Node.Call call
        && call.function() == SmoothFunction.ABSOLUTE
        && program.node(call.operand()) instanceof Node.Input;
  }

  /** One step on virtual slots: the slot of a node is its index. */
  sealed interface VirtualItem {}

  /**
   * {@code target = coefficient * first * second + addend}; {@link #NONE} for the slots of 1 and of
   * 0.
   */
  record VirtualTerm(int target, ExactNumber coefficient, int first, int second, int addend)
      implements VirtualItem {}

  /** {@code target = f(operand)}. */
  record VirtualCall(int target) implements VirtualItem {}

  /** A result is written. */
  record VirtualStore(Cell.OutputCell cell, int node) implements VirtualItem {}

  /** A coefficient times at most two factors. */
  private record Product(ExactNumber coefficient, List<Integer> factors) {

    Product times(Product o) {
      List<Integer> all = new ArrayList<>(factors);
      all.addAll(o.factors);
      return new Product(coefficient.times(o.coefficient), all);
    }

    Product negate() {
      return new Product(coefficient.negate(), factors);
    }

    boolean fits() {
      return factors.size() <= FACTORS;
    }
  }

  /** Makes sure that a node has its value in its slot; inputs are read by the segments. */
  private void require(int index) {
    Node node = program.node(index);
    if (done[index] || isRead(program, index)) {
      return;
    }
    done[index] = true;
    if (node instanceof Node.Constant constant) {
      emit(index, new Product(constant.value(), List.of()), NONE);
    } else if (node instanceof Node.Add add) {
      emitSum(index, add.left(), add.right());
    } else if (node instanceof Node.Subtract subtract) {
      require(subtract.left());
      emit(index, asProduct(subtract.right()).negate(), subtract.left());
    } else if (node instanceof Node.MultiplyAdd fma) {
      require(fma.c());
      emit(index, product(fma.a(), fma.b()), fma.c());
    } else if (node instanceof Node.Multiply multiply) {
      emit(index, product(multiply.left(), multiply.right()), NONE);
    } else if (node instanceof Node.Negate negate) {
      emit(index, asProduct(negate.operand()).negate(), NONE);
    } else if (node instanceof Node.Call call) {
      require(call.operand());
      levels.get(depths[index]).add(new VirtualCall(index));
    }
  }

  private void emitSum(int index, int left, int right) {
    boolean leftIsProduct = isInlined(left);
    int addend = leftIsProduct ? right : left;
    require(addend);
    emit(index, asProduct(leftIsProduct ? left : right), addend);
  }

  private void emit(int target, Product product, int addend) {
    List<Integer> factors = product.factors();
    levels
        .get(depths[target])
        .add(
            new VirtualTerm(
                target,
                product.coefficient(),
                factors.isEmpty() ? NONE : factors.get(0),
                factors.size() < FACTORS ? NONE : factors.get(1),
                addend));
  }

  /** The product of two nodes, of at most two factors. */
  private Product product(int left, int right) {
    Product a = asProduct(left);
    Product b = asProduct(right);
    if (a.times(b).fits()) {
      return a.times(b);
    }
    Product single = slot(a.factors().size() >= b.factors().size() ? left : right);
    Product other = a.factors().size() >= b.factors().size() ? b : a;
    return single.times(other).fits() ? single.times(other) : slot(left).times(slot(right));
  }

  private Product slot(int node) {
    require(node);
    return new Product(SurdSum.ONE, List.of(node));
  }

  /** A node as a product whose factors have slots. */
  private Product asProduct(int index) {
    Product product = inlined(index);
    if (product == null) {
      return slot(index);
    }
    product.factors().forEach(this::require);
    return product;
  }

  private boolean isInlined(int index) {
    Product product = inlined(index);
    return product != null && !product.factors().equals(List.of(index));
  }

  /** The product that a node is, without emitting anything; null where it needs its own slot. */
  private @Nullable Product inlined(int index) {
    Node node = program.node(index);
    if (node instanceof Node.Constant constant) {
      return new Product(constant.value(), List.of());
    } else if (isRead(program, index)) {
      return new Product(SurdSum.ONE, List.of(index));
    } else if (done[index]) {
      return null;
    }
    Product product = null;
    if (node instanceof Node.Negate negate) {
      product = leaf(negate.operand()).negate();
    } else if (node instanceof Node.Multiply multiply) {
      product = leaf(multiply.left()).times(leaf(multiply.right()));
    }
    if (product == null || !product.fits()) {
      return null;
    }
    boolean ofInputs = product.factors().stream().allMatch(f -> isRead(program, f));
    return uses[index] == 1 || ofInputs ? product : null;
  }

  private Product leaf(int index) {
    Product product = inlined(index);
    return product == null ? new Product(SurdSum.ONE, List.of(index)) : product;
  }
}
