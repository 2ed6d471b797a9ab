package io.intertwine.symbolic.finite;

import io.intertwine.symbolic.number.Cyclotomic;
import io.intertwine.symbolic.number.Rational;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Irreducible characters by the algorithm of Burnside, Dixon and Schneider.
 *
 * <p>The centre of the group algebra modulo a prime p = 1 modulo the exponent e is a product of
 * fields, one per irreducible character. For a random central z the powers of z span it, and with
 * the roots w of the minimal polynomial m of z the primitive idempotents are m(z)/(z - w), scaled.
 * The coefficient of an idempotent at the class C is chi(1) conj(chi(C))/|G|, so that at 1 is
 * chi(1)^2/|G| and gives the degree. A value chi(g) is lifted by the multiplicities of the
 * eigenvalues of g, which are the Fourier transform of chi on the powers of g (J. D. Dixon 1967, G.
 * J. A. Schneider 1990; here one random element takes the place of the class matrices in turn).
 */
final class BurnsideDixon {
  private final FiniteGroup group;
  private final int count;
  private final PrimeField field;
  private final int[] degrees;
  private final long[][] characters;
  private final Cyclotomic[][] values;

  BurnsideDixon(FiniteGroup group) {
    this.group = group;
    count = group.classes().size();
    field = PrimeField.above(1L << 30, group.exponent());
    degrees = new int[count];
    characters = new long[count][count];
    values = new Cyclotomic[count][count];
    // A random element fails to generate with a probability of about count^2 / 2^31.
    SplittableRandom random = new SplittableRandom(1);
    while (!split(random)) {
      // The next random element is tried.
    }
    lift();
  }

  int degree(int row) {
    return degrees[row];
  }

  Cyclotomic[][] values() {
    return values;
  }

  /** Finds all characters modulo p from one random central element; false if it is too special. */
  private boolean split(SplittableRandom random) {
    long p = field.p;
    long[][] powers = powersOf(multiplication(random));
    // The relation: columns are 1, z, ..., z^count.
    long[][] system = new long[count][count + 1];
    for (int c = 0; c < count; c++) {
      for (int i = 0; i <= count; i++) {
        system[c][i] = powers[i][c];
      }
    }
    int[] pivots = ModularMatrix.reduce(system, field);
    if (pivots.length < count || pivots[count - 1] != count - 1) {
      return false;
    }
    long[] minimal = new long[count + 1];
    minimal[count] = 1;
    for (int i = 0; i < count; i++) {
      minimal[i] = (p - system[i][count]) % p;
    }
    long[] roots = ModularPolynomial.roots(minimal, p, random);
    if (roots.length < count) {
      return false;
    }
    long[][] transposed = new long[count][count];
    for (int c = 0; c < count; c++) {
      for (int i = 0; i < count; i++) {
        transposed[c][i] = powers[i][c];
      }
    }
    for (int x = 0; x < count; x++) {
      long[] quotient = ModularPolynomial.divideByLinear(minimal, roots[x], p);
      long scale = field.inverse(ModularPolynomial.value(quotient, roots[x], p));
      long[] idempotent = new long[count];
      for (int c = 0; c < count; c++) {
        idempotent[c] = ModularMatrix.dot(transposed[c], quotient, count, p) * scale % p;
      }
      characterOf(x, idempotent);
    }
    return true;
  }

  private void characterOf(int x, long[] idempotent) {
    long p = field.p;
    long order = group.order();
    long square = idempotent[0] * order % p;
    int d = 1;
    while ((long) d * d < square && (long) d * d <= order) {
      d++;
    }
    if ((long) d * d != square) {
      throw new IllegalStateException("A degree of " + group + " has no integral square.");
    }
    degrees[x] = d;
    long factor = order * field.inverse(d) % p;
    for (int c = 0; c < count; c++) {
      characters[x][group.powerClass(c, -1)] = idempotent[c] * factor % p;
    }
  }

