package io.intertwine.property;

import io.intertwine.kernel.ArrayShape;
import io.intertwine.kernel.KernelDescription;
import io.intertwine.kernel.Order;
import io.intertwine.kernel.Precision;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * f(rho(g) x) = eta(g) f(x) for the compiled kernel f, within a bound that is proved.
 *
 * <p>With y for the computed rho(g) x, f^ for the compiled and f for the exact map, and eta^ for
 * the computed rotation,
 *
 * <pre>
 *   |f^(y) - eta^(g) f^(x)| &lt;= |f^(y) - f(y)|                    the kernel's bound at y
 *                            + |f(y) - f(rho(g) x)|              r = |y - rho(g) x| carried through f
 *                            + |eta(g) (f(x) - f^(x))|           the kernel's bound at x, moved
 *                            + |eta(g) f^(x) - eta^(g) f^(x)|    the rotation's bound
 * </pre>
 *
 * <p>and f(rho(g) x) = eta(g) f(x) by the proof in the certificate. {@link ProvedBound} explains
 * the first two terms, {@link Motion} the others. In single precision u = 2^-24 in the bound of f^,
 * and r contains the rounding of y; the rotations are in double precision still.
 *
 * <p>Arrays of Cartesian points and of Euler factors, in which a kernel need not be polynomial, are
 * moved without error: the check replaces the elements by the nearest ones with rational matrices,
 * the points by near ones that these take to floating-point numbers. For Euler factors the factors
 * of both elements have errors, in which the rotation kernel is polynomial.
 *
 * <p>Derivative kernels are checked as the maps that they are: the vector-Jacobian product of an
 * equivariant map is equivariant, cotangents moving as their vectors because the representations
 * are orthogonal. Gradients with respect to Euler factors belong to no representation: they are not
 * compared, and their cotangents are set to 0.
 */
public final class EquivarianceCheck {

  /**
   * Moved numbers smaller than this are taken as 0, at the cost of their size in the error r. They
   * come from cancellation, and products of them could underflow, where no bound holds.
   */
  private static final double LEAST_DOUBLE = 0x1p-200;

  private static final double LEAST_FLOAT = 0x1p-28;

  private final KernelFamily kernel;
  private final GroupFamily group;

  /**
   * Prepares a check.
   *
   * @param kernel the kernel
   * @param group the kernel's group, acting on every irrep that occurs in the kernel's arrays
   * @throws IllegalArgumentException if the group is another one
   */
  public EquivarianceCheck(KernelFamily kernel, GroupFamily group) {
    this.kernel = Objects.requireNonNull(kernel, "kernel");
    this.group = Objects.requireNonNull(group, "group");
    String name = kernel.description(kernel.orders().get(0)).group();
    if (!name.equals(group.description().group())) {
      throw new IllegalArgumentException(
          kernel.name()
              + " is a kernel of "
              + name
              + ", but "
              + group.description().name()
              + " is the group "
              + group.description().group()
              + ".");
    }
  }

  /**
   * Checks every variant of an order.
   *
   * @param inputs inputs of the kernel of some order
   * @param elements one element per sample, {@code [sample][elementSize]}
   * @return how near the worst number came to its bound
   * @throws PropertyViolation if a variant is not equivariant
   */
  public Margin check(Batch inputs, double[] elements) {
    Margin margin = Margin.NONE;
    for (KernelVariant variant : kernel.variants(inputs.kernel().order())) {
      margin = margin.and(check(variant, inputs, elements));
    }
    return margin;
  }

  /**
   * Checks one variant.
   *
   * @param variant the variant
   * @param inputs inputs of the variant's order
   * @param elements one element per sample, {@code [sample][elementSize]}
   * @return how near the worst number came to its bound
   * @throws PropertyViolation if the variant is not equivariant
   */
  public Margin check(KernelVariant variant, Batch inputs, double[] elements) {
    return new Trial(variant, inputs, elements).run();
  }

  /** One variant on one batch. */
  private final class Trial {
    private final KernelVariant variant;
    private final KernelDescription description;
    private final KernelArrays arrays;
    private final int samples;
    private final double[] elements;
    private final Motion motion;
    private final double[][] start;
    private final double[][] startRadii;
    private final double[][] end;
    private final double[][] endRadii;

    Trial(KernelVariant variant, Batch inputs, double[] elements) {
      this.variant = variant;
      this.description = kernel.kernel(variant).description();
      this.arrays = KernelArrays.of(description);
      this.samples = inputs.samples();
      this.elements =
          Motion.needsRational(arrays.inputs()) ? Motion.rational(group, elements) : elements;
      this.motion = new Motion(group, this.elements);
      this.start = inputs.arrays();
      this.startRadii = new double[start.length][];
      this.end = new double[start.length][];
      this.endRadii = new double[start.length][];
    }

