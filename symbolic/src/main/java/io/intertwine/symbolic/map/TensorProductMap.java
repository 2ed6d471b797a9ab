package io.intertwine.symbolic.map;

import io.intertwine.symbolic.coupling.ClebschGordan;
import io.intertwine.symbolic.coupling.RealClebschGordan;
import io.intertwine.symbolic.group.Group;
import io.intertwine.symbolic.map.MapInput.ScalarInput;
import io.intertwine.symbolic.map.MapInput.VectorInput;
import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SurdSum;
import io.intertwine.symbolic.polynomial.Monomial;
import io.intertwine.symbolic.polynomial.Polynomial;
import io.intertwine.symbolic.rep.Irrep;
import io.intertwine.symbolic.rep.Irreps;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * Bilinear maps of irreps to irreps: Clebsch-Gordan products, path by path.
 *
 * <p>A path couples an irrep of the left input with one of the right input to an output irrep that
 * the selection rules allow: spins by the triangle rule, parities multiplied. Its tensor is the
 * isometry of the convention {@code intertwine}, {@code sum_ab C_abc C_abc' = delta_cc'}, times the
 * square root of the path's normSquared, times a weight if there are weights. For SU(2) the
 * coefficients are those of Condon and Shortley and the map is linear over the complex numbers in
 * each factor, on (real part, imaginary part) pairs.
 *
 * <p>Inputs are the left irreps {@code x0, x1, ...}, the right irreps {@code y0, y1, ...}, and,
 * with weights, one number {@code w0, w1, ...} per path. The output is the sum of the paths'
 * irreps, one block per path, in their order.
 */
public final class TensorProductMap {
  private TensorProductMap() {}

  /**
   * One coupling.
   *
   * @param left the index of the left irrep
   * @param right the index of the right irrep
   * @param output the output irrep
   * @param normSquared the square of the factor before the isometry, positive
   */
  public record Path(int left, int right, Irrep output, Rational normSquared) {
    /** By output irrep, then left, then right: the order of paths in kernels. */
    public static final Comparator<Path> ORDER =
        Comparator.comparing(Path::output)
            .thenComparingInt(Path::left)
            .thenComparingInt(Path::right);

    /** Checks the numbers. */
    public Path {
      Objects.requireNonNull(output, "output");
      if (left < 0 || right < 0 || normSquared.signum() <= 0) {
        throw new IllegalArgumentException(
            "A path has the negative index or norm "
                + left
                + ", "
                + right
                + ", "
                + normSquared
                + ".");
      }
    }
  }

  /**
   * All paths between two lists of irreps whose output passes, as isometries, in {@link
   * Path#ORDER}.
   */
  public static List<Path> paths(List<Irrep> left, List<Irrep> right, Predicate<Irrep> keepOutput) {
    List<Path> paths = new ArrayList<>();
    for (int i = 0; i < left.size(); i++) {
      for (int k = 0; k < right.size(); k++) {
        for (Irrep output : left.get(i).product(right.get(k))) {
          if (keepOutput.test(output)) {
            paths.add(new Path(i, k, output, Rational.ONE));
          }
        }
      }
    }
    paths.sort(Path.ORDER);
    return paths;
  }

  /**
   * The single path of three irreps, as an isometry.
   *
   * @throws IllegalArgumentException with one sentence if the selection rules forbid it
   */
  public static EquivariantMap path(Irrep left, Irrep right, Irrep output) {
    return of(List.of(left), List.of(right), List.of(new Path(0, 0, output, Rational.ONE)), false);
  }

  /** The product over all allowed paths whose output passes, without weights. */
  public static EquivariantMap full(
      List<Irrep> left, List<Irrep> right, Predicate<Irrep> keepOutput) {
    return of(left, right, paths(left, right, keepOutput), false);
  }

  /**
   * The product over the given paths.
   *
   * @param weighted whether there is one weight per path
   * @throws IllegalArgumentException with one sentence if there is no path, or the selection rules
   *     forbid one
   */
  public static EquivariantMap of(
      List<Irrep> left, List<Irrep> right, List<Path> paths, boolean weighted) {
    if (paths.isEmpty()) {
      throw new IllegalArgumentException(
          "The tensor product of " + left + " and " + right + " has no path to compute.");
    }
    Group group = left.get(0).group();
    List<MapInput> inputs = new ArrayList<>();
    List<Integer> leftOffset = addInputs(inputs, "x", left, 0);
    int middle = left.stream().mapToInt(Irrep::dimension).sum();
    List<Integer> rightOffset = addInputs(inputs, "y", right, middle);
    int weights = middle + right.stream().mapToInt(Irrep::dimension).sum();
    List<Polynomial> components = new ArrayList<>();
    List<Claim> claims = new ArrayList<>();
    for (int p = 0; p < paths.size(); p++) {
      Path path = paths.get(p);
      Irrep x = left.get(path.left());
      Irrep y = right.get(path.right());
      requireAllowed(x, y, path.output());
      OptionalInt weight = weighted ? OptionalInt.of(weights + p) : OptionalInt.empty();
      if (weighted) {
        inputs.add(new ScalarInput("w" + p, 1));
      }
      int from = components.size();
      components.addAll(
          new PathComponents(
                  x,
                  y,
                  path.output(),
                  leftOffset.get(path.left()),
                  rightOffset.get(path.right()),
                  weighted ? Monomial.variable(weights + p) : Monomial.ONE,
                  SurdSum.sqrt(path.normSquared()))
              .polynomials());
      claims.add(claim(path, left.size(), x, y, from, components, weight));
    }
    return new EquivariantMap(
        name(left, right, paths),
        group,
        inputs,
        List.of(),
        Irreps.of(group, paths.stream().map(Path::output).toList()),
        components,
        claims);
  }

