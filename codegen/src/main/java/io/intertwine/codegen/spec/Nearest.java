package io.intertwine.codegen.spec;

import java.util.List;
import java.util.Locale;

/** The nearest of the words that would have been right, by edit distance. */
final class Nearest {
  private Nearest() {}

  /** "did you mean X?" where some word is near, and the given sentence otherwise. */
  static String advice(String word, List<String> right, String otherwise) {
    String lower = word.toLowerCase(Locale.ROOT);
    String nearest = "";
    int best = 1 + Math.max(1, Math.min(3, word.length() / 3));
    for (String candidate : right) {
      int distance = distance(lower, candidate.toLowerCase(Locale.ROOT));
      if (distance < best) {
        best = distance;
        nearest = candidate;
      }
    }
    return nearest.isEmpty() ? otherwise : otherwise + " (did you mean " + nearest + "?)";
  }

  private static int distance(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 3) {
      return Integer.MAX_VALUE;
    }
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substitution = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substitution, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
