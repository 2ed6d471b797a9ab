package io.intertwine.symbolic.rep;

import io.intertwine.symbolic.linear.ExactMatrix;
import io.intertwine.symbolic.linear.ExactMatrix.Entry;
import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SqrtRational;
import io.intertwine.symbolic.number.SurdSum;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The matrices of X_k = -i J_k on spin j.
 *
 * <p>In the basis of J_z the matrix elements are those of Condon and Shortley, {@code J_+ |m> = a_m
 * |m+1>} with {@code a_m = sqrt((j - m)(j + m + 1))}. The real basis has for m > 0 the functions
 * {@code c_m ~ cos(m phi)} at index m and {@code s_m ~ sin(m phi)} at index -m; the closed forms
 * below are {@code U^T X conj(U)} with the change matrix U of the convention {@code intertwine}.
 */
final class SpinMatrices {
  private SpinMatrices() {}

  /** The complex matrix of X_x (0), X_y (1) or X_z (2), rows and columns m = -j, ..., j. */
  static ExactMatrix complexLie(int twiceSpin, int generator) {
    Objects.checkIndex(generator, 3);
    int size = twiceSpin + 1;
    List<Entry> entries = new ArrayList<>();
    for (int k = 0; k < size; k++) {
      if (generator == 2) {
        // -i m with m = k - j
        SurdSum m = SurdSum.of(Rational.of(2L * k - twiceSpin, 2));
        entries.add(new Entry(k, k, SurdSum.I.times(m).negate()));
      } else if (k + 1 < size) {
        SurdSum half = raising(twiceSpin, k).times(Rational.of(1, 2)).toSurdSum();
        // -i J_x = -i/2 (J_+ + J_-), -i J_y = -1/2 (J_+ - J_-)
        SurdSum up = generator == 0 ? SurdSum.I.times(half).negate() : half.negate();
        SurdSum down = generator == 0 ? up : half;
        entries.add(new Entry(k + 1, k, up));
        entries.add(new Entry(k, k + 1, down));
      }
    }
    return ExactMatrix.of(size, size, entries);
  }

  /** sqrt((j - m)(j + m + 1)) with m = k - j. */
  private static SqrtRational raising(int twiceSpin, int k) {
    return SqrtRational.sqrt(Rational.of((long) (twiceSpin - k) * (k + 1)));
  }

  /** The real matrix of X_x (0), X_y (1) or X_z (2), rows and columns m = -l, ..., l. */
  static ExactMatrix realLie(int spin, int generator) {
    Objects.checkIndex(generator, 3);
    List<Entry> entries = new ArrayList<>();
    for (int m = 0; m <= spin; m++) {
      if (generator == 2) {
        antisymmetric(entries, spin, -m, m, SurdSum.of(m));
      } else if (m < spin) {
        SqrtRational half = raising(2 * spin, spin + m).times(Rational.of(1, 2));
        // The pair m, -m has norm sqrt(2) against the single function m = 0.
        SurdSum a = (m == 0 ? half.times(SqrtRational.sqrt(Rational.TWO)) : half).toSurdSum();
        if (generator == 1) {
          antisymmetric(entries, spin, m + 1, m, a);
          if (m > 0) {
            antisymmetric(entries, spin, -m - 1, -m, a);
          }
        } else {
          antisymmetric(entries, spin, m, -m - 1, a);
          if (m > 0) {
            antisymmetric(entries, spin, m + 1, -m, a);
          }
        }
      }
    }
    return ExactMatrix.of(2 * spin + 1, 2 * spin + 1, entries);
  }

  private static void antisymmetric(
      List<Entry> entries, int spin, int row, int column, SurdSum value) {
    if (row != column) {
      entries.add(new Entry(spin + row, spin + column, value));
      entries.add(new Entry(spin + column, spin + row, value.negate()));
    }
  }
}
