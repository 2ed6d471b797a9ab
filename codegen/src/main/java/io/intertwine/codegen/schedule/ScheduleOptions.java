package io.intertwine.codegen.schedule;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a schedule may do.
 *
 * @param budget the largest method; a single result that needs more makes a larger one if there is
 *     no scratch array
 * @param scratch whether values may be kept in a scratch array from one method to a later one; then
 *     the loops are outside of the methods, otherwise inside
 * @param readsOutputs whether a method may read a result that an earlier one has stored
 * @param accumulated the output blocks to which results are added: they cost more, an exact zero is
 *     not added, and they are not read again
 * @param levels per node the number of loops outside of the method that computes it, at least that
 *     of each operand; empty if there are no loops. Results are stored inside all loops
 * @param loops the number of loops
 */
public record ScheduleOptions(
    MethodBudget budget,
    boolean scratch,
    boolean readsOutputs,
    Set<Integer> accumulated,
    List<Integer> levels,
    int loops) {

  /** Copies the collections. */
  public ScheduleOptions {
    Objects.requireNonNull(budget, "budget");
    accumulated = Set.copyOf(new TreeSet<>(accumulated));
    levels = List.copyOf(levels);
  }

  /** No loops, a scratch array if it helps, stored results read again, nothing accumulated. */
  public static ScheduleOptions of(MethodBudget budget) {
    return new ScheduleOptions(budget, true, true, Set.of(), List.of(), 0);
  }

  /** The same without a scratch array. */
  public ScheduleOptions withoutScratch() {
    return new ScheduleOptions(budget, false, readsOutputs, accumulated, levels, loops);
  }

  /** The same without reading stored results. */
  public ScheduleOptions withoutReading() {
    return new ScheduleOptions(budget, scratch, false, accumulated, levels, loops);
  }

  /** The same with results added to the given output blocks. */
  public ScheduleOptions accumulating(Set<Integer> blocks) {
    return new ScheduleOptions(budget, scratch, readsOutputs, blocks, levels, loops);
  }

  /** The same with loops. */
  public ScheduleOptions inside(int loopCount, List<Integer> nodeLevels) {
    return new ScheduleOptions(budget, scratch, readsOutputs, accumulated, nodeLevels, loopCount);
  }

  /** The level of a node. */
  int level(int node) {
    return levels.isEmpty() ? 0 : levels.get(node);
  }
}
