package io.intertwine.symbolic.coupling;

import io.intertwine.symbolic.linear.ExactMatrix;
import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SurdSum;
import java.util.ArrayList;
import java.util.List;

/**
 * The angular momentum matrices of one spin in the Condon-Shortley basis, rows and columns by
 * ascending m = -j, ..., j.
 *
 * <p>{@code Jz |m> = m |m>} and {@code (Jx + i Jy) |m> = sqrt((j-m)(j+m+1)) |m+1>}; all are
 * Hermitian, {@code [Jx, Jy] = i Jz}, and {@code exp(-i t J)} is the active rotation by the angle
 * t.
 *
 * @param x the matrix of Jx, real
 * @param y the matrix of Jy, imaginary
 * @param z the matrix of Jz, real and diagonal
 */
public record SpinMatrices(ExactMatrix x, ExactMatrix y, ExactMatrix z) {
  /**
   * The matrices of a doubled spin, of size 2j + 1.
   *
   * @throws IllegalArgumentException with one sentence if the spin is negative
   * @throws ArithmeticException if j exceeds 153, where a prime above 307 comes under a root
   */
  public static SpinMatrices of(int twoJ) {
    DoubledSpin.require(twoJ);
    List<ExactMatrix.Entry> x = new ArrayList<>();
    List<ExactMatrix.Entry> y = new ArrayList<>();
    List<ExactMatrix.Entry> z = new ArrayList<>();
    for (int k = 0; k <= twoJ; k++) {
      // Index k is m = k - j, so that j - m = 2j - k and j + m + 1 = k + 1.
      z.add(new ExactMatrix.Entry(k, k, SurdSum.of(Rational.of(2L * k - twoJ, 2))));
      if (k < twoJ) {
        SurdSum half = SurdSum.sqrt(Rational.of((long) (twoJ - k) * (k + 1), 4));
        SurdSum minusI = half.times(SurdSum.I).negate();
        x.add(new ExactMatrix.Entry(k + 1, k, half));
        x.add(new ExactMatrix.Entry(k, k + 1, half));
        y.add(new ExactMatrix.Entry(k + 1, k, minusI));
        y.add(new ExactMatrix.Entry(k, k + 1, minusI.negate()));
      }
    }
    int size = twoJ + 1;
    return new SpinMatrices(
        ExactMatrix.of(size, size, x),
        ExactMatrix.of(size, size, y),
        ExactMatrix.of(size, size, z));
  }

  /** The matrix of the axis 0 (x), 1 (y) or 2 (z). */
  public ExactMatrix axis(int axis) {
    return switch (axis) {
      case 0 -> x;
      case 1 -> y;
      case 2 -> z;
      default ->
          throw new IllegalArgumentException("There is no axis " + axis + ", only 0, 1 and 2.");
    };
  }

  /** The matrix {@code -i J} of the infinitesimal rotation about an axis, antihermitian. */
  public ExactMatrix rotation(int axis) {
    return axis(axis).scale(SurdSum.I.negate());
  }
}
