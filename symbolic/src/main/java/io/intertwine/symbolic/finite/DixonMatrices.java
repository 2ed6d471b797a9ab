package io.intertwine.symbolic.finite;

import io.intertwine.symbolic.number.Cyclotomic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The matrices of an irreducible representation in a basis of the orbit of a vector v that spans
 * the line of a linear character lambda of H.
 *
 * <p>With basis vectors g_i v and the matrix coefficient f(g) = (v, g v), the Gram matrix is M_ij =
 * f(g_i^-1 g_j), and rho(x) = M^-1 (f(g_i^-1 x g_j)) (Dixon 1993). The basis is an {@link
 * OrthogonalFrame} where one is found; otherwise it is grown by the generators from v, so most
 * columns are unit vectors up to a factor lambda. The quotient is computed modulo primes, for every
 * embedding of the field Q(chi, lambda), and lifted by the Chinese remainder theorem and rational
 * reconstruction; {@link RepresentationProof} then proves what was found.
 */
final class DixonMatrices {
  private static final int MOST_PRIMES = 600;

  private final CharacterTable table;
  private final FiniteGroup group;
  private final int row;
  private final MonomialOrbit orbit;
  private final MatrixCoefficient coefficient;
  private final CharacterField numbers;

  /** Primes are 1 modulo this number, so that they have roots of unity for all that occurs. */
  private final int modulus;

  private final int dimension;
  private final int[] basis;

  DixonMatrices(CharacterTable table, int row, MatrixCoefficient coefficient) {
    this.table = table;
    this.row = row;
    this.coefficient = coefficient;
    group = table.group();
    orbit = coefficient.orbit();
    numbers = coefficient.field();
    modulus = coefficient.modulus();
    dimension = table.degree(row);
    basis = OrthogonalFrame.find(coefficient, dimension).orElseGet(this::grownBasis);
  }

  /** The field of the entries. */
  CharacterField numbers() {
    return numbers;
  }

  /** The elements g_i of the basis vectors g_i v; the first is the identity. */
  int[] basis() {
    return basis;
  }

  /** The first independent vectors in the order in which the generators reach them from v. */
  private int[] grownBasis() {
    PrimeField field = PrimeField.above(1L << 30, modulus);
    long[] values = coefficient.images(new ModularImages(field), 1);
    int[] chosen = new int[dimension];
    boolean[] tried = new boolean[orbit.size()];
    // A factorisation of the Gram matrix, L with unit diagonal, is extended row by row.
    long[][] lower = new long[dimension][dimension];
    long[][] upper = new long[dimension][dimension];
    List<Integer> candidates = new ArrayList<>(List.of(0));
    int size = 0;
    for (int k = 0; k < candidates.size() && size < dimension; k++) {
      int g = candidates.get(k);
      long[] y = new long[size];
      long[] x = new long[size];
      for (int i = 0; i < size; i++) {
        long column = at(values, field, group.product(group.inverse(chosen[i]), g));
        long row = at(values, field, group.product(group.inverse(g), chosen[i]));
        long lowered = ModularMatrix.dot(lower[i], y, i, field.p);
        y[i] = (column + field.p - lowered) % field.p;
        long raised = ModularMatrix.dot(upper[i], x, i, field.p);
        x[i] = (row + field.p - raised) % field.p * upper[i][i] % field.p;
      }
      long pivot = (1 + field.p - ModularMatrix.dot(x, y, size, field.p)) % field.p;
      if (pivot == 0) {
        continue;
      }
      System.arraycopy(x, 0, lower[size], 0, size);
      // Row i of upper keeps column i of the upper factor, then the inverse of its pivot.
      System.arraycopy(y, 0, upper[size], 0, size);
      upper[size][size] = field.inverse(pivot);
      chosen[size++] = g;
      for (int s : group.generatorElements()) {
        int next = group.product(s, g);
        if (!tried[orbit.coset(next)]) {
          tried[orbit.coset(next)] = true;
          candidates.add(next);
        }
      }
    }
    if (size < dimension) {
      throw new IllegalStateException("The orbit spans too small a space.");
    }
    return chosen;
  }

  private long at(long[] values, PrimeField field, int g) {
    int t = coefficient.exponent(g);
    long value = values[coefficient.index(g)];
    return t == 0 ? value : value * field.zeta(group.exponent(), t) % field.p;
  }

  /** The exact Gram matrix M, an invariant positive definite Hermitian form with M_00 = 1. */
  Cyclotomic[][] gram() {
    return onBasis(coefficient);
  }

  /**
   * The exact matrix of an invariant bilinear form, for real or quaternionic type.
   *
   * @throws ArithmeticException if lambda occurs twice and the form is not found
   */
  Cyclotomic[][] bilinearForm() {
    return onBasis(coefficient.bilinear());
  }

