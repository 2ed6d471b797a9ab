package io.intertwine.property;

import io.intertwine.kernel.ArrayShape;
import io.intertwine.kernel.Order;
import io.intertwine.kernel.Precision;
import io.intertwine.property.GroupFamily.Place;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Group elements, one per sample, and how they move numbers: rho(g) v with a bound of its error.
 *
 * <p>Features are moved by the group's own generated rotation kernels. What a rotation kernel gives
 * differs from rho(g) v, g being the element that the quaternion's direction stands for exactly, by
 * three errors:
 *
 * <ul>
 *   <li>its roundings: its own bound;
 *   <li>those of the Euler factors that it reads: at most gamma_{@value #CHART_ROUNDINGS} in each
 *       factor, which {@link ProvedBound#propagated} carries through;
 *   <li>an error e of v: |rho(g) e| is at most the Euclidean norm of e over the copy of the irrep,
 *       because rho(g) is orthogonal.
 * </ul>
 *
 * <p><b>The roundings of the Euler factors</b> ({@link io.intertwine.kernel.QuaternionChart}).
 * {@link Math#hypot} errs by less than one unit in the last place, 2 u. So {@code plus} and {@code
 * minus} have relative errors of 2 roundings, {@code norm} of 4, the phases {@code pc, ps, mc, ms}
 * of 3, {@code c} and {@code s} of 7. A component of a product of phases is the sum of two products
 * of 3 + 3 + 1 roundings, and a rounding: gamma_8 (|pc mc| + |ps ms|) &lt;= gamma_8. For cos(beta)
 * = (c - s)(c + s) the errors of c and s give gamma_14 (c^2 + s^2) = gamma_14, and three roundings
 * of the result make at most gamma_17; sin(beta) = 2 c s has 15. For the half angles, 1 +
 * cos(alpha) is at least 1 and has 9 u, its root at most 6 u; sin(alpha) / (2 ac) has 8 u / sqrt(2)
 * from sin(alpha), 7 u times sqrt(1/2) from the rest, less than 11 u; a component of p conj(a) then
 * 3 u from the phases, sqrt(6^2 + 11^2) u from a, 2 u of its own, less than 18 u. All are below
 * gamma_{@value #CHART_ROUNDINGS}, with room for the squares of u.
 *
 * <p>Points and elements of the Lie algebra are moved by {@link PointRotation}, exactly; their
 * elements are rational.
 */
final class Motion {

  /** The place of the parity in an element. */
  static final int PARITY = 4;

  /** Roundings of an Euler factor; see the class description. */
  static final int CHART_ROUNDINGS = 20;

  private static final double CHART_ERROR = Precision.DOUBLE.gamma(CHART_ROUNDINGS);

  /** Cosines and sines of three angles. */
  private static final int FACTORS = 6;

  private final GroupFamily group;
  private final double[] elements;
  private final int size;

  Motion(GroupFamily group, double[] elements) {
    this.group = group;
    this.elements = elements;
    this.size = group.description().elementSize();
  }

  /** The nearest elements whose quaternions have integer coordinates. */
  static double[] rational(GroupFamily group, double[] elements) {
    int size = group.description().elementSize();
    double[] rational = elements.clone();
    for (int i = 0; i < rational.length; i += size) {
      double largest = 0;
      for (int k = 0; k < PARITY; k++) {
        largest = Math.max(largest, Math.abs(rational[i + k]));
      }
      for (int k = 0; k < PARITY; k++) {
        rational[i + k] = Math.rint(rational[i + k] / largest * PointRotation.LARGEST_COORDINATE);
      }
    }
    return rational;
  }

  /** Each element times another one, exactly, for integer coordinates; parities multiply. */
  double[] timesExactly(double[] others) {
    double[] products = new double[elements.length];
    for (int i = 0; i < elements.length; i += size) {
      double w = elements[i];
      double x = elements[i + 1];
      double y = elements[i + 2];
      double z = elements[i + 3];
      double a = others[i];
      double b = others[i + 1];
      double c = others[i + 2];
      double d = others[i + 3];
      products[i] = w * a - x * b - y * c - z * d;
      products[i + 1] = w * b + x * a + y * d - z * c;
      products[i + 2] = w * c - x * d + y * a + z * b;
      products[i + 3] = w * d + x * c - y * b + z * a;
      if (size > PARITY) {
        products[i + PARITY] = elements[i + PARITY] * others[i + PARITY];
      }
    }
    return products;
  }

  /** The Euler factors of elements, with the bound of their errors. */
  Moved chart(double[] of) {
    double[] factors = group.factors(Precision.DOUBLE, of);
    double[] radii = new double[factors.length];
    int width = factors.length / (of.length / size);
    for (int i = 0; i < factors.length; i++) {
      radii[i] = chartError(i % width);
    }
    return new Moved(factors, radii);
  }

  /** The bound of the error of an Euler factor in double precision; the parity has none. */
  static double chartError(int factor) {
    return chartError(factor, Precision.DOUBLE);
  }

  /**
   * The bound of the error of an Euler factor that a group kernel gives: in single precision that
   * of double precision, and one rounding of a number of at most 1 + that error.
   */
  static double chartError(int factor, Precision precision) {
    if (factor >= FACTORS) {
      return 0;
    }
    return precision == Precision.DOUBLE
        ? CHART_ERROR
        : CHART_ERROR + precision.unitRoundoff() * (1 + CHART_ERROR);
  }

  /** The matrix of one sample's rotation. */
  PointRotation rotation(int sample) {
    return new PointRotation(elements, sample * size);
  }

  /** 1 or -1. */
  double parity(int sample) {
    return size > PARITY ? elements[sample * size + PARITY] : 1;
  }

  /**
   * Moves the numbers of an array.
   *
   * @param role what the array is
   * @param shape its shape
   * @param from the numbers {@code [sample][component]} and bounds of their errors
   * @return the moved numbers and bounds of their errors
   */
  Moved move(ArrayRole role, ArrayShape shape, Moved from) {
    return switch (role) {
      case INVARIANT, CHART_GRADIENT -> from;
      case FEATURE -> features(shape, from);
      case POINT, ALGEBRA -> points(role, from);
      case CHART, ELEMENT ->
          throw new IllegalArgumentException(
              "the array " + shape.name() + " holds group elements, not vectors");
    };
  }

  private Moved points(ArrayRole role, Moved from) {
    double[] values = new double[from.values().length];
    double[] radii = new double[from.values().length];
    for (int i = 0; i < values.length; i += 3) {
      rotation(i / 3).rotate(from.values(), from.radii(), i, values, radii);
      if (role == ArrayRole.POINT) {
        for (int k = 0; k < 3; k++) {
          values[i + k] *= parity(i / 3);
        }
      }
    }
    return new Moved(values, radii);
  }

  private Moved features(ArrayShape shape, Moved from) {
    double[] values = new double[from.values().length];
    double[] radii = new double[from.values().length];
    int offset = 0;
    for (IrrepBlock block : IrrepBlock.parse(group.description().group(), shape.irreps())) {
      copyBlock(block, shape.length(), offset, from, values, radii);
      offset += block.length();
    }
    return new Moved(values, radii);
  }

  /** Moves the copies of one block of all samples. */
  private void copyBlock(
      IrrepBlock block, int length, int offset, Moved from, double[] values, double[] radii) {
    int samples = from.values().length / length;
    int copies = block.multiplicity();
    int d = block.dimension();
    double[] vectors = new double[samples * copies * d];
    double[] errors = new double[samples * copies * d];
    double[] repeated = new double[samples * copies * size];
    for (int s = 0; s < samples; s++) {
      System.arraycopy(from.values(), s * length + offset, vectors, s * copies * d, copies * d);
      System.arraycopy(from.radii(), s * length + offset, errors, s * copies * d, copies * d);
      for (int u = 0; u < copies; u++) {
        System.arraycopy(elements, s * size, repeated, (s * copies + u) * size, size);
      }
    }
    Moved image = irrep(block, repeated, vectors);
    for (int s = 0; s < samples; s++) {
      int to = s * length + offset;
      System.arraycopy(image.values(), s * copies * d, values, to, copies * d);
      for (int u = 0; u < copies; u++) {
        int at = (s * copies + u) * d;
        double norm = euclideanNorm(errors, at, d);
        for (int c = 0; c < d; c++) {
          radii[to + u * d + c] = image.radii()[at + c] + norm;
        }
      }
    }
  }

  static double euclideanNorm(double[] values, int at, int length) {
    double largest = 0;
    for (int i = at; i < at + length; i++) {
      largest = Math.max(largest, Math.abs(values[i]));
    }
    if (largest == 0) {
      return 0;
    }
    double squares = 0;
    for (int i = at; i < at + length; i++) {
      squares += values[i] / largest * (values[i] / largest);
    }
    return largest * Math.sqrt(squares);
  }

  /** rho(g) v for vectors v of an irrep. */
  private Moved irrep(IrrepBlock block, double[] of, double[] vectors) {
    if (block.twiceSpin() == 0) {
      return Moved.exact(signed(block.parity(), of, vectors, block.dimension()));
    }
    Optional<Place> place = group.find(block.label());
    if (place.isPresent()) {
      return act(place.get(), block.dimension(), of, vectors);
    }
    // D of the other parity differs by the sign of the element's parity alone.
    String spin = Integer.toString(block.twiceSpin() / 2);
    Optional<Place> other = group.find(spin + (block.parity() == 1 ? "o" : "e"));
    if (other.isPresent()) {
      Moved image = act(other.get(), block.dimension(), of, vectors);
      return new Moved(signed(-1, of, image.values(), block.dimension()), image.radii());
    }
    throw new IllegalArgumentException(
        "The group "
            + group.description().name()
            + " does not act on the irrep "
            + block.label()
            + "; add it to the representations of the group in the specification.");
  }

  /** Vectors times the parity of their elements if the sign is -1. */
  private double[] signed(int sign, double[] of, double[] vectors, int dimension) {
    double[] image = vectors.clone();
    if (sign < 0) {
      for (int i = 0; i < image.length; i++) {
        image[i] *= of[i / dimension * size + PARITY];
      }
    }
    return image;
  }

  /** Acts on vectors of an irrep as a part of a representation, zero elsewhere. */
  private Moved act(Place place, int dimension, double[] of, double[] vectors) {
    int count = vectors.length / dimension;
    double[] embedded = new double[count * place.length()];
    for (int i = 0; i < count; i++) {
      int to = i * place.length() + place.offset();
      System.arraycopy(vectors, i * dimension, embedded, to, dimension);
    }
    Moved image = new Motion(group, of).act(place.action(), Moved.exact(embedded));
    double[] values = new double[vectors.length];
    double[] radii = new double[vectors.length];
    for (int i = 0; i < count; i++) {
      int from = i * place.length() + place.offset();
      System.arraycopy(image.values(), from, values, i * dimension, dimension);
      System.arraycopy(image.radii(), from, radii, i * dimension, dimension);
    }
    return new Moved(values, radii);
  }

  /**
   * rho(g) v for a representation.
   *
   * @param action its rotation kernel
   * @param vectors one vector per element
   * @return the images
   */
  Moved act(KernelFamily action, Moved vectors) {
    Moved chart = chart(elements);
    double[][] inputs = {chart.values(), vectors.values()};
    double[][] radii = {chart.radii(), vectors.radii()};
    return run(action, Order.FORWARD, inputs, radii, 0);
  }

  /** rho(g)^T w: the last gradient of the vector-Jacobian product. */
  Moved actTransposed(KernelFamily action, Moved cotangents) {
    Moved chart = chart(elements);
    double[] zeros = new double[cotangents.values().length];
    double[][] inputs = {chart.values(), zeros, cotangents.values()};
    double[][] radii = {chart.radii(), zeros, cotangents.radii()};
    return run(action, Order.VJP, inputs, radii, 1);
  }

  private Moved run(
      KernelFamily family, Order order, double[][] inputs, double[][] radii, int output) {
    int samples = elements.length / size;
    ProvedBound bound = new ProvedBound(family, order);
    double[][] errors =
        ProvedBound.add(
            bound.rounding(inputs, samples, Precision.DOUBLE),
            bound.propagated(inputs, radii, samples));
    double[][] outputs = family.run(family.variant(order, Precision.DOUBLE), inputs, samples);
    return new Moved(outputs[output], errors[output]);
  }

  /** Whether some arrays hold what must be moved exactly, so that elements must be rational. */
  static boolean needsRational(List<ArrayRole> roles) {
    return roles.stream()
        .anyMatch(
            role ->
                role == ArrayRole.POINT || role == ArrayRole.ALGEBRA || role == ArrayRole.CHART);
  }

  @Override
  public String toString() {
    return group.description().group() + Arrays.toString(elements);
  }
}
