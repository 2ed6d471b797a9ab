package io.intertwine.symbolic.finite;

import io.intertwine.symbolic.number.Cyclotomic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Mulliken's names of the irreps of a point group (R. S. Mulliken, J. Chem. Phys. 23 (1955) 1997).
 *
 * <p>A and B are symmetric and antisymmetric under the main rotation, E, T, G, H have dimension 2,
 * 3, 4, 5. Subscripts 1 and 2 are even and odd under the second generator, k of E_k is the angular
 * momentum about the axis, g and u the parity, one and two primes the parity under a horizontal
 * reflection where there is no inversion. A pair of conjugate one-dimensional irreps, which are a
 * real E together, is written 1E and 2E.
 */
final class Mulliken {
  private final PointGroup point;
  private final CharacterTable table;
  private final FiniteGroup group;
  private final List<String> operations;

  Mulliken(PointGroup point, CharacterTable table) {
    this.point = point;
    this.table = table;
    group = point.group();
    operations = List.copyOf(point.operations().keySet());
  }

  List<String> names() {
    List<String> bare = new ArrayList<>();
    for (int x = 0; x < table.size(); x++) {
      bare.add(letter(x) + "|" + suffix(x));
    }
    Map<String, List<Integer>> same = new TreeMap<>();
    for (int x = 0; x < table.size(); x++) {
      same.computeIfAbsent(bare.get(x), k -> new ArrayList<>()).add(x);
    }
    List<String> names = new ArrayList<>();
    for (int x = 0; x < table.size(); x++) {
      List<Integer> rows = same.getOrDefault(bare.get(x), List.of());
      String name = bare.get(x).replace("|", "");
      // Only the pairs of conjugates are left with one name.
      names.add(rows.size() < 2 ? name : (rows.indexOf(x) + 1) + name);
    }
    return List.copyOf(names);
  }

  private Cyclotomic value(int row, Permutation g) {
    return table.value(row, group.classIndex(g));
  }

  private Permutation main() {
    return group.generators().get(mainIndex());
  }

  private int mainIndex() {
    return switch (family()) {
      case "T" -> 0;
      case "O" -> 1;
      case "I" -> 2;
      default -> 0;
    };
  }

  private String family() {
    String compact = point.name().replace("_", "");
    return compact.matches("T[dh]?") ? "T" : compact.substring(0, 1);
  }

  private String letter(int x) {
    String compact = point.name().replace("_", "");
    int d = table.degree(x);
    return switch (family()) {
      case "O" -> cubic(d, value(x, main()));
      case "T" ->
          compact.equals("Td")
              ? cubic(d, value(x, group.generators().get(1)))
              : d == 3 ? "T" : table.indicator(x) == 0 ? "E" : "A";
      case "I" -> icosahedral(x, d);
      default -> axial(x, d);
    };
  }

  private static String cubic(int d, Cyclotomic atFourfold) {
    if (d == 2) {
      return "E";
    }
    boolean first = atFourfold.signum() > 0;
    return (d == 1 ? "A" : "T") + (first ? "1" : "2");
  }

  private String icosahedral(int x, int d) {
    return switch (d) {
      case 1 -> "A";
      case 3 -> value(x, main()).signum() > 0 ? "T1" : "T2";
      case 4 -> "G";
      default -> "H";
    };
  }

  private String axial(int x, int d) {
    if (!operations.get(0).startsWith("C") && !operations.get(0).startsWith("S")) {
      return "A";
    }
    if (d == 1 && table.indicator(x) == 0) {
      return "E" + momentum(x);
    }
    if (d == 2) {
      return "E" + momentum(x);
    }
    Permutation rotation = isCentred() ? main().times(main()) : main();
    boolean symmetric = value(x, rotation).isOne();
    if (isOrthorhombic()) {
      return orthorhombic(x);
    }
    Optional<Permutation> second = secondary();
    String subscript = second.isEmpty() ? "" : value(x, second.get()).isOne() ? "1" : "2";
    return (symmetric ? "A" : "B") + subscript;
  }

  /** D_2 and D_2h, in which three axes are equal. */
  private boolean isOrthorhombic() {
    return operations.get(0).equals("C2") && operations.contains("C2'");
  }

  private String orthorhombic(int x) {
    boolean z = value(x, main()).isOne();
    boolean alongX = value(x, point.permutation("C2'")).isOne();
    return z ? (alongX ? "A" : "B1") : alongX ? "B3" : "B2";
  }

  private Optional<Permutation> secondary() {
    for (String operation : List.of("C2'", "sigma_v")) {
      if (operations.contains(operation)) {
        return Optional.of(point.permutation(operation));
      }
    }
    return Optional.empty();
  }

  /** The order of the rotation in the main operation's group that tells the E apart. */
  private int axisOrder() {
    return Integer.parseInt(operations.get(0).substring(1));
  }

  /** The k of E_k, left out where there is only one. */
  private String momentum(int x) {
    int n = axisOrder();
    int turns = isCentred() ? n / 2 : n;
    if (turns <= 4) {
      return "";
    }
    Permutation g = isCentred() ? main().times(main()) : main();
    Cyclotomic value = value(x, g);
    for (int k = 1; 2 * k <= turns; k++) {
      Cyclotomic root = Cyclotomic.rootOfUnity(turns, k);
      boolean matches =
          table.degree(x) == 2
              ? value.equals(root.plus(root.conjugate()))
              : value.equals(root) || value.equals(root.conjugate());
      if (matches) {
        return Integer.toString(k);
      }
    }
    throw new IllegalStateException("A two-dimensional irrep has an angular momentum.");
  }

  private Optional<Permutation> inversion() {
    if (operations.contains("i")) {
      return Optional.of(point.permutation("i"));
    }
    String first = operations.get(0);
    if (first.startsWith("S") && !first.equals("S4") || operations.contains("sigma_h")) {
      // The inversion acts on the images of the unit vectors as the central element of trace -3.
      List<Cyclotomic> vector = point.vectorCharacter();
      int c = vector.indexOf(Cyclotomic.of(-3));
      return c < 0 ? Optional.empty() : Optional.of(group.classes().get(c).representative());
    }
    return Optional.empty();
  }

  /** Whether the main operation is improper and a power of it is the inversion. */
  private boolean isCentred() {
    return operations.get(0).startsWith("S") && inversion().isPresent();
  }

  private String suffix(int x) {
    Optional<Permutation> inversion = inversion();
    int d = table.degree(x);
    if (inversion.isPresent()) {
      return value(x, inversion.get()).equals(Cyclotomic.of(d)) ? "g" : "u";
    }
    if (operations.contains("sigma_h")) {
      return value(x, point.permutation("sigma_h")).equals(Cyclotomic.of(d)) ? "'" : "''";
    }
    return "";
  }
}
