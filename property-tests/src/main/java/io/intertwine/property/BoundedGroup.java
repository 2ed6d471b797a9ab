package io.intertwine.property;

import io.intertwine.kernel.ArrayShape;
import io.intertwine.kernel.GroupKernel;
import io.intertwine.kernel.GroupKernel.Gradients;
import io.intertwine.kernel.GroupKernel.SecondGradients;
import io.intertwine.kernel.Order;
import io.intertwine.kernel.Precision;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * What a group kernel gives, in one precision, with proved bounds of the errors.
 *
 * <p>The numbers are the group kernel's own. The bounds are composed from those of the generated
 * kernels that it calls, as {@link Motion} describes, and from one rounding for each of its sums.
 *
 * <p>The numbers that it hands from one of those kernels to the next are not seen. They are within
 * r of what they stand for, as are the ones computed here, so within 2 r of these; the majorants
 * are taken at |z| + 2 r.
 */
final class BoundedGroup {

  /** An angle is at most this times its sine, up to a quarter turn: pi / 2. */
  private static final double ANGLE_PER_SINE = 1.58;

  /** The number of generators of the Lie algebra. */
  static final int ALGEBRA = 3;

  private final GroupFamily family;
  private final Precision precision;
  private final GroupKernel<double[]> kernel;
  private final int size;

  BoundedGroup(GroupFamily family, Precision precision) {
    this.family = family;
    this.precision = precision;
    this.kernel = family.kernel(precision);
    this.size = family.description().elementSize();
  }

  GroupKernel<double[]> kernel() {
    return kernel;
  }

  Precision precision() {
    return precision;
  }

  /** The number of reals of an element. */
  int size() {
    return size;
  }

  /** A representation. */
  ArrayShape shape(int representation) {
    return family.description().representations().get(representation);
  }

  /** The name by which violations tell the group and the precision. */
  String name() {
    return family.description().name() + " in " + precision.label();
  }

  /** Twice the largest spin of a representation. */
  int twiceSpin(int representation) {
    ArrayShape shape = shape(representation);
    if (isCartesian(shape)) {
      return 2;
    }
    return IrrepBlock.parse(family.description().group(), shape.irreps()).stream()
        .mapToInt(IrrepBlock::twiceSpin)
        .max()
        .orElse(0);
  }

  /**
   * The angle by which a vector of length 1 is turned wrongly, if an element is off by the errors
   * of its components. If their Euclidean norm is d, that is an angle of at most 1.58 d between the
   * quaternions, twice that between the rotations, and j times as much in a representation of spin
   * j, whose generators have the norm j.
   */
  double turned(int representation, Moved elements, int sample) {
    double error = Motion.euclideanNorm(elements.radii(), sample * size, Motion.PARITY);
    return ANGLE_PER_SINE * error * twiceSpin(representation);
  }

  static boolean isCartesian(ArrayShape shape) {
    return shape.irreps().equals(GroupFamily.CARTESIAN);
  }

  /** Elements of the group's sampler, and among them some where Euler angles are free. */
  double[] elements(Random random, int count) {
    double[] elements = kernel.sample(random, count);
    for (int i = 0; i < elements.length; i += size) {
      if (random.nextInt(Samples.ONE_EDGE_IN) == 0) {
        Samples.edge(random, elements, i);
      }
    }
    return rounded(elements);
  }

  /** The nearest elements with integer coordinates, which rotations divide by their norms. */
  double[] rational(double[] elements) {
    return Motion.rational(family, elements);
  }

  /** Normal numbers of the precision. */
  double[] normal(Random random, int length) {
    double[] values = new double[length];
    Pattern.GAUSSIAN.fill(random, values, 0, length);
    return rounded(values);
  }

  /** The nearest numbers of the precision. */
  double[] rounded(double[] values) {
    if (precision == Precision.DOUBLE) {
      return values;
    }
    return Arrays.stream(values).map(value -> (float) value).toArray();
  }

  /** The nearest numbers of the precision, with the error of rounding to it. */
  Moved rounded(Moved values) {
    double[] radii = values.radii().clone();
    double[] rounded = rounded(values.values());
    for (int i = 0; i < radii.length; i++) {
      radii[i] += Math.abs(rounded[i] - values.values()[i]);
    }
    return new Moved(rounded, radii);
  }

  /** An element, a number of times. */
  double[] repeated(double[] element, int count) {
    double[] elements = new double[count * size];
    for (int i = 0; i < count; i++) {
      System.arraycopy(element, 0, elements, i * size, size);
    }
    return elements;
  }

