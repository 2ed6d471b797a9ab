package io.intertwine.property;

import io.intertwine.kernel.ArrayShape;
import io.intertwine.kernel.Order;
import io.intertwine.kernel.Precision;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/**
 * The run-time form of a group is a group that acts: the group law, the action of each
 * representation and of the Lie algebra, each within proved bounds.
 */
public final class GroupCheck {

  private static final double U = Precision.DOUBLE.unitRoundoff();

  /**
   * Roundings in the norm of a sampled quaternion: four squares and three sums under a root (half
   * of 7), the root, the reciprocal and the product.
   */
  private static final int NORM_ROUNDINGS = 8;

  /** Roundings in the sum of four squares. */
  private static final int SQUARES_ROUNDINGS = 4;

  /**
   * Roundings of a component of exp(t X): one unit in the last place for the cosine or sine, 2 u,
   * the angle's half t |a| / 2 with |a| from hypot, 4 u, and the direction's quotient and product.
   */
  private static final int EXPONENTIAL_ROUNDINGS = 12;

  /** An angle is at most this times its sine, up to a quarter turn: pi / 2. */
  private static final double ANGLE_PER_SINE = 1.58;

  private final GroupFamily group;
  private final int size;

  /**
   * Prepares a check.
   *
   * @param group the group
   */
  public GroupCheck(GroupFamily group) {
    this.group = Objects.requireNonNull(group, "group");
    this.size = group.description().elementSize();
  }

  /**
   * Everything, for triples of elements of the group's sampler.
   *
   * @param seed the seed of the sampler and of vectors
   * @param count the number of triples
   * @return how near the worst number came to its bound
   * @throws PropertyViolation if something does not hold
   */
  public Margin check(long seed, int count) {
    Random random = new Random(seed);
    double[] g = group.kernel().sample(random, count);
    double[] h = group.kernel().sample(random, count);
    double[] k = group.kernel().sample(random, count);
    Margin margin = units(g).and(unit(g)).and(inverse(g)).and(associative(g, h, k));
    for (int r = 0; r < group.description().representations().size(); r++) {
      ArrayShape shape = group.description().representations().get(r);
      double[] v = normal(random, count * shape.length());
      margin = margin.and(acts(r, g, h, v)).and(transposed(r, g, v, normal(random, v.length)));
      double[] a = normal(random, count * 3);
      double[] b = normal(random, count * 3);
      margin = margin.and(brackets(r, a, b, v)).and(infinitesimal(r, quarter(a), g, v));
    }
    return margin;
  }

  private static double[] normal(Random random, int length) {
    double[] values = new double[length];
    Pattern.GAUSSIAN.fill(random, values, 0, length);
    return values;
  }

  /** Short directions, along which a representation of high spin turns slowly. */
  private static double[] quarter(double[] values) {
    double[] quarter = values.clone();
    for (int i = 0; i < quarter.length; i++) {
      quarter[i] /= 4;
    }
    return quarter;
  }

  private Comparison comparison(String property) {
    return new Comparison(property, group.description().name());
  }

  /** Sampled quaternions have norm 1, and parities are signs. */
  private Margin units(double[] g) {
    Comparison comparison = comparison("|g| = 1");
    for (int i = 0; i < g.length; i += size) {
      double norm = Math.sqrt(squares(g, i));
      comparison.compare("g", 1, one(norm), one(1), one((NORM_ROUNDINGS + SQUARES_ROUNDINGS) * U));
      if (size > Motion.PARITY) {
        comparison.compare("parity", 1, one(Math.abs(g[i + Motion.PARITY])), one(1), one(0));
      }
    }
    return comparison.margin();
  }

  private static double[] one(double value) {
    return new double[] {value};
  }

  private static double squares(double[] g, int at) {
    double sum = 0;
    for (int k = 0; k < Motion.PARITY; k++) {
      sum += g[at + k] * g[at + k];
    }
    return sum;
  }

  /** e g = g = g e, exactly. */
  private Margin unit(double[] g) {
    double[] e = new double[g.length];
    for (int i = 0; i < g.length; i += size) {
      System.arraycopy(group.kernel().identity(), 0, e, i, size);
    }
    Comparison comparison = comparison("e g = g = g e");
    double[] exact = new double[g.length];
    comparison.compare("e g", size, group.kernel().product(e, g), g, exact);
    comparison.compare("g e", size, group.kernel().product(g, e), g, exact);
    return comparison.margin();
  }

  /** g g^-1 = |g|^2 e. */
  private Margin inverse(double[] g) {
    double[] inverse = group.kernel().inverse(g);
    Moved product = product(Moved.exact(g), Moved.exact(inverse));
    double[] expected = new double[g.length];
    double[] bounds = product.radii().clone();
    for (int i = 0; i < g.length; i += size) {
      expected[i] = squares(g, i);
      bounds[i] += Precision.DOUBLE.gamma(SQUARES_ROUNDINGS) * expected[i];
      if (size > Motion.PARITY) {
        expected[i + Motion.PARITY] = 1;
      }
    }
    Comparison comparison = comparison("g g^-1 = e");
    comparison.compare("g g^-1", size, product.values(), expected, bounds);
    return comparison.margin();
  }

