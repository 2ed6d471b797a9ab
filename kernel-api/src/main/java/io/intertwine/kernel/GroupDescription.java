package io.intertwine.kernel;

import java.util.List;
import java.util.Objects;

/**
 * The metadata of a generated group kernel.
 *
 * @param name the fully qualified name of the facade class
 * @param group the group's name
 * @param convention the basis convention's name
 * @param coordinates the names of an element's coordinates, in order
 * @param lieGenerators the names of the Lie algebra's generators, in order
 * @param representations the representations, in the order of the specification; {@code length} is
 *     the real dimension
 * @param fingerprint {@code sha256:} and the hash of the specification and the generator's version
 */
public record GroupDescription(
    String name,
    String group,
    String convention,
    List<String> coordinates,
    List<String> lieGenerators,
    List<ArrayShape> representations,
    String fingerprint) {

  /** Copies the lists. */
  public GroupDescription {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(convention, "convention");
    Objects.requireNonNull(fingerprint, "fingerprint");
    coordinates = List.copyOf(coordinates);
    lieGenerators = List.copyOf(lieGenerators);
    representations = List.copyOf(representations);
  }

  /**
   * The number of reals of an element.
   *
   * @return the number of coordinates
   */
  public int elementSize() {
    return coordinates.size();
  }
}
