package io.intertwine.symbolic.rep;

import io.intertwine.symbolic.group.Group;
import io.intertwine.symbolic.linear.ExactMatrix;
import io.intertwine.symbolic.number.SurdSum;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The adjoint representation: the Lie algebra itself, in the basis of its generators, on which X_k
 * acts as the bracket {@code [X_k, .]}. Elements that commute with all of the algebra, as the
 * inversion P of O(3), act as 1.
 *
 * @param group the group
 */
public record Adjoint(Group group) implements Representation {
  /** Requires a group. */
  public Adjoint {
    Objects.requireNonNull(group, "group");
  }

  @Override
  public String name() {
    return "adjoint";
  }

  @Override
  public int dimension() {
    return group.lieGenerators().size();
  }

  /** The matrix of structure constants: column j holds {@code [X_generator, X_j]}. */
  @Override
  public ExactMatrix lie(int generator) {
    List<ExactMatrix.Entry> entries = new ArrayList<>();
    for (int j = 0; j < dimension(); j++) {
      for (Group.BracketTerm term : group.bracket(generator, j)) {
        entries.add(new ExactMatrix.Entry(term.generator(), j, SurdSum.of(term.coefficient())));
      }
    }
    return ExactMatrix.of(dimension(), dimension(), entries);
  }

  @Override
  public ExactMatrix discrete(int generator) {
    Objects.checkIndex(generator, group.discreteGenerators().size());
    return ExactMatrix.identity(dimension());
  }
}
