package io.intertwine.codegen.plan;

import java.util.Objects;

/**
 * A loop over the copies of an irrep: multiplicities are loops, never unrolled.
 *
 * @param index the loop variable: {@code u} (left), {@code v} (right) or {@code w} (output)
 * @param count the number of iterations, at least 2; a single copy needs no loop
 */
public record Loop(String index, int count) {

  /** Checks the count. */
  public Loop {
    Objects.requireNonNull(index, "index");
    if (count < 2) {
      throw new IllegalArgumentException("the loop " + index + " has the count " + count);
    }
  }
}
