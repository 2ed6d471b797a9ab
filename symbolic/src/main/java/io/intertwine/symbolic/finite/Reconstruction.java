package io.intertwine.symbolic.finite;

import io.intertwine.symbolic.number.Cyclotomic;
import io.intertwine.symbolic.number.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Numbers of Q(zeta_c) from their images modulo primes under all embeddings.
 *
 * <p>Modulo one prime the images determine the coefficients in an integral basis of powers of
 * zeta_c; over several primes the coefficients are combined by the Chinese remainder theorem and
 * become rational by Wang's reconstruction. What comes out is a proposal that has to be proved.
 */
final class Reconstruction {
  private final int conductor;
  private final int[] basis;
  private final int count;

  /** Residues of coefficient b of number k at [k * basis.length + b], modulo {@link #modulus}. */
  private final BigInteger[] residues;

  private BigInteger modulus = BigInteger.ONE;

  Reconstruction(int conductor, int count) {
    this.conductor = conductor;
    this.count = count;
    basis = Cyclotomic.basisExponents(conductor);
    residues = new BigInteger[count * basis.length];
    Arrays.fill(residues, BigInteger.ZERO);
  }

  /** Adds the images modulo one prime, {@code images[k]} for the k-th unit modulo c. */
  void add(PrimeField field, long[][] images) {
    long p = field.p;
    long[][] inverse = interpolation(conductor, field);
    int size = basis.length;
    BigInteger prime = BigInteger.valueOf(p);
    long scale = field.inverse(field.reduce(modulus));
    for (int k = 0; k < count; k++) {
      boolean zero = true;
      for (int u = 0; u < size && zero; u++) {
        zero = images[u][k] == 0;
      }
      for (int b = 0; b < size; b++) {
        long value = 0;
        for (int u = 0; !zero && u < size; u++) {
          value = (value + inverse[b][u] * images[u][k]) % p;
        }
        BigInteger old = residues[k * size + b];
        long difference = Math.floorMod(value - field.reduce(old), p);
        if (difference != 0) {
          long factor = difference * scale % p;
          residues[k * size + b] = old.add(modulus.multiply(BigInteger.valueOf(factor)));
        }
      }
    }
    modulus = modulus.multiply(prime);
  }

  /** The inverse of the matrix zeta_c^(u b), units u and basis exponents b. */
  static long[][] interpolation(int conductor, PrimeField field) {
    int[] basis = Cyclotomic.basisExponents(conductor);
    int size = basis.length;
    int[] units = UnitGroup.units(conductor);
    int step = field.e / conductor;
    long[][] system = new long[size][2 * size];
    for (int u = 0; u < size; u++) {
      for (int b = 0; b < size; b++) {
        system[u][b] = field.rootPower((long) units[u] * basis[b] % conductor * step);
      }
      system[u][size + u] = 1;
    }
    ModularMatrix.reduce(system, field);
    long[][] inverse = new long[size][];
    for (int b = 0; b < size; b++) {
      inverse[b] = Arrays.copyOfRange(system[b], size, 2 * size);
    }
    return inverse;
  }

  /** The numbers, if all coefficients have numerators and denominators that the modulus allows. */
  Optional<Cyclotomic[]> tryLift() {
    int size = basis.length;
    BigInteger bound = modulus.shiftRight(1).sqrt();
    BigInteger denominator = BigInteger.ONE;
    Map<List<Rational>, Cyclotomic> known = new HashMap<>();
    Cyclotomic[] numbers = new Cyclotomic[count];
    for (int k = 0; k < count; k++) {
      List<Rational> coefficients = new ArrayList<>(size);
      for (int b = 0; b < size; b++) {
        Optional<Rational> c = rational(residues[k * size + b], denominator, bound);
        if (c.isEmpty()) {
          return Optional.empty();
        }
        coefficients.add(c.get());
        BigInteger d = c.get().denominator();
        denominator = denominator.multiply(d.divide(denominator.gcd(d)));
        if (denominator.compareTo(bound) > 0) {
          denominator = BigInteger.ONE;
        }
      }
      numbers[k] = known.computeIfAbsent(coefficients, this::number);
    }
    return Optional.of(numbers);
  }

  private Cyclotomic number(List<Rational> coefficients) {
    Rational[] dense = new Rational[conductor];
    Arrays.fill(dense, Rational.ZERO);
    for (int b = 0; b < basis.length; b++) {
      dense[basis[b]] = coefficients.get(b);
    }
    return Cyclotomic.ofCoefficients(dense);
  }

  /** A small fraction with the residue: with the denominator of those before, or by Euclid. */
  private Optional<Rational> rational(BigInteger a, BigInteger denominator, BigInteger bound) {
    if (a.signum() == 0) {
      return Optional.of(Rational.ZERO);
    }
    BigInteger numerator = a.multiply(denominator).mod(modulus);
    if (numerator.bitLength() >= modulus.bitLength() - 1) {
      numerator = numerator.subtract(modulus);
    }
    if (numerator.bitLength() + denominator.bitLength() + 20 < modulus.bitLength()) {
      return Optional.of(Rational.of(numerator, denominator));
    }
    BigInteger r0 = modulus;
    BigInteger r1 = a;
    BigInteger s0 = BigInteger.ZERO;
    BigInteger s1 = BigInteger.ONE;
    while (r1.compareTo(bound) > 0) {
      BigInteger[] division = r0.divideAndRemainder(r1);
      BigInteger s2 = s0.subtract(division[0].multiply(s1));
      r0 = r1;
      r1 = division[1];
      s0 = s1;
      s1 = s2;
    }
    if (s1.signum() == 0 || s1.abs().compareTo(bound) > 0 || !r1.gcd(s1).equals(BigInteger.ONE)) {
      return Optional.empty();
    }
    return Optional.of(Rational.of(r1, s1));
  }
}
