package io.intertwine.symbolic.finite;

import io.intertwine.symbolic.linear.ExactMatrix;
import io.intertwine.symbolic.number.Cyclotomic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The faithful action of a finite group of exact matrices on the orbits of the unit vectors.
 *
 * <p>The points are numbered in the order in which the generators reach them from the first unit
 * vector, then from the next that is not yet reached.
 */
final class MatrixAction {
  private final String name;
  private final List<ExactMatrix> generators;
  private final int dimension;
  private final Map<List<Cyclotomic>, Integer> points = new LinkedHashMap<>();
  private final List<List<Cyclotomic>> queue = new ArrayList<>();
  private final List<List<Integer>> images = new ArrayList<>();

  MatrixAction(String name, List<ExactMatrix> generators) {
    this.name = name;
    this.generators = generators;
    if (generators.isEmpty()) {
      throw new IllegalArgumentException("The matrix group " + name + " needs a generator.");
    }
    dimension = generators.get(0).rows();
    for (int k = 0; k < generators.size(); k++) {
      ExactMatrix g = generators.get(k);
      if (g.rows() != dimension || g.columns() != dimension || dimension == 0) {
        throw new IllegalArgumentException(
            "Generator "
                + (k + 1)
                + " of the matrix group "
                + name
                + " is no square matrix of the size of the first.");
      }
      images.add(new ArrayList<>());
    }
  }

  /** The permutations of the generators. */
  List<Permutation> permutations() {
    List<List<Map<Integer, Cyclotomic>>> columns = new ArrayList<>();
    for (ExactMatrix g : generators) {
      columns.add(columns(g));
    }
    for (int k = 0; k < dimension; k++) {
      List<Cyclotomic> unit = new ArrayList<>();
      for (int i = 0; i < dimension; i++) {
        unit.add(i == k ? Cyclotomic.ONE : Cyclotomic.ZERO);
      }
      number(unit);
    }
    for (int at = 0; at < queue.size(); at++) {
      for (int s = 0; s < generators.size(); s++) {
        images.get(s).add(number(apply(columns.get(s), queue.get(at))) + 1);
      }
    }
    List<Permutation> permutations = new ArrayList<>();
    for (int s = 0; s < generators.size(); s++) {
      if (images.get(s).stream().distinct().count() < queue.size()) {
        throw new IllegalArgumentException(
            "Generator " + (s + 1) + " of the matrix group " + name + " is not invertible.");
      }
      permutations.add(Permutation.ofImages(images.get(s)));
    }
    return permutations;
  }

  private int number(List<Cyclotomic> vector) {
    Integer known = points.get(vector);
    if (known != null) {
      return known;
    }
    if (queue.size() == FiniteGroup.LARGEST_DEGREE) {
      throw new IllegalArgumentException(
          "The matrix group "
              + name
              + " moves a unit vector to more than "
              + FiniteGroup.LARGEST_DEGREE
              + " places, so it is infinite or larger than is computed here.");
    }
    points.put(vector, queue.size());
    queue.add(vector);
    return queue.size() - 1;
  }

  private List<Map<Integer, Cyclotomic>> columns(ExactMatrix matrix) {
    List<Map<Integer, Cyclotomic>> columns = new ArrayList<>();
    for (int k = 0; k < dimension; k++) {
      columns.add(new HashMap<>());
    }
    for (ExactMatrix.Entry e : matrix.entries()) {
      columns.get(e.column()).put(e.row(), Cyclotomic.of(e.value()));
    }
    return columns;
  }

  private List<Cyclotomic> apply(List<Map<Integer, Cyclotomic>> columns, List<Cyclotomic> v) {
    List<Cyclotomic> result = new ArrayList<>();
    for (int i = 0; i < dimension; i++) {
      Cyclotomic sum = Cyclotomic.ZERO;
      for (int j = 0; j < dimension; j++) {
        Cyclotomic entry = columns.get(j).get(i);
        if (entry != null && !v.get(j).isZero()) {
          sum = sum.plus(entry.times(v.get(j)));
        }
      }
      result.add(sum);
    }
    return result;
  }
}
