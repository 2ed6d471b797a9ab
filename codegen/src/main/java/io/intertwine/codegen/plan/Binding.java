package io.intertwine.codegen.plan;

import java.util.List;

/**
 * Where a program's block lies in a kernel's arrays: component c of the block, in the iteration
 * (i_1, i_2, ...) of the stage's loops, is component
 *
 * <pre>  base + sum_k strides[k] * i_k + c</pre>
 *
 * of the array.
 *
 * @param array the index of the array among the plan's inputs, or among its outputs
 * @param base the first component in the first iteration
 * @param strides one stride per loop
 * @param accumulate for outputs: whether the block is added to the array, which the kernel clears
 *     first, rather than stored; false for inputs
 */
public record Binding(int array, int base, List<Integer> strides, boolean accumulate) {

  /** Copies the strides and checks the numbers. */
  public Binding {
    strides = List.copyOf(strides);
    if (array < 0 || base < 0 || strides.stream().anyMatch(stride -> stride < 0)) {
      throw new IllegalArgumentException(
          "a binding has a negative number: " + array + ", " + base + ", " + strides);
    }
  }

  /**
   * The number of outer loops on which the block's place depends.
   *
   * @return 0 if no stride is nonzero, else one more than the index of the last such loop
   */
  public int depth() {
    for (int k = strides.size() - 1; k >= 0; k--) {
      if (strides.get(k) != 0) {
        return k + 1;
      }
    }
    return 0;
  }

  /**
   * The same place, stored or accumulated.
   *
   * @param accumulated whether the block is to be added
   * @return the binding
   */
  public Binding accumulating(boolean accumulated) {
    return new Binding(array, base, strides, accumulated);
  }
}
