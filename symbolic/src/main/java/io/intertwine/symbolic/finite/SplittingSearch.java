package io.intertwine.symbolic.finite;

import io.intertwine.symbolic.number.Cyclotomic;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Chooses, where a linear character occurs twice in chi, an operator of the group algebra that
 * splits the two-dimensional space with eigenvalues in a cyclotomic field, as small as possible.
 */
final class SplittingSearch {
  private static final int MOST_OPERATORS = 40;

  /** Functions on more double cosets are not looked at once a splitting is known. */
  private static final int MOST_DOUBLE_COSETS = 300;

  private final CharacterTable table;
  private final int row;
  private @Nullable MatrixCoefficient best;
  private int bestDegree = Integer.MAX_VALUE;
  private int bestConductor = Integer.MAX_VALUE;

  SplittingSearch(CharacterTable table, int row) {
    this.table = table;
    this.row = row;
  }

  /** The matrix coefficient over the smallest field that was found, if any was. */
  Optional<MatrixCoefficient> search(List<LinearCharacter> occurringTwice) {
    int smallest = CharacterField.of(table, row, 1).degree();
    SplittableRandom random = new SplittableRandom(4);
    for (LinearCharacter lambda : occurringTwice) {
      MatrixCoefficient traces = MatrixCoefficient.traces(table, row, new MonomialOrbit(lambda));
      Set<Cyclotomic> seen = new HashSet<>();
      if (traces.doubleCosets() > MOST_DOUBLE_COSETS && best != null) {
        continue;
      }
      for (int k = 0; k < MOST_OPERATORS && bestDegree > smallest; k++) {
        consider(traces.new Splitting(random.nextInt(table.group().order())), seen);
      }
    }
    return Optional.ofNullable(best);
  }

  private void consider(MatrixCoefficient.Splitting splitting, Set<Cyclotomic> seen) {
    Cyclotomic discriminant = splitting.discriminant();
    if (discriminant.isZero() || !seen.add(discriminant)) {
      return;
    }
    Optional<Cyclotomic> root = CyclotomicSquareRoot.of(discriminant);
    if (root.isEmpty()) {
      return;
    }
    MatrixCoefficient coefficient = splitting.coefficient(root.get());
    CharacterField field = coefficient.field();
    if (field.degree() < bestDegree
        || (field.degree() == bestDegree && field.conductor() < bestConductor)) {
      best = coefficient;
      bestDegree = field.degree();
      bestConductor = field.conductor();
    }
  }
}
