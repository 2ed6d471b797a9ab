package io.intertwine.symbolic.intertwiner;

import io.intertwine.symbolic.group.Group;
import io.intertwine.symbolic.linear.ExactMatrix;
import io.intertwine.symbolic.linear.ExactMatrix.Entry;
import io.intertwine.symbolic.rep.Irrep;
import io.intertwine.symbolic.rep.Irreps;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The space Hom_G(from, to) of linear maps W with {@code W rho(X) = eta(X) W}, by Schur's lemma.
 *
 * <p>Both sides are sums of irreps, so a basis has one element for each pair of equal summands and
 * each element of the commutant's basis: that element in the pair's block, zero elsewhere. The
 * order is by the summand of {@code to}, then of {@code from}, then the commutant's.
 *
 * @param from the source
 * @param to the target
 * @param field the field of both spaces and of the maps
 */
public record Intertwiners(Irreps from, Irreps to, Field field) {
  /** Checks that both sides are of one group. */
  public Intertwiners {
    Objects.requireNonNull(field, "field");
    if (!from.group().equals(to.group())) {
      throw new IllegalArgumentException(
          "Intertwiners need one group, but "
              + from
              + " is of "
              + from.group()
              + " and "
              + to
              + " is of "
              + to.group()
              + ".");
    }
  }

  /** The dimension of the space over the field. */
  public long dimension() {
    long dimension = 0;
    for (Irreps.Block target : to.blocks()) {
      for (Irreps.Block source : from.blocks()) {
        if (target.irrep().equals(source.irrep())) {
          dimension +=
              (long) target.multiplicity()
                  * source.multiplicity()
                  * new FieldIrrep(target.irrep(), field).commutantDimension();
        }
      }
    }
    return dimension;
  }

  /** The dimension of one side over the field. */
  public static long dimension(Irreps irreps, Field field) {
    return irreps.blocks().stream()
        .mapToLong(b -> (long) b.multiplicity() * new FieldIrrep(b.irrep(), field).dimension())
        .sum();
  }

  /** The names of the generators, in the order of {@link #generators}. */
  public List<String> generatorNames() {
    Group group = from.group();
    return Stream.concat(group.lieGenerators().stream(), group.discreteGenerators().stream())
        .toList();
  }

  /** The matrices on one side of the Lie generators X = -i J, then of the discrete generators. */
  public static List<ExactMatrix> generators(Irreps irreps, Field field) {
    List<List<ExactMatrix>> summands =
        summands(irreps).stream().map(s -> new FieldIrrep(s, field).generators()).toList();
    List<ExactMatrix> generators = new ArrayList<>();
    for (int i = 0; i < summands.get(0).size(); i++) {
      int generator = i;
      generators.add(ExactMatrix.directSum(summands.stream().map(s -> s.get(generator)).toList()));
    }
    return List.copyOf(generators);
  }

  /** A basis; each map is a matrix of (dimension of to) x (dimension of from). */
  public List<ExactMatrix> basis() {
    int rows = Math.toIntExact(dimension(to, field));
    int columns = Math.toIntExact(dimension(from, field));
    List<ExactMatrix> basis = new ArrayList<>();
    int row = 0;
    for (Irrep target : summands(to)) {
      FieldIrrep irrep = new FieldIrrep(target, field);
      int column = 0;
      for (Irrep source : summands(from)) {
        if (source.equals(target)) {
          for (ExactMatrix element : irrep.commutant()) {
            basis.add(placed(element, row, column, rows, columns));
          }
        }
        column += new FieldIrrep(source, field).dimension();
      }
      row += irrep.dimension();
    }
    return List.copyOf(basis);
  }

  /**
   * Checks {@code W rho(g) = eta(g) W} for every generator.
   *
   * @param map a matrix of (dimension of to) x (dimension of from)
   * @return whether the map intertwines
   */
  public boolean contains(ExactMatrix map) {
    List<ExactMatrix> rho = generators(from, field);
    List<ExactMatrix> eta = generators(to, field);
    for (int i = 0; i < rho.size(); i++) {
      if (!map.times(rho.get(i)).equals(eta.get(i).times(map))) {
        return false;
      }
    }
    return true;
  }

  private static ExactMatrix placed(ExactMatrix block, int row, int column, int rows, int columns) {
    return ExactMatrix.of(
        rows,
        columns,
        block.entries().stream()
            .map(e -> new Entry(row + e.row(), column + e.column(), e.value()))
            .toList());
  }

  private static List<Irrep> summands(Irreps irreps) {
    List<Irrep> summands = new ArrayList<>();
    for (Irreps.Block block : irreps.blocks()) {
      for (int copy = 0; copy < block.multiplicity(); copy++) {
        summands.add(block.irrep());
      }
    }
    return summands;
  }
}
