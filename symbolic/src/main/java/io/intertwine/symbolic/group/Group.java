package io.intertwine.symbolic.group;

import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SurdSum;
import java.util.List;
import java.util.Objects;

/**
 * A structure group: a compact Lie group whose identity component is covered by SU(2).
 *
 * <p>It is given by generators of its Lie algebra so(3) = su(2), with {@code [X_x, X_y] = X_z} and
 * its cyclic images, and by generators of its components, each an involution that commutes with the
 * identity component. A representation integrates to the group, and not only to its cover, if
 * {@code exp(2 pi X_z) = 1} where {@link #allowsHalfIntegerSpins} is false.
 *
 * @param name the name, such as {@code O(3)}
 * @param description what it is, in a few words
 * @param irrepExamples the labels of its first irreps
 * @param lieGenerators names of the generators X_k = -i J_k of the Lie algebra
 * @param discreteGenerators names of the generators of the group of components
 * @param allowsHalfIntegerSpins whether {@code exp(2 pi X_z)} may be other than 1
 * @param isRealified whether irreps are complex spaces, stored as (real, imaginary) pairs
 */
public record Group(
    String name,
    String description,
    List<String> irrepExamples,
    List<String> lieGenerators,
    List<String> discreteGenerators,
    boolean allowsHalfIntegerSpins,
    boolean isRealified) {

  /** A term {@code coefficient * X_generator} of a bracket. */
  public record BracketTerm(Rational coefficient, int generator) {}

  /** Copies the lists. */
  public Group {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(description, "description");
    irrepExamples = List.copyOf(irrepExamples);
    lieGenerators = List.copyOf(lieGenerators);
    discreteGenerators = List.copyOf(discreteGenerators);
    if (lieGenerators.size() != 3) {
      throw new IllegalArgumentException(
          "The Lie algebra of "
              + name
              + " needs the 3 generators of so(3), but has "
              + lieGenerators.size()
              + ".");
    }
  }

  /**
   * The bracket {@code [X_i, X_j] = sum of coefficient * X_k}, in which at most one term occurs.
   */
  public List<BracketTerm> bracket(int i, int j) {
    Objects.checkIndex(i, lieGenerators.size());
    Objects.checkIndex(j, lieGenerators.size());
    if (i == j) {
      return List.of();
    }
    Rational sign = (j - i + 3) % 3 == 1 ? Rational.ONE : Rational.of(-1);
    return List.of(new BracketTerm(sign, 3 - i - j));
  }

  /** The value of the Casimir operator {@code X_x^2 + X_y^2 + X_z^2} on spin j: -j (j + 1). */
  public static SurdSum casimir(int twiceSpin) {
    return SurdSum.of(Rational.of(-(long) twiceSpin * (twiceSpin + 2), 4));
  }

  @Override
  public String toString() {
    return name;
  }
}
