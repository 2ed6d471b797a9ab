package io.intertwine.symbolic.wigner;

import io.intertwine.symbolic.coupling.DoubledSpin;
import io.intertwine.symbolic.coupling.SpinMatrices;
import io.intertwine.symbolic.linear.ExactMatrix;
import io.intertwine.symbolic.number.ExactNumber;
import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SurdSum;
import io.intertwine.symbolic.polynomial.Monomial;
import io.intertwine.symbolic.polynomial.Polynomial;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The generators of the rotations of degree l as each convention defines them itself, in its own
 * basis and about its own axes x, y, z. Nothing here uses the basis of {@code intertwine} or its
 * change matrices.
 */
final class PeerGenerators {
  private static final SurdSum HALF = SurdSum.of(Rational.of(1, 2));
  private static final SurdSum ROOT_HALF = SurdSum.sqrt(Rational.of(1, 2));

  private PeerGenerators() {}

  /**
   * From the harmonic polynomials: X with {@code D Y(v)[E v] = X Y(v)} for the rotation generator E
   * of space.
   *
   * <p>The derivatives are expanded by the inner product {@code <p, q> = p(d/dx, d/dy, d/dz) q},
   * which is invariant under rotations, so that the harmonics are orthogonal in it.
   */
  static List<ExactMatrix> ofHarmonics(int l) {
    List<Polynomial> harmonics = SolidHarmonics.polynomials(l, Normalization.NORM);
    ExactNumber square = innerProduct(harmonics.get(0), harmonics.get(0));
    List<ExactMatrix> generators = new ArrayList<>();
    for (int axis = 0; axis < 3; axis++) {
      int first = (axis + 1) % 3;
      int second = (axis + 2) % 3;
      List<ExactMatrix.Entry> entries = new ArrayList<>();
      for (int row = 0; row < harmonics.size(); row++) {
        // E v turns the first axis to the second: v_first e_second - v_second e_first.
        Polynomial h = harmonics.get(row);
        Polynomial derivative =
            h.derivative(second)
                .times(Polynomial.variable(first))
                .minus(h.derivative(first).times(Polynomial.variable(second)));
        for (int column = 0; column < harmonics.size(); column++) {
          ExactNumber product = innerProduct(derivative, harmonics.get(column));
          entries.add(new ExactMatrix.Entry(row, column, product.dividedBy(square)));
        }
      }
      generators.add(ExactMatrix.of(2 * l + 1, 2 * l + 1, entries));
    }
    return generators;
  }

  /** Distinct monomials are orthogonal; the square of x^a y^b z^c is a! b! c!. */
  private static ExactNumber innerProduct(Polynomial p, Polynomial q) {
    ExactNumber sum = SurdSum.ZERO;
    for (Polynomial.Term term : p.terms()) {
      ExactNumber other = q.coefficient(term.monomial());
      if (!other.isZero()) {
        Monomial m = term.monomial();
        BigInteger weight =
            factorial(m.exponent(0))
                .multiply(factorial(m.exponent(1)))
                .multiply(factorial(m.exponent(2)));
        sum = sum.plus(term.coefficient().times(other).times(SurdSum.of(Rational.of(weight))));
      }
    }
    return sum;
  }

  private static BigInteger factorial(int n) {
    BigInteger product = BigInteger.ONE;
    for (int k = 2; k <= n; k++) {
      product = product.multiply(BigInteger.valueOf(k));
    }
    return product;
  }

