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
  private static final Pattern FAMILY = Pattern.compile("(C|D|S|A|Q|M|PSL)\\(([0-9, ]{1,12})\\)");

  private static final int LARGEST_ARGUMENT = 5_000;

  private FiniteGroups() {}

  /**
   * The group of a name.
   *
   * @throws IllegalArgumentException with one sentence if the name is not known or the group is too
   *     large
   */
  public static FiniteGroup named(String name) {
    String[] factors = name.replace(" ", "").split("x", -1);
    FiniteGroup group = factor(factors[0], name);
    for (int k = 1; k < factors.length; k++) {
      group = group.times(factor(factors[k], name));
    }
    return group;
  }

  private static FiniteGroup factor(String name, String whole) {
    Matcher family = FAMILY.matcher(name);
    if (family.matches()) {
      return ofFamily(family.group(1), family.group(2), name);
    }
    switch (name) {
      case "Q8":
        return quaternion(8, name);
      case "2T":
        return FiniteGroup.ofMatrices(name, List.of(unit("0", "1", "0", "0"), hurwitz()));
      case "2O":
        return FiniteGroup.ofMatrices(
            name, List.of(unit("1/2*E(8)-1/2*E(8)^3", "1/2*E(8)-1/2*E(8)^3", "0", "0"), hurwitz()));
      case "2I":
        return FiniteGroup.ofMatrices(
            name,
            List.of(unit("-1/2*E(5)^2-1/2*E(5)^3", "1/2*E(5)+1/2*E(5)^4", "1/2", "0"), hurwitz()));
      default:
        break;
    }
    Optional<PointGroup> point = PointGroup.named(name);
    return point.map(PointGroup::group).orElseThrow(() -> unknown(name, whole));
  }

  private static IllegalArgumentException unknown(String name, String whole) {
    return new IllegalArgumentException(
        "The finite group \""
            + name
            + "\""
            + (name.equals(whole) ? "" : " in \"" + whole + "\"")
            + " is not known; known are C(n), D(n), S(n), A(n), Q(4n), PSL(2,p), M(11), 2T, 2O,"
            + " 2I, the point groups such as C_4v, D_3h, T_d, O_h, I, and products with x.");
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
   * The irreps of a group of a name, with Mulliken's names for a point group.
   *
   * @throws IllegalArgumentException as {@link #named}
   * @throws ArithmeticException as {@link FiniteIrreps#of(CharacterTable)}
   */
  public static List<FiniteIrrep> irreps(String name) {
    Optional<PointGroup> point = PointGroup.named(name);
    if (point.isEmpty() || FAMILY.matcher(name).matches() && name.startsWith("S")) {
      return FiniteIrreps.of(named(name));
    }
    CharacterTable table = CharacterTable.of(point.get().group());
    List<String> names = point.get().mullikenNames(table);
    return FiniteIrreps.of(table).stream().map(r -> r.named(names.get(r.row()))).toList();
  }
}
