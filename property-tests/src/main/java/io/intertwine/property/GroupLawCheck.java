package io.intertwine.property;

import io.intertwine.kernel.Precision;
import java.util.Random;

/** The law of a run-time group: unit, inverse, associativity, and samples that are elements. */
final class GroupLawCheck {

  /**
   * Roundings in the norm of a sampled quaternion: four squares and three sums under a root (half
   * of 7), the root, the reciprocal and the product.
   */
  private static final int NORM_ROUNDINGS = 8;

  /** Roundings in the sum of four squares. */
  private static final int SQUARES_ROUNDINGS = 4;

  private final BoundedGroup group;
  private final Precision precision;
  private final int size;

  GroupLawCheck(BoundedGroup group) {
    this.group = group;
    this.precision = group.precision();
    this.size = group.size();
  }

  /** Everything, at some elements. */
  Margin check(Random random, double[] g) {
    int count = g.length / size;
    double[] h = group.elements(random, count);
    double[] k = group.elements(random, count);
    Margin margin = units(group.kernel().sample(random, count));
    return margin.and(unit(g)).and(inverse(g)).and(associative(g, h, k));
  }

  private Comparison comparison(String property) {
    return new Comparison(property, group.name());
  }

  /** Sampled quaternions have norm 1, and parities are signs. */
  private Margin units(double[] g) {
    Comparison comparison = comparison("|g| = 1");
    // Samples of double precision, rounded once more to a lower one.
    double bound = Precision.DOUBLE.gamma(NORM_ROUNDINGS + SQUARES_ROUNDINGS) + precision.gamma(1);
    for (int i = 0; i < g.length; i += size) {
      double norm = Math.sqrt(squares(g, i));
      comparison.compare("g", 1, one(norm), one(1), one(bound));
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
    double[] e = group.repeated(group.kernel().identity(), g.length / size);
    Comparison comparison = comparison("e g = g = g e");
    double[] exact = new double[g.length];
    comparison.compare("e g", size, group.kernel().product(e, g), g, exact);
    comparison.compare("g e", size, group.kernel().product(g, e), g, exact);
    return comparison.margin();
  }

  /** g g^-1 = |g|^2 e. */
  private Margin inverse(double[] g) {
    double[] inverse = group.kernel().inverse(g);
    Moved product = group.product(Moved.exact(g), Moved.exact(inverse));
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
    Moved left = group.product(group.product(Moved.exact(g), Moved.exact(h)), Moved.exact(k));
    Moved right = group.product(Moved.exact(g), group.product(Moved.exact(h), Moved.exact(k)));
    Comparison comparison = comparison("(g h) k = g (h k)");
    comparison.compare("(g h) k", size, left, right);
    return comparison.margin();
  }
}