  /**
   * The matrix of multiplication by sum over classes of r_C (sum of C): entry (s, t) is the sum
   * over x in G with x y = z_s, y in class t, of r_class(x), z_s the representative of s.
   */
  private long[][] multiplication(SplittableRandom random) {
    long[] coefficient = new long[count];
    for (int c = 0; c < count; c++) {
      coefficient[c] = random.nextLong(field.p);
    }
    long[][] matrix = new long[count][count];
    for (int s = 0; s < count; s++) {
      int z = group.representative(s);
      long[] row = matrix[s];
      for (int x = 0; x < group.order(); x++) {
        int t = group.classOf(group.product(group.inverse(x), z));
        row[t] += coefficient[group.classOf(x)];
      }
      for (int t = 0; t < count; t++) {
        row[t] %= field.p;
      }
    }
    return matrix;
  }

  private long[][] powersOf(long[][] matrix) {
    long[][] powers = new long[count + 1][count];
    powers[0][0] = 1;
    for (int i = 1; i <= count; i++) {
      for (int c = 0; c < count; c++) {
        powers[i][c] = ModularMatrix.dot(matrix[c], powers[i - 1], count, field.p);
      }
    }
    return powers;
  }

  private void lift() {
    Map<RootSum, Cyclotomic> known = new HashMap<>();
    boolean[] done = new boolean[count];
    for (int c = 0; c < count; c++) {
      if (done[c]) {
        continue;
      }
      int o = group.classOrder(c);
      long[][] roots = fourier(o);
      for (int x = 0; x < count; x++) {
        int[] multiplicities = multiplicities(x, c, roots);
        for (int k : UnitGroup.units(o)) {
          int target = group.powerClass(c, k);
          if (!done[target] || target == c) {
            values[x][target] = sum(multiplicities, k, known);
          }
        }
      }
      for (int k : UnitGroup.units(o)) {
        done[group.powerClass(c, k)] = true;
      }
    }
  }

  /** The matrix of the inverse Fourier transform on the cyclic group of order o. */
  private long[][] fourier(int o) {
    long inverse = field.inverse(o);
    long[][] roots = new long[o][o];
    int step = field.e / o;
    for (int j = 0; j < o; j++) {
      for (int l = 0; l < o; l++) {
        roots[j][l] = field.rootPower(-(long) j * l * step) * inverse % field.p;
      }
    }
    return roots;
  }

  private int[] multiplicities(int x, int c, long[][] roots) {
    int o = roots.length;
    long[] onPowers = new long[o];
    for (int l = 0; l < o; l++) {
      onPowers[l] = characters[x][group.powerClass(c, l)];
    }
    int[] multiplicities = new int[o];
    int total = 0;
    for (int j = 0; j < o && total < degrees[x]; j++) {
      long m = ModularMatrix.dot(roots[j], onPowers, o, field.p);
      if (m > degrees[x]) {
        throw new IllegalStateException("A multiplicity of " + group + " exceeds the degree.");
      }
      multiplicities[j] = (int) m;
      total += multiplicities[j];
    }
    if (total != degrees[x]) {
      throw new IllegalStateException("Multiplicities of " + group + " miss the degree.");
    }
    return multiplicities;
  }

  /** A sum of roots of unity of one order, by the pairs of exponent and multiplicity, sorted. */
  private record RootSum(int order, List<Long> terms) {
    private static final int EXPONENT_SHIFT = 32;
    private static final long MULTIPLICITY = (1L << EXPONENT_SHIFT) - 1;

    Cyclotomic value() {
      Rational[] coefficients = new Rational[order];
      Arrays.fill(coefficients, Rational.ZERO);
      for (long term : terms) {
        coefficients[(int) (term >> EXPONENT_SHIFT)] = Rational.of(term & MULTIPLICITY);
      }
      return Cyclotomic.ofCoefficients(coefficients);
    }
  }

  /** The sum of m_j zeta_o^(j k), each different sum computed once. */
  private static Cyclotomic sum(int[] multiplicities, int k, Map<RootSum, Cyclotomic> known) {
    int o = multiplicities.length;
    List<Long> terms = new ArrayList<>();
    for (int j = 0; j < o; j++) {
      if (multiplicities[j] != 0) {
        terms.add(((long) j * k % o) << RootSum.EXPONENT_SHIFT | multiplicities[j]);
      }
    }
    Collections.sort(terms);
    return known.computeIfAbsent(new RootSum(o, terms), RootSum::value);
  }
}