  private static List<Integer> addInputs(
      List<MapInput> inputs, String letter, List<Irrep> irreps, int start) {
    List<Integer> offsets = new ArrayList<>();
    int offset = start;
    for (int k = 0; k < irreps.size(); k++) {
      inputs.add(new VectorInput(letter + k, irreps.get(k)));
      offsets.add(offset);
      offset += irreps.get(k).dimension();
    }
    return offsets;
  }

  private static void requireAllowed(Irrep left, Irrep right, Irrep output) {
    if (!left.product(right).contains(output)) {
      throw new IllegalArgumentException(
          "The irreps "
              + left
              + " and "
              + right
              + " do not couple to "
              + output
              + "; allowed are "
              + String.join(", ", left.product(right).stream().map(Irrep::name).toList())
              + ".");
    }
  }

  private static String name(List<Irrep> left, List<Irrep> right, List<Path> paths) {
    Group group = left.get(0).group();
    String product = Irreps.of(group, left) + " x " + Irreps.of(group, right);
    return paths.size() == 1 ? product + " -> " + paths.get(0).output() : product;
  }

  private static Claim claim(
      Path path,
      int leftInputs,
      Irrep x,
      Irrep y,
      int from,
      List<Polynomial> components,
      OptionalInt weight) {
    int first = from;
    while (components.get(first).isZero()) {
      first++;
    }
    Polynomial.Term term = components.get(first).terms().get(0);
    Rational factor = x.group().isRealified() ? Rational.TWO : Rational.ONE;
    return new Claim.Coupling(
        path.left(),
        leftInputs + path.right(),
        from,
        components.size(),
        new Claim.Spins(x.twiceSpin(), y.twiceSpin(), path.output().twiceSpin()),
        SurdSum.of(path.normSquared().times(factor)),
        new Claim.Phase(first, term.monomial(), term.coefficient().signum()),
        weight);
  }

  /** The polynomials of one path. */
  private record PathComponents(
      Irrep x, Irrep y, Irrep output, int xOffset, int yOffset, Monomial weight, SurdSum scale) {

    List<Polynomial> polynomials() {
      List<List<Polynomial.Term>> terms = new ArrayList<>();
      for (int c = 0; c < output.dimension(); c++) {
        terms.add(new ArrayList<>());
      }
      if (output.group().isRealified()) {
        addComplex(terms);
      } else {
        RealClebschGordan tensor = RealClebschGordan.of(x.spin(), y.spin(), output.spin());
        for (RealClebschGordan.Entry e : tensor.entries()) {
          terms.get(e.c()).add(term(e.value().toSurdSum(), e.a(), e.b()));
        }
      }
      return terms.stream().map(Polynomial::of).toList();
    }

    /** Each coefficient C gives C (xr yr - xi yi) and C (xr yi + xi yr). */
    private void addComplex(List<List<Polynomial.Term>> terms) {
      for (int a = 0; a < x.multiplet(); a++) {
        for (int b = 0; b < y.multiplet(); b++) {
          int twiceM1 = 2 * a - x.twiceSpin();
          int twiceM2 = 2 * b - y.twiceSpin();
          int c = (twiceM1 + twiceM2 + output.twiceSpin()) / 2;
          if (c >= 0 && c < output.multiplet()) {
            SurdSum value =
                ClebschGordan.of(
                        x.twiceSpin(),
                        twiceM1,
                        y.twiceSpin(),
                        twiceM2,
                        output.twiceSpin(),
                        twiceM1 + twiceM2)
                    .toSurdSum();
            terms.get(2 * c).add(term(value, 2 * a, 2 * b));
            terms.get(2 * c).add(term(value.negate(), 2 * a + 1, 2 * b + 1));
            terms.get(2 * c + 1).add(term(value, 2 * a, 2 * b + 1));
            terms.get(2 * c + 1).add(term(value, 2 * a + 1, 2 * b));
          }
        }
      }
    }

    private Polynomial.Term term(SurdSum value, int a, int b) {
      return new Polynomial.Term(
          value.times(scale),
          Monomial.variable(xOffset + a).times(Monomial.variable(yOffset + b)).times(weight));
    }
  }
}
