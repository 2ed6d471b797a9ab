package io.intertwine.symbolic.finite;

import io.intertwine.symbolic.linear.ExactMatrix;
import io.intertwine.symbolic.number.Cyclotomic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All irreducible representations of a finite group, exact and proved.
 *
 * <p>One representation per orbit of the Galois group on the characters is constructed by {@link
 * DixonMatrices}, from a linear character of a subgroup that occurs in it once, or twice with a
 * splitting; the others are its images under automorphisms of the field of entries.
 */
public final class FiniteIrreps {
  /** Up to this dimension the basis is made orthonormal where that needs no larger field. */
  private static final int LARGEST_ORTHONORMAL = 6;

  private final CharacterTable table;
  private final @Nullable FiniteIrrep[] irreps;

  private FiniteIrreps(CharacterTable table) {
    this.table = table;
    irreps = new FiniteIrrep[table.size()];
    construct();
  }

  /**
   * The irreps in the order of the table's rows, named {@code X1}, {@code X2}, ...
   *
   * @throws ArithmeticException with one sentence if for some character no subgroup was found that
   *     gives its matrices, or if these need more bits than the limit
   */
  public static List<FiniteIrrep> of(CharacterTable table) {
    FiniteIrreps all = new FiniteIrreps(table);
    List<FiniteIrrep> list = new ArrayList<>();
    for (FiniteIrrep irrep : all.irreps) {
      if (irrep != null) {
        list.add(irrep);
      }
    }
    return List.copyOf(list);
  }

  /**
   * The irreps of a group.
   *
   * @throws IllegalArgumentException as {@link CharacterTable#of}
   * @throws ArithmeticException as {@link #of(CharacterTable)}
   */
  public static List<FiniteIrrep> of(FiniteGroup group) {
    return of(CharacterTable.of(group));
  }

  /** For each row: the first row of its Galois orbit, and the unit that leads from it here. */
  private record Conjugate(int first, int unit) {}

  private void construct() {
    Conjugate[] conjugates = orbits();
    List<Integer> firsts = new ArrayList<>();
    for (int x = 0; x < conjugates.length; x++) {
      if (conjugates[x].first == x && table.degree(x) > 1) {
        firsts.add(x);
      }
    }
    PairSearch search = new PairSearch(table, firsts);
    for (int x = 0; x < conjugates.length; x++) {
      Conjugate conjugate = conjugates[x];
      FiniteIrrep first = irreps[conjugate.first];
      if (table.degree(x) == 1) {
        irreps[x] = linear(x);
      } else if (first == null) {
        irreps[x] = constructed(x, search);
      } else {
        irreps[x] = image(first, x, conjugate.unit);
      }
    }
  }

  private Conjugate[] orbits() {
    Conjugate[] conjugates = new Conjugate[table.size()];
    for (int x = 0; x < conjugates.length; x++) {
      if (conjugates[x] != null) {
        continue;
      }
      conjugates[x] = new Conjugate(x, 1);
      int conductor = table.conductor(x);
      for (int u : UnitGroup.units(conductor)) {
        int lifted = u;
        while (FiniteGroup.gcd(lifted, table.group().exponent()) != 1) {
          lifted += conductor;
        }
        int y = table.galoisConjugate(x, lifted);
        if (conjugates[y] == null) {
          conjugates[y] = new Conjugate(x, lifted);
        }
      }
    }
    return conjugates;
  }

  private FiniteIrrep linear(int row) {
    List<ExactMatrix> matrices = new ArrayList<>();
    for (Permutation g : table.group().generators()) {
      Cyclotomic value = table.value(row, table.group().classIndex(g));
      matrices.add(ExactMatrix.of(1, 1, List.of(new ExactMatrix.Entry(0, 0, value))));
    }
    int conductor = table.conductor(row);
    return new FiniteIrrep(
        name(row),
        row,
        1,
        table.indicator(row),
        table.character(row),
        matrices,
        identity(1),
        Optional.empty(),
        conductor,
        UnitGroup.units(conductor).length,
        conductor);
  }

  private static ExactMatrix identity(int size) {
    List<ExactMatrix.Entry> entries = new ArrayList<>();
    for (int k = 0; k < size; k++) {
      entries.add(new ExactMatrix.Entry(k, k, Cyclotomic.ONE));
    }
    return ExactMatrix.of(size, size, entries);
  }

  private static String name(int row) {
    return "X" + (row + 1);
  }

