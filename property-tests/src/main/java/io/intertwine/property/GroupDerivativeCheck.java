package io.intertwine.property;

import io.intertwine.kernel.ArrayShape;
import io.intertwine.kernel.GroupKernel.Gradients;
import io.intertwine.kernel.GroupKernel.SecondGradients;
import io.intertwine.kernel.Precision;
import java.util.List;
import java.util.Random;

/**
 * The derivatives of (g, v) -&gt; rho(g) v are derivatives, each within a proved bound:
 *
 * <ul>
 *   <li>rho(X) rho(g) v is that of rho(exp(t X) g) v, by difference quotients;
 *   <li>the gradient in g is {@code <d, rho(X_k) rho(g) v>} by the forward kernels, that in v is
 *       rho(g)^T d;
 *   <li>the second gradient in g is that of the first gradients along exp(t X) g, by difference
 *       quotients with the generated product; those in v and d are the linear maps that the first
 *       gradients are; what is not symmetric in the one in g is the derivative along the bracket;
 *   <li>on points everything is cross products: the torque y x d, and so on.
 * </ul>
 *
 * <p>For a spin j, |rho(X) v| &lt;= j |X| |v|, because i rho(X) has the eigenvalues m |X| with |m|
 * &lt;= j. So {@code phi(t) = <d, rho(A) rho(exp(t X)) y> + <d, rho(exp(t X)) z>} has Taylor
 * coefficients of at most S (j |X|)^k / k! with {@code S = j |a| |d| |y| + |d| |z|}, for every k at
 * most S e^(j |X|), and an error of the element that turns it by an angle changes phi by at most S
 * j times the angle.
 */
final class GroupDerivativeCheck {

  private static final int ALGEBRA = BoundedGroup.ALGEBRA;

  /**
   * Roundings of a component of exp(t X): one unit in the last place for the cosine or sine, 2 u,
   * the angle's half t |a| / 2 with |a| from hypot, 4 u, the direction's quotient and product, and
   * one to a lower precision.
   */
  private static final int EXPONENTIAL_ROUNDINGS = 12;

  private final BoundedGroup group;
  private final int representation;
  private final Precision precision;
  private final ArrayShape shape;
  private final ArrayShape frame;
  private final double spin;

  GroupDerivativeCheck(BoundedGroup group, int representation) {
    this.group = group;
    this.representation = representation;
    this.precision = group.precision();
    this.shape = group.shape(representation);
    this.frame = new ArrayShape("a", "", ALGEBRA);
    this.spin = group.twiceSpin(representation) / 2.0;
  }

  /** The arguments of a second derivative. */
  @SuppressWarnings("ArrayRecordComponent") // passed on at once, never compared
  private record Point(double[] g, double[] v, double[] d, double[] a, double[] b) {}

  /** Everything, at some elements. */
  Margin check(Random random, double[] g) {
    int count = g.length / group.size();
    double[] v = vectors(random, count);
    double[] d = vectors(random, count);
    Point point = new Point(g, v, d, algebra(random, count), vectors(random, count));
    double[] x = algebra(random, count);
    for (int i = 0; i < x.length; i++) {
      x[i] /= 4; // short, as a representation of high spin turns fast
    }
    Margin margin = infinitesimal(x, point).and(first(point));
    margin = margin.and(second(x, point)).and(linear(random, point)).and(bracket(point));
    return BoundedGroup.isCartesian(shape) ? margin.and(points(point)) : margin;
  }

  private double[] vectors(Random random, int count) {
    return group.normal(random, count * shape.length());
  }

  private double[] algebra(Random random, int count) {
    return group.normal(random, count * ALGEBRA);
  }

  private Comparison comparison(String property) {
    return new Comparison(property, group.name() + " on " + shape.irreps());
  }

  /** rho(X) rho(g) v is the derivative of rho(exp(t X) g) v, by rho(exp(t X)) rho(g) v. */
  private Margin infinitesimal(double[] x, Point at) {
    int length = shape.length();
    Moved image = group.act(representation, at.g(), Moved.exact(at.v()));
    Moved derivative = group.lie(representation, Moved.exact(x), image);
    double[] quotients = new double[at.v().length];
    double[] bounds = derivative.radii().clone();
    for (int j = -CentralDifference.STEPS; j <= CentralDifference.STEPS; j++) {
      if (j != 0) {
        double[] step = exponential(x, j * CentralDifference.STEP);
        add(quotients, bounds, group.act(representation, step, image), j);
      }
    }
    for (int s = 0; s < x.length / ALGEBRA; s++) {
      double remainder = Motion.euclideanNorm(image.values(), s * length, length) * remainder(x, s);
      for (int c = 0; c < length; c++) {
        bounds[s * length + c] += remainder;
      }
    }
    Comparison comparison = comparison("rho(X) is the derivative of rho(exp(t X))");
    comparison.compare("rho(X) v", length, derivative.values(), quotients, bounds);
    return comparison.margin();
  }