  /** g h. */
  Moved product(Moved g, Moved h) {
    Moved part = part(family.product(), Order.FORWARD, 0, g, h);
    return new Moved(kernel.product(g.values(), h.values()), part.radii());
  }

  /** rho(g) v. */
  Moved act(int representation, double[] g, Moved v) {
    Moved part = part(family.action(representation), Order.FORWARD, 0, chart(g), v);
    return new Moved(kernel.act(representation, g, v.values()), part.radii());
  }

  /** rho(g)^T d. */
  Moved actTransposed(int representation, double[] g, Moved d) {
    double[] values = kernel.actTransposed(representation, g, d.values());
    return new Moved(values, back(representation, g, d).radii());
  }

  /** rho(A) v. */
  Moved lie(int representation, Moved a, Moved v) {
    Moved part = part(family.algebra(representation), Order.FORWARD, 0, a, v);
    return new Moved(kernel.lie(representation, a.values(), v.values()), part.radii());
  }

  /** The gradients of {@code <d, rho(g) v>}. */
  Gradients<Moved> actVjp(int representation, double[] g, double[] v, double[] d) {
    Gradients<double[]> found = kernel.actVjp(representation, g, v, d);
    Moved image = act(representation, g, Moved.exact(v));
    return new Gradients<>(
        new Moved(found.elements(), frame(representation, image, Moved.exact(d)).radii()),
        new Moved(found.vectors(), back(representation, g, Moved.exact(d)).radii()));
  }

  /** The gradients of {@code <a, gamma> + <b, w>}. */
  SecondGradients<Moved> actSecondVjp(
      int representation, double[] g, double[] v, double[] d, double[] a, double[] b) {
    SecondGradients<double[]> found = kernel.actSecondVjp(representation, g, v, d, a, b);
    KernelFamily algebra = family.algebra(representation);
    Moved y = act(representation, g, Moved.exact(v));
    Moved z = act(representation, g, Moved.exact(b));
    Moved e = part(algebra, Order.VJP, 1, Moved.exact(a), y, Moved.exact(d));
    Moved slope = part(algebra, Order.FORWARD, 0, Moved.exact(a), y);
    Moved first = frame(representation, y, e);
    Moved second = frame(representation, z, Moved.exact(d));
    return new SecondGradients<>(
        sum(found.elements(), first, second),
        new Moved(found.vectors(), back(representation, g, e).radii()),
        sum(found.cotangents(), slope, z));
  }

  private Moved frame(int representation, Moved x, Moved d) {
    Moved a = Moved.exact(new double[x.values().length / shape(representation).length() * ALGEBRA]);
    return part(family.algebra(representation), Order.VJP, 0, a, x, d);
  }

  private Moved back(int representation, double[] g, Moved d) {
    Moved v = Moved.exact(new double[d.values().length]);
    return part(family.action(representation), Order.VJP, 1, chart(g), v, d);
  }

  /** A computed sum: the errors of the summands, and a rounding. */
  private Moved sum(double[] found, Moved first, Moved second) {
    double[] radii = new double[found.length];
    for (int i = 0; i < radii.length; i++) {
      double errors = first.radii()[i] + second.radii()[i];
      radii[i] = errors + precision.gamma(1) * Math.abs(found[i]);
    }
    return new Moved(found, radii);
  }

  private Moved chart(double[] g) {
    double[] factors = family.factors(precision, g);
    double[] radii = new double[factors.length];
    int width = factors.length / (g.length / size);
    for (int i = 0; i < radii.length; i++) {
      radii[i] = Motion.chartError(i % width, precision);
    }
    return new Moved(factors, radii);
  }

  /** Runs a generated kernel, any variant of it. */
  private Moved part(KernelFamily part, Order order, int output, Moved... inputs) {
    List<Moved> arrays = List.of(inputs);
    double[][] values = arrays.stream().map(Moved::values).toArray(double[][]::new);
    double[][] radii = arrays.stream().map(Moved::radii).toArray(double[][]::new);
    double[][] reach = arrays.stream().map(BoundedGroup::reach).toArray(double[][]::new);
    int samples = values[0].length / part.description(order).inputs().get(0).length();
    ProvedBound bound = new ProvedBound(part, order);
    double[][] errors =
        ProvedBound.add(
            bound.rounding(reach, samples, precision), bound.propagated(reach, radii, samples));
    double[][] outputs = part.run(part.variant(order, precision), values, samples);
    return new Moved(outputs[output], errors[output]);
  }

  private static double[] reach(Moved input) {
    double[] reach = new double[input.values().length];
    for (int i = 0; i < reach.length; i++) {
      reach[i] = Math.abs(input.values()[i]) + 2 * input.radii()[i];
    }
    return reach;
  }
}
