package io.intertwine.symbolic.coupling;

import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SqrtRational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Two generators of so(3) on a real irrep, in a rescaled basis in which they are integers.
 *
 * <p>Numbers of index m are multiplied by {@code r(m) = sqrt(w binomial(2l, l+m))}, w being 1 for m
 * = 0 and 2 otherwise, and a generator becomes {@code X'[p, q] = X[p, q] r(q) / r(p)}. X_z stays as
 * it is, and the entries of 2 X_x become l - a and l + a + 1 (2l instead of l for a = 0), by the
 * formulas of {@link RealBasis#generator}. A diagonal change of basis neither makes nor hides a
 * solution of the equations of equivariance.
 */
final class ScaledGenerators {
  /** The number of generators: X_z and 2 X_x; their commutator gives X_y. */
  static final int COUNT = 2;

  private final int size;
  private final SqrtRational[] scale;
  private final Line[][] rows = new Line[COUNT][];
  private final Line[][] columns = new Line[COUNT][];

  /** The nonzero entries of a row or column. */
  static final class Line {
    private final int[] at;
    private final int[] values;

    private Line(int size) {
      at = new int[size];
      values = new int[size];
    }

    private void set(int k, int place, int value) {
      at[k] = place;
      values[k] = value;
    }

    int size() {
      return at.length;
    }

    /** The place of the k-th entry in its row or column. */
    int at(int k) {
      return at[k];
    }

    /** The value of the k-th entry. */
    int value(int k) {
      return values[k];
    }
  }

  private record Entry(int row, int column, int value) {}

  ScaledGenerators(int l) {
    size = 2 * l + 1;
    scale = new SqrtRational[size];
    List<Entry> aboutZ = new ArrayList<>();
    List<Entry> aboutX = new ArrayList<>();
    for (int a = 0; a <= l; a++) {
      BigInteger binomial = BinomialSums.binomial(2 * l, l + a);
      scale[l + a] = SqrtRational.sqrt(Rational.of(a == 0 ? binomial : binomial.shiftLeft(1)));
      scale[l - a] = scale[l + a];
      if (a > 0) {
        aboutZ.add(new Entry(l - a, l + a, a));
        aboutZ.add(new Entry(l + a, l - a, -a));
      }
      if (a < l) {
        int up = l + a + 1;
        int down = a == 0 ? 2 * l : l - a;
        aboutX.add(new Entry(l + a, l - a - 1, down));
        aboutX.add(new Entry(l - a - 1, l + a, -up));
        if (a > 0) {
          aboutX.add(new Entry(l + a + 1, l - a, up));
          aboutX.add(new Entry(l - a, l + a + 1, -down));
        }
      }
    }
    set(0, aboutZ);
    set(1, aboutX);
  }

  private void set(int generator, List<Entry> entries) {
    int[] inRow = new int[size];
    int[] inColumn = new int[size];
    for (Entry e : entries) {
      inRow[e.row]++;
      inColumn[e.column]++;
    }
    rows[generator] = new Line[size];
    columns[generator] = new Line[size];
    for (int k = 0; k < size; k++) {
      rows[generator][k] = new Line(inRow[k]);
      columns[generator][k] = new Line(inColumn[k]);
    }
    for (Entry e : entries) {
      rows[generator][e.row].set(--inRow[e.row], e.column, e.value);
      columns[generator][e.column].set(--inColumn[e.column], e.row, e.value);
    }
  }

  int size() {
    return size;
  }

  /** The factor r(m) of an index. */
  SqrtRational scale(int index) {
    return scale[index];
  }

  /** A row of a generator: 0 for X_z, 1 for 2 X_x. */
  Line row(int generator, int row) {
    return rows[generator][row];
  }

  /** A column of a generator: 0 for X_z, 1 for 2 X_x. */
  Line column(int generator, int column) {
    return columns[generator][column];
  }
}
