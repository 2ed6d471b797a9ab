package io.intertwine.property;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A small part of a product of choices in which every pair of values of two choices that occurs
 * together at all still occurs together (pairwise or all-pairs testing).
 */
final class PairwiseSample {

  private PairwiseSample() {}

  /** Every valid combination, the last choice varying fastest. */
  static List<List<Object>> all(List<List<?>> choices, Predicate<List<Object>> valid) {
    List<List<Object>> rows = new ArrayList<>(List.of(List.of()));
    for (List<?> choice : choices) {
      List<List<Object>> longer = new ArrayList<>();
      for (List<Object> row : rows) {
        for (Object value : choice) {
          List<Object> next = new ArrayList<>(row);
          next.add(value);
          longer.add(List.copyOf(next));
        }
      }
      rows = longer;
    }
    return rows.stream().filter(valid).toList();
  }

  /** Rows that cover every pair, taken greedily: always the first one with the most new pairs. */
  static List<List<Object>> of(List<List<?>> choices, Predicate<List<Object>> valid) {
    List<List<Object>> all = all(choices, valid);
    Set<Pair> missing = new LinkedHashSet<>();
    all.forEach(row -> missing.addAll(pairs(row)));
    List<List<Object>> sample = new ArrayList<>();
    while (!missing.isEmpty()) {
      List<Object> best = List.of();
      long most = 0;
      for (List<Object> row : all) {
        long covered = pairs(row).stream().filter(missing::contains).count();
        if (covered > most) {
          most = covered;
          best = row;
        }
      }
      missing.removeAll(pairs(best));
      sample.add(best);
    }
    return sample;
  }

  private record Pair(int first, Object one, int second, Object two) {}

  private static List<Pair> pairs(List<Object> row) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      for (int j = i + 1; j < row.size(); j++) {
        pairs.add(new Pair(i, row.get(i), j, row.get(j)));
      }
    }
    return pairs;
  }
}
