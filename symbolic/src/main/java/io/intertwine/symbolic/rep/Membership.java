package io.intertwine.symbolic.rep;

import io.intertwine.symbolic.group.Group;
import io.intertwine.symbolic.linear.ExactMatrix;
import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SurdSum;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The exact proof that matrices are a representation of the named group, and not only of its cover.
 *
 * <p>The brackets give a representation of the Lie algebra, hence of SU(2). It is one of SO(3) if
 * {@code exp(2 pi X_z) = 1}; since X_z is diagonalisable with eigenvalues i m, this says that all m
 * are integers, that is {@code X_z (X_z^2 + 1) (X_z^2 + 4) ... (X_z^2 + M^2) = 0} for some M, a
 * polynomial identity. Half-integers are let in for SU(2) only. A generator of the components must
 * be an involution that commutes with the Lie algebra, which makes a representation of the direct
 * product.
 */
public final class Membership {
  private Membership() {}

  /**
   * Proves that the representation is one of its group.
   *
   * <p>An {@link Irrep} must further have the Casimir operator of its label, and its parity; a sum
   * of irreps is proved irrep by irrep.
   *
   * @throws MembershipFailure with one sentence that names the relation which fails
   */
  public static void prove(Representation representation) {
    if (representation instanceof Irreps sum) {
      Set<Irrep> distinct =
          sum.blocks().stream()
              .map(Irreps.Block::irrep)
              .collect(Collectors.toCollection(TreeSet::new));
      distinct.forEach(Membership::prove);
      return;
    }
    Group group = representation.group();
    List<ExactMatrix> lie =
        List.of(representation.lie(0), representation.lie(1), representation.lie(2));
    brackets(representation, lie);
    integrality(representation, lie.get(2));
    for (int d = 0; d < group.discreteGenerators().size(); d++) {
      involution(representation, lie, d);
    }
    if (representation instanceof Irrep irrep) {
      label(irrep, lie);
    }
  }

  private static void brackets(Representation representation, List<ExactMatrix> lie) {
    Group group = representation.group();
    for (int i = 0; i < lie.size(); i++) {
      for (int j = i + 1; j < lie.size(); j++) {
        ExactMatrix difference = lie.get(i).commutator(lie.get(j));
        for (Group.BracketTerm term : group.bracket(i, j)) {
          difference =
              difference.minus(lie.get(term.generator()).scale(SurdSum.of(term.coefficient())));
        }
        if (!difference.isZero()) {
          throw new MembershipFailure(
              "The matrices of "
                  + representation.name()
                  + " for "
                  + group.lieGenerators().get(i)
                  + " and "
                  + group.lieGenerators().get(j)
                  + " do not have the bracket of "
                  + group
                  + ".");
        }
      }
    }
  }

  private static void integrality(Representation representation, ExactMatrix rotation) {
    Group group = representation.group();
    ExactMatrix square = rotation.times(rotation);
    ExactMatrix identity = ExactMatrix.identity(representation.dimension());
    ExactMatrix product = rotation;
    int step = group.allowsHalfIntegerSpins() ? 1 : 2;
    // Each m occurs with -m, so the eigenvalues of a representation end before its dimension.
    for (int twice = step; !product.isZero(); twice += step) {
      if (twice > representation.dimension()) {
        throw new MembershipFailure(
            "The representation "
                + representation.name()
                + (group.allowsHalfIntegerSpins()
                    ? " has an eigenvalue of Jz that is no half-integer, so it is none of "
                    : " has an eigenvalue of Jz that is no integer, so a turn by 2 pi does not act as"
                        + " 1 and it is a representation of SU(2) but not of ")
                + group
                + ".");
      }
      SurdSum magnitude = SurdSum.of(Rational.of((long) twice * twice, 4));
      product = product.times(square.plus(identity.scale(magnitude)));
    }
  }

  private static void involution(
      Representation representation, List<ExactMatrix> lie, int generator) {
    ExactMatrix matrix = representation.discrete(generator);
    boolean holds =
        matrix.times(matrix).equals(ExactMatrix.identity(representation.dimension()))
            && lie.stream().allMatch(x -> x.commutator(matrix).isZero());
    if (!holds) {
      throw new MembershipFailure(
          "The matrix of "
              + representation.name()
              + " for "
              + representation.group().discreteGenerators().get(generator)
              + " is not an involution that commutes with the Lie algebra, as "
              + representation.group()
              + " needs it.");
    }
  }

  private static void label(Irrep irrep, List<ExactMatrix> lie) {
    ExactMatrix identity = ExactMatrix.identity(irrep.dimension());
    ExactMatrix casimir = ExactMatrix.zero(irrep.dimension(), irrep.dimension());
    for (ExactMatrix x : lie) {
      casimir = casimir.plus(x.times(x));
    }
    boolean holds = casimir.equals(identity.scale(Group.casimir(irrep.twiceSpin())));
    for (int d = 0; d < irrep.group().discreteGenerators().size(); d++) {
      holds &= irrep.discrete(d).equals(identity.scale(SurdSum.of(irrep.parity())));
    }
    if (!holds) {
      throw new MembershipFailure(
          "The matrices of the irrep " + irrep + " do not have its spin and parity.");
    }
  }
}
