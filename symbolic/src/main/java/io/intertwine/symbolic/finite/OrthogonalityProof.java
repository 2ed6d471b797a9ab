package io.intertwine.symbolic.finite;

import io.intertwine.symbolic.number.Cyclotomic;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;

/**
 * The exact proof that the rows of a table of class functions are orthonormal.
 *
 * <p>For two rows let a = sum over classes of |C| chi(C) conj(psi(C)) - |G| delta. First the values
 * themselves are checked to satisfy sigma_k(chi(C)) = chi(C^k) for the generators of the Galois
 * group; C to C^k permutes the classes and keeps their sizes, so every sigma_k fixes a, which is
 * thus rational, and an integer because each value is an algebraic integer. No value is larger than
 * the largest coefficient sum b of a value, so |a| is at most |G| (b^2 + 1). Hence a = 0 if a is 0
 * modulo one prime ideal above a prime p &gt; |G| (b^2 + 1), or modulo several such primes whose
 * product is.
 */
final class OrthogonalityProof {
  private OrthogonalityProof() {}

  static void prove(FiniteGroup group, Cyclotomic[][] values) {
    int count = values.length;
    requireGaloisPower(group, values);
    BigInteger bound = bound(group, values);
    BigInteger modulus = BigInteger.ONE;
    PrimeField field = PrimeField.above(1L << 31, group.exponent());
    while (modulus.compareTo(bound) <= 0) {
      long[][] rows = images(values, field);
      for (int x = 0; x < count; x++) {
        long[] weighted = new long[count];
        for (int c = 0; c < count; c++) {
          weighted[c] = rows[x][group.powerClass(c, -1)] * group.classSize(c) % field.p;
        }
        for (int y = 0; y <= x; y++) {
          long expected = x == y ? group.order() : 0;
          if (ModularMatrix.dot(weighted, rows[y], count, field.p) != expected) {
            throw new IllegalStateException(
                "Rows " + y + " and " + x + " of the table of " + group + " are not orthogonal.");
          }
        }
      }
      modulus = modulus.multiply(BigInteger.valueOf(field.p));
      field = field.next();
    }
  }

  private static BigInteger bound(FiniteGroup group, Cyclotomic[][] values) {
    BigInteger largest = BigInteger.ONE;
    for (Cyclotomic[] row : values) {
      for (Cyclotomic value : row) {
        largest = largest.max(CoefficientBounds.sum(value).numerator());
      }
    }
    return largest
        .multiply(largest)
        .add(BigInteger.ONE)
        .multiply(BigInteger.valueOf(group.order()));
  }

  private static void requireGaloisPower(FiniteGroup group, Cyclotomic[][] values) {
    int e = group.exponent();
    for (int k : UnitGroup.generators(e)) {
      Map<Cyclotomic, Cyclotomic> known = new HashMap<>();
      for (Cyclotomic[] row : values) {
        for (int c = 0; c < row.length; c++) {
          if (!row[c].isInteger() || e % row[c].conductor() != 0) {
            throw new IllegalStateException("A character value is no sum of roots of unity.");
          }
          Cyclotomic image = known.computeIfAbsent(row[c], v -> v.galois(k));
          if (!image.equals(row[group.powerClass(c, k)])) {
            throw new IllegalStateException("Powers and automorphisms differ on a character.");
          }
        }
      }
    }
  }

  private static long[][] images(Cyclotomic[][] values, PrimeField field) {
    ModularImages images = new ModularImages(field);
    long[][] rows = new long[values.length][values.length];
    for (int x = 0; x < values.length; x++) {
      for (int c = 0; c < values.length; c++) {
        rows[x][c] = images.image(values[x][c], 1);
      }
    }
    return rows;
  }

  /** The Frobenius-Schur indicators; exact, for they are -1, 0 or 1 by theory. */
  static int[] indicators(FiniteGroup group, Cyclotomic[][] values) {
    PrimeField field = PrimeField.above(1L << 31, group.exponent());
    long[][] rows = images(values, field);
    long inverse = field.inverse(group.order());
    int[] indicators = new int[values.length];
    for (int x = 0; x < values.length; x++) {
      long sum = 0;
      for (int c = 0; c < values.length; c++) {
        sum = (sum + rows[x][group.powerClass(c, 2)] * group.classSize(c)) % field.p;
      }
      long mean = sum * inverse % field.p;
      if (mean != 0 && mean != 1 && mean != field.p - 1) {
        throw new IllegalStateException("An indicator is none of -1, 0 and 1.");
      }
      indicators[x] = mean == field.p - 1 ? -1 : (int) mean;
    }
    return indicators;
  }
}
