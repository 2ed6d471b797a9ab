package io.intertwine.symbolic.rep;

import io.intertwine.symbolic.group.Group;
import io.intertwine.symbolic.linear.ExactMatrix;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A representation given by its matrices.
 *
 * @param group the group that it is claimed to represent
 * @param name the name
 * @param dimension the number of real components
 * @param lieMatrices one real matrix per Lie generator
 * @param discreteMatrices one real matrix per discrete generator
 */
public record MatrixRepresentation(
    Group group,
    String name,
    int dimension,
    List<ExactMatrix> lieMatrices,
    List<ExactMatrix> discreteMatrices)
    implements Representation {

  /** Copies the lists and checks numbers and shapes, but not the group's relations. */
  public MatrixRepresentation {
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(name, "name");
    lieMatrices = List.copyOf(lieMatrices);
    discreteMatrices = List.copyOf(discreteMatrices);
    if (lieMatrices.size() != group.lieGenerators().size()
        || discreteMatrices.size() != group.discreteGenerators().size()) {
      throw new IllegalArgumentException(
          "The representation " + name + " needs one matrix per generator of " + group + ".");
    }
    Stream.concat(lieMatrices.stream(), discreteMatrices.stream())
        .filter(m -> m.rows() != dimension || m.columns() != dimension || !m.isReal())
        .findFirst()
        .ifPresent(
            m -> {
              throw new IllegalArgumentException(
                  "The representation "
                      + name
                      + " needs real matrices of "
                      + dimension
                      + " x "
                      + dimension
                      + ".");
            });
  }

  /** The direct sum, in order. */
  public static MatrixRepresentation directSum(Group group, List<Representation> summands) {
    List<ExactMatrix> lie =
        Stream.iterate(0, k -> k < group.lieGenerators().size(), k -> k + 1)
            .map(k -> ExactMatrix.directSum(summands.stream().map(r -> r.lie(k)).toList()))
            .toList();
    List<ExactMatrix> discrete =
        Stream.iterate(0, k -> k < group.discreteGenerators().size(), k -> k + 1)
            .map(k -> ExactMatrix.directSum(summands.stream().map(r -> r.discrete(k)).toList()))
            .toList();
    return new MatrixRepresentation(
        group,
        String.join("+", summands.stream().map(Representation::name).toList()),
        summands.stream().mapToInt(Representation::dimension).sum(),
        lie,
        discrete);
  }

  @Override
  public ExactMatrix lie(int generator) {
    return lieMatrices.get(generator);
  }

  @Override
  public ExactMatrix discrete(int generator) {
    return discreteMatrices.get(generator);
  }
}
