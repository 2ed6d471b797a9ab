package io.intertwine.codegen.schedule;

import io.intertwine.codegen.program.OperationCount;
import io.intertwine.codegen.program.Program;
import java.util.List;

/**
 * A program as a sequence of short methods.
 *
 * <p>The slices run in order; together they store every component of every output once. Each value
 * is the same operation on the same operands wherever it is computed, so the order and the cuts
 * change no bit of a result.
 *
 * @param program the program
 * @param slices the methods
 * @param scratchSize the length of the scratch array, 0 if none is needed
 * @param cost the estimated size of all methods
 * @param fits whether each method is within the budget
 */
public record Schedule(
    Program program, List<Slice> slices, int scratchSize, int cost, boolean fits) {
  /** Copies the list. */
  public Schedule {
    slices = List.copyOf(slices);
  }

  private static Schedule of(Placement placement, List<Slice> slices, int scratchSize) {
    int limit = placement.options().budget().limit();
    return new Schedule(
        placement.program(),
        slices,
        scratchSize,
        slices.stream().mapToInt(placement::cost).sum(),
        slices.stream().allMatch(slice -> placement.cost(slice) <= limit));
  }

  /**
   * The smallest schedule: slices that compute all they need, or, if there is a scratch array or
   * there are loops outside, slices that hand values on.
   *
   * <p>Slices are within the budget, save that without a scratch array a single result may need
   * more, and that no statement is cut in two. With loops outside, slices come by level, and those
   * of a level run in every iteration of its loops.
   */
  public static Schedule of(Program program, ScheduleOptions options) {
    Placement placement = new Placement(program, options);
    Schedule best = of(placement, RecomputeSlicing.of(placement), 0);
    boolean isSingle = best.slices().size() <= 1 && best.fits();
    if (!options.scratch() || (isSingle && options.loops() == 0)) {
      return best;
    }
    boolean isFirst = options.loops() > 0;
    for (ScratchSlicing.Policy policy : ScratchSlicing.POLICIES) {
      ScratchSlicing.Result result = ScratchSlicing.of(placement, policy);
      Schedule next = of(placement, result.slices(), result.scratchSize());
      best = isFirst || next.isBetterThan(best) ? next : best;
      isFirst = false;
    }
    return best;
  }

  private boolean isBetterThan(Schedule o) {
    return fits == o.fits ? cost < o.cost : fits;
  }

  /** The number of statements of all slices. */
  public int steps() {
    return slices.stream().mapToInt(slice -> slice.steps().size()).sum();
  }

  /** The operations of all slices; more than the program's where a value is computed again. */
  public OperationCount operations() {
    OperationCount sum = OperationCount.NONE;
    for (Slice slice : slices) {
      sum = sum.plus(slice.operations(program));
    }
    return sum;
  }

  /** The largest number of values that a slice holds at once. */
  public int maxLive() {
    return slices.stream().mapToInt(slice -> slice.maxLive(program)).max().orElse(0);
  }
}
