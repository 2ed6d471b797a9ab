package io.intertwine.symbolic.group;

import java.util.List;
import java.util.stream.Collectors;

/** The groups that are built in. */
public final class Groups {
  private static final List<String> ROTATIONS = List.of("Jx", "Jy", "Jz");

  /** Rotations of space. Irreps {@code 0, 1, 2, ...}. */
  public static final Group SO3 =
      new Group(
          "SO(3)",
          "rotations of space",
          List.of("0", "1", "2"),
          ROTATIONS,
          List.of(),
          false,
          false);

  /**
   * Rotations of space with the inversion P. Irreps {@code 0e, 0o, 1e, 1o, ...}, in which P acts as
   * +1 (e) or -1 (o).
   */
  public static final Group O3 =
      new Group(
          "O(3)",
          "rotations and reflections of space",
          List.of("0e", "0o", "1e", "1o"),
          ROTATIONS,
          List.of("P"),
          false,
          false);

  /** Unitary 2 x 2 matrices of determinant 1. Irreps {@code 0, 1/2, 1, ...}, complex spaces. */
  public static final Group SU2 =
      new Group(
          "SU(2)",
          "unitary 2 x 2 matrices of determinant 1",
          List.of("0", "1/2", "1", "3/2"),
          ROTATIONS,
          List.of(),
          true,
          true);

  /**
   * The double cover of O(3): SU(2) with an involution P that commutes with it. It is no group of
   * the list; the products and inverses of quaternions with a parity are maps of it.
   */
  public static final Group O3_COVER =
      new Group(
          "SU(2) x {1, P}",
          "unitary 2 x 2 matrices of determinant 1, and an involution",
          List.of("0e", "0o", "1/2e", "1/2o"),
          ROTATIONS,
          List.of("P"),
          true,
          true);

  private static final List<Group> ALL = List.of(O3, SO3, SU2);

  private Groups() {}

  /** All built-in groups, by name. */
  public static List<Group> all() {
    return ALL;
  }

  /** The group of unit quaternions, with parity where the group has one, that covers the group. */
  public static Group cover(Group group) {
    return group.discreteGenerators().isEmpty() ? SU2 : O3_COVER;
  }

  /**
   * The group of a name.
   *
   * @throws IllegalArgumentException with one sentence that lists the names, if there is none
   */
  public static Group named(String name) {
    return ALL.stream()
        .filter(g -> g.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The group \""
                        + name
                        + "\" is not known; supported are "
                        + ALL.stream().map(Group::name).collect(Collectors.joining(", "))
                        + "."));
  }
}
