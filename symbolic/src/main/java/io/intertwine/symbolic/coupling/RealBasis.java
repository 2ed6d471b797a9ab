package io.intertwine.symbolic.coupling;

import io.intertwine.symbolic.linear.ExactMatrix;
import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SurdSum;
import java.util.ArrayList;
import java.util.List;

/**
 * The real basis of the irreps of SO(3) in the convention {@code intertwine}: components by
 * ascending m = -l, ..., l, the polar axis z, so that l = 1 is (y, z, x).
 *
 * <p>The unitary matrix U of degree l writes the complex harmonics in real ones, {@code Y[m] = sum
 * over a of U[m, a] R[a]}: the row 0 is 1 at column 0; a row m &lt; 0 is 1/sqrt(2) at column |m|
 * and -i/sqrt(2) at -|m|; a row m &gt; 0 is (-1)^m/sqrt(2) at m and i (-1)^m/sqrt(2) at -m. The
 * change matrix is {@code Q = (-i)^l U}, whose phase makes every coupling tensor real. With the
 * matrices D of the Condon-Shortley basis, {@code D_real = Q^T D conj(Q)}.
 */
public final class RealBasis {
  private RealBasis() {}

  /**
   * Returns the degree if an irrep of SO(3) has it.
   *
   * @throws IllegalArgumentException with one sentence if it is negative or very large
   */
  public static int requireDegree(int l) {
    if (l < 0 || l > DoubledSpin.LARGEST / 2) {
      throw new IllegalArgumentException(
          "A degree must be from 0 to " + DoubledSpin.LARGEST / 2 + ", but is l = " + l + ".");
    }
    return l;
  }

  /** The change matrix Q of degree l; rows are the complex m, columns the real index. */
  public static ExactMatrix change(int l) {
    SurdSum phase =
        switch (requireDegree(l) & 3) {
          case 0 -> SurdSum.ONE;
          case 1 -> SurdSum.I.negate();
          case 2 -> SurdSum.ONE.negate();
          default -> SurdSum.I;
        };
    return unitary(l).scale(phase);
  }

  /**
   * The matrix U of degree l without the power of -i; rows are the complex m, columns the real
   * index.
   */
  public static ExactMatrix unitary(int l) {
    requireDegree(l);
    SurdSum half = SurdSum.sqrt(Rational.of(1, 2));
    SurdSum imaginary = half.times(SurdSum.I);
    List<ExactMatrix.Entry> entries = new ArrayList<>(4 * l + 1);
    entries.add(new ExactMatrix.Entry(l, l, SurdSum.ONE));
    for (int m = 1; m <= l; m++) {
      boolean even = (m & 1) == 0;
      entries.add(new ExactMatrix.Entry(l - m, l + m, half));
      entries.add(new ExactMatrix.Entry(l - m, l - m, imaginary.negate()));
      entries.add(new ExactMatrix.Entry(l + m, l + m, even ? half : half.negate()));
      entries.add(new ExactMatrix.Entry(l + m, l - m, even ? imaginary : imaginary.negate()));
    }
    return ExactMatrix.of(2 * l + 1, 2 * l + 1, entries);
  }

  /**
   * The generator of the rotations about an axis, {@code Q^T (-i J) conj(Q)}: a real antisymmetric
   * matrix X with {@code exp(t X) Y(v) = Y(exp(t E) v)}, E being the rotation generator of space.
   *
   * <p>With s(a) = sqrt((l-a)(l+a+1)), the entries above zero are, for a &gt; 0: X_z[-a, a] = a;
   * X_x[a, -a-1] = X_x[a+1, -a] = s(a)/2 and X_x[0, -1] = s(0)/sqrt(2); X_y[a+1, a] = X_y[-a-1, -a]
   * = s(a)/2 and X_y[1, 0] = s(0)/sqrt(2).
   *
   * @param axis 0, 1 or 2 for x, y or z
   * @throws ArithmeticException if l exceeds 153, where a prime above 307 comes under a root
   */
  public static ExactMatrix generator(int l, int axis) {
    requireDegree(l);
    List<ExactMatrix.Entry> entries = new ArrayList<>();
    if (axis == 2) {
      for (int a = 1; a <= l; a++) {
        addPair(entries, l, -a, a, SurdSum.of(a));
      }
    } else if (axis == 0 || axis == 1) {
      for (int a = 0; a < l; a++) {
        SurdSum half = SurdSum.sqrt(Rational.of((long) (l - a) * (l + a + 1), a == 0 ? 2 : 4));
        if (axis == 1) {
          addPair(entries, l, a + 1, a, half);
        } else {
          addPair(entries, l, a, -a - 1, half);
        }
        if (a > 0) {
          if (axis == 1) {
            addPair(entries, l, -a - 1, -a, half);
          } else {
            addPair(entries, l, a + 1, -a, half);
          }
        }
      }
    } else {
      throw new IllegalArgumentException("There is no axis " + axis + ", only 0, 1 and 2.");
    }
    return ExactMatrix.of(2 * l + 1, 2 * l + 1, entries);
  }

  /**
   * Adds the entry at row and column, counted from -l, and its negative at the transposed place.
   */
  private static void addPair(
      List<ExactMatrix.Entry> entries, int l, int row, int column, SurdSum value) {
    entries.add(new ExactMatrix.Entry(row + l, column + l, value));
    entries.add(new ExactMatrix.Entry(column + l, row + l, value.negate()));
  }
}