  private Margin associative(double[] g, double[] h, double[] k) {
    Moved left = product(product(Moved.exact(g), Moved.exact(h)), Moved.exact(k));
    Moved right = product(Moved.exact(g), product(Moved.exact(h), Moved.exact(k)));
    Comparison comparison = comparison("(g h) k = g (h k)");
    double[] bounds = sum(left.radii(), right.radii());
    comparison.compare("(g h) k", size, left.values(), right.values(), bounds);
    return comparison.margin();
  }

  private Moved product(Moved g, Moved h) {
    double[][] inputs = {g.values(), h.values()};
    double[][] radii = {g.radii(), h.radii()};
    return moved(group.product(), inputs, radii, g.values().length / size);
  }

  private static Moved moved(
      KernelFamily family, double[][] inputs, double[][] radii, int samples) {
    ProvedBound bound = new ProvedBound(family, Order.FORWARD);
    double[][] errors =
        ProvedBound.add(
            bound.rounding(inputs, samples, Precision.DOUBLE),
            bound.propagated(inputs, radii, samples));
    return new Moved(
        family.run(family.doubleVariant(Order.FORWARD), inputs, samples)[0], errors[0]);
  }

  /**
   * rho(e) v = v and rho(g h) v = rho(g) rho(h) v.
   *
   * <p>The computed product q is off by the errors of its components, whose Euclidean norm is d: an
   * angle of at most 1.58 d between the quaternions, twice that between the rotations, and j times
   * as much in a representation of spin j, whose generators have the norm j.
   */
  private Margin acts(int representation, double[] g, double[] h, double[] v) {
    ArrayShape shape = group.description().representations().get(representation);
    int count = g.length / size;
    double[] e = new double[g.length];
    for (int i = 0; i < g.length; i += size) {
      System.arraycopy(group.kernel().identity(), 0, e, i, size);
    }
    Comparison comparison = comparison("rho is a representation");
    Moved fixed = act(representation, e, Moved.exact(v));
    comparison.compare("rho(e) v", shape.length(), fixed.values(), v, fixed.radii());
    Moved product = product(Moved.exact(g), Moved.exact(h));
    Moved together = act(representation, product.values(), Moved.exact(v));
    Moved inTurn = act(representation, g, act(representation, h, Moved.exact(v)));
    double[] bounds = sum(together.radii(), inTurn.radii());
    for (int s = 0; s < count; s++) {
      double error = norm(product.radii(), s * size, Motion.PARITY);
      double angle = ANGLE_PER_SINE * error * twiceSpin(shape);
      double length = norm(v, s * shape.length(), shape.length());
      for (int c = 0; c < shape.length(); c++) {
        bounds[s * shape.length() + c] += angle * length;
      }
    }
    comparison.compare("rho(g h) v", shape.length(), together.values(), inTurn.values(), bounds);
    return comparison.margin();
  }

  private static double norm(double[] values, int at, int length) {
    double squares = 0;
    for (int i = at; i < at + length; i++) {
      squares += values[i] * values[i];
    }
    return Math.sqrt(squares);
  }

  private int twiceSpin(ArrayShape shape) {
    if (isCartesian(shape)) {
      return 2;
    }
    return IrrepBlock.parse(group.description().group(), shape.irreps()).stream()
        .mapToInt(IrrepBlock::twiceSpin)
        .max()
        .orElse(0);
  }

  private static boolean isCartesian(ArrayShape shape) {
    return shape.irreps().equals(GroupFamily.CARTESIAN);
  }

  private Moved act(int representation, double[] g, Moved v) {
    return new Motion(group, g).act(group.action(representation), v);
  }

  /** {@code <rho(g) v, w> = <v, rho(g)^T w>}, and rho(g)^T rho(g) v = v. */
  private Margin transposed(int representation, double[] g, double[] v, double[] w) {
    ArrayShape shape = group.description().representations().get(representation);
    int count = g.length / size;
    Moved image = act(representation, g, Moved.exact(v));
    Moved back = new Motion(group, g).actTransposed(group.action(representation), Moved.exact(w));
    List<ArrayShape> shapes = List.of(shape);
    InnerProduct left =
        new InnerProduct(count)
            .add(shapes, arrays(image.values()), arrays(image.radii()), arrays(w), 0);
    InnerProduct right =
        new InnerProduct(count)
            .add(shapes, arrays(back.values()), arrays(back.radii()), arrays(v), 0);
    Comparison comparison = comparison("rho(g)^T is the transpose and the inverse of rho(g)");
    comparison.compare(
        "<rho(g) v, w>", 1, left.sums(), right.sums(), sum(left.bounds(), right.bounds()));
    Moved again = new Motion(group, g).actTransposed(group.action(representation), image);
    comparison.compare("rho(g)^T rho(g) v", shape.length(), again.values(), v, again.radii());
    return comparison.margin();
  }

