package io.intertwine.symbolic.map;

import io.intertwine.symbolic.group.GroupVariety;
import io.intertwine.symbolic.linear.ExactMatrix;
import io.intertwine.symbolic.number.ExactNumber;
import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SurdSum;
import io.intertwine.symbolic.polynomial.Monomial;
import io.intertwine.symbolic.polynomial.Polynomial;
import io.intertwine.symbolic.rep.Representation;
import java.util.ArrayList;
import java.util.List;

/**
 * The matrix D(q) as polynomials in a unit quaternion (w, x, y, z), in normal form.
 *
 * <p>With N = x X_x + y X_y + z X_z and u = x^2 + y^2 + z^2, a representation whose spins are at
 * most j, and all integers or all half-integers, has
 *
 * <pre>  D(q) = sum_{k = 0..2j} (2 N)^k / k! * w^e * T_k(u),</pre>
 *
 * in which e = 2 j - k modulo 2 and T_k is the Taylor polynomial of degree floor(j - k/2) of {@code
 * (1 - u)^(-e/2) (arcsin(sqrt u) / sqrt u)^k} (Curtright, Fairlie, Zachos, SIGMA 10 (2014) 084,
 * equation 3). The proof of the map does not rely on the formula.
 */
final class QuaternionRotation {
  private QuaternionRotation() {}

  /** The rows of D(q). */
  static List<List<Polynomial>> matrix(Representation representation, GroupVariety variety) {
    List<Spectrum.Part> spectrum = Spectrum.of(representation, 2);
    int twiceSpin = spectrum.get(spectrum.size() - 1).twice();
    if (spectrum.stream().anyMatch(part -> (twiceSpin - part.twice()) % 2 != 0)) {
      throw new IllegalArgumentException(
          "The representation "
              + representation.name()
              + " has integer and half-integer spins; rotate its parts one by one.");
    }
    int size = representation.dimension();
    List<List<Polynomial.Sum>> sums = new ArrayList<>();
    List<List<Polynomial>> power = new ArrayList<>();
    for (int r = 0; r < size; r++) {
      sums.add(new ArrayList<>());
      power.add(new ArrayList<>());
      for (int c = 0; c < size; c++) {
        sums.get(r).add(new Polynomial.Sum());
        power.get(r).add(r == c ? Polynomial.ONE : Polynomial.ZERO);
      }
    }
    for (int k = 0; k <= twiceSpin; k++) {
      Polynomial factor = factor(twiceSpin, k);
      for (int r = 0; r < size; r++) {
        for (int c = 0; c < size; c++) {
          sums.get(r).get(c).add(power.get(r).get(c).times(factor));
        }
      }
      power = timesTwiceN(power, representation, k + 1);
    }
    List<List<Polynomial>> matrix =
        sums.stream().map(row -> row.stream().map(Polynomial.Sum::toPolynomial).toList()).toList();
    return representation.group().discreteGenerators().isEmpty()
        ? matrix
        : EulerRotation.withParity(matrix, representation.discrete(0), variety.dimension() - 1);
  }

  /** The matrix times 2 N / k. */
  private static List<List<Polynomial>> timesTwiceN(
      List<List<Polynomial>> matrix, Representation representation, int k) {
    SurdSum scale = SurdSum.of(Rational.of(2, k));
    List<List<Polynomial>> product = new ArrayList<>();
    for (List<Polynomial> row : matrix) {
      List<Polynomial.Sum> sums = new ArrayList<>();
      for (int c = 0; c < row.size(); c++) {
        sums.add(new Polynomial.Sum());
      }
      for (int generator = 0; generator < 3; generator++) {
        Monomial coordinate = Monomial.variable(generator + 1);
        for (ExactMatrix.Entry entry : representation.lie(generator).entries()) {
          ExactNumber factor = entry.value().times(scale);
          sums.get(entry.column()).add(factor, coordinate, row.get(entry.row()));
        }
      }
      product.add(sums.stream().map(Polynomial.Sum::toPolynomial).toList());
    }
    return product;
  }

  /** w^e T_k(u). */
  private static Polynomial factor(int twiceSpin, int k) {
    int degree = (twiceSpin - k) / 2;
    boolean odd = (twiceSpin - k) % 2 != 0;
    List<Rational> series = one(degree);
    for (int factor = 0; factor < k; factor++) {
      series = product(series, arcsine(degree));
    }
    if (odd) {
      series = product(series, reciprocalRoot(degree));
    }
    Polynomial u =
        Polynomial.sum(
            List.of(
                Polynomial.variable(1).power(2),
                Polynomial.variable(2).power(2),
                Polynomial.variable(3).power(2)));
    Polynomial sum = Polynomial.ZERO;
    for (int n = degree; n >= 0; n--) {
      sum = sum.times(u).plus(Polynomial.constant(series.get(n)));
    }
    return odd ? sum.times(Polynomial.variable(0)) : sum;
  }

  private static List<Rational> one(int degree) {
    List<Rational> series = new ArrayList<>();
    for (int n = 0; n <= degree; n++) {
      series.add(n == 0 ? Rational.ONE : Rational.ZERO);
    }
    return series;
  }

  /** (1 - x)^(-1/2) = sum of binomial(2n, n) / 4^n x^n. */
  private static List<Rational> reciprocalRoot(int degree) {
    List<Rational> series = new ArrayList<>();
    Rational value = Rational.ONE;
    for (int n = 0; n <= degree; n++) {
      series.add(value);
      value = value.times(Rational.of(2L * n + 1, 2L * n + 2));
    }
    return series;
  }

  /** arcsin(sqrt x) / sqrt x, the integral: the coefficients above divided by 2 n + 1. */
  private static List<Rational> arcsine(int degree) {
    List<Rational> series = new ArrayList<>();
    List<Rational> derivative = reciprocalRoot(degree);
    for (int n = 0; n <= degree; n++) {
      series.add(derivative.get(n).dividedBy(Rational.of(2L * n + 1)));
    }
    return series;
  }

  private static List<Rational> product(List<Rational> a, List<Rational> b) {
    List<Rational> product = new ArrayList<>();
    for (int n = 0; n < a.size(); n++) {
      Rational sum = Rational.ZERO;
      for (int k = 0; k <= n; k++) {
        sum = sum.plus(a.get(k).times(b.get(n - k)));
      }
      product.add(sum);
    }
    return product;
  }
}
