package io.intertwine.symbolic.finite;

import io.intertwine.symbolic.number.Cyclotomic;
import io.intertwine.symbolic.number.Rational;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The matrix coefficient f(g) = (v, g v) of a unit vector v in an irreducible representation chi
 * with h v = lambda(h) v for h in H.
 *
 * <p>The element e = (1/|H|) sum of conj(lambda(h)) h acts in chi as the orthogonal projector to
 * the space of such vectors. Where lambda occurs once, that is the line of v and f(g) = chi(e g).
 * Where it occurs twice, the self-adjoint operator x = e (y + y^-1) e has two eigenvalues a and b
 * on it; with a different from b, v spans the eigenspace of a and f(g) = chi((x - b e) g)/(a - b).
 * As f(h g h') = lambda(h) f(g) lambda(h'), only one value per double coset H g H is kept.
 */
final class MatrixCoefficient {
  private final MonomialOrbit orbit;
  private final DoubleCosets places;
  private final Cyclotomic[] values;

  private MatrixCoefficient(MonomialOrbit orbit, DoubleCosets places, Cyclotomic[] values) {
    this.orbit = orbit;
    this.places = places;
    this.values = values;
  }

  /** The function g to chi(e g), which is f where lambda occurs once. */
  static MatrixCoefficient traces(CharacterTable table, int row, MonomialOrbit orbit) {
    DoubleCosets places = new DoubleCosets(orbit, 1);
    Cyclotomic[] values = new Cyclotomic[places.size()];
    for (int d = 0; d < values.length; d++) {
      values[d] = trace(table, row, orbit, places.representative(d));
    }
    return new MatrixCoefficient(orbit, places, values);
  }

  private static Cyclotomic trace(CharacterTable table, int row, MonomialOrbit orbit, int y) {
    FiniteGroup group = table.group();
    int[] elements = orbit.lambda().subgroup().elements();
    int[] exponents = orbit.lambda().exponents();
    int order = orbit.lambda().order();
    int step = group.exponent() / order;
    int[][] counts = new int[table.size()][];
    for (int k = 0; k < elements.length; k++) {
      int c = group.classOf(group.product(elements[k], y));
      counts[c] = counts[c] == null ? new int[order] : counts[c];
      counts[c][Math.floorMod(-exponents[k] / step, order)]++;
    }
    Cyclotomic sum = Cyclotomic.ZERO;
    for (int c = 0; c < counts.length; c++) {
      if (counts[c] != null && !table.value(row, c).isZero()) {
        sum = sum.plus(rootSum(counts[c]).times(table.value(row, c)));
      }
    }
    return sum.times(Rational.of(1, elements.length));
  }

  private static Cyclotomic rootSum(int[] counts) {
    return Cyclotomic.ofCoefficients(
        Arrays.stream(counts).mapToObj(Rational::of).toArray(Rational[]::new));
  }

  /** The operator x = e (y + y^-1) e on the space of e, which has dimension two. */
  final class Splitting {
    private final int y;
    private final Cyclotomic trace;

    /** The square of the difference of the eigenvalues, 2 tr(x^2) - tr(x)^2. */
    private final Cyclotomic discriminant;

    Splitting(int y) {
      this.y = y;
      int inverse = orbit.group().inverse(y);
      trace = value(y).plus(value(inverse));
      Cyclotomic traceOfSquare = moved(y).plus(moved(inverse));
      discriminant = traceOfSquare.times(Rational.TWO).minus(trace.times(trace));
    }

    Cyclotomic discriminant() {
      return discriminant;
    }

    /** The trace of x g. */
    private Cyclotomic moved(int g) {
      return average(y, g, -1).plus(average(orbit.group().inverse(y), g, -1));
    }

    /** The matrix coefficient of the eigenvector, given a square root of the discriminant. */
    MatrixCoefficient coefficient(Cyclotomic root) {
      Cyclotomic other = trace.minus(root).times(Rational.of(1, 2));
      Cyclotomic scale = root.reciprocal();
      Cyclotomic[] split = new Cyclotomic[values.length];
      for (int d = 0; d < split.length; d++) {
        Cyclotomic image = moved(places.representative(d)).minus(other.times(values[d]));
        split[d] = image.times(scale);
      }
      return new MatrixCoefficient(orbit, places, split);
    }
  }

