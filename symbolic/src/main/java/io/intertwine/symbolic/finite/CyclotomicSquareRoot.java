package io.intertwine.symbolic.finite;

import io.intertwine.symbolic.number.Cyclotomic;
import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SurdSum;
import java.util.ArrayList;
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
  private static final int LARGEST_DEGREE = 24;

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
    for (int k = 0; k < 4; k++) {
      for (int u : units) {
        long image = OrthogonalityProof.image(number.galois(u), field);
        if (image != 0 && field.pow(image, (field.p - 1) / 2) != 1) {
          return Optional.empty();
        }
      }
      field = field.next();
    }
    long[] roots = new long[units.length];
    for (int k = 0; k < units.length; k++) {
      roots[k] = root(OrthogonalityProof.image(number.galois(units[k]), field), field);
    }
    int free = Math.max(1, units.length / 2);
    for (long signs = 0; signs < 1L << (free - 1); signs++) {
      long[][] images = new long[units.length][1];
      for (int k = 0; k < units.length; k++) {
        // The conjugate embedding, from the other end of the list, has the same real image.
        int pair = Math.min(k, units.length - 1 - k);
        long image = roots[pair];
        images[k][0] = (signs >> pair & 1) == 0 || image == 0 ? image : field.p - image;
      }
      Reconstruction reconstruction = new Reconstruction(n, 1);
      reconstruction.add(field, images);
      Optional<Cyclotomic> root = reconstruction.tryLift().map(numbers -> numbers[0]);
      if (root.isPresent() && root.get().times(root.get()).equals(number)) {
        return root;
      }
    }
    return Optional.empty();
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
