package io.intertwine.codegen.emit;

import io.intertwine.kernel.OperationCounts;
import java.util.Objects;

/**
 * The figures of a plan that its files state.
 *
 * @param operations the operation counts per sample
 * @param longestPath the longest chain of roundings, n of gamma_n
 */
public record Metrics(OperationCounts operations, int longestPath) {

  /** Checks that the counts are there. */
  public Metrics {
    Objects.requireNonNull(operations, "operations");
  }
}
