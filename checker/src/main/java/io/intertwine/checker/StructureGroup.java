package io.intertwine.checker;

import java.util.List;

/** The groups that this checker knows. */
enum StructureGroup {
  SO3("SO(3)"),
  O3("O(3)"),
  SU2("SU(2)");

  private final String text;

  StructureGroup(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  static final List<String> LIE_GENERATORS = List.of("Jx", "Jy", "Jz");

  /** The generators of the group of components. */
  List<String> discreteGenerators() {
    return this == O3 ? List.of("P") : List.of();
  }

  static StructureGroup named(String name) {
    for (StructureGroup group : values()) {
      if (group.text.equals(name)) {
        return group;
      }
    }
    throw new Refusal(
        "The group "
            + Refusal.quote(name)
            + " is none that this checker knows: SO(3), O(3), SU(2).");
  }
}
