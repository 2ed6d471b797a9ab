package io.intertwine.symbolic.finite;

import io.intertwine.symbolic.number.Cyclotomic;
import io.intertwine.symbolic.number.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The exact proof that {@code rho(x)^T M rho(x) = M} for the generators x, or with the conjugate
 * transpose on the left.
 *
 * <p>With a common denominator D of the entries of all rho(x) and one E of those of M, D^2 E times
 * the difference of an entry is an algebraic integer; no conjugate of it exceeds D^2 E (b^2 m + m),
 * b the largest sum of bounds of a column of rho and m the largest bound in M. It is 0 if it is 0
 * modulo all prime ideals above primes whose product exceeds that.
 */
final class FormProof {
  private final List<Cyclotomic[][]> matrices;
  private final Cyclotomic[][] form;
  private final boolean hermitian;
  private final int size;

  FormProof(List<Cyclotomic[][]> matrices, Cyclotomic[][] form, boolean hermitian) {
    this.matrices = matrices;
    this.form = form;
    this.hermitian = hermitian;
    size = form.length;
  }

  boolean holds() {
    int conductor = conductor();
    BigInteger bound = bound();
    BigInteger modulus = BigInteger.ONE;
    PrimeField field = PrimeField.above((1L << 30) + (1L << 28), conductor);
    while (modulus.compareTo(bound) <= 0) {
      ModularImages residues = new ModularImages(field);
      for (int unit : UnitGroup.units(conductor)) {
        for (Cyclotomic[][] matrix : matrices) {
          if (!holds(matrix, residues, field.p, unit)) {
            return false;
          }
        }
      }
      modulus = modulus.multiply(BigInteger.valueOf(field.p));
      field = field.next();
    }
    return true;
  }

  private boolean holds(Cyclotomic[][] matrix, ModularImages residues, long p, int unit) {
    // Rows of the transposes, so that all products are of rows.
    long[][] right = transposed(matrix, residues, unit);
    long[][] left = hermitian ? transposed(matrix, residues, -unit) : right;
    long[][] middle = new long[size][];
    for (int i = 0; i < size; i++) {
      middle[i] = images(form[i], residues, unit);
    }
    for (int j = 0; j < size; j++) {
      long[] moved = new long[size];
      for (int i = 0; i < size; i++) {
        moved[i] = ModularMatrix.dot(middle[i], right[j], size, p);
      }
      for (int i = 0; i < size; i++) {
        if (ModularMatrix.dot(left[i], moved, size, p) != middle[i][j]) {
          return false;
        }
      }
    }
    return true;
  }

  private long[][] transposed(Cyclotomic[][] matrix, ModularImages residues, int unit) {
    long[][] result = new long[size][size];
    for (int i = 0; i < size; i++) {
      long[] row = images(matrix[i], residues, unit);
      for (int j = 0; j < size; j++) {
        result[j][i] = row[j];
      }
    }
    return result;
  }

  private long[] images(Cyclotomic[] row, ModularImages residues, int unit) {
    long[] result = new long[size];
    for (int j = 0; j < size; j++) {
      result[j] = residues.image(row[j], unit);
    }
    return result;
  }

  private int conductor() {
    int c = 1;
    for (Cyclotomic[][] matrix : withForm()) {
      for (Cyclotomic[] row : matrix) {
        for (Cyclotomic entry : row) {
          c = c / FiniteGroup.gcd(c, entry.conductor()) * entry.conductor();
        }
      }
    }
    return c;
  }

  private List<Cyclotomic[][]> withForm() {
    List<Cyclotomic[][]> all = new ArrayList<>(matrices);
    all.add(form);
    return all;
  }

  private BigInteger bound() {
    BigInteger denominator = BigInteger.ONE;
    Rational largestColumn = Rational.ONE;
    for (Cyclotomic[][] matrix : matrices) {
      for (int j = 0; j < size; j++) {
        Rational sum = Rational.ZERO;
        for (int i = 0; i < size; i++) {
          sum = sum.plus(CoefficientBounds.sum(matrix[i][j]));
          denominator = lcm(denominator, matrix[i][j].denominator());
        }
        largestColumn = sum.compareTo(largestColumn) > 0 ? sum : largestColumn;
      }
    }
    BigInteger formDenominator = BigInteger.ONE;
    Rational largest = Rational.ONE;
    for (Cyclotomic[] row : form) {
      for (Cyclotomic entry : row) {
        Rational sum = CoefficientBounds.sum(entry);
        largest = sum.compareTo(largest) > 0 ? sum : largest;
        formDenominator = lcm(formDenominator, entry.denominator());
      }
    }
    Rational total =
        largestColumn
            .times(largestColumn)
            .plus(Rational.ONE)
            .times(largest)
            .times(Rational.of(denominator.pow(2).multiply(formDenominator)));
    return total.numerator().divide(total.denominator()).add(BigInteger.ONE);
  }

  private static BigInteger lcm(BigInteger a, BigInteger b) {
    return a.multiply(b.divide(a.gcd(b)));
  }
}
