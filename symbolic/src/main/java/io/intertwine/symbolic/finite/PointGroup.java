package io.intertwine.symbolic.finite;

import io.intertwine.symbolic.linear.ExactMatrix;
import io.intertwine.symbolic.number.Cyclotomic;
import io.intertwine.symbolic.number.Rational;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A finite group of rotations and reflections of space in its standard frame.
 *
 * <p>The main axis is z; C_nv contains the reflection y to -y, D(n), D_nh and D_nd the rotation by
 * pi about x; the cubic groups have their two- or fourfold axes along x, y and z, and I contains T.
 *
 * @param name the Schoenflies name
 * @param group the group, by the action on the images of the unit vectors; C(n) and D(n), written
 *     so, are those of {@link FiniteGroups#named}
 * @param operations named orthogonal 3 x 3 matrices, the generators of the group in its order
 */
public record PointGroup(String name, FiniteGroup group, Map<String, ExactMatrix> operations) {
  /** The largest n of a main axis of order n. */
  public static final int LARGEST_AXIS = 120;

  private static final Pattern AXIAL =
      Pattern.compile("([CDS])_?\\(?([1-9][0-9]{0,8})\\)?([vhd]?)");

  private static final Cyclotomic ONE = Cyclotomic.ONE;
  private static final Cyclotomic MINUS = Cyclotomic.of(-1);
  private static final Cyclotomic ZERO = Cyclotomic.ZERO;

  /** Copies the operations, keeping their order. */
  public PointGroup {
    operations = Collections.unmodifiableMap(new LinkedHashMap<>(operations));
  }

  /**
   * The point group of a Schoenflies name: C(n), D(n), C_nv, C_nh, D_nh, D_nd, S_2n, C_s, C_i, T,
   * T_d, T_h, O, O_h, I, I_h; {@code C4v}, {@code C_4v} and {@code C_(4)v} are the same.
   *
   * @return nothing if the name is of another form
   * @throws IllegalArgumentException with one sentence if n is too large
   */
  public static Optional<PointGroup> named(String name) {
    Map<String, ExactMatrix> operations = new LinkedHashMap<>();
    String compact = name.replace("_", "");
    switch (compact) {
      case "Cs" -> operations.put("sigma_h", diagonal(ONE, ONE, MINUS));
      case "Ci" -> operations.put("i", diagonal(MINUS, MINUS, MINUS));
      case "T", "Th" -> {
        operations.put("C3", cyclicAxes());
        operations.put("C2", diagonal(MINUS, MINUS, ONE));
      }
      case "Td" -> {
        operations.put("C3", cyclicAxes());
        operations.put("S4", rotation(4, MINUS));
      }
      case "O", "Oh" -> {
        operations.put("C3", cyclicAxes());
        operations.put("C4", rotation(4, ONE));
      }
      case "I", "Ih" -> {
        operations.put("C3", cyclicAxes());
        operations.put("C2", diagonal(MINUS, MINUS, ONE));
        operations.put("C5", icosahedral());
      }
      default -> {
        if (!axial(name, operations)) {
          return Optional.empty();
        }
      }
    }
    if (compact.matches("[TOI]h")) {
      operations.put("i", diagonal(MINUS, MINUS, MINUS));
    }
    FiniteGroup group =
        name.matches("[CD]\\([0-9]+\\)")
            ? FiniteGroups.named(name)
            : FiniteGroup.ofMatrices(name, List.copyOf(operations.values()));
    return Optional.of(new PointGroup(name, group, operations));
  }

  private static boolean axial(String name, Map<String, ExactMatrix> operations) {
    Matcher parts = AXIAL.matcher(name);
    if (!parts.matches() || (parts.group(1).equals("S") && !parts.group(3).isEmpty())) {
      return false;
    }
    int n = Integer.parseInt(parts.group(2));
    String kind = parts.group(1) + parts.group(3);
    if (kind.equals("S") && (n % 2 == 1 || name.contains("("))
        || kind.equals("Cd")
        || kind.equals("Dv")) {
      return false;
    }
    if (n > LARGEST_AXIS) {
      throw new IllegalArgumentException(
          "The point group " + name + " has an axis of an order above " + LARGEST_AXIS + ".");
    }
    switch (kind) {
      case "S" -> operations.put("S" + n, rotation(n, MINUS));
      case "Dd" -> operations.put("S" + 2 * n, rotation(2 * n, MINUS));
      default -> operations.put("C" + n, rotation(n, ONE));
    }
    if (kind.startsWith("D")) {
      operations.put("C2'", diagonal(ONE, MINUS, MINUS));
    }
    if (kind.equals("Cv")) {
      operations.put("sigma_v", diagonal(ONE, MINUS, ONE));
    }
    if (kind.endsWith("h")) {
      operations.put("sigma_h", diagonal(ONE, ONE, MINUS));
    }
    return true;
  }

  private static ExactMatrix diagonal(Cyclotomic x, Cyclotomic y, Cyclotomic z) {
    return matrix(x, ZERO, ZERO, ZERO, y, ZERO, ZERO, ZERO, z);
  }

  /** x to y to z to x. */
  private static ExactMatrix cyclicAxes() {
    return matrix(ZERO, ZERO, ONE, ONE, ZERO, ZERO, ZERO, ONE, ZERO);
  }

  /** The rotation by 2 pi/n about z, with z to {@code zz} z. */
  private static ExactMatrix rotation(int n, Cyclotomic zz) {
    Cyclotomic root = Cyclotomic.rootOfUnity(n, 1);
    Cyclotomic cosine = root.realPart();
    Cyclotomic sine = root.imaginaryPart();
    return matrix(cosine, sine.negate(), ZERO, sine, cosine, ZERO, ZERO, ZERO, zz);
  }

  /** A rotation by 2 pi/5 that generates I together with T. */
  private static ExactMatrix icosahedral() {
    Cyclotomic half = Cyclotomic.of(Rational.of(1, 2));
    Cyclotomic golden = Cyclotomic.parse("-1/2*E(5)^2-1/2*E(5)^3");
    Cyclotomic inverse = golden.minus(half);
    return matrix(
        half, golden.negate(), inverse, golden, inverse, half.negate(), inverse, half, golden);
  }

  private static ExactMatrix matrix(Cyclotomic... rowMajor) {
    List<ExactMatrix.Entry> entries = new ArrayList<>();
    int size = rowMajor.length == 9 ? 3 : 2;
    for (int k = 0; k < rowMajor.length; k++) {
      entries.add(new ExactMatrix.Entry(k / size, k % size, rowMajor[k]));
    }
    return ExactMatrix.of(size, size, entries);
  }

  /** The number of an operation among the generators. */
  private int position(String operation) {
    return List.copyOf(operations.keySet()).indexOf(operation);
  }

  /** The permutation of a named operation. */
  public Permutation permutation(String operation) {
    int k = position(operation);
    if (k < 0) {
      throw new IllegalArgumentException(
          "The point group "
              + name
              + " has no generator "
              + operation
              + "; it has "
              + String.join(", ", operations.keySet())
              + ".");
    }
    return group.generators().get(k);
  }

  /** The character of the vector (x, y, z), by the traces on the classes of the group. */
  public List<Cyclotomic> vectorCharacter() {
    Map<Permutation, ExactMatrix> matrices = new LinkedHashMap<>();
    List<Permutation> queue = new ArrayList<>();
    ExactMatrix one = diagonal(ONE, ONE, ONE);
    queue.add(Permutation.identity(group.degree()));
    matrices.put(queue.get(0), one);
    List<ExactMatrix> generators = List.copyOf(operations.values());
    for (int k = 0; k < queue.size(); k++) {
      for (int s = 0; s < generators.size(); s++) {
        Permutation next = group.generators().get(s).times(queue.get(k));
        if (!matrices.containsKey(next)) {
          ExactMatrix at = matrices.getOrDefault(queue.get(k), one);
          matrices.put(next, generators.get(s).times(at));
          queue.add(next);
        }
      }
    }
    List<Cyclotomic> character = new ArrayList<>();
    for (ConjugacyClass c : group.classes()) {
      ExactMatrix m = matrices.getOrDefault(c.representative(), one);
      Cyclotomic trace = ZERO;
      for (int k = 0; k < 3; k++) {
        trace = trace.plus(m.get(k, k));
      }
      character.add(trace);
    }
    return List.copyOf(character);
  }

  /**
   * What the elements of each class do in space, in Schoenflies' symbols: E, i, a reflection {@code
   * sigma}, a rotation Cn or Cn^k by 2 pi k/n or the opposite angle, a rotation Sn or Sn^k with a
   * reflection. Classes of different axes can have the same symbol.
   *
   * <p>A rotation by t has trace 1 + 2 cos t and determinant 1, with a reflection -1 + 2 cos t and
   * -1; the determinant is (a^3 - 3 a b + 2 c)/6 for the traces a, b, c of the first three powers.
   */
  public List<String> operationNames() {
    List<Cyclotomic> traces = vectorCharacter();
    List<String> names = new ArrayList<>();
    for (int c = 0; c < traces.size(); c++) {
      Cyclotomic a = traces.get(c);
      Cyclotomic square = traces.get(group.powerClass(c, 2));
      Cyclotomic cube = traces.get(group.powerClass(c, 3));
      Cyclotomic determinant =
          a.pow(3)
              .minus(a.times(square).times(Rational.of(3)))
              .plus(cube.times(Rational.of(2)))
              .times(Rational.of(1, 6));
      names.add(operationName(a, determinant, group.classes().get(c).order()));
    }
    return List.copyOf(names);
  }

  private static String operationName(Cyclotomic trace, Cyclotomic determinant, int order) {
    boolean proper = determinant.isOne();
    Cyclotomic cosines = trace.minus(determinant);
    for (int n = 1; n <= order; n++) {
      for (int k = 1; order % n == 0 && 2 * k <= Math.max(n, 2); k++) {
        Cyclotomic root = Cyclotomic.rootOfUnity(n, k);
        if (FiniteGroup.gcd(k, n) == 1 && root.plus(root.conjugate()).equals(cosines)) {
          return proper ? properName(n, k) : improperName(n, k);
        }
      }
    }
    throw new IllegalStateException("An orthogonal matrix has an angle.");
  }

  private static String properName(int n, int k) {
    return n == 1 ? "E" : power("C", n, k);
  }

  /** The power of Sn is odd, as an even one has no reflection. */
  private static String improperName(int n, int k) {
    return switch (n) {
      case 1 -> "sigma";
      case 2 -> "i";
      default -> power("S", n, k % 2 == 1 ? k : n - k);
    };
  }

  private static String power(String letter, int n, int k) {
    return letter + n + (k == 1 ? "" : "^" + k);
  }

  /** Mulliken's names of the rows of the group's character table. */
  public List<String> mullikenNames(CharacterTable table) {
    return new Mulliken(this, table).names();
  }

  static ExactMatrix square(Cyclotomic... rowMajor) {
    return matrix(Arrays.copyOf(rowMajor, rowMajor.length));
  }
}
