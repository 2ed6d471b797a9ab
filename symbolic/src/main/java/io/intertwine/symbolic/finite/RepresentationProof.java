package io.intertwine.symbolic.finite;

import io.intertwine.symbolic.number.Cyclotomic;
import io.intertwine.symbolic.number.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The exact proof that matrices of the generators are a representation with a given character.
 *
 * <p>Let w_0 be the first basis vector. Along a spanning tree of the cosets r H, w_r is defined by
 * applying generators to w_0, and for every coset and every generator x with x r = r' h the
 * equation {@code rho(x) w_r = lambda(h) w_r'} is checked. Then e_r to w_r maps the representation
 * induced from lambda, which is one, to the column space, and commutes with the generators; the
 * basis vectors are among the w_r up to a factor, so it is onto, and rho is a representation. Its
 * traces agree with chi modulo a prime p that is prime to |G| and larger than twice the degree; the
 * multiplicities of the irreducible representations are then equal, being less than p.
 *
 * <p>Each equation is an identity between numbers of Q(zeta_c). Let D be a common denominator of
 * the entries, b the largest sum of the bounds of a row, and t the depth of the tree: then D^(t+1)
 * times the difference is an algebraic integer of which no conjugate exceeds 2 (D b)^(t+1). It is 0
 * if it is 0 modulo all prime ideals above primes whose product exceeds that.
 */
final class RepresentationProof {
  private final CharacterTable table;
  private final FiniteGroup group;
  private final int row;
  private final MonomialOrbit orbit;
  private final List<Cyclotomic[][]> matrices;
  private final int dimension;

  /** For coset r and generator s: the coset of x r, and the exponent of the factor. */
  private final int[][] target;

  private final int[][] phase;
  private final int[] treeOrder;
  private final int[] parent;
  private final int[] parentGenerator;
  private final int conductor;

  /** A common multiple of the group's exponent and the conductor. */
  private final int rootOrder;

  private int depth;

  RepresentationProof(
      CharacterTable table, int row, MonomialOrbit orbit, List<Cyclotomic[][]> matrices) {
    this.table = table;
    this.row = row;
    this.orbit = orbit;
    this.matrices = matrices;
    group = table.group();
    conductor = conductor();
    rootOrder = group.exponent() / FiniteGroup.gcd(group.exponent(), conductor) * conductor;
    dimension = table.degree(row);
    int[] generators = group.generatorElements();
    target = new int[orbit.size()][generators.length];
    phase = new int[orbit.size()][generators.length];
    treeOrder = new int[orbit.size()];
    parent = new int[orbit.size()];
    parentGenerator = new int[orbit.size()];
    int[] depths = new int[orbit.size()];
    boolean[] reached = new boolean[orbit.size()];
    reached[0] = true;
    int size = 1;
    for (int k = 0; k < size; k++) {
      int r = treeOrder[k];
      for (int s = 0; s < generators.length; s++) {
        int y = group.product(generators[s], orbit.representative(r));
        target[r][s] = orbit.coset(y);
        phase[r][s] = orbit.phase(y);
        if (!reached[target[r][s]]) {
          reached[target[r][s]] = true;
          parent[target[r][s]] = r;
          parentGenerator[target[r][s]] = s;
          depths[target[r][s]] = depths[r] + 1;
          depth = depths[r] + 1;
          treeOrder[size++] = target[r][s];
        }
      }
    }
  }

  /** Whether the equations hold; {@code basis} names the elements g_i of the basis vectors. */
  boolean holds(int[] basis) {
    BigInteger bound = bound();
    BigInteger modulus = BigInteger.ONE;
    PrimeField field = PrimeField.above((1L << 30) + (1L << 29), rootOrder);
    while (modulus.compareTo(bound) <= 0) {
      ModularImages residues = new ModularImages(field);
      for (int unit : embeddings()) {
        long[][] vectors = vectors(field, residues, unit);
        if (vectors.length == 0 || !spans(vectors, basis, field, unit)) {
          return false;
        }
        if (unit == 1 && modulus.equals(BigInteger.ONE) && !hasCharacter(vectors, basis, field)) {
          return false;
        }
      }
      modulus = modulus.multiply(BigInteger.valueOf(field.p));
      field = field.next();
    }
    return true;
  }

  private int conductor() {
    int c = orbit.lambda().order();
    for (Cyclotomic[][] matrix : matrices) {
      for (Cyclotomic[] entries : matrix) {
        for (Cyclotomic entry : entries) {
          c = c / FiniteGroup.gcd(c, entry.conductor()) * entry.conductor();
        }
      }
    }
    return c;
  }

  /**
   * One unit modulo {@link #rootOrder} for each embedding of the cyclotomic field of the entries.
   */
  private List<Integer> embeddings() {
    List<Integer> units = new ArrayList<>();
    for (int u : UnitGroup.units(conductor)) {
      int lifted = u;
      while (FiniteGroup.gcd(lifted, rootOrder) != 1) {
        lifted += conductor;
      }
      units.add(lifted);
    }
    return units;
  }

  private BigInteger bound() {
    BigInteger denominator = BigInteger.ONE;
    Rational largest = Rational.ONE;
    for (Cyclotomic[][] matrix : matrices) {
      for (Cyclotomic[] entries : matrix) {
        Rational sum = Rational.ZERO;
        for (Cyclotomic entry : entries) {
          sum = sum.plus(CoefficientBounds.sum(entry));
          BigInteger d = entry.denominator();
          denominator = denominator.multiply(d.divide(denominator.gcd(d)));
        }
        largest = largest.compareTo(sum) < 0 ? sum : largest;
      }
    }
    Rational perStep = largest.times(Rational.of(denominator));
    return perStep
        .numerator()
        .divide(perStep.denominator())
        .add(BigInteger.ONE)
        .pow(depth + 1)
        .shiftLeft(1);
  }

  private SparseRows images(Cyclotomic[][] matrix, ModularImages residues, int unit) {
    SparseRows rows = new SparseRows(dimension);
    for (int i = 0; i < dimension; i++) {
      for (int j = 0; j < dimension; j++) {
        if (!matrix[i][j].isZero()) {
          rows.add(i, j, residues.image(matrix[i][j], unit));
        }
      }
    }
    return rows;
  }

  /** All w_r modulo the prime, or none if an equation fails. */
  private long[][] vectors(PrimeField field, ModularImages residues, int unit) {
    List<SparseRows> images = new ArrayList<>();
    for (Cyclotomic[][] matrix : matrices) {
      images.add(images(matrix, residues, unit));
    }
    long[][] w = new long[orbit.size()][];
    w[0] = new long[dimension];
    w[0][0] = 1;
    for (int k = 1; k < treeOrder.length; k++) {
      int r = treeOrder[k];
      int s = parentGenerator[r];
      long factor = field.zeta(group.exponent(), -(long) phase[parent[r]][s] * unit);
      w[r] = images.get(s).apply(w[parent[r]], factor, field.p);
    }
    for (int r = 0; r < w.length; r++) {
      for (int s = 0; s < images.size(); s++) {
        if (parent[target[r][s]] == r && parentGenerator[target[r][s]] == s && target[r][s] != 0) {
          continue;
        }
        long factor = field.zeta(group.exponent(), -(long) phase[r][s] * unit);
        if (!Arrays.equals(images.get(s).apply(w[r], factor, field.p), w[target[r][s]])) {
          return new long[0][];
        }
      }
    }
    return w;
  }

  /** Whether g_i v is the i-th basis vector. */
  private boolean spans(long[][] vectors, int[] basis, PrimeField field, int unit) {
    for (int i = 0; i < dimension; i++) {
      long[] w = vectors[orbit.coset(basis[i])];
      for (int j = 0; j < dimension; j++) {
        long expected =
            i == j ? field.zeta(group.exponent(), -(long) orbit.phase(basis[i]) * unit) : 0;
        if (w[j] != expected) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean hasCharacter(long[][] vectors, int[] basis, PrimeField field) {
    long[] character = table.modulo(row, field);
    for (int c = 0; c < table.size(); c++) {
      long trace = 0;
      for (int i = 0; i < dimension; i++) {
        int g = group.product(group.representative(c), basis[i]);
        long entry = vectors[orbit.coset(g)][i];
        trace = (trace + entry * field.zeta(group.exponent(), orbit.phase(g))) % field.p;
      }
      if (trace != character[c]) {
        return false;
      }
    }
    return true;
  }

  /** A matrix modulo a prime by its nonzero entries, row after row. */
  private static final class SparseRows {
    private final int[][] columns;
    private final long[][] values;
    private final int[] sizes;

    SparseRows(int dimension) {
      columns = new int[dimension][dimension];
      values = new long[dimension][dimension];
      sizes = new int[dimension];
    }

    void add(int row, int column, long value) {
      columns[row][sizes[row]] = column;
      values[row][sizes[row]++] = value;
    }

    /** The product with a vector and a factor. */
    long[] apply(long[] vector, long factor, long p) {
      long square = p * p;
      long[] result = new long[vector.length];
      for (int i = 0; i < result.length; i++) {
        long sum = 0;
        for (int k = 0; k < sizes[i]; k++) {
          sum += values[i][k] * vector[columns[i][k]] - square;
          sum += square & (sum >> 63);
        }
        result[i] = factor == 1 ? sum % p : sum % p * factor % p;
      }
      return result;
    }
  }
}