  /**
   * The function b(g) = s(v, g v) of an invariant bilinear form s, for lambda occurring once.
   *
   * <p>As s(v, h y) = conj(lambda(h)) s(v, y), the functional s(v, .) is the inner product with a
   * vector of conj(lambda), so up to a factor b(g) = (1/|H|) sum of lambda(h) f(z h g) for any z
   * for which that is not 0 everywhere; b(h g h') = conj(lambda(h)) b(g) lambda(h').
   *
   * @throws ArithmeticException if there is no such function
   */
  MatrixCoefficient bilinear() {
    DoubleCosets twisted = new DoubleCosets(orbit, -1);
    for (int z = 0; z < places.size(); z++) {
      int left = places.representative(z);
      Cyclotomic[] found = new Cyclotomic[twisted.size()];
      boolean nonzero = false;
      for (int d = 0; d < found.length; d++) {
        found[d] = average(left, twisted.representative(d), 1);
        nonzero |= !found[d].isZero();
      }
      if (nonzero) {
        return new MatrixCoefficient(orbit, twisted, found);
      }
    }
    throw new ArithmeticException("No invariant bilinear form was found.");
  }

  /** The mean over h in H of lambda(h)^sign f(left h right). */
  private Cyclotomic average(int left, int right, int sign) {
    FiniteGroup group = orbit.group();
    int[] elements = orbit.lambda().subgroup().elements();
    int[] exponents = orbit.lambda().exponents();
    int e = group.exponent();
    int order = orbit.lambda().order();
    int step = e / order;
    int[][] counts = new int[places.size()][];
    for (int k = 0; k < elements.length; k++) {
      int z = group.product(left, group.product(elements[k], right));
      int d = places.index(z);
      int t = Math.floorMod(places.exponent(z) + sign * exponents[k], e) / step;
      counts[d] = counts[d] == null ? new int[order] : counts[d];
      counts[d][t]++;
    }
    Cyclotomic sum = Cyclotomic.ZERO;
    for (int d = 0; d < counts.length; d++) {
      if (counts[d] != null && !values[d].isZero()) {
        sum = sum.plus(rootSum(counts[d]).times(values[d]));
      }
    }
    return sum.times(Rational.of(1, elements.length));
  }

  int doubleCosets() {
    return places.size();
  }

  MonomialOrbit orbit() {
    return orbit;
  }

  /** The double coset of an element. */
  int index(int g) {
    return places.index(g);
  }

  /** The exponent t of f(g) = zeta_e^t f(d), d the representative of the double coset. */
  int exponent(int g) {
    return places.exponent(g);
  }

  /** The field that the values of f generate, its embeddings by units modulo {@link #modulus}. */
  CharacterField field() {
    List<Cyclotomic> generators = new ArrayList<>(Arrays.asList(values));
    generators.add(Cyclotomic.rootOfUnity(orbit.lambda().order(), 1));
    return CharacterField.of(generators.stream().distinct().toList(), modulus());
  }

  /** A common multiple of the group's exponent and the conductors of the values. */
  int modulus() {
    int n = orbit.group().exponent();
    for (Cyclotomic value : values) {
      n = n / FiniteGroup.gcd(n, value.conductor()) * value.conductor();
    }
    return n;
  }

  /** The values at the representatives, modulo a prime under one embedding. */
  long[] images(ModularImages images, int unit) {
    return Arrays.stream(values).mapToLong(v -> images.image(v, unit)).toArray();
  }

  /** Whether the value at an element is 0. */
  boolean isZero(int g) {
    return values[index(g)].isZero();
  }

  /** The exact value at an element. */
  Cyclotomic value(int g) {
    Cyclotomic value = values[index(g)];
    int t = exponent(g);
    return t == 0 || value.isZero()
        ? value
        : value.times(Cyclotomic.rootOfUnity(orbit.group().exponent(), t));
  }
}
