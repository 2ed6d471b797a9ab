package io.intertwine.checker;

import java.util.List;

/**
 * A verified coupling of two irreps of a map: {@code F_c = sum_ab T_abc x_a y_b}, times a weight if
 * the map has weights.
 *
 * @param left the index of x among the map's inputs
 * @param right the index of y
 * @param weight the variable of the weight, or -1
 * @param from the first component of F
 * @param to the end of the components of F
 * @param doubledSpins twice the three spins
 * @param entries the nonzero entries of T
 */
record Coupling(
    int left,
    int right,
    int weight,
    int from,
    int to,
    List<Integer> doubledSpins,
    List<Entry> entries) {

  /** One entry of the tensor, indices from 0 inside each block. */
  record Entry(int a, int b, int c, Surd value) {}

  Coupling {
    doubledSpins = List.copyOf(doubledSpins);
    entries = List.copyOf(entries);
  }
}