    Margin run() {
      for (int a = 0; a < start.length; a++) {
        prepare(a);
      }
      double[][] values = kernel.run(variant, start, samples);
      double[][] errors = errors(start, startRadii);
      double[][] found = kernel.run(variant, end, samples);
      double[][] bounds = errors(end, endRadii);
      Comparison comparison =
          new Comparison("f(rho(g) x) = eta(g) f(x)", kernel.name() + " (" + variant + ")");
      for (int a = 0; a < found.length; a++) {
        ArrayRole role = arrays.outputs().get(a);
        if (role != ArrayRole.CHART_GRADIENT) {
          ArrayShape shape = description.outputs().get(a);
          Moved expected = motion.move(role, shape, new Moved(values[a], errors[a]));
          ProvedBound.add(new double[][] {bounds[a]}, new double[][] {expected.radii()});
          comparison.compare(shape.name(), shape.length(), found[a], expected.values(), bounds[a]);
        }
      }
      return comparison.margin();
    }

    private double[][] errors(double[][] inputs, double[][] radii) {
      ProvedBound bound = new ProvedBound(kernel, variant.order());
      return ProvedBound.add(
          bound.rounding(inputs, samples, variant.precision()),
          bound.propagated(inputs, radii, samples));
    }

    /** Fills both ends of one array. */
    private void prepare(int a) {
      ArrayShape shape = description.inputs().get(a);
      ArrayRole role = arrays.inputs().get(a);
      startRadii[a] = new double[start[a].length];
      switch (role) {
        case POINT, ALGEBRA -> points(a, role);
        case CHART -> charts(a);
        case CHART_GRADIENT -> {
          start[a] = new double[start[a].length];
          end[a] = start[a];
          endRadii[a] = startRadii[a];
        }
        default -> {
          Moved moved = rounded(motion.move(role, shape, Moved.exact(start[a])));
          end[a] = moved.values();
          endRadii[a] = moved.radii();
        }
      }
    }

    private void points(int a, ArrayRole role) {
      double[] from = new double[start[a].length];
      double[] to = new double[start[a].length];
      for (int s = 0; s < samples; s++) {
        PointRotation rotation = motion.rotation(s);
        int at = 3 * s;
        double[] lattice = lattice(start[a], at);
        double unit = Math.scalb(1.0, -Math.getExponent(rotation.norm()));
        rotation.multiply(lattice, 0, to, at);
        for (int k = 0; k < 3; k++) {
          from[at + k] = rotation.norm() * lattice[k] * unit;
          to[at + k] *= unit * (role == ArrayRole.POINT ? motion.parity(s) : 1);
        }
      }
      start[a] = from;
      end[a] = to;
      endRadii[a] = new double[to.length];
    }

    /** A point near the given one whose coordinates are small integers times a power of two. */
    private double[] lattice(double[] values, int at) {
      double largest = 0;
      for (int k = 0; k < 3; k++) {
        largest = Math.max(largest, Math.abs(values[at + k]));
      }
      double[] lattice = new double[3];
      for (int k = 0; k < 3 && largest > 0; k++) {
        double integer = Math.rint(values[at + k] / largest * PointRotation.LARGEST_POINT);
        lattice[k] = Math.scalb(integer, Math.getExponent(largest) - POINT_EXPONENT);
      }
      return lattice;
    }

    /** The factors of the next sample's element h, and of g h. */
    private void charts(int a) {
      int size = group.description().elementSize();
      double[] base = elements.clone();
      for (int s = 0; s < samples; s++) {
        System.arraycopy(elements, (s + 1) % samples * size, base, s * size, size);
      }
      Moved from = rounded(motion.chart(base));
      Moved to = rounded(motion.chart(motion.timesExactly(base)));
      start[a] = from.values();
      startRadii[a] = from.radii();
      end[a] = to.values();
      endRadii[a] = to.radii();
    }

    /** Rounds to the variant's precision, tiny numbers to 0. */
    private Moved rounded(Moved moved) {
      double least = variant.precision() == Precision.DOUBLE ? LEAST_DOUBLE : LEAST_FLOAT;
      double[] values = Batch.rounded(moved.values(), variant.precision());
      double[] radii = moved.radii().clone();
      for (int i = 0; i < values.length; i++) {
        if (Math.abs(values[i]) < least) {
          values[i] = 0;
        }
        radii[i] += Math.abs(values[i] - moved.values()[i]);
      }
      return new Moved(values, radii);
    }
  }

  /** The exponent of the largest coordinate of a lattice point. */
  private static final int POINT_EXPONENT = Math.getExponent((double) PointRotation.LARGEST_POINT);

  /**
   * The orders that the kernel was generated for.
   *
   * @return for each the metadata that batches are made for
   */
  public List<KernelDescription> descriptions() {
    List<KernelDescription> descriptions = new ArrayList<>();
    for (Order order : kernel.orders()) {
      descriptions.add(kernel.description(order));
    }
    return List.copyOf(descriptions);
  }
}
