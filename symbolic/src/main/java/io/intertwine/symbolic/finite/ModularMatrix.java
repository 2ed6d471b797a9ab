package io.intertwine.symbolic.finite;

import java.util.Arrays;

/** Elimination of dense matrices modulo a prime, in place. */
final class ModularMatrix {
  private ModularMatrix() {}

  /** Brings rows to reduced echelon form and answers the pivot columns, increasing. */
  static int[] reduce(long[][] rows, PrimeField field) {
    int height = rows.length;
    int width = height == 0 ? 0 : rows[0].length;
    int[] pivots = new int[Math.min(height, width)];
    int rank = 0;
    for (int c = 0; c < width && rank < height; c++) {
      int found = rank;
      while (found < height && rows[found][c] == 0) {
        found++;
      }
      if (found == height) {
        continue;
      }
      long[] pivot = rows[found];
      rows[found] = rows[rank];
      rows[rank] = pivot;
      scale(pivot, c, field.inverse(pivot[c]), field.p);
      for (int r = 0; r < height; r++) {
        if (r != rank && rows[r][c] != 0) {
          addMultiple(rows[r], pivot, c, field.p - rows[r][c], field.p);
        }
      }
      pivots[rank++] = c;
    }
    return Arrays.copyOf(pivots, rank);
  }

  private static void scale(long[] row, int from, long factor, long p) {
    for (int k = from; k < row.length; k++) {
      row[k] = row[k] * factor % p;
    }
  }

  private static void addMultiple(long[] row, long[] pivot, int from, long factor, long p) {
    for (int k = from; k < row.length; k++) {
      row[k] = (row[k] + factor * pivot[k]) % p;
    }
  }

  /** The sum of products of two rows, from position 0 to {@code length - 1}. */
  static long dot(long[] a, long[] b, int length, long p) {
    // Sums stay below p^2 < 2^63 by subtracting p^2 where it is reached; p^2 is not exceeded by
    // more than one product, and an overflow shows as a negative number.
    long square = p * p;
    long sum = 0;
    for (int k = 0; k < length; k++) {
      sum += a[k] * b[k] - square;
      sum += square & (sum >> 63);
    }
    return sum % p;
  }
}
