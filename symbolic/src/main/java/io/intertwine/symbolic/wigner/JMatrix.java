package io.intertwine.symbolic.wigner;

import io.intertwine.symbolic.coupling.DoubledSpin;
import io.intertwine.symbolic.coupling.RealBasis;
import io.intertwine.symbolic.linear.ExactMatrix;
import java.util.ArrayList;
import java.util.List;

/**
 * The exact matrices that turn rotations about z into rotations about y.
 *
 * <p>In the real basis J is the rotation by pi about the axis (0, 1, 1), which exchanges y and z
 * and reverses x: J is symmetric, {@code J J = 1}, {@code J X_z J = X_y} and {@code J X_x J =
 * -X_x}. With the rotations Z about z, {@code D(alpha, beta, gamma) = Z(alpha) J Z(beta) J
 * Z(gamma)}; all angles then stand in the sparse Z (D. Pinchon, P. E. Hoggan, Rotation matrices for
 * real spherical harmonics: general rotations of atomic orbitals in space-fixed axes, J. Phys. A
 * 40, 1597, 2007; their J is (-1)^l times this one).
 */
public final class JMatrix {
  private JMatrix() {}

  /**
   * The matrix J of degree l in the real basis of the convention {@code intertwine}; every entry is
   * a signed square root of a rational.
   *
   * @throws IllegalArgumentException with one sentence if the degree is negative
   * @throws ArithmeticException if a prime above 307 is under a root, which needs l > 155
   */
  public static ExactMatrix real(int l) {
    // Rz(pi/2) Ry(pi/2) Rz(pi/2) sends x to -x, y to z and z to y.
    RationalAngle quarter = RationalAngle.QUARTER_TURN;
    return WignerD.real(l, quarter, quarter, quarter);
  }

  /**
   * The matrix {@code d^j(pi/2)} of a spin in the Condon-Shortley basis, real orthogonal; rows and
   * columns are by ascending m.
   *
   * @throws IllegalArgumentException with one sentence if the spin is negative
   * @throws ArithmeticException if a prime above 307 is under a root, which needs j > 155
   */
  public static ExactMatrix complex(int twoJ) {
    DoubledSpin.require(twoJ);
    List<ExactMatrix.Entry> entries = new ArrayList<>();
    for (int row = 0; row <= twoJ; row++) {
      for (int column = 0; column <= twoJ; column++) {
        entries.add(
            new ExactMatrix.Entry(
                row,
                column,
                WignerD.d(twoJ, 2 * row - twoJ, 2 * column - twoJ, RationalAngle.QUARTER_TURN)
                    .toSurdSum()));
      }
    }
    return ExactMatrix.of(twoJ + 1, twoJ + 1, entries);
  }

  /**
   * Proves that J of degree l is orthogonal and an involution, and carries X_z to X_y and X_x to
   * its negative; hence {@code exp(beta X_y) = J exp(beta X_z) J}.
   *
   * @throws IllegalStateException with one sentence if an equation fails
   * @throws ArithmeticException as {@link #real}
   */
  public static void prove(int l) {
    ExactMatrix j = real(l);
    require(l, j.isReal() && j.equals(j.transpose()), "is not real and symmetric");
    require(l, j.times(j).equals(ExactMatrix.identity(2 * l + 1)), "is not its own inverse");
    ExactMatrix z = RealBasis.generator(l, 2);
    ExactMatrix x = RealBasis.generator(l, 0);
    require(l, j.times(z).equals(RealBasis.generator(l, 1).times(j)), "does not carry X_z to X_y");
    require(l, j.times(x).equals(x.times(j).negate()), "does not carry X_x to -X_x");
  }

  private static void require(int l, boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException("The matrix J of degree " + l + " " + otherwise + ".");
    }
  }
}
