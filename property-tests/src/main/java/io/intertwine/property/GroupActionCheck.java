package io.intertwine.property;

import io.intertwine.kernel.ArrayShape;
import java.util.List;
import java.util.Random;

/**
 * A representation of a run-time group is one: of the group as its generated law composes elements,
 * and of the Lie algebra.
 */
final class GroupActionCheck {

  private final BoundedGroup group;
  private final int representation;
  private final ArrayShape shape;

  GroupActionCheck(BoundedGroup group, int representation) {
    this.group = group;
    this.representation = representation;
    this.shape = group.shape(representation);
  }

  /** Everything, at some elements. */
  Margin check(Random random, double[] g) {
    int count = g.length / group.size();
    double[] h = group.elements(random, count);
    double[] v = group.normal(random, count * shape.length());
    double[] w = group.normal(random, v.length);
    double[] a = group.normal(random, count * BoundedGroup.ALGEBRA);
    double[] b = group.normal(random, count * BoundedGroup.ALGEBRA);
    return acts(g, h, v).and(transposed(g, v, w)).and(brackets(a, b, v));
  }

  private Comparison comparison(String property) {
    return new Comparison(property, group.name() + " on " + shape.irreps());
  }

  /**
   * rho(e) v = v and rho(g h) v = rho(g) rho(h) v.
   *
   * <p>The computed product q is off by the errors of its components, see {@link
   * BoundedGroup#turned}.
   */
  private Margin acts(double[] g, double[] h, double[] v) {
    int count = g.length / group.size();
    double[] e = group.repeated(group.kernel().identity(), count);
    Comparison comparison = comparison("rho is a representation");
    Moved vectors = Moved.exact(v);
    comparison.compare("rho(e) v", shape.length(), group.act(representation, e, vectors), vectors);
    Moved product = group.product(Moved.exact(g), Moved.exact(h));
    Moved together = group.act(representation, product.values(), vectors);
    for (int s = 0; s < count; s++) {
      double length = Motion.euclideanNorm(v, s * shape.length(), shape.length());
      for (int c = 0; c < shape.length(); c++) {
        together.radii()[s * shape.length() + c] +=
            group.turned(representation, product, s) * length;
      }
    }
    Moved inTurn = group.act(representation, g, group.act(representation, h, vectors));
    comparison.compare("rho(g h) v", shape.length(), together, inTurn);
    return comparison.margin();
  }

  /** {@code <rho(g) v, w> = <v, rho(g)^T w>}, and rho(g)^T rho(g) v = v. */
  private Margin transposed(double[] g, double[] v, double[] w) {
    Moved image = group.act(representation, g, Moved.exact(v));
    Moved back = group.actTransposed(representation, g, Moved.exact(w));
    Comparison comparison = comparison("rho(g)^T is the transpose and the inverse of rho(g)");
    comparison.compare("<rho(g) v, w>", 1, product(image, w), product(back, v));
    Moved again = group.actTransposed(representation, g, image);
    comparison.compare("rho(g)^T rho(g) v", shape.length(), again, Moved.exact(v));
    return comparison.margin();
  }

  private Moved product(Moved values, double[] exact) {
    return new InnerProduct(exact.length / shape.length())
        .add(List.of(shape), values, exact)
        .moved();
  }

  /** rho([X, Y]) v = rho(X) rho(Y) v - rho(Y) rho(X) v; the bracket is the cross product. */
  private Margin brackets(double[] a, double[] b, double[] v) {
    Moved x = Moved.exact(a);
    Moved y = Moved.exact(b);
    Moved vectors = Moved.exact(v);
    Moved bracket = group.lie(representation, group.rounded(x.cross(y)), vectors);
    Moved xy = group.lie(representation, x, group.lie(representation, y, vectors));
    Moved yx = group.lie(representation, y, group.lie(representation, x, vectors));
    Comparison comparison = comparison("rho([X, Y]) = rho(X) rho(Y) - rho(Y) rho(X)");
    comparison.compare("rho([X, Y]) v", shape.length(), bracket.plus(yx), xy);
    return comparison.margin();
  }
}