  private FiniteIrrep constructed(int row, PairSearch search) {
    MatrixCoefficient coefficient =
        framed(row, search)
            .or(() -> search.pair(row).map(this::traces))
            .or(() -> new SplittingSearch(table, row).search(search.occurringTwice(row)))
            .orElseThrow(() -> notFound(row));
    DixonMatrices construction = new DixonMatrices(table, row, coefficient);
    List<Cyclotomic[][]> matrices = construction.matrices();
    Cyclotomic[][] gram = construction.gram();
    requireHermitian(gram);
    if (!new FormProof(matrices, gram, true).holds()) {
      throw new IllegalStateException("The form of " + name(row) + " is not invariant.");
    }
    Optional<ExactMatrix> structure = Optional.empty();
    if (table.indicator(row) < 0) {
      Cyclotomic[][] bilinear = construction.bilinearForm();
      if (!new FormProof(matrices, bilinear, false).holds()) {
        throw new IllegalStateException("The structure of " + name(row) + " is not invariant.");
      }
      structure = Optional.of(exact(bilinear));
    }
    FiniteIrrep irrep =
        new FiniteIrrep(
            name(row),
            row,
            table.degree(row),
            table.indicator(row),
            table.character(row),
            matrices.stream().map(FiniteIrreps::exact).toList(),
            exact(gram),
            structure,
            construction.numbers().conductor(),
            construction.numbers().degree(),
            table.conductor(row));
    if (irrep.dimension() > LARGEST_ORTHONORMAL) {
      return irrep;
    }
    return irrep
        .orthonormal()
        .filter(r -> r.conductor() == irrep.conductor() && r.fieldDegree() == irrep.fieldDegree())
        .orElse(irrep);
  }

  private MatrixCoefficient traces(InducingPair pair) {
    return MatrixCoefficient.traces(table, pair.row(), new MonomialOrbit(pair.lambda()));
  }

  /** The first pair, of those with the best one's field, whose orbit has an orthonormal basis. */
  private Optional<MatrixCoefficient> framed(int row, PairSearch search) {
    Optional<InducingPair> best = search.pair(row);
    if (best.isEmpty() || best.get().isMonomial(table.degree(row))) {
      return Optional.empty();
    }
    int conductor = best.get().field().conductor();
    return search.alternatives(row).stream()
        .filter(p -> p.field().conductor() == conductor)
        .map(this::traces)
        .filter(f -> OrthogonalFrame.find(f, table.degree(row)).isPresent())
        .findFirst();
  }

  private ArithmeticException notFound(int row) {
    return new ArithmeticException(
        "No subgroup of "
            + table.group()
            + " was found that gives the matrices of the irrep "
            + name(row)
            + " of dimension "
            + table.degree(row)
            + "; its character is exact nevertheless.");
  }

  /**
   * With an invariant Hermitian matrix M and M_00 = 1, M is positive definite: an irreducible
   * representation has one invariant Hermitian form up to real factors, and one is definite.
   */
  private static void requireHermitian(Cyclotomic[][] gram) {
    for (int i = 0; i < gram.length; i++) {
      for (int j = 0; j <= i; j++) {
        if (!gram[i][j].equals(gram[j][i].conjugate())) {
          throw new IllegalStateException("A Gram matrix is not Hermitian.");
        }
      }
    }
    if (!gram[0][0].isOne()) {
      throw new IllegalStateException("A Gram matrix does not start with 1.");
    }
  }

  static ExactMatrix exact(Cyclotomic[][] dense) {
    List<ExactMatrix.Entry> entries = new ArrayList<>();
    for (int i = 0; i < dense.length; i++) {
      for (int j = 0; j < dense.length; j++) {
        if (!dense[i][j].isZero()) {
          entries.add(new ExactMatrix.Entry(i, j, dense[i][j]));
        }
      }
    }
    return ExactMatrix.of(dense.length, dense.length, entries);
  }

  /** The image under the automorphism of a unit, whose character is the given row. */
  private FiniteIrrep image(FiniteIrrep first, int row, int unit) {
    int lifted = unit;
    while (FiniteGroup.gcd(lifted, first.conductor()) != 1) {
      lifted += table.group().exponent();
    }
    int k = lifted;
    return new FiniteIrrep(
        name(row),
        row,
        first.dimension(),
        first.indicator(),
        table.character(row),
        first.matrices().stream().map(m -> galois(m, k)).toList(),
        galois(first.form(), k),
        first.structure().map(m -> galois(m, k)),
        first.conductor(),
        first.fieldDegree(),
        first.characterConductor());
  }

  private static ExactMatrix galois(ExactMatrix matrix, int k) {
    List<ExactMatrix.Entry> entries = new ArrayList<>();
    for (ExactMatrix.Entry e : matrix.entries()) {
      Cyclotomic image = Cyclotomic.of(e.value()).galois(k);
      entries.add(new ExactMatrix.Entry(e.row(), e.column(), image));
    }
    return ExactMatrix.of(matrix.rows(), matrix.columns(), entries);
  }
}