  private static void add(double[] quotients, double[] bounds, Moved value, int j) {
    double weight = CentralDifference.weight(j);
    for (int i = 0; i < quotients.length; i++) {
      quotients[i] += weight * value.values()[i];
      bounds[i] += Math.abs(weight) * value.radii()[i];
    }
  }

  /** The remainder of a difference quotient along X, and what roundings of exp(t X) do, for S=1. */
  private double remainder(double[] x, int sample) {
    long roundings = CentralDifference.ROUNDINGS + EXPONENTIAL_ROUNDINGS * (long) (4 * spin + 1);
    return precision.gamma(roundings) * CentralDifference.TOTAL_WEIGHT
        + CentralDifference.REMAINDER
            * Math.exp(spin * Motion.euclideanNorm(x, ALGEBRA * sample, ALGEBRA));
  }

  /** The elements exp(t X): quaternions (cos(t |a|/2), sin(t |a|/2) a/|a|), parity 1. */
  private double[] exponential(double[] a, double t) {
    double[] elements = group.repeated(group.kernel().identity(), a.length / ALGEBRA);
    for (int i = 0; i < a.length / ALGEBRA; i++) {
      double length = Math.hypot(Math.hypot(a[3 * i], a[3 * i + 1]), a[3 * i + 2]);
      double angle = t * length / 2;
      int to = i * group.size();
      elements[to] = Math.cos(angle);
      for (int k = 0; k < ALGEBRA; k++) {
        elements[to + 1 + k] = Math.sin(angle) * (a[3 * i + k] / length);
      }
    }
    return group.rounded(elements);
  }

  /** The gradients of {@code <d, rho(g) v>} by the forward kernels. */
  private Margin first(Point at) {
    int count = at.g().length / group.size();
    Gradients<Moved> found = group.actVjp(representation, at.g(), at.v(), at.d());
    Moved image = group.act(representation, at.g(), Moved.exact(at.v()));
    Comparison comparison = comparison("the gradients of <d, rho(g) v> are those");
    for (int k = 0; k < ALGEBRA; k++) {
      Moved slope = group.lie(representation, Moved.exact(unit(k, count)), image);
      compare(
          comparison,
          "in g",
          frameProduct(found.elements(), unit(k, count)),
          product(slope, at.d()));
    }
    Moved back = group.actTransposed(representation, at.g(), Moved.exact(at.d()));
    comparison.compare("in v", shape.length(), found.vectors(), back);
    return comparison.margin();
  }

  /** The second gradient in g along X, by the first gradients along exp(t X) g. */
  private Margin second(double[] x, Point at) {
    int count = at.g().length / group.size();
    SecondGradients<Moved> found = second(at);
    InnerProduct along = frameProduct(found.elements(), x);
    double[] quotients = new double[count];
    double[] bounds = along.bounds();
    for (int j = -CentralDifference.STEPS; j <= CentralDifference.STEPS; j++) {
      if (j == 0) {
        continue;
      }
      double[] step = exponential(x, j * CentralDifference.STEP);
      Moved moved = group.product(Moved.exact(step), Moved.exact(at.g()));
      InnerProduct phi = phi(new Point(moved.values(), at.v(), at.d(), at.a(), at.b()));
      add(quotients, bounds, phi.moved(), j);
      for (int s = 0; s < count; s++) {
        double angle = group.turned(representation, moved, s);
        bounds[s] += Math.abs(CentralDifference.weight(j)) * angle * size(at, s);
      }
    }
    for (int s = 0; s < count; s++) {
      bounds[s] += size(at, s) * remainder(x, s);
    }
    Comparison comparison = comparison("the second gradient in g is the gradient of the first");
    comparison.compare("along X", 1, along.sums(), quotients, bounds);
    return comparison.margin();
  }

  /** S; a rotation keeps lengths. */
  private double size(Point at, int sample) {
    int length = shape.length();
    double d = Motion.euclideanNorm(at.d(), sample * length, length);
    double y = Motion.euclideanNorm(at.v(), sample * length, length);
    double z = Motion.euclideanNorm(at.b(), sample * length, length);
    return d * (spin * Motion.euclideanNorm(at.a(), sample * ALGEBRA, ALGEBRA) * y + z);
  }

  private SecondGradients<Moved> second(Point at) {
    return group.actSecondVjp(representation, at.g(), at.v(), at.d(), at.a(), at.b());
  }

  /** {@code <a, gamma> + <b, w>}. */
  private InnerProduct phi(Point at) {
    Gradients<Moved> gradients = group.actVjp(representation, at.g(), at.v(), at.d());
    return add(frameProduct(gradients.elements(), at.a()), gradients.vectors(), at.b());
  }