  /**
   * From Wikipedia's real harmonics: for m &lt; 0 {@code i/sqrt(2) (Y[m] - (-1)^m Y[-m])}, for m >
   * 0 {@code 1/sqrt(2) (Y[-m] + (-1)^m Y[m])}, of complex harmonics Y with the Condon-Shortley
   * phase, whose values satisfy {@code Y(R v) = conj(D(R)) Y(v)}.
   */
  static List<ExactMatrix> ofWikipedia(int l) {
    List<ExactMatrix.Entry> entries = new ArrayList<>();
    SurdSum imaginary = ROOT_HALF.times(SurdSum.I);
    entries.add(new ExactMatrix.Entry(l, l, SurdSum.ONE));
    for (int m = 1; m <= l; m++) {
      boolean even = (m & 1) == 0;
      entries.add(new ExactMatrix.Entry(l - m, l - m, imaginary));
      entries.add(new ExactMatrix.Entry(l - m, l + m, even ? imaginary.negate() : imaginary));
      entries.add(new ExactMatrix.Entry(l + m, l - m, ROOT_HALF));
      entries.add(new ExactMatrix.Entry(l + m, l + m, even ? ROOT_HALF : ROOT_HALF.negate()));
    }
    ExactMatrix real = ExactMatrix.of(2 * l + 1, 2 * l + 1, entries);
    return onAxes(k -> conjugated(real, spin(l).rotation(k).conjugate()));
  }

  /**
   * From e3nn's {@code su2_generators} and {@code change_basis_real_to_complex}: raising has {@code
   * -sqrt(j(j+1) - m(m+1))} below the diagonal, lowering {@code sqrt(j(j+1) - m(m-1))} above it;
   * the generators are {@code (raising + lowering)/2}, {@code i m} and {@code -i (raising -
   * lowering)/2}.
   */
  static List<ExactMatrix> ofE3nn(int l) {
    int size = 2 * l + 1;
    List<ExactMatrix.Entry> sum = new ArrayList<>();
    List<ExactMatrix.Entry> difference = new ArrayList<>();
    List<ExactMatrix.Entry> diagonal = new ArrayList<>();
    for (int k = 0; k < size; k++) {
      long m = (long) k - l;
      diagonal.add(new ExactMatrix.Entry(k, k, SurdSum.I.times(SurdSum.of(m))));
      if (m < l) {
        SurdSum raising = SurdSum.sqrt(Rational.of(l * (l + 1L) - m * (m + 1))).negate();
        sum.add(new ExactMatrix.Entry(k + 1, k, raising));
        difference.add(new ExactMatrix.Entry(k + 1, k, raising));
      }
      if (m > -l) {
        SurdSum lowering = SurdSum.sqrt(Rational.of(l * (l + 1L) - m * (m - 1)));
        sum.add(new ExactMatrix.Entry(k - 1, k, lowering));
        difference.add(new ExactMatrix.Entry(k - 1, k, lowering.negate()));
      }
    }
    List<ExactMatrix> spin =
        List.of(
            ExactMatrix.of(size, size, sum).scale(HALF),
            ExactMatrix.of(size, size, diagonal),
            ExactMatrix.of(size, size, difference).scale(HALF.times(SurdSum.I).negate()));
    ExactMatrix change = e3nnChange(l).conjugateTranspose();
    return onAxes(k -> conjugated(change, spin.get(k)));
  }

  private static ExactMatrix e3nnChange(int l) {
    SurdSum phase = SurdSum.ONE;
    for (int k = 0; k < l; k++) {
      phase = phase.times(SurdSum.I.negate());
    }
    List<ExactMatrix.Entry> q = new ArrayList<>();
    for (int m = -l; m < 0; m++) {
      q.add(new ExactMatrix.Entry(l + m, l - m, ROOT_HALF));
      q.add(new ExactMatrix.Entry(l + m, l + m, ROOT_HALF.times(SurdSum.I).negate()));
    }
    q.add(new ExactMatrix.Entry(l, l, SurdSum.ONE));
    for (int m = 1; m <= l; m++) {
      SurdSum signed = (m & 1) == 0 ? ROOT_HALF : ROOT_HALF.negate();
      q.add(new ExactMatrix.Entry(l + m, l + m, signed));
      q.add(new ExactMatrix.Entry(l + m, l - m, signed.times(SurdSum.I)));
    }
    return ExactMatrix.of(2 * l + 1, 2 * l + 1, q).scale(phase);
  }

