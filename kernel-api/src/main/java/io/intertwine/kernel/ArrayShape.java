package io.intertwine.kernel;

import java.util.List;
import java.util.Objects;

/**
 * The shape of one array of a kernel: how many reals it holds per sample, and what they transform
 * as.
 *
 * @param name the array's name in the kernel's formula, such as {@code x}, {@code out} or {@code
 *     d_out}
 * @param irreps the representation in irreps notation ({@code 8x0e+8x1o}), multiplicity-major:
 *     block after block, {@code [copy][component]} inside a block; empty for weights and for group
 *     elements
 * @param length the number of reals per sample
 */
public record ArrayShape(String name, String irreps, int length) {

  /** Checks the shape. */
  public ArrayShape {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(irreps, "irreps");
    if (length < 0) {
      throw new IllegalArgumentException("array " + name + " has the negative length " + length);
    }
  }

  static void requireArrays(String kernel, List<ArrayShape> shapes, int given) {
    if (shapes.size() != given) {
      throw new IllegalArgumentException(
          "kernel "
              + kernel
              + " reads "
              + shapes.size()
              + " input arrays "
              + shapes.stream().map(ArrayShape::name).toList()
              + ", not "
              + given);
    }
  }
}
