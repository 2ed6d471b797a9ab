package io.intertwine.codegen.program;

import java.util.Objects;

/**
 * A named vector of reals that a program reads or writes.
 *
 * @param name the name, unique among the inputs or among the outputs of a program
 * @param dimension the number of components, at least 0
 */
public record Block(String name, int dimension) {
  /** Checks the dimension. */
  public Block {
    Objects.requireNonNull(name, "name");
    if (dimension < 0) {
      throw new IllegalArgumentException(
          "The block \"" + name + "\" cannot have " + dimension + " components.");
    }
  }
}