  /**
   * From the matrices of lie_learn, which escnn uses: the rotation about z is {@code cos((l-k) t)}
   * at (k, k) and {@code sin((l-k) t)} at (k, 2l-k), and the rotations about x and y are those of
   * the complex matrices {@code exp(i m alpha) d exp(i n gamma)} under escnn's {@code
   * change_of_basis_real2complex}.
   */
  static List<ExactMatrix> ofEscnn(int l) {
    List<ExactMatrix.Entry> entries = new ArrayList<>();
    SurdSum imaginary = ROOT_HALF.times(SurdSum.I);
    entries.add(new ExactMatrix.Entry(l, l, SurdSum.ONE));
    for (int f = 1; f <= l; f++) {
      boolean even = (f & 1) == 0;
      entries.add(new ExactMatrix.Entry(l - f, l - f, imaginary.negate()));
      entries.add(new ExactMatrix.Entry(l + f, l - f, even ? imaginary : imaginary.negate()));
      entries.add(new ExactMatrix.Entry(l - f, l + f, ROOT_HALF));
      entries.add(new ExactMatrix.Entry(l + f, l + f, even ? ROOT_HALF : ROOT_HALF.negate()));
    }
    ExactMatrix toReal = ExactMatrix.of(2 * l + 1, 2 * l + 1, entries).conjugateTranspose();
    List<ExactMatrix.Entry> aboutZ = new ArrayList<>();
    for (int k = 0; k <= 2 * l; k++) {
      if (k != l) {
        aboutZ.add(new ExactMatrix.Entry(k, 2 * l - k, SurdSum.of((long) l - k)));
      }
    }
    ExactMatrix z = ExactMatrix.of(2 * l + 1, 2 * l + 1, aboutZ);
    return onAxes(k -> k == 2 ? z : conjugated(toReal, spin(l).rotation(k).conjugate()));
  }

  /**
   * From the rotation of a spectrum in s2cnn, {@code exp(-i m alpha) d^l_mn(beta) exp(-i n gamma)}
   * (the conjugate of lie_learn's complex matrix), m ascending.
   */
  static List<ExactMatrix> ofS2cnn(int l) {
    return onAxes(k -> spin(l).rotation(k));
  }

  /**
   * From SymPy's {@code wigner_d}, {@code exp(i alpha Jz) exp(i beta Jy) exp(i gamma Jz)}, rows and
   * columns by descending m: its matrices turn by the opposite angles, so that the rotation by t
   * about an axis is {@code exp(-i t J)}. The rotation about x follows from the other two.
   */
  static List<ExactMatrix> ofSympy(int l) {
    int size = 2 * l + 1;
    List<ExactMatrix.Entry> raising = new ArrayList<>();
    List<ExactMatrix.Entry> diagonal = new ArrayList<>();
    for (int k = 0; k < size; k++) {
      long m = (long) l - k;
      diagonal.add(new ExactMatrix.Entry(k, k, SurdSum.of(-m)));
      if (m < l) {
        raising.add(
            new ExactMatrix.Entry(k - 1, k, SurdSum.sqrt(Rational.of(l * (l + 1L) - m * (m + 1)))));
      }
    }
    ExactMatrix up = ExactMatrix.of(size, size, raising);
    // -i Jy = (J- - J+) / 2
    ExactMatrix y = up.transpose().minus(up).scale(HALF);
    ExactMatrix z = ExactMatrix.of(size, size, diagonal).scale(SurdSum.I);
    return List.of(y.commutator(z), y, z);
  }

  private static SpinMatrices spin(int l) {
    return SpinMatrices.of(DoubledSpin.require(2 * l));
  }

  private static ExactMatrix conjugated(ExactMatrix unitary, ExactMatrix matrix) {
    return unitary.times(matrix).times(unitary.conjugateTranspose());
  }

  private static List<ExactMatrix> onAxes(IntFunction<ExactMatrix> generator) {
    return List.of(generator.apply(0), generator.apply(1), generator.apply(2));
  }
}
