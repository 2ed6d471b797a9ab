package io.intertwine.symbolic.finite;

import io.intertwine.symbolic.linear.ExactMatrix;
import io.intertwine.symbolic.number.Cyclotomic;
import io.intertwine.symbolic.number.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finite groups by name.
 *
 * <p>C(n) is cyclic of order n, D(n) dihedral of order 2n, S(n) and A(n) the symmetric and
 * alternating groups on n points, Q(4n) the generalised quaternion (dicyclic) group of order 4n,
 * also written Q8, PSL(2,p) the projective special linear group on p + 1 points for a prime p,
 * M(11) Mathieu's group on 11 points, 2T, 2O and 2I the binary polyhedral groups; point groups are
 * as in {@link PointGroup#named}. A product is written with {@code x}, as {@code C(2)xS(3)}.
 */
public final class FiniteGroups {
  /** The names that are known, for a sentence. */
  public static final String KNOWN =
      "C(n), D(n), S(n), A(n), Q(4n), PSL(2,p), M(11), 2T, 2O, 2I, the point groups such as C_4v,"
          + " D_3h, T_d, O_h, I, and products with x";

  private static final Pattern FAMILY = Pattern.compile("(C|D|S|A|Q|M|PSL)\\(([0-9, ]{1,12})\\)");

  private static final int LARGEST_ARGUMENT = 5_000;

  private static final int LONGEST_NAME = 100;

  private FiniteGroups() {}

  /**
   * The group of a name.
   *
   * @throws IllegalArgumentException with one sentence if the name is not known or the group is too
   *     large
   */
  public static FiniteGroup named(String name) {
    return find(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The finite group \"" + name + "\" is not known; known are " + KNOWN + "."));
  }

  /**
   * The group of a name, or nothing if the name is of no form that is known.
   *
   * @throws IllegalArgumentException with one sentence if the name is too long, has a number that
   *     its form does not allow, or the group is too large
   */
  public static Optional<FiniteGroup> find(String name) {
    if (name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException(
          "The name of a finite group has at most "
              + LONGEST_NAME
              + " characters, but this one "
              + name.length()
              + ".");
    }
    Optional<FiniteGroup> group = Optional.empty();
    for (String text : name.replace(" ", "").split("x", -1)) {
      Optional<FiniteGroup> factor = factor(text);
      if (factor.isEmpty()) {
        return factor;
      }
      group = group.map(g -> g.times(factor.get())).or(() -> factor);
    }
    return group;
  }

  private static Optional<FiniteGroup> factor(String name) {
    Matcher family = FAMILY.matcher(name);
    if (family.matches()) {
      return Optional.of(ofFamily(family.group(1), family.group(2), name));
    }
    return switch (name) {
      case "Q8" -> Optional.of(quaternion(8, name));
      case "2T" -> binary(name, unit("0", "1", "0", "0"));
      case "2O" -> binary(name, unit("1/2*E(8)-1/2*E(8)^3", "1/2*E(8)-1/2*E(8)^3", "0", "0"));
      case "2I" -> binary(name, unit("-1/2*E(5)^2-1/2*E(5)^3", "1/2*E(5)+1/2*E(5)^4", "1/2", "0"));
      default -> PointGroup.named(name).map(PointGroup::group);
    };
  }

  private static Optional<FiniteGroup> binary(String name, ExactMatrix first) {
    return Optional.of(FiniteGroup.ofMatrices(name, List.of(first, hurwitz())));
  }

  private static FiniteGroup ofFamily(String family, String text, String name) {
    String[] arguments = text.replace(" ", "").split(",", -1);
    int n = number(arguments[arguments.length - 1], name);
    if (family.equals("PSL")) {
      if (arguments.length != 2 || !arguments[0].equals("2")) {
        throw new IllegalArgumentException(
            "The group " + name + " is not built in; PSL(2,p) is, for primes p.");
      }
      return projective(n, name);
    }
    if (arguments.length != 1 || n < 1) {
      throw new IllegalArgumentException(
          "The group " + name + " needs one positive number in parentheses.");
    }
    return switch (family) {
      case "C" -> FiniteGroup.ofPermutations(name, List.of(cycle(1, n, n)));
      case "D" -> dihedral(n, name);
      case "S" -> symmetric(n, name);
      case "A" -> alternating(n, name);
      case "Q" -> quaternion(n, name);
      default -> mathieu(n, name);
    };
  }

  private static int number(String digits, String name) {
    int n = digits.matches("[0-9]{1,5}") ? Integer.parseInt(digits) : -1;
    if (n < 0 || n > LARGEST_ARGUMENT) {
      throw new IllegalArgumentException(
          "The number in the group name " + name + " is not in 1 to " + LARGEST_ARGUMENT + ".");
    }
    return n;
  }

  /** The cycle (from, from + 1, ..., to) on n points. */
  private static Permutation cycle(int from, int to, int n) {
    List<Integer> images = new ArrayList<>();
    for (int x = 1; x <= n; x++) {
      images.add(x < from || x > to ? x : x == to ? from : x + 1);
    }
    return Permutation.ofImages(images);
  }

  /** A rotation and a reflection, on n points for n of three and more. */
  private static FiniteGroup dihedral(int n, String name) {
    if (n <= 2) {
      return FiniteGroup.ofPermutations(
          name,
          List.of(
              Permutation.parseCycles(n == 1 ? "()" : "(1,2)", 2 * n),
              Permutation.parseCycles(n == 1 ? "(1,2)" : "(3,4)", 2 * n)));
    }
    List<Integer> images = new ArrayList<>();
    for (int x = 0; x < n; x++) {
      images.add((n - x) % n + 1);
    }
    return FiniteGroup.ofPermutations(name, List.of(cycle(1, n, n), Permutation.ofImages(images)));
  }

  private static FiniteGroup symmetric(int n, String name) {
    return FiniteGroup.ofPermutations(
        name, n < 3 ? List.of(cycle(1, n, n)) : List.of(cycle(1, 2, n), cycle(1, n, n)));
  }

  private static FiniteGroup alternating(int n, String name) {
    if (n < 3) {
      return FiniteGroup.ofPermutations(name, List.of(Permutation.identity(n)));
    }
    return FiniteGroup.ofPermutations(
        name,
        n == 3
            ? List.of(cycle(1, 3, 3))
            : List.of(cycle(1, 3, n), cycle(n % 2 == 1 ? 1 : 2, n, n)));
  }

  /** The dicyclic group of order 4m: a^(2m) = 1, b^2 = a^m, b a b^-1 = a^-1, on itself. */
  private static FiniteGroup quaternion(int order, String name) {
    if (order % 4 != 0 || order < 8) {
      throw new IllegalArgumentException(
          "The group " + name + " needs an order that is 8, 12, 16 or a larger multiple of 4.");
    }
    int n = order / 2;
    List<Integer> a = new ArrayList<>();
    List<Integer> b = new ArrayList<>();
    // Points 1 to n are the a^k, points n + 1 to 2n the b a^k; products from the left.
    for (int k = 0; k < n; k++) {
      a.add((k + 1) % n + 1);
      b.add(n + k + 1);
    }
    for (int k = 0; k < n; k++) {
      a.add(n + (k + n - 1) % n + 1);
      b.add((k + n / 2) % n + 1);
    }
    return FiniteGroup.ofPermutations(
        name, List.of(Permutation.ofImages(a), Permutation.ofImages(b)));
  }

  private static FiniteGroup mathieu(int n, String name) {
    if (n != 11) {
      throw new IllegalArgumentException(
          "The group " + name + " is not built in; of Mathieu's groups M(11) is.");
    }
    return FiniteGroup.ofPermutations(
        name, List.of(cycle(1, 11, 11), Permutation.parseCycles("(3,7,11,8)(4,10,5,6)", 11)));
  }

  /** x to x + 1, x to r^2 x with a primitive root r, and x to -1/x; the point p + 1 is infinity. */
  private static FiniteGroup projective(int p, String name) {
    if (p < 2 || !BigInteger.valueOf(p).isProbablePrime(40)) {
      throw new IllegalArgumentException("The group " + name + " needs a prime p.");
    }
    int square = p == 2 ? 1 : (int) ((long) primitiveRoot(p) * primitiveRoot(p) % p);
    List<Integer> shift = new ArrayList<>();
    List<Integer> scale = new ArrayList<>();
    List<Integer> invert = new ArrayList<>();
    for (int x = 0; x < p; x++) {
      shift.add((x + 1) % p + 1);
      scale.add((int) ((long) square * x % p) + 1);
      invert.add(x == 0 ? p + 1 : (p - inverse(x, p)) % p + 1);
    }
    shift.add(p + 1);
    scale.add(p + 1);
    invert.add(1);
    return FiniteGroup.ofPermutations(
        name,
        List.of(
            Permutation.ofImages(shift),
            Permutation.ofImages(scale),
            Permutation.ofImages(invert)));
  }

  private static int inverse(int x, int p) {
    return BigInteger.valueOf(x).modInverse(BigInteger.valueOf(p)).intValueExact();
  }

  private static int primitiveRoot(int p) {
    for (int r = 1; ; r++) {
      int order = 1;
      for (int power = r; power != 1; power = (int) ((long) power * r % p)) {
        order++;
      }
      if (order == p - 1) {
        return r;
      }
    }
  }

  /** The unit quaternion (1 + i + j + k)/2. */
  private static ExactMatrix hurwitz() {
    return unit("1/2", "1/2", "1/2", "1/2");
  }

  /** The matrix of a + b i + c j + d k in SU(2): (a + b i, c + d i; -c + d i, a - b i). */
  private static ExactMatrix unit(String a, String b, String c, String d) {
    Cyclotomic w = Cyclotomic.parse(a);
    Cyclotomic x = Cyclotomic.parse(b).times(Cyclotomic.I);
    Cyclotomic y = Cyclotomic.parse(c);
    Cyclotomic z = Cyclotomic.parse(d).times(Cyclotomic.I);
    Rational minus = Rational.of(-1);
    return PointGroup.square(w.plus(x), y.plus(z), z.minus(y), w.plus(x.times(minus)));
  }

  /**
   * The names of the irreps of a group of a name, in the order of the table's rows: Mulliken's for
   * a point group with axes of order up to {@link PointGroup#LARGEST_AXIS}, otherwise {@code X1},
   * {@code X2}, ...
   *
   * @param name the name of the table's group
   * @throws IllegalArgumentException as {@link #named}
   */
  public static List<String> irrepNames(String name, CharacterTable table) {
    return point(name, table.group())
        .map(p -> p.mullikenNames(table))
        .orElseGet(() -> IntStream.rangeClosed(1, table.size()).mapToObj(k -> "X" + k).toList());
  }

  /**
   * What the classes of a point group do in space, as {@link PointGroup#operationNames}; nothing
   * for other groups.
   *
   * @param name the name of the group
   * @throws IllegalArgumentException as {@link #named}
   */
  public static Optional<List<String>> operationNames(String name, FiniteGroup group) {
    return point(name, group).map(PointGroup::operationNames);
  }

  private static Optional<PointGroup> point(String name, FiniteGroup group) {
    String compact = name.replace(" ", "");
    boolean large = FAMILY.matcher(compact).matches() && group.degree() > PointGroup.LARGEST_AXIS;
    return large ? Optional.empty() : PointGroup.named(compact);
  }

  /**
   * The irreps of a group of a name, with the names of {@link #irrepNames}.
   *
   * @throws IllegalArgumentException as {@link #named}
   * @throws ArithmeticException as {@link FiniteIrreps#of(CharacterTable)}
   */
  public static List<FiniteIrrep> irreps(String name) {
    CharacterTable table = CharacterTable.of(named(name));
    List<String> names = irrepNames(name, table);
    return FiniteIrreps.of(table).stream().map(r -> r.named(names.get(r.row()))).toList();
  }
}
