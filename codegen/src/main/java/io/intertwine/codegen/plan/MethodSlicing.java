package io.intertwine.codegen.plan;

import io.intertwine.codegen.plan.LoopNest.Store;
import io.intertwine.codegen.program.Node;
import io.intertwine.codegen.program.Program;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;

/**
 * Divides a stage into methods within a {@link MethodBudget}.
 *
 * <ol>
 *   <li>A stage that fits is one method with its loops inside, values of outer levels in registers.
 *   <li>A stage with loops is divided by results, each method with the loops inside and computing
 *       again what it shares with others, if that costs at most {@value #REPETITION} times the
 *       work.
 *   <li>Otherwise the loops go outside and the operations are cut into methods ({@link
 *       StageCutter}).
 * </ol>
 */
public final class MethodSlicing {

  private static final int REPETITION = 2;

  private final Stage stage;
  private final Program program;
  private final MethodBudget budget;
  private final StageOrder order;
  private final int[] depths;

  private MethodSlicing(Stage stage, MethodBudget budget) {
    this.stage = stage;
    this.program = stage.program();
    this.budget = budget;
    this.order = StageOrder.of(stage);
    this.depths = depths(stage);
  }

  /**
   * The methods of a stage.
   *
   * @param stage the stage
   * @param budget the largest method
   * @return the methods in running order
   */
  public static StageMethods slice(Stage stage, MethodBudget budget) {
    MethodSlicing slicing = new MethodSlicing(stage, budget);
    List<LoopNest> nests = stage.loops().isEmpty() ? slicing.whole() : slicing.partition();
    return nests.isEmpty()
        ? new StageCutter(stage, budget, slicing.order, slicing.depths).cut()
        : new StageMethods(stage, false, nests, 0);
  }

  /**
   * The level of every node of a stage's program.
   *
   * @param stage the stage
   * @return for each node the number of loops that it is inside; 0 for constants
   */
  public static int[] depths(Stage stage) {
    Program program = stage.program();
    int[] depths = new int[program.size()];
    for (int i = 0; i < depths.length; i++) {
      Node node = program.node(i);
      if (node instanceof Node.Input input) {
        depths[i] = stage.inputs().get(input.block()).depth();
      }
      for (int k = 0; k < node.arity(); k++) {
        depths[i] = Math.max(depths[i], depths[node.operand(k)]);
      }
    }
    return depths;
  }

  /** One method, if the stage fits; else nothing. */
  private List<LoopNest> whole() {
    Pack pack = new Pack();
    order.stores().forEach(pack::add);
    return pack.cost <= budget.limit() ? List.of(pack.nest()) : List.of();
  }

  /** Methods that each compute some results from the inputs; nothing if that does not pay. */
  private List<LoopNest> partition() {
    List<LoopNest> nests = new ArrayList<>();
    long work = 0;
    Pack all = new Pack();
    Pack pack = new Pack();
    for (Store store : order.stores()) {
      all.add(store);
      if (pack.costWith(store) > budget.limit()) {
        if (pack.stores.isEmpty()) {
          return List.of();
        }
        work += pack.work;
        nests.add(pack.nest());
        pack = new Pack();
        if (pack.costWith(store) > budget.limit()) {
          return List.of();
        }
      }
      pack.add(store);
    }
    work += pack.work;
    nests.add(pack.nest());
    return work <= REPETITION * all.work ? nests : List.of();
  }

  /** A method in the making: some results with all that they need. */
  private final class Pack {
    private final boolean[] placed = new boolean[program.size()];
    private final List<List<Integer>> levels = new ArrayList<>();
    private final List<Store> stores = new ArrayList<>();
    private int cost;
    private long work;

    Pack() {
      for (int k = 0; k <= stage.loops().size(); k++) {
        levels.add(new ArrayList<>());
      }
    }

    void add(Store store) {
      place(program.result(store.block(), store.component()));
      stores.add(store);
      cost += budget.cost(stage.outputs().get(store.block()).accumulate());
    }

    int costWith(Store store) {
      boolean[] seen = placed.clone();
      return cost
          + missing(program.result(store.block(), store.component()), seen)
          + budget.cost(stage.outputs().get(store.block()).accumulate());
    }

    private int missing(int index, boolean[] seen) {
      Node node = program.node(index);
      if (seen[index] || node instanceof Node.Constant) {
        return 0;
      }
      seen[index] = true;
      int sum = budget.cost(program, index);
      for (int k = 0; k < node.arity(); k++) {
        sum += missing(node.operand(k), seen);
      }
      return sum;
    }

    /** Inputs go just before their first use, on their own level. */
    private void place(int index) {
      Node node = program.node(index);
      if (placed[index] || node instanceof Node.Constant) {
        return;
      }
      placed[index] = true;
      for (int k = 0; k < node.arity(); k++) {
        place(node.operand(k));
      }
      levels.get(depths[index]).add(index);
      cost += budget.cost(program, index);
      work += (long) budget.cost(program, index) * iterations(depths[index]);
    }

    LoopNest nest() {
      return new LoopNest(
          stage,
          0,
          levels,
          stores,
          Collections.unmodifiableSortedMap(new TreeMap<>()),
          Collections.unmodifiableSortedMap(new TreeMap<>()));
    }
  }

  private long iterations(int depth) {
    long product = 1;
    for (Loop loop : stage.loops().subList(0, depth)) {
      product *= loop.count();
    }
    return product;
  }
}
