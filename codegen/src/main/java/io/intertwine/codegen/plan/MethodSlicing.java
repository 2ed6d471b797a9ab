package io.intertwine.codegen.plan;

import io.intertwine.codegen.program.Node;
import io.intertwine.codegen.program.Program;
import io.intertwine.codegen.schedule.MethodBudget;
import io.intertwine.codegen.schedule.Schedule;
import io.intertwine.codegen.schedule.ScheduleOptions;
import io.intertwine.codegen.schedule.Slice;
import io.intertwine.codegen.schedule.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Divides a stage into methods within a {@link MethodBudget}.
 *
 * <ol>
 *   <li>A stage without loops is the {@link Schedule} of its program.
 *   <li>A stage with loops is divided by results, each method with the loops inside and computing
 *       again what it shares with others, if that costs at most {@value #REPETITION} times the
 *       work.
 *   <li>Otherwise the loops go outside, and the operations of each level are scheduled by
 *       themselves.
 * </ol>
 */
public final class MethodSlicing {

  private static final int REPETITION = 2;

  private final Stage stage;
  private final Program program;
  private final int[] depths;

  private MethodSlicing(Stage stage) {
    this.stage = stage;
    this.program = stage.program();
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
    MethodSlicing slicing = new MethodSlicing(stage);
    ScheduleOptions options = options(stage, budget);
    Schedule alone = Schedule.of(stage.program(), options.withoutScratch());
    boolean hasLoops = !stage.loops().isEmpty();
    if (hasLoops && alone.fits() && slicing.repeatsLittle(alone, budget)) {
      List<LoopNest> nests = alone.slices().stream().map(slicing::withLoopsInside).toList();
      return new StageMethods(stage, false, nests, 0);
    }
    return slicing.driven(Schedule.of(stage.program(), options));
  }

  /**
   * What a schedule of a stage's program may do.
   *
   * @param stage the stage
   * @param budget the largest method
   * @return the options, with a scratch array
   */
  static ScheduleOptions options(Stage stage, MethodBudget budget) {
    Set<Integer> accumulated = new TreeSet<>();
    for (int block = 0; block < stage.outputs().size(); block++) {
      if (stage.outputs().get(block).accumulate()) {
        accumulated.add(block);
      }
    }
    List<Integer> levels = Arrays.stream(depths(stage)).boxed().toList();
    return ScheduleOptions.of(budget)
        .accumulating(accumulated)
        .inside(stage.loops().size(), levels);
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

  private StageMethods driven(Schedule schedule) {
    List<LoopNest> nests =
        schedule.slices().stream()
            .map(slice -> new LoopNest(stage, slice.level(), List.of(slice.steps())))
            .toList();
    boolean isDriven = nests.size() > 1 || !stage.loops().isEmpty();
    return new StageMethods(stage, isDriven, nests, schedule.scratchSize());
  }

  private LoopNest withLoopsInside(Slice slice) {
    List<List<Step>> levels = new ArrayList<>();
    for (int k = 0; k <= stage.loops().size(); k++) {
      levels.add(new ArrayList<>());
    }
    for (Step step : slice.steps()) {
      boolean isCompute = step instanceof Step.Compute;
      levels.get(isCompute ? depths[step.node()] : stage.loops().size()).add(step);
    }
    return new LoopNest(stage, 0, levels);
  }

  /** Whether the slices together do at most {@value #REPETITION} times the work of one method. */
  private boolean repeatsLittle(Schedule schedule, MethodBudget budget) {
    long work = 0;
    long once = 0;
    Set<Integer> seen = new TreeSet<>();
    for (Slice slice : schedule.slices()) {
      for (int node : slice.order()) {
        long cost = budget.cost(program, node) * iterations(depths[node]);
        work += cost;
        once += seen.add(node) ? cost : 0;
      }
    }
    return work <= REPETITION * once;
  }

  private long iterations(int depth) {
    long product = 1;
    for (Loop loop : stage.loops().subList(0, depth)) {
      product *= loop.count();
    }
    return product;
  }
}
