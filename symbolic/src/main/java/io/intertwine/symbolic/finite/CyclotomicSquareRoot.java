package io.intertwine.symbolic.finite;

import io.intertwine.symbolic.number.Cyclotomic;
import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SurdSum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Square roots of real cyclotomic numbers inside cyclotomic fields of small conductor.
 *
 * <p>Fields Q(zeta_n) are tried for n a small multiple of the number's conductor. If an image under
 * some embedding modulo some prime is no square, the field has no root. Otherwise the images of a
 * real root are known up to one sign per pair of embeddings, every choice of signs is interpolated
 * and lifted, and a root is accepted only if its square is the number.
 */
final class CyclotomicSquareRoot {
  private static final int[] FACTORS = {1, 4, 8, 3, 12, 24, 5, 20, 15, 60, 40, 7, 28};
  private static final int MORE_PRIMES = 3;
  private static final int LARGEST_DEGREE = 24;

  /** The largest numerator and denominator of a coefficient of a root, far below sqrt(p). */
  private static final long LARGEST_PART = 2_000;

  private CyclotomicSquareRoot() {}

  /** A positive root in a cyclotomic field, for a positive number, if one is found. */
  static Optional<Cyclotomic> of(Cyclotomic number) {
    if (number.isRational()) {
      return ofRational(number.toRational());
    }
    List<Integer> tried = new ArrayList<>();
    for (int factor : FACTORS) {
      int own = number.conductor();
      int n = own / FiniteGroup.gcd(own, factor) * factor;
      if (tried.contains(n) || UnitGroup.units(n).length > LARGEST_DEGREE) {
        continue;
      }
      tried.add(n);
      Optional<Cyclotomic> root = inField(number, n);
      if (root.isPresent()) {
        return root.map(r -> r.signum() < 0 ? r.negate() : r);
      }
    }
    return Optional.empty();
  }

  private static Optional<Cyclotomic> ofRational(Rational number) {
    try {
      Cyclotomic root = Cyclotomic.of(SurdSum.sqrt(number));
      return root.conductor() <= 1_000 ? Optional.of(root) : Optional.empty();
    } catch (ArithmeticException tooLarge) {
      // A prime of the radicand is beyond the field of square roots, or the conductor is.
      return Optional.empty();
    }
  }

  private static Optional<Cyclotomic> inField(Cyclotomic number, int n) {
    int[] units = UnitGroup.units(n);
    PrimeField field = PrimeField.above(1L << 30, n);
    if (!isSquare(number, units, field)) {
      return Optional.empty();
    }
    for (int k = 0; k < MORE_PRIMES; k++) {
      field = field.next();
      if (!isSquare(number, units, field)) {
        return Optional.empty();
      }
    }
    long[] roots = new long[units.length];
    for (int k = 0; k < units.length; k++) {
      roots[k] = root(new ModularImages(field).image(number, units[k]), field);
    }
    long[][] parts = parts(n, units, roots, field);
    int[] basis = Cyclotomic.basisExponents(n);
    for (long signs = 0; signs < 1L << (parts.length - 1); signs++) {
      Optional<Cyclotomic> root = lift(n, basis, parts, signs, field.p);
      if (root.isPresent() && root.get().times(root.get()).equals(number)) {
        return root;
      }
    }
    return Optional.empty();
  }

  private static boolean isSquare(Cyclotomic number, int[] units, PrimeField field) {
    ModularImages images = new ModularImages(field);
    for (int u : units) {
      long image = images.image(number, u);
      if (image != 0 && field.pow(image, (field.p - 1) / 2) != 1) {
        return false;
      }
    }
    return true;
  }

  /**
   * What each pair of conjugate embeddings, which have the same real image, adds to the
   * coefficients.
   */
  private static long[][] parts(int n, int[] units, long[] roots, PrimeField field) {
    long[][] inverse = Reconstruction.interpolation(n, field);
    int pairs = Math.max(1, units.length / 2);
    long[][] parts = new long[pairs][units.length];
    for (int k = 0; k < units.length; k++) {
      // The conjugate embedding is at the other end of the list.
      int pair = Math.min(k, units.length - 1 - k);
      for (int b = 0; b < units.length; b++) {
        parts[pair][b] = (parts[pair][b] + inverse[b][k] * roots[pair]) % field.p;
      }
    }
    return parts;
  }

  private static Optional<Cyclotomic> lift(int n, int[] basis, long[][] parts, long signs, long p) {
    Rational[] dense = new Rational[n];
    Arrays.fill(dense, Rational.ZERO);
    for (int b = 0; b < basis.length; b++) {
      long value = 0;
      for (int k = 0; k < parts.length; k++) {
        long part = parts[k][b];
        value += (signs >> k & 1) == 0 ? part : p - part;
      }
      Optional<Rational> small = small(value % p, p);
      if (small.isEmpty()) {
        return Optional.empty();
      }
      dense[basis[b]] = small.get();
    }
    return Optional.of(Cyclotomic.ofCoefficients(dense));
  }

  /** The fraction with small numerator and denominator that has the residue. */
  private static Optional<Rational> small(long residue, long p) {
    long r0 = p;
    long r1 = residue;
    long s0 = 0;
    long s1 = 1;
    while (r1 > LARGEST_PART) {
      long q = r0 / r1;
      long r2 = r0 - q * r1;
      long s2 = s0 - q * s1;
      r0 = r1;
      r1 = r2;
      s0 = s1;
      s1 = s2;
    }
    return Math.abs(s1) > LARGEST_PART ? Optional.empty() : Optional.of(Rational.of(r1, s1));
  }

  /** A square root of a square modulo p, by the algorithm of Tonelli and Shanks. */
  private static long root(long square, PrimeField field) {
    long p = field.p;
    if (square == 0) {
      return 0;
    }
    int s = Long.numberOfTrailingZeros(p - 1);
    long odd = (p - 1) >> s;
    long g = 2;
    while (field.pow(g, (p - 1) / 2) == 1) {
      g++;
    }
    long c = field.pow(g, odd);
    long r = field.pow(square, (odd + 1) / 2);
    long t = field.pow(square, odd);
    while (t != 1) {
      int i = 0;
      for (long power = t; power != 1; power = power * power % p) {
        i++;
      }
      long b = c;
      for (int k = 0; k < s - i - 1; k++) {
        b = b * b % p;
      }
      s = i;
      c = b * b % p;
      t = t * c % p;
      r = r * b % p;
    }
    return r;
  }
}
