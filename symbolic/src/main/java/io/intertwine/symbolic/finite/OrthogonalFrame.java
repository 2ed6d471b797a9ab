package io.intertwine.symbolic.finite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An orthonormal basis among the vectors r v of an orbit: elements g_i with f(g_i^-1 g_j) = 0 for i
 * different from j, the first of them 1.
 *
 * <p>A monomial representation has one, and so do many others from a small subgroup, such as the
 * icosahedral ones from the group of three twofold axes. The search for it, a clique, is bounded.
 */
final class OrthogonalFrame {
  private static final int MOST_STEPS = 500;

  private final MatrixCoefficient function;
  private final FiniteGroup group;
  private final int[] chosen;
  private int steps;

  private OrthogonalFrame(MatrixCoefficient function, int dimension) {
    this.function = function;
    group = function.orbit().group();
    chosen = new int[dimension];
  }

  static Optional<int[]> find(MatrixCoefficient function, int dimension) {
    OrthogonalFrame frame = new OrthogonalFrame(function, dimension);
    List<Integer> candidates = new ArrayList<>();
    MonomialOrbit orbit = function.orbit();
    for (int k = 0; k < orbit.size(); k++) {
      if (function.isZero(orbit.representative(k))) {
        candidates.add(orbit.representative(k));
      }
    }
    return frame.extend(1, candidates) ? Optional.of(frame.chosen) : Optional.empty();
  }

  private boolean extend(int size, List<Integer> candidates) {
    if (size == chosen.length) {
      return true;
    }
    for (int k = 0; candidates.size() - k >= chosen.length - size; k++) {
      if (++steps > MOST_STEPS) {
        return false;
      }
      int g = candidates.get(k);
      int inverse = group.inverse(g);
      List<Integer> rest = new ArrayList<>();
      for (int next : candidates.subList(k + 1, candidates.size())) {
        if (function.isZero(group.product(inverse, next))) {
          rest.add(next);
        }
      }
      chosen[size] = g;
      if (extend(size + 1, rest)) {
        return true;
      }
    }
    return false;
  }
}
