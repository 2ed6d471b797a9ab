package io.intertwine.property;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of kernels, and modes of products, with a small specification of each. */
enum Subject {
  SURFACE_HARMONICS,
  SOLID_HARMONICS,
  FULL,
  UUU,
  UVU,
  UVW,
  ROTATION,
  LINEAR,
  GROUP;

  /** The groups. */
  static final List<String> GROUPS = List.of("SO(3)", "O(3)", "SU(2)");

  /** Whether the kind can be asked to be a table. */
  boolean isProduct() {
    return this == FULL || this == UUU || this == UVU || this == UVW;
  }

  /** Whether there are such kernels for a group. */
  boolean fits(String group) {
    return !group.equals("SU(2)") || (this != SURFACE_HARMONICS && this != SOLID_HARMONICS);
  }

  /** The name as that of a class. */
  String className() {
    return Stream.of(name().split("_", -1))
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
  }

  /** The k-th irrep: of natural parity, and with steps of a half for SU(2). */
  static String irrep(String group, int k) {
    return switch (group) {
      case "SO(3)" -> Integer.toString(k);
      case "O(3)" -> k + (k % 2 == 0 ? "e" : "o");
      default -> k % 2 == 0 ? Integer.toString(k / 2) : k + "/2";
    };
  }

  /** An entry of {@code kernels}; in irreps, {@code #k} is the k-th irrep of the group. */
  String entry(String name, String group, String shape) {
    String text =
        switch (this) {
          case SURFACE_HARMONICS -> "kind: spherical-harmonics, bandLimit: 3, domain: surface";
          case SOLID_HARMONICS ->
              "kind: spherical-harmonics, bandLimit: 3, domain: solid, normalization: component";
          case FULL -> product("left: #0+#1+#2, right: 2x#0+#1");
          case UUU -> product("left: 3x#1+3x#2, right: 3x#1+3x#0, weights: true");
          case UVU -> product("left: 2x#1+#0, right: 3x#1, normalization: component");
          case UVW -> product("left: 2x#0+2x#1, right: 2x#1+2x#0, output: 2x#0+2x#1+#2");
          case ROTATION -> "kind: wigner-rotation, irreps: 2x#0+3x#1+#2";
          case LINEAR -> "kind: linear, from: 3x#0+2x#1+#1, to: 2x#0+2x#1";
          case GROUP -> "kind: group, representations: [#1, 2x#0+#2]";
        };
    for (int k = 0; k <= 2; k++) {
      text = text.replace("#" + k, irrep(group, k));
    }
    return "  - {name: " + name + ", " + text + (isProduct() ? ", shape: " + shape : "") + "}\n";
  }

  /** The entries of all kinds for a group, products in both shapes. */
  static String entries(String group) {
    StringBuilder entries = new StringBuilder();
    for (Subject subject : values()) {
      if (subject.fits(group)) {
        entries.append(subject.entry(subject.className(), group, "unrolled"));
        if (subject.isProduct()) {
          entries.append(subject.entry(subject.className() + "Table", group, "table"));
        }
      }
    }
    return entries.toString();
  }

  private String product(String irreps) {
    return "kind: tensor-product, mode: " + name().toLowerCase(Locale.ROOT) + ", " + irreps;
  }
}