  private static double[][] arrays(double[] array) {
    return new double[][] {array};
  }

  /** rho([X, Y]) v = rho(X) rho(Y) v - rho(Y) rho(X) v; the bracket is the cross product. */
  private Margin brackets(int representation, double[] a, double[] b, double[] v) {
    ArrayShape shape = group.description().representations().get(representation);
    double[] cross = new double[a.length];
    double[] errors = new double[a.length];
    for (int i = 0; i < a.length; i += 3) {
      for (int k = 0; k < 3; k++) {
        int l = i + (k + 1) % 3;
        int m = i + (k + 2) % 3;
        cross[i + k] = a[l] * b[m] - a[m] * b[l];
        errors[i + k] = Precision.DOUBLE.gamma(2) * (Math.abs(a[l] * b[m]) + Math.abs(a[m] * b[l]));
      }
    }
    Moved bracket = lie(representation, new Moved(cross, errors), Moved.exact(v));
    Moved xy = lie(representation, Moved.exact(a), lie(representation, Moved.exact(b), v(v)));
    Moved yx = lie(representation, Moved.exact(b), lie(representation, Moved.exact(a), v(v)));
    double[] difference = new double[v.length];
    double[] bounds = sum(bracket.radii(), sum(xy.radii(), yx.radii()));
    for (int i = 0; i < v.length; i++) {
      difference[i] = xy.values()[i] - yx.values()[i];
      bounds[i] += U * Math.abs(difference[i]);
    }
    Comparison comparison = comparison("rho([X, Y]) = rho(X) rho(Y) - rho(Y) rho(X)");
    comparison.compare("rho([X, Y]) v", shape.length(), bracket.values(), difference, bounds);
    return comparison.margin();
  }

  private static Moved v(double[] values) {
    return Moved.exact(values);
  }

  private Moved lie(int representation, Moved algebra, Moved vectors) {
    double[][] inputs = {algebra.values(), vectors.values()};
    double[][] radii = {algebra.radii(), vectors.radii()};
    return moved(group.algebra(representation), inputs, radii, algebra.values().length / 3);
  }

  /**
   * rho(X) rho(g) v is the derivative of rho(exp(t X) g) v, by difference quotients.
   *
   * <p>With |a| the length of X and j the spin, the k-th Taylor coefficient is at most (j |a|)^k /
   * k! |v|, for every k at most e^(j |a|) |v|.
   */
  private Margin infinitesimal(int representation, double[] a, double[] g, double[] v) {
    ArrayShape shape = group.description().representations().get(representation);
    int length = shape.length();
    Moved image = act(representation, g, Moved.exact(v));
    Moved derivative = lie(representation, Moved.exact(a), image);
    double[] quotients = new double[v.length];
    double[] bounds = derivative.radii().clone();
    for (int j = -CentralDifference.STEPS; j <= CentralDifference.STEPS; j++) {
      if (j == 0) {
        continue;
      }
      double[] exponential = exponential(a, j * CentralDifference.STEP);
      Moved value = act(representation, exponential, image);
      double weight = CentralDifference.weight(j);
      for (int i = 0; i < v.length; i++) {
        quotients[i] += weight * value.values()[i];
        bounds[i] += Math.abs(weight) * value.radii()[i];
      }
    }
    double spin = twiceSpin(shape) / 2.0;
    double roundings =
        Precision.DOUBLE.gamma(
                CentralDifference.ROUNDINGS + EXPONENTIAL_ROUNDINGS * (long) (4 * spin + 1))
            * CentralDifference.TOTAL_WEIGHT;
    for (int s = 0; s < g.length / size; s++) {
      double size = norm(image.values(), s * length, length);
      double growth = Math.exp(spin * norm(a, 3 * s, 3));
      for (int c = 0; c < length; c++) {
        bounds[s * length + c] += size * (roundings + CentralDifference.REMAINDER * growth);
      }
    }
    Comparison comparison = comparison("rho(X) is the derivative of rho(exp(t X))");
    comparison.compare("rho(X) v", length, derivative.values(), quotients, bounds);
    return comparison.margin();
  }

  /** The elements exp(t X): quaternions (cos(t |a|/2), sin(t |a|/2) a/|a|), parity 1. */
  private double[] exponential(double[] a, double t) {
    double[] elements = new double[a.length / 3 * size];
    for (int i = 0; i < a.length / 3; i++) {
      double length = Math.hypot(Math.hypot(a[3 * i], a[3 * i + 1]), a[3 * i + 2]);
      double angle = t * length / 2;
      elements[i * size] = Math.cos(angle);
      for (int k = 0; k < 3; k++) {
        elements[i * size + 1 + k] = Math.sin(angle) * (a[3 * i + k] / length);
      }
      if (size > Motion.PARITY) {
        elements[i * size + Motion.PARITY] = 1;
      }
    }
    return elements;
  }

  private static double[] sum(double[] first, double[] second) {
    double[] sum = first.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += second[i];
    }
    return sum;
  }
}