  /**
   * The gradients are linear in v and in d: {@code <a, gamma(v')>} is the product of v' with the
   * second gradient in v, {@code <a, gamma(d')> + <b, w(d')>} that of d' with the one in d.
   */
  private Margin linear(Random random, Point at) {
    int count = at.g().length / group.size();
    double[] other = vectors(random, count);
    SecondGradients<Moved> found = second(at);
    Comparison comparison = comparison("the second gradients in v and d are the first, transposed");
    double[] none = new double[at.b().length];
    compare(
        comparison,
        "in v",
        product(found.vectors(), other),
        phi(new Point(at.g(), other, at.d(), at.a(), none)));
    compare(
        comparison,
        "in d",
        product(found.cotangents(), other),
        phi(new Point(at.g(), at.v(), other, at.a(), at.b())));
    return comparison.margin();
  }

  /** D_k D_j - D_j D_k with {@code D_k D_j f = <d, rho(X_j) rho(X_k) rho(g) v>}. */
  private Margin bracket(Point at) {
    int count = at.g().length / group.size();
    double[] none = new double[at.b().length];
    Moved first = group.actVjp(representation, at.g(), at.v(), at.d()).elements();
    Comparison comparison = comparison("second derivatives differ by the bracket");
    for (int j = 0; j < ALGEBRA; j++) {
      int k = (j + 1) % ALGEBRA;
      int l = (j + 2) % ALGEBRA;
      Moved alongJ = second(new Point(at.g(), at.v(), at.d(), unit(j, count), none)).elements();
      Moved alongK = second(new Point(at.g(), at.v(), at.d(), unit(k, count), none)).elements();
      InnerProduct difference = frameProduct(alongJ, unit(k, count));
      difference.add(List.of(frame), alongK, unit(j, count, -1));
      compare(comparison, "[X_j, X_k]", frameProduct(first, unit(l, count)), difference);
    }
    return comparison.margin();
  }

  /** On points rho(X) v is x cross v, and rho(g) an exact rational rotation with a sign. */
  private Margin points(Point any) {
    double[] g = group.rational(any.g());
    Point at = new Point(g, any.v(), any.d(), any.a(), any.b());
    Moved a = Moved.exact(at.a());
    Moved d = Moved.exact(at.d());
    Moved y = rotated(g, Moved.exact(at.v()));
    Moved z = rotated(g, Moved.exact(at.b()));
    Moved e = d.cross(a);
    Comparison comparison = comparison("derivatives on points are cross products");
    comparison.compare("rho(g) v", ALGEBRA, group.act(representation, g, Moved.exact(at.v())), y);
    Gradients<Moved> first = group.actVjp(representation, g, at.v(), at.d());
    comparison.compare("gradient in g", ALGEBRA, first.elements(), y.cross(d));
    comparison.compare("gradient in v", ALGEBRA, first.vectors(), rotated(conjugate(g), d));
    SecondGradients<Moved> second = second(at);
    comparison.compare("second in g", ALGEBRA, second.elements(), y.cross(e).plus(z.cross(d)));
    comparison.compare("second in v", ALGEBRA, second.vectors(), rotated(conjugate(g), e));
    comparison.compare("second in d", ALGEBRA, second.cotangents(), a.cross(y).plus(z));
    return comparison.margin();
  }

  /** Points moved by elements with integer coordinates, without the group's kernels. */
  private Moved rotated(double[] g, Moved points) {
    double[] values = new double[points.values().length];
    double[] radii = new double[values.length];
    for (int i = 0; i < values.length; i += ALGEBRA) {
      int at = i / ALGEBRA * group.size();
      new PointRotation(g, at).rotate(points.values(), points.radii(), i, values, radii);
      for (int k = 0; k < ALGEBRA && group.size() > Motion.PARITY; k++) {
        values[i + k] *= g[at + Motion.PARITY];
      }
    }
    return new Moved(values, radii);
  }

  /** The inverses of quaternions but for their norms, which do not matter; parities stay. */
  private double[] conjugate(double[] g) {
    double[] conjugate = g.clone();
    for (int i = 0; i < g.length; i += group.size()) {
      for (int k = 1; k < Motion.PARITY; k++) {
        conjugate[i + k] = -g[i + k];
      }
    }
    return conjugate;
  }

  private static void compare(
      Comparison comparison, String array, InnerProduct found, InnerProduct expected) {
    comparison.compare(array, 1, found.moved(), expected.moved());
  }

  /** Sums over the frame, one per sample. */
  private InnerProduct frameProduct(Moved values, double[] exact) {
    return new InnerProduct(exact.length / ALGEBRA).add(List.of(frame), values, exact);
  }

  /** Sums over the representation, one per sample. */
  private InnerProduct product(Moved values, double[] exact) {
    return add(new InnerProduct(exact.length / shape.length()), values, exact);
  }

  private InnerProduct add(InnerProduct product, Moved values, double[] exact) {
    return product.add(List.of(shape), values, exact);
  }

  private static double[] unit(int k, int count) {
    return unit(k, count, 1);
  }

  private static double[] unit(int k, int count, double length) {
    double[] units = new double[count * ALGEBRA];
    for (int i = k; i < units.length; i += ALGEBRA) {
      units[i] = length;
    }
    return units;
  }
}
