package io.intertwine.symbolic.finite;

import io.intertwine.symbolic.number.Cyclotomic;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The change to an orthonormal basis, from M = L D L* with unit lower triangular L and positive
 * diagonal D: with T = sqrt(D) L*, the matrices T rho T^-1 are unitary.
 */
final class OrthonormalBasis {
  private final int size;

  /** T, upper triangular. */
  private final Cyclotomic[][] change;

  private final Cyclotomic[][] inverse;

  private OrthonormalBasis(Cyclotomic[][] change, Cyclotomic[][] inverse) {
    size = change.length;
    this.change = change;
    this.inverse = inverse;
  }

  /**
   * The change of basis, or nothing if a square root of an entry of D is not found.
   *
   * @param form a positive definite Hermitian matrix
   */
  static Optional<OrthonormalBasis> of(Cyclotomic[][] form) {
    int n = form.length;
    Cyclotomic[][] rest = copy(form);
    Cyclotomic[][] change = zeros(n);
    for (int k = 0; k < n; k++) {
      Cyclotomic pivot = rest[k][k];
      Optional<Cyclotomic> root =
          pivot.signum() > 0 ? CyclotomicSquareRoot.of(pivot) : Optional.empty();
      if (root.isEmpty()) {
        return Optional.empty();
      }
      Cyclotomic inverse = root.get().reciprocal();
      // Row k of T is conj(column k of L) sqrt(d) = row k of the rest, divided by sqrt(d).
      for (int j = k; j < n; j++) {
        change[k][j] = rest[k][j].times(inverse);
      }
      for (int i = k + 1; i < n; i++) {
        for (int j = k + 1; j < n; j++) {
          Cyclotomic product = change[k][i].conjugate().times(change[k][j]);
          rest[i][j] = rest[i][j].minus(product);
        }
      }
    }
    return Optional.of(new OrthonormalBasis(change, invertUpper(change)));
  }

  private static Cyclotomic[][] copy(Cyclotomic[][] matrix) {
    return Arrays.stream(matrix).map(Cyclotomic[]::clone).toArray(Cyclotomic[][]::new);
  }

  private static Cyclotomic[][] zeros(int n) {
    Cyclotomic[][] matrix = new Cyclotomic[n][n];
    for (Cyclotomic[] row : matrix) {
      Arrays.fill(row, Cyclotomic.ZERO);
    }
    return matrix;
  }

  private static Cyclotomic[][] invertUpper(Cyclotomic[][] upper) {
    int n = upper.length;
    Cyclotomic[][] inverse = zeros(n);
    for (int j = 0; j < n; j++) {
      for (int i = j; i >= 0; i--) {
        Cyclotomic sum = i == j ? Cyclotomic.ONE : Cyclotomic.ZERO;
        for (int k = i + 1; k <= j; k++) {
          if (!upper[i][k].isZero() && !inverse[k][j].isZero()) {
            sum = sum.minus(upper[i][k].times(inverse[k][j]));
          }
        }
        inverse[i][j] = sum.isZero() ? sum : sum.times(upper[i][i].reciprocal());
      }
    }
    return inverse;
  }

  /** T rho T^-1. */
  Cyclotomic[][] representation(Cyclotomic[][] rho) {
    return times(times(change, rho), inverse);
  }

  /** The transpose of T^-1, times s, times T^-1. */
  Cyclotomic[][] bilinear(Cyclotomic[][] s) {
    Cyclotomic[][] transposed = zeros(size);
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        transposed[i][j] = inverse[j][i];
      }
    }
    return times(times(transposed, s), inverse);
  }

  private static Cyclotomic[][] times(Cyclotomic[][] a, Cyclotomic[][] b) {
    int n = a.length;
    Cyclotomic[][] product = zeros(n);
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < n; k++) {
        if (a[i][k].isZero()) {
          continue;
        }
        for (int j = 0; j < n; j++) {
          if (!b[k][j].isZero()) {
            product[i][j] = product[i][j].plus(a[i][k].times(b[k][j]));
          }
        }
      }
    }
    return product;
  }

  /** The field of the entries of all matrices: its conductor and its degree. */
  static CharacterField field(List<Cyclotomic[][]> matrices) {
    List<Cyclotomic> entries =
        matrices.stream().flatMap(Arrays::stream).flatMap(Arrays::stream).distinct().toList();
    int n = 1;
    for (Cyclotomic entry : entries) {
      n = n / FiniteGroup.gcd(n, entry.conductor()) * entry.conductor();
    }
    return CharacterField.of(entries, n);
  }
}