  private Cyclotomic[][] onBasis(MatrixCoefficient function) {
    Cyclotomic[][] matrix = new Cyclotomic[dimension][dimension];
    for (int i = 0; i < dimension; i++) {
      for (int j = 0; j < dimension; j++) {
        matrix[i][j] = function.value(group.product(group.inverse(basis[i]), basis[j]));
      }
    }
    return matrix;
  }

  /** The proved matrices of the generators. */
  List<Cyclotomic[][]> matrices() {
    int count = group.generators().size();
    Pattern pattern = new Pattern(count);
    Reconstruction lifted = new Reconstruction(numbers.conductor(), count * dimension * dimension);
    PrimeField field = PrimeField.above(1L << 30, modulus);
    int nextTrial = 1;
    for (int used = 0; used < MOST_PRIMES; field = field.next()) {
      Optional<long[][]> images = pattern.solve(field);
      if (images.isEmpty()) {
        continue;
      }
      lifted.add(field, images.get());
      if (++used < nextTrial) {
        continue;
      }
      nextTrial = used + Math.max(1, used / 4);
      Optional<Cyclotomic[]> entries = lifted.tryLift();
      if (entries.isPresent()) {
        List<Cyclotomic[][]> matrices = reshape(entries.get(), count);
        if (new RepresentationProof(table, row, orbit, matrices).holds(basis)) {
          return matrices;
        }
      }
    }
    throw new ArithmeticException(
        "The matrices of an irrep of dimension "
            + dimension
            + " of "
            + group
            + " need numbers of more than "
            + 30 * MOST_PRIMES
            + " bits, which is the limit.");
  }

  private List<Cyclotomic[][]> reshape(Cyclotomic[] entries, int count) {
    List<Cyclotomic[][]> matrices = new ArrayList<>();
    for (int s = 0; s < count; s++) {
      Cyclotomic[][] matrix = new Cyclotomic[dimension][dimension];
      for (int i = 0; i < dimension; i++) {
        int from = (s * dimension + i) * dimension;
        System.arraycopy(entries, from, matrix[i], 0, dimension);
      }
      matrices.add(matrix);
    }
    return matrices;
  }

  /** Which value of f stands where in the system M rho = F; the same for all primes. */
  private final class Pattern {
    private final int width;
    private final int[][] index;
    private final int[][] exponent;

    Pattern(int count) {
      width = dimension * (1 + count);
      index = new int[dimension][width];
      exponent = new int[dimension][width];
      int[] generators = group.generatorElements();
      for (int j = 0; j < dimension; j++) {
        for (int s = -1; s < count; s++) {
          int moved = s < 0 ? basis[j] : group.product(generators[s], basis[j]);
          for (int i = 0; i < dimension; i++) {
            int g = group.product(group.inverse(basis[i]), moved);
            index[i][(s + 1) * dimension + j] = coefficient.index(g);
            exponent[i][(s + 1) * dimension + j] = coefficient.exponent(g);
          }
        }
      }
    }

    /**
     * The entries of all matrices for each unit modulo the field's conductor, or nothing if M is
     * singular modulo the prime.
     */
    Optional<long[][]> solve(PrimeField field) {
      List<Integer> embeddings = numbers.embeddings();
      long[][] images = new long[embeddings.size()][];
      for (int k = 0; k < images.length; k++) {
        int earlier = embeddings.indexOf(embeddings.get(k));
        if (earlier < k) {
          images[k] = images[earlier];
          continue;
        }
        Optional<long[]> solved = solve(field, embeddings.get(k));
        if (solved.isEmpty()) {
          return Optional.empty();
        }
        images[k] = solved.get();
      }
      return Optional.of(images);
    }

    private Optional<long[]> solve(PrimeField field, int unit) {
      long[] values = coefficient.images(new ModularImages(field), unit);
      long[][] system = new long[dimension][width];
      for (int i = 0; i < dimension; i++) {
        for (int j = 0; j < width; j++) {
          long value = values[index[i][j]];
          int t = exponent[i][j];
          system[i][j] =
              t == 0 || value == 0
                  ? value
                  : value * field.zeta(group.exponent(), (long) t * unit) % field.p;
        }
      }
      int[] pivots = ModularMatrix.reduce(system, field);
      if (pivots[dimension - 1] != dimension - 1) {
        return Optional.empty();
      }
      long[] entries = new long[(width - dimension) * dimension];
      for (int s = 0; s < width / dimension - 1; s++) {
        for (int i = 0; i < dimension; i++) {
          System.arraycopy(
              system[i], (s + 1) * dimension, entries, (s * dimension + i) * dimension, dimension);
        }
      }
      return Optional.of(entries);
    }
  }
}
