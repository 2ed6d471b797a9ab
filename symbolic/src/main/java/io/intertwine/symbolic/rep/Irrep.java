package io.intertwine.symbolic.rep;

import io.intertwine.symbolic.coupling.RealBasis;
import io.intertwine.symbolic.coupling.SpinMatrices;
import io.intertwine.symbolic.group.Group;
import io.intertwine.symbolic.linear.ExactMatrix;
import io.intertwine.symbolic.number.SurdSum;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * An irreducible representation of SO(3), O(3) or SU(2).
 *
 * <p>SO(3) and O(3): real, dimension 2 l + 1, in the real basis m = -l, ..., l of the convention
 * {@code intertwine}, in which spin 1 acts on (y, z, x); the generator P of O(3) acts as +1 (label
 * e) or -1 (label o). SU(2): complex, in the basis m = -j, ..., j stored as (real part, imaginary
 * part) pairs, so the real dimension is 2 (2 j + 1).
 *
 * @param group the group
 * @param twiceSpin 2 j, not negative, even unless the group has half-integer spins
 * @param parity the sign of the discrete generator: 1 or -1, and 1 where the group has none
 */
public record Irrep(Group group, int twiceSpin, int parity)
    implements Representation, Comparable<Irrep> {
  private static final Pattern LABEL = Pattern.compile("([0-9]{1,4})(/2)?([a-zA-Z]?)");

  /** Checks that the group has the irrep. */
  public Irrep {
    Objects.requireNonNull(group, "group");
    if (twiceSpin < 0) {
      throw new IllegalArgumentException(
          "The spin of an irrep of " + group + " cannot be negative.");
    }
    if (twiceSpin % 2 != 0 && !group.allowsHalfIntegerSpins()) {
      throw new IllegalArgumentException(
          "Spin "
              + twiceSpin
              + "/2 is a representation of SU(2) but not of "
              + group
              + ", whose spins are integers.");
    }
    if (parity != 1 && (parity != -1 || group.discreteGenerators().isEmpty())) {
      throw new IllegalArgumentException(
          "The parity " + parity + " is not possible for an irrep of " + group + ".");
    }
  }

  /** The irrep of integer spin l with even parity. */
  public static Irrep of(Group group, int spin) {
    return new Irrep(group, 2 * spin, 1);
  }

  /** The irrep of integer spin l with a parity. */
  public static Irrep of(Group group, int spin, int parity) {
    return new Irrep(group, 2 * spin, parity);
  }

  /**
   * The irrep of a label: {@code 1o} for O(3), {@code 1} for SO(3), {@code 1/2} for SU(2).
   *
   * @throws IllegalArgumentException with one sentence if the group has no such irrep
   */
  public static Irrep parse(Group group, String label) {
    if (label.startsWith("-")) {
      throw new IllegalArgumentException(
          "The irrep \"" + label + "\" of " + group + " has a negative spin; spins begin at 0.");
    }
    Matcher match = LABEL.matcher(label);
    if (!match.matches()) {
      throw new IllegalArgumentException(
          "The irrep \""
              + label
              + "\" of "
              + group
              + " is not a label like "
              + example(group)
              + ".");
    }
    int number = Integer.parseInt(match.group(1));
    boolean half = match.group(2) != null;
    if (half && number % 2 == 0) {
      throw new IllegalArgumentException(
          "The irrep \""
              + label
              + "\" of "
              + group
              + " is not in lowest terms; write "
              + number / 2
              + ".");
    }
    String letter = match.group(3);
    boolean hasParity = !group.discreteGenerators().isEmpty();
    if (hasParity != !letter.isEmpty() || !(letter.isEmpty() || "eo".contains(letter))) {
      throw new IllegalArgumentException(
          "The irrep \""
              + label
              + "\" of "
              + group
              + (hasParity
                  ? " needs the parity letter e or o, as in " + example(group) + "."
                  : " has a parity letter, but the irreps of "
                      + group
                      + " have no parity, as in "
                      + example(group)
                      + "."));
    }
    return new Irrep(group, half ? number : 2 * number, letter.equals("o") ? -1 : 1);
  }

  private static String example(Group group) {
    return group.allowsHalfIntegerSpins()
        ? "1/2 or 1"
        : group.discreteGenerators().isEmpty() ? "1 or 2" : "1o or 2e";
  }

  /**
   * The integer spin l.
   *
   * @throws ArithmeticException if the spin is a half-integer
   */
  public int spin() {
    if (twiceSpin % 2 != 0) {
      throw new ArithmeticException("The spin " + twiceSpin + "/2 is not an integer.");
    }
    return twiceSpin / 2;
  }

  /** The number of magnetic quantum numbers m: 2 j + 1. */
  public int multiplet() {
    return twiceSpin + 1;
  }

  /**
   * The irreps in the tensor product with another, over the complex numbers where this is complex:
   * spins |j1 - j2|, ..., j1 + j2, each once; the parities multiply.
   *
   * @throws IllegalArgumentException if the other is an irrep of another group
   */
  public List<Irrep> product(Irrep o) {
    if (!group.equals(o.group)) {
      throw new IllegalArgumentException(
          "The irreps "
              + this
              + " of "
              + group
              + " and "
              + o
              + " of "
              + o.group
              + " have no product.");
    }
    int least = Math.abs(twiceSpin - o.twiceSpin);
    return IntStream.rangeClosed(0, Math.min(twiceSpin, o.twiceSpin))
        .mapToObj(k -> new Irrep(group, least + 2 * k, parity * o.parity))
        .toList();
  }

  @Override
  public int dimension() {
    return group.isRealified() ? 2 * multiplet() : multiplet();
  }

  /** The label, such as {@code 1o}, {@code 1} or {@code 1/2}. */
  @Override
  public String name() {
    String spin = twiceSpin % 2 == 0 ? Integer.toString(twiceSpin / 2) : twiceSpin + "/2";
    return group.discreteGenerators().isEmpty() ? spin : spin + (parity == 1 ? "e" : "o");
  }

  @Override
  public ExactMatrix lie(int generator) {
    Objects.checkIndex(generator, group.lieGenerators().size());
    return group.isRealified()
        ? SpinMatrices.of(twiceSpin).axis(generator).scale(SurdSum.I.negate()).realified()
        : RealBasis.generator(spin(), generator);
  }

  @Override
  public ExactMatrix discrete(int generator) {
    Objects.checkIndex(generator, group.discreteGenerators().size());
    ExactMatrix identity = ExactMatrix.identity(dimension());
    return parity == 1 ? identity : identity.negate();
  }

  /** By spin, then even before odd. Irreps of different groups are ordered by the group's name. */
  @Override
  public int compareTo(Irrep o) {
    int byGroup = group.name().compareTo(o.group.name());
    int bySpin = Integer.compare(twiceSpin, o.twiceSpin);
    return byGroup != 0 ? byGroup : bySpin != 0 ? bySpin : Integer.compare(o.parity, parity);
  }

  @Override
  public String toString() {
    return name();
  }
}
