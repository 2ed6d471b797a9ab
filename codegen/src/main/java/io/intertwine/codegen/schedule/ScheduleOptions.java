package io.intertwine.codegen.schedule;

import java.util.Set;
import java.util.TreeSet;

/**
 * What a schedule may do.
 *
 * @param maxSteps the largest number of statements of a method; a single result that needs more
 *     makes a longer method if there is no scratch array
 * @param scratch whether values may be kept in a scratch array from one method to a later one
 * @param readable the output blocks whose components hold exactly their results after a store, so
 *     that later methods may read them (not those to which results are added)
 */
public record ScheduleOptions(int maxSteps, boolean scratch, Set<Integer> readable) {
  /** About as many as stay below 1500 bytecodes in a method of vector operations. */
  public static final int STANDARD_STEPS = 100;

  /** Checks the limit and copies the set. */
  public ScheduleOptions {
    if (maxSteps < 1) {
      throw new IllegalArgumentException("A method of " + maxSteps + " statements is too short.");
    }
    readable = Set.copyOf(new TreeSet<>(readable));
  }

  /** The standard length, a scratch array if it helps, and no output read again. */
  public static ScheduleOptions standard() {
    return new ScheduleOptions(STANDARD_STEPS, true, Set.of());
  }
}
