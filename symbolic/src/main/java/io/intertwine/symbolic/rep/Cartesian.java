package io.intertwine.symbolic.rep;

import io.intertwine.symbolic.group.Group;
import io.intertwine.symbolic.linear.ExactMatrix;
import io.intertwine.symbolic.number.SurdSum;
import java.util.List;
import java.util.Objects;

/**
 * The points (x, y, z) of space, on which rotations act as themselves and P as -1.
 *
 * <p>It is the irrep of spin 1 in another order of the basis: that one acts on (y, z, x).
 *
 * @param group SO(3) or O(3)
 */
public record Cartesian(Group group) implements Representation {
  /** Requires a group that acts on real points. */
  public Cartesian {
    if (group.isRealified()) {
      throw new IllegalArgumentException(
          "The group " + group + " has no points (x, y, z) to act on here; use SO(3) or O(3).");
    }
  }

  @Override
  public String name() {
    return "cartesian";
  }

  @Override
  public int dimension() {
    return 3;
  }

  /** The matrix of {@code v -> e_i x v}. */
  @Override
  public ExactMatrix lie(int generator) {
    Objects.checkIndex(generator, 3);
    int j = (generator + 1) % 3;
    int k = (generator + 2) % 3;
    return ExactMatrix.of(
        3,
        3,
        List.of(
            new ExactMatrix.Entry(k, j, SurdSum.ONE),
            new ExactMatrix.Entry(j, k, SurdSum.ONE.negate())));
  }

  @Override
  public ExactMatrix discrete(int generator) {
    Objects.checkIndex(generator, group.discreteGenerators().size());
    return ExactMatrix.identity(3).negate();
  }
}
