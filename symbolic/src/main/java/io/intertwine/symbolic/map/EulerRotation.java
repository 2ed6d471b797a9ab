package io.intertwine.symbolic.map;

import io.intertwine.symbolic.group.GroupVariety;
import io.intertwine.symbolic.linear.ExactMatrix;
import io.intertwine.symbolic.number.ExactNumber;
import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SurdSum;
import io.intertwine.symbolic.polynomial.Polynomial;
import io.intertwine.symbolic.rep.Representation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The matrix D(g) as polynomials in cosines and sines of Euler angles.
 *
 * <p>A generator X with eigenvalues plus and minus i m has projections P_m onto the eigenspaces of
 * {@code X^2 = -m^2}, polynomials in X^2 by Lagrange, and {@code exp(t X) = sum_m (cos(m t) P_m +
 * sin(m t) X P_m / m)}. That holds in any basis, so D is made from the generators alone; cosines
 * and sines of multiples of an angle are Chebyshev polynomials.
 */
final class EulerRotation {
  private final boolean half;

  private EulerRotation(boolean half) {
    this.half = half;
  }

  /** The rows of D(g), in normal form modulo the ideal of the variety. */
  static List<List<Polynomial>> matrix(Representation representation, GroupVariety variety) {
    EulerRotation rotation = new EulerRotation(representation.group().allowsHalfIntegerSpins());
    List<Spectrum.Part> aboutZ = Spectrum.of(representation, 2);
    List<List<Polynomial>> product = rotation.exponential(aboutZ, 0);
    product = times(product, rotation.exponential(Spectrum.of(representation, 1), 2));
    product = times(product, rotation.exponential(aboutZ, 4));
    return representation.group().discreteGenerators().isEmpty()
        ? product
        : withParity(product, representation.discrete(0), variety.dimension() - 1);
  }

  /** exp(t X) in the variables {@code at} (the cosine) and {@code at + 1} (the sine). */
  private List<List<Polynomial>> exponential(List<Spectrum.Part> spectrum, int at) {
    int size = spectrum.get(0).projection().rows();
    List<List<Polynomial.Sum>> sums = new ArrayList<>();
    for (int r = 0; r < size; r++) {
      List<Polynomial.Sum> row = new ArrayList<>();
      for (int c = 0; c < size; c++) {
        row.add(new Polynomial.Sum());
      }
      sums.add(row);
    }
    for (Spectrum.Part part : spectrum) {
      int multiple = half ? part.twice() : part.twice() / 2;
      add(sums, part.projection(), Chebyshev.cosine(multiple, at));
      add(sums, part.quotient(), Chebyshev.sine(multiple, at));
    }
    return sums.stream()
        .map(row -> row.stream().map(Polynomial.Sum::toPolynomial).toList())
        .toList();
  }

  private static void add(List<List<Polynomial.Sum>> sums, ExactMatrix matrix, Polynomial factor) {
    for (ExactMatrix.Entry entry : matrix.entries()) {
      sums.get(entry.row()).get(entry.column()).add(factor.scale(entry.value()));
    }
  }

  private static List<List<Polynomial>> times(List<List<Polynomial>> a, List<List<Polynomial>> b) {
    List<List<Polynomial>> product = new ArrayList<>();
    for (List<Polynomial> row : a) {
      List<List<Polynomial>> summands = new ArrayList<>();
      for (int c = 0; c < b.size(); c++) {
        summands.add(new ArrayList<>());
      }
      for (int k = 0; k < row.size(); k++) {
        if (!row.get(k).isZero()) {
          for (int c = 0; c < b.size(); c++) {
            summands.get(c).add(row.get(k).times(b.get(k).get(c)));
          }
        }
      }
      product.add(summands.stream().map(Polynomial::sum).toList());
    }
    return product;
  }

  /** D(p R) = p^odd D(R): the matrix times (1 + P)/2 + p (1 - P)/2 for an involution P. */
  static List<List<Polynomial>> withParity(
      List<List<Polynomial>> matrix, ExactMatrix involution, int parity) {
    ExactMatrix identity = ExactMatrix.identity(involution.rows());
    ExactNumber half = SurdSum.of(Rational.of(1, 2));
    ExactMatrix even = identity.plus(involution).scale(half);
    ExactMatrix odd = identity.minus(involution).scale(half);
    List<List<Polynomial>> sign = new ArrayList<>();
    for (int r = 0; r < involution.rows(); r++) {
      List<Polynomial> row = new ArrayList<>(Collections.nCopies(matrix.size(), Polynomial.ZERO));
      for (ExactMatrix.Entry entry : even.row(r)) {
        row.set(entry.column(), Polynomial.constant(entry.value()));
      }
      for (ExactMatrix.Entry entry : odd.row(r)) {
        Polynomial added = Polynomial.variable(parity).scale(entry.value());
        row.set(entry.column(), row.get(entry.column()).plus(added));
      }
      sign.add(row);
    }
    return times(sign, matrix);
  }
}
