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
 */
public record Schedule(Program program, List<Slice> slices, int scratchSize) {
  /** Copies the list. */
  public Schedule {
    slices = List.copyOf(slices);
  }

  /**
   * The schedule with the fewest statements: slices that compute all they need, or slices that hand
   * values on through a scratch array, if that is allowed.
   *
   * <p>Slices have at most {@link ScheduleOptions#maxSteps} statements, save that without a scratch
   * array a single result may need more.
   */
  public static Schedule of(Program program, ScheduleOptions options) {
    Placement placement = new Placement(program, options);
    Schedule best = new Schedule(program, RecomputeSlicing.of(program, options, placement), 0);
    boolean isSingle = best.slices().size() <= 1 && best.fits(options);
    if (!options.scratch() || isSingle) {
      return best;
    }
    for (ScratchSlicing.Policy policy : ScratchSlicing.POLICIES) {
      ScratchSlicing.Result result = ScratchSlicing.of(program, options, placement, policy);
      Schedule next = new Schedule(program, result.slices(), result.scratchSize());
      best = next.isBetterThan(best, options) ? next : best;
    }
    return best;
  }

  private boolean isBetterThan(Schedule o, ScheduleOptions options) {
    return fits(options) == o.fits(options) ? steps() < o.steps() : fits(options);
  }

  private boolean fits(ScheduleOptions options) {
    return slices.stream().allMatch(slice -> slice.steps().size() <= options.maxSteps());
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
