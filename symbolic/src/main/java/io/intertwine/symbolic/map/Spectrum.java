package io.intertwine.symbolic.map;

import io.intertwine.symbolic.linear.ExactMatrix;
import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SurdSum;
import io.intertwine.symbolic.rep.Representation;
import java.util.ArrayList;
import java.util.List;

/**
 * The eigenvalues plus and minus i m of a Lie generator X, with the projections that belong to m.
 */
final class Spectrum {
  private Spectrum() {}

  /**
   * The part of one m.
   *
   * @param twice 2 m
   * @param projection P, onto the kernel of X^2 + m^2
   * @param quotient X P / m, and 0 for m = 0
   */
  record Part(int twice, ExactMatrix projection, ExactMatrix quotient) {}

  /**
   * The parts of a generator, by m.
   *
   * @throws IllegalArgumentException if an eigenvalue is not i m with an m of the group
   */
  static List<Part> of(Representation representation, int generator) {
    ExactMatrix x = representation.lie(generator);
    ExactMatrix square = x.times(x);
    List<Integer> values = values(representation, square);
    List<ExactMatrix> powers = new ArrayList<>();
    powers.add(ExactMatrix.identity(x.rows()));
    for (int k = 1; k < values.size(); k++) {
      powers.add(powers.get(k - 1).times(square));
    }
    List<Part> parts = new ArrayList<>();
    for (int twice : values) {
      ExactMatrix projection = evaluate(lagrange(values, twice), powers);
      if (!projection.isZero()) {
        ExactMatrix quotient =
            twice == 0
                ? ExactMatrix.zero(x.rows(), x.rows())
                : x.times(projection).scale(SurdSum.of(Rational.of(2, twice)));
        parts.add(new Part(twice, projection, quotient));
      }
    }
    return parts;
  }

  /** Numbers 2 m with (X^2 + m^2) ... = 0 over all of them: of one parity if that is enough. */
  private static List<Integer> values(Representation representation, ExactMatrix square) {
    List<List<Integer>> ranges = new ArrayList<>();
    ranges.add(List.of(0, 2));
    if (representation.group().allowsHalfIntegerSpins()) {
      ranges.add(List.of(1, 2));
      ranges.add(List.of(0, 1));
    }
    ExactMatrix identity = ExactMatrix.identity(square.rows());
    for (List<Integer> range : ranges) {
      List<Integer> values = new ArrayList<>();
      ExactMatrix product = identity;
      for (int twice = range.get(0); twice <= square.rows(); twice += range.get(1)) {
        values.add(twice);
        product = product.times(square.plus(identity.scale(SurdSum.of(squared(twice)))));
        if (product.isZero()) {
          return values;
        }
      }
    }
    throw new IllegalArgumentException(
        "The representation "
            + representation.name()
            + " has an eigenvalue that no representation of "
            + representation.group()
            + " has.");
  }

  private static Rational squared(int twice) {
    return Rational.of((long) twice * twice, 4);
  }

  /** Coefficients of prod_k (y + k^2) / (k^2 - m^2) over k other than m, lowest power first. */
  private static List<Rational> lagrange(List<Integer> values, int twice) {
    List<Rational> product = List.of(Rational.ONE);
    for (int other : values) {
      if (other != twice) {
        Rational scale = squared(other).minus(squared(twice)).reciprocal();
        List<Rational> next = new ArrayList<>();
        for (int k = 0; k <= product.size(); k++) {
          Rational low = k < product.size() ? product.get(k).times(squared(other)) : Rational.ZERO;
          Rational high = k > 0 ? product.get(k - 1) : Rational.ZERO;
          next.add(low.plus(high).times(scale));
        }
        product = next;
      }
    }
    return product;
  }

  private static ExactMatrix evaluate(List<Rational> coefficients, List<ExactMatrix> powers) {
    ExactMatrix sum = powers.get(0).scale(SurdSum.of(coefficients.get(0)));
    for (int k = 1; k < coefficients.size(); k++) {
      sum = sum.plus(powers.get(k).scale(SurdSum.of(coefficients.get(k))));
    }
    return sum;
  }
}
