package io.intertwine.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/** Gaussian elimination of linear maps, each a list of linear forms, to see their independence. */
final class Elimination {
  private record Place(int component, int variable) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      return component != other.component
          ? Integer.compare(component, other.component)
          : Integer.compare(variable, other.variable);
    }
  }

  private record Row(Place pivot, TreeMap<Place, Surd> entries) {}

  private final List<Row> rows = new ArrayList<>();

  /**
   * Adds a map, unless it depends on those before.
   *
   * @param components linear forms in variables for which {@code allowed} holds
   * @return whether it is linear and independent
   */
  boolean add(List<Polynomial> components, IntPredicate allowed) {
    TreeMap<Place, Surd> entries = new TreeMap<>();
    for (int c = 0; c < components.size(); c++) {
      for (Map.Entry<Monomial, Surd> term : components.get(c).terms().entrySet()) {
        Monomial monomial = term.getKey();
        if (monomial.degree() != 1 || !allowed.test(monomial.variable(0))) {
          return false;
        }
        entries.put(new Place(c, monomial.variable(0)), term.getValue());
      }
    }
    for (Row row : rows) {
      Surd head = entries.get(row.pivot);
      if (head != null) {
        Surd factor = head.times(row.entries.getOrDefault(row.pivot, Surd.ONE).inverse()).negate();
        row.entries.forEach(
            (place, value) -> {
              Surd sum = entries.getOrDefault(place, Surd.ZERO).plus(value.times(factor));
              if (sum.isZero()) {
                entries.remove(place);
              } else {
                entries.put(place, sum);
              }
            });
      }
    }
    for (Map.Entry<Place, Surd> entry : entries.entrySet()) {
      if (entry.getValue().terms() == 1) {
        rows.add(new Row(entry.getKey(), entries));
        return true;
      }
    }
    return false;
  }
}
