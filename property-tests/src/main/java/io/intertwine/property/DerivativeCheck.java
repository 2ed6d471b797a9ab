package io.intertwine.property;

import io.intertwine.kernel.ArrayShape;
import io.intertwine.kernel.KernelDescription;
import io.intertwine.kernel.Order;
import io.intertwine.kernel.Precision;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The generated derivatives of a kernel are its derivatives.
 *
 * <p>Three properties, each within proved bounds:
 *
 * <ul>
 *   <li>{@link #differences}: the vector-Jacobian product against difference quotients of the
 *       kernel that it differentiates, at both orders: an independent check of every term;
 *   <li>{@link #adjoint}: the Jacobian, which the second derivative contains, and the
 *       vector-Jacobian product are transposes of each other, &lt;w, J e&gt; = &lt;J^T w, e&gt;;
 *   <li>{@link #symmetric}: the second derivative is symmetric, &lt;u, H e&gt; = &lt;e, H u&gt;.
 * </ul>
 */
public final class DerivativeCheck {

  /** Directions are at most this part of a point, so that the path stays away from the origin. */
  private static final int POINT_EXPONENT = -3;

  /**
   * How much larger the complex values of a function of a point v can be than its majorant M says.
   *
   * <p>The coefficients of phi are bounded by Cauchy's estimate on the circle |t| = 1. A polynomial
   * is there at most M(|x| + |e|). Harmonics are polynomials in v and s = 1/|v|; with |e| at most
   * |x| / 8, v = x + t e has |v . v| &gt;= (1 - 2/8 - 1/64) |x|^2, so |s| is at most 1.168 / |x|,
   * where M is evaluated with an s of at least 1 / (1.125 |x|): a factor of 1.32 for each power of
   * s.
   */
  private static final double GROWTH = 1.32;

  /** Powers of s that two derivatives add to the degree. */
  private static final int EXTRA_POWERS = 8;

  private final KernelFamily kernel;

  /**
   * Prepares a check.
   *
   * @param kernel the kernel
   */
  public DerivativeCheck(KernelFamily kernel) {
    this.kernel = Objects.requireNonNull(kernel, "kernel");
  }

  /**
   * All three properties, as far as the variants that they need were generated: difference
   * quotients need the order before in double precision, transposes the vector-Jacobian product.
   *
   * @param inputs inputs of the kernel of order VJP or SECOND_VJP
   * @param seed the seed of the directions
   * @return how near the worst number came to its bound
   * @throws PropertyViolation if a property does not hold
   */
  public Margin check(Batch inputs, long seed) {
    Order order = inputs.kernel().order();
    Margin margin = Margin.NONE;
    if (hasDouble(before(order))) {
      margin = margin.and(differences(inputs, seed));
    }
    if (order == Order.SECOND_VJP) {
      margin = margin.and(symmetric(inputs, seed));
      if (kernel.orders().contains(Order.VJP)) {
        margin = margin.and(adjoint(inputs));
      }
    }
    return margin;
  }

  private boolean hasDouble(Order order) {
    return kernel.variants(order).stream()
        .anyMatch(variant -> variant.precision() == Precision.DOUBLE);
  }

  private static Order before(Order order) {
    if (order == Order.FORWARD) {
      throw new IllegalArgumentException("the order forward is no derivative");
    }
    return order == Order.VJP ? Order.FORWARD : Order.VJP;
  }

  /**
   * The vector-Jacobian product g = J^T w against difference quotients of the order before, in
   * double precision: &lt;g, e&gt; = d/dt &lt;w, f(x + t e)&gt; at t = 0, by the central difference
   * quotient of order 8.
   *
   * <p>The bound is that of g, the bounds of the eight values of f divided by the step, and the
   * quotient's own remainder, from Cauchy's estimate with the majorant of f.
   *
   * @param inputs inputs (x, w) of the kernel of order VJP or SECOND_VJP
   * @param seed the seed of the direction e
   * @return how near the worst number came to its bound
   * @throws PropertyViolation if a derivative is wrong
   */
  public Margin differences(Batch inputs, long seed) {
    Order order = inputs.kernel().order();
    Line line = new Line(kernel.description(before(order)), inputs, seed);
    double[] quotients = line.quotients();
    double[] quotientBounds = line.bounds();
    Margin margin = Margin.NONE;
    for (KernelVariant variant : kernel.variants(order)) {
      InnerProduct product = gradientTimes(variant, inputs, line.direction);
      margin =
          margin.and(
              compare(
                  variant,
                  "the derivative along a direction equals difference quotients",
                  product,
                  quotients,
                  quotientBounds));
    }
    return margin;
  }

  private InnerProduct gradientTimes(KernelVariant variant, Batch inputs, double[][] direction) {
    double[][] gradients = kernel.run(variant, inputs.arrays(), inputs.samples());
    double[][] errors = rounding(variant, inputs.arrays(), inputs.samples());
    return new InnerProduct(inputs.samples())
        .add(inputs.kernel().outputs(), gradients, errors, direction, 0);
  }

  private double[][] rounding(KernelVariant variant, double[][] inputs, int samples) {
    return new ProvedBound(kernel, variant.order()).rounding(inputs, samples, variant.precision());
  }

  private Margin compare(
      KernelVariant variant,
      String property,
      InnerProduct found,
      double[] expected,
      double[] expectedBounds) {
    double[] bounds = found.bounds();
    for (int s = 0; s < bounds.length; s++) {
      bounds[s] += expectedBounds[s];
    }
    Comparison comparison = new Comparison(property, kernel.name() + " (" + variant + ")");
    comparison.compare("the inner product", 1, found.sums(), expected, bounds);
    return comparison.margin();
  }

  /**
   * The Jacobian product J e is a part of the second derivative, its gradient with respect to w; it
   * and the vector-Jacobian product J^T w are transposes: &lt;w, J e&gt; = &lt;J^T w, e&gt;.
   *
   * @param inputs inputs (x, w, e) of the kernel of order SECOND_VJP
   * @return how near the worst number came to its bound
   * @throws PropertyViolation if they are not
   */
  public Margin adjoint(Batch inputs) {
    int samples = inputs.samples();
    double[][] all = inputs.arrays();
    KernelDescription second = kernel.description(Order.SECOND_VJP);
    KernelDescription first = kernel.description(Order.VJP);
    int n = first.outputs().size();
    double[][] vjpInputs = Arrays.copyOf(all, first.inputs().size());
    Margin margin = Margin.NONE;
    for (KernelVariant variant : kernel.variants(Order.SECOND_VJP)) {
      KernelVariant firstVariant =
          new KernelVariant(Order.VJP, variant.precision(), variant.backend());
      double[][] gradients = kernel.run(firstVariant, vjpInputs, samples);
      double[][] errors = rounding(firstVariant, vjpInputs, samples);
      InnerProduct expected =
          new InnerProduct(samples)
              .add(first.outputs(), gradients, errors, all, first.inputs().size());
      double[][] seconds = kernel.run(variant, all, samples);
      double[][] secondErrors = rounding(variant, all, samples);
      InnerProduct found =
          new InnerProduct(samples)
              .add(
                  second.outputs().subList(n, second.outputs().size()),
                  Arrays.copyOfRange(seconds, n, seconds.length),
                  Arrays.copyOfRange(secondErrors, n, seconds.length),
                  all,
                  n);
      margin =
          margin.and(
              compare(variant, "<w, J e> = <J^T w, e>", found, expected.sums(), expected.bounds()));
    }
    return margin;
  }

  /**
   * The Hessian H of &lt;w, f&gt; is symmetric: &lt;u, H e&gt; = &lt;e, H u&gt;.
   *
   * @param inputs inputs (x, w, e) of the kernel of order SECOND_VJP
   * @param seed the seed of the direction u
   * @return how near the worst number came to its bound
   * @throws PropertyViolation if it is not
   */
  public Margin symmetric(Batch inputs, long seed) {
    int samples = inputs.samples();
    KernelDescription second = kernel.description(Order.SECOND_VJP);
    int n = KernelArrays.forwardInputs(second);
    int directions = second.inputs().size() - n;
    double[][] other = inputs.arrays();
    double[][] drawn = Samples.of(second, samples, Pattern.GAUSSIAN, seed).arrays();
    System.arraycopy(drawn, directions, other, directions, n);
    Margin margin = Margin.NONE;
    for (KernelVariant variant : kernel.variants(Order.SECOND_VJP)) {
      InnerProduct one = hessianTimes(variant, inputs.arrays(), other, samples, n, directions);
      InnerProduct two = hessianTimes(variant, other, inputs.arrays(), samples, n, directions);
      margin = margin.and(compare(variant, "<u, H e> = <e, H u>", one, two.sums(), two.bounds()));
    }
    return margin;
  }

  private InnerProduct hessianTimes(
      KernelVariant variant,
      double[][] inputs,
      double[][] other,
      int samples,
      int n,
      int directions) {
    List<ArrayShape> shapes = kernel.description(Order.SECOND_VJP).outputs().subList(0, n);
    return new InnerProduct(samples)
        .add(
            shapes,
            Arrays.copyOf(kernel.run(variant, inputs, samples), n),
            Arrays.copyOf(rounding(variant, inputs, samples), n),
            other,
            directions);
  }

  /** A kernel on the line x + t e, contracted with w. */
  private final class Line {
    private final KernelDescription base;
    private final int samples;
    private final double[][] point;
    private final double[][] direction;
    private final double[][] cotangents;
    private final double[] quotients;
    private final double[] bounds;

    Line(KernelDescription base, Batch inputs, long seed) {
      this.base = base;
      this.samples = inputs.samples();
      int n = base.inputs().size();
      double[][] all = inputs.arrays();
      this.point = Arrays.copyOf(all, n);
      this.cotangents = Arrays.copyOfRange(all, n, all.length);
      this.direction = Samples.of(base, samples, Pattern.GAUSSIAN, seed).arrays();
      List<ArrayRole> roles = KernelArrays.of(base).inputs();
      for (int a = 0; a < n; a++) {
        if (roles.get(a) == ArrayRole.POINT && a < KernelArrays.forwardInputs(base)) {
          shorten(point[a], direction[a]);
        }
        keepExact(point[a], direction[a]);
      }
      this.quotients = new double[samples];
      this.bounds = new double[samples];
      evaluate();
    }

    double[] quotients() {
      return quotients;
    }

    double[] bounds() {
      return bounds;
    }

    private void evaluate() {
      double[] sizes = new double[samples];
      for (int j = -CentralDifference.STEPS; j <= CentralDifference.STEPS; j++) {
        if (j == 0) {
          continue;
        }
        InnerProduct value = at(j * CentralDifference.STEP);
        double weight = CentralDifference.weight(j);
        for (int s = 0; s < samples; s++) {
          quotients[s] += weight * value.sums()[s];
          bounds[s] += Math.abs(weight) * value.bounds()[s];
          sizes[s] = Math.max(sizes[s], Math.abs(value.sums()[s]));
        }
      }
      double roundings =
          Precision.DOUBLE.gamma(CentralDifference.ROUNDINGS) * CentralDifference.TOTAL_WEIGHT;
      double[] largest = largest();
      for (int s = 0; s < samples; s++) {
        bounds[s] += roundings * sizes[s] + CentralDifference.REMAINDER * largest[s];
      }
    }

    /** The value at t, {@code <w, f(x + t e)>}. */
    private InnerProduct at(double t) {
      double[][] moved = moved(t);
      KernelVariant variant = kernel.variant(base.order(), Precision.DOUBLE);
      return new InnerProduct(samples)
          .add(
              base.outputs(),
              kernel.run(variant, moved, samples),
              rounding(variant, moved, samples),
              cotangents,
              0);
    }

    private double[][] moved(double t) {
      double[][] moved = new double[point.length][];
      for (int a = 0; a < moved.length; a++) {
        moved[a] = point[a].clone();
        for (int i = 0; i < moved[a].length; i++) {
          moved[a][i] += t * direction[a][i];
        }
      }
      return moved;
    }

    /** The bound K of the coefficients: the majorant at |x| + |e|, contracted with |w|. */
    private double[] largest() {
      double[][] reach = new double[point.length][];
      for (int a = 0; a < reach.length; a++) {
        reach[a] = new double[point[a].length];
        for (int i = 0; i < reach[a].length; i++) {
          reach[a][i] = Math.abs(point[a][i]) + Math.abs(direction[a][i]);
        }
      }
      double[][] majorant = new ProvedBound(kernel, base.order()).majorant(reach, samples);
      double growth = growth();
      double[] largest = new double[samples];
      for (int a = 0; a < majorant.length; a++) {
        int length = base.outputs().get(a).length();
        for (int i = 0; i < majorant[a].length; i++) {
          largest[i / length] += growth * majorant[a][i] * Math.abs(cotangents[a][i]);
        }
      }
      return largest;
    }

    private double growth() {
      KernelDescription forward = kernel.description(Order.FORWARD);
      List<ArrayRole> outputs = KernelArrays.of(forward).outputs();
      if (!KernelArrays.of(forward).inputs().contains(ArrayRole.POINT)) {
        return 1;
      }
      int degree = 0;
      for (int a = 0; a < outputs.size(); a++) {
        if (outputs.get(a) == ArrayRole.FEATURE) {
          String irreps = forward.outputs().get(a).irreps();
          for (IrrepBlock block : IrrepBlock.parse(forward.group(), irreps)) {
            degree = Math.max(degree, block.twiceSpin());
          }
        }
      }
      return Math.pow(GROWTH, degree + EXTRA_POWERS);
    }

    /** Scales each direction by a power of two to less than an eighth of its point. */
    private void shorten(double[] points, double[] directions) {
      for (int i = 0; i < points.length; i += 3) {
        double length = norm(points, i);
        double step = norm(directions, i);
        int exponent = Math.getExponent(length) - Math.getExponent(step) + POINT_EXPONENT - 1;
        for (int k = 0; k < 3; k++) {
          directions[i + k] = Math.scalb(directions[i + k], exponent);
        }
      }
    }

    private double norm(double[] values, int at) {
      return Math.hypot(Math.hypot(values[at], values[at + 1]), values[at + 2]);
    }

    /** Leaves out the components that floating-point numbers cannot follow exactly. */
    private void keepExact(double[] points, double[] directions) {
      for (int i = 0; i < points.length; i++) {
        for (int j = -CentralDifference.STEPS; j <= CentralDifference.STEPS; j++) {
          double step = j * CentralDifference.STEP * directions[i];
          double sum = points[i] + step;
          if (sum - points[i] != step || sum - step != points[i]) {
            directions[i] = 0;
          }
        }
      }
    }
  }
}
