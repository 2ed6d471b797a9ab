package io.intertwine.symbolic.wigner;

import io.intertwine.symbolic.coupling.ClebschGordan;
import io.intertwine.symbolic.coupling.RealBasis;
import io.intertwine.symbolic.coupling.RealClebschGordan;
import io.intertwine.symbolic.linear.ExactMatrix;
import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SqrtRational;
import io.intertwine.symbolic.polynomial.Polynomial;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The conventions for SO(3) of this project and of its peers: basis, axes, phase and normalisation.
 *
 * <p>Each has an exact change of basis to {@link #INTERTWINE}, {@code x_intertwine = change(l) x},
 * which {@link #proveIntertwines} proves against generators that are written down from the peer's
 * own definition. In all of them the matrix of the Euler angles (alpha, beta, gamma) is that of the
 * same angles in {@code intertwine}, carried by the change; what the angles turn about follows from
 * the axes. CONVENTIONS.md tells the whole.
 */
public enum Convention {
  /**
   * The default: real, components y, z, x for l = 1; coupling tensors real and isometric, with the
   * phases of {@link RealBasis}; R = Rz(alpha) Ry(beta) Rz(gamma).
   */
  INTERTWINE("intertwine", 0, Basis.REAL, Coupling.ISOMETRY),

  /**
   * e3nn 0.6: the same basis, the axes (x, y, z) of e3nn being (y, z, x); coupling tensors of
   * Frobenius norm 1; R = Ry(alpha) Rx(beta) Ry(gamma) in e3nn's axes.
   */
  E3NN("e3nn", 1, Basis.REAL, Coupling.UNIT_NORM),

  /**
   * escnn 1.0: the same basis; coupling tensors isometric, the real part of the transformed
   * coefficients for even l1 + l2 + l3 and the imaginary part for odd, without powers of i: signs
   * (-1)^floor((l1+l2-l3)/2).
   */
  ESCNN("escnn", 0, Basis.REAL, Coupling.PARTS),

  /**
   * Wikipedia's table of real spherical harmonics, and sphericart: the same basis. Neither defines
   * a coupling tensor; that of {@code intertwine} is given.
   */
  WIKIPEDIA("wikipedia", 0, Basis.REAL, Coupling.ISOMETRY),

  /**
   * s2cnn: complex, Condon-Shortley, m ascending; a spectrum is rotated by exp(-i m alpha) d exp(-i
   * n gamma). Coupling by Condon-Shortley coefficients.
   */
  S2CNN("s2cnn", 0, Basis.COMPLEX_ASCENDING, Coupling.CONDON_SHORTLEY),

  /**
   * SymPy's {@code wigner_d}: complex, m descending, exp(i alpha Jz) exp(i beta Jy) exp(i gamma
   * Jz), which is the rotation by the opposite angles. Coupling by Condon-Shortley coefficients.
   */
  SYMPY("sympy", 0, Basis.COMPLEX_DESCENDING, Coupling.CONDON_SHORTLEY);

  private enum Basis {
    REAL,
    COMPLEX_ASCENDING,
    COMPLEX_DESCENDING
  }

  private enum Coupling {
    ISOMETRY,
    UNIT_NORM,
    PARTS,
    CONDON_SHORTLEY
  }

  private final String label;

  /** The axis of intertwine that is this convention's x; y and z follow cyclically. */
  private final int firstAxis;

  private final Basis basis;
  private final Coupling coupling;

  Convention(String label, int firstAxis, Basis basis, Coupling coupling) {
    this.label = label;
    this.firstAxis = firstAxis;
    this.basis = basis;
    this.coupling = coupling;
  }

  /** The name in spec files and queries, such as {@code "e3nn"}. */
  public String label() {
    return label;
  }

  /**
   * The convention of a name.
   *
   * @throws IllegalArgumentException with one sentence that lists the names
   */
  public static Convention named(String label) {
    List<String> labels = new ArrayList<>();
    for (Convention convention : values()) {
      if (convention.label.equals(label)) {
        return convention;
      }
      labels.add(convention.label);
    }
    throw new IllegalArgumentException(
        "There is no convention named \""
            + label
            + "\"; the names are "
            + String.join(", ", labels)
            + ".");
  }

  /** Whether matrices, harmonics and coupling tensors are real. */
  public boolean isReal() {
    return basis == Basis.REAL;
  }

  /** The axis of {@link #INTERTWINE} that each of this convention's axes x, y, z is, by number. */
  public List<Integer> axes() {
    return List.of(axis(0), axis(1), axis(2));
  }

  private int axis(int own) {
    return (firstAxis + own) % 3;
  }

  /**
   * The exact change of basis of degree l: {@code x_intertwine = change(l) x}, a unitary matrix,
   * and the identity for the real conventions.
   *
   * @throws IllegalArgumentException with one sentence if the degree is negative
   */
  public ExactMatrix change(int l) {
    RealBasis.requireDegree(l);
    if (isReal()) {
      return ExactMatrix.identity(2 * l + 1);
    }
    List<ExactMatrix.Entry> entries = new ArrayList<>();
    for (ExactMatrix.Entry e : RealBasis.unitary(l).entries()) {
      int index = basis == Basis.COMPLEX_DESCENDING ? 2 * l - e.row() : e.row();
      entries.add(new ExactMatrix.Entry(e.column(), index, e.value()));
    }
    return ExactMatrix.of(2 * l + 1, 2 * l + 1, entries);
  }

  /**
   * The generators of the rotations about this convention's axes x, y, z in its basis, from its own
   * definition.
   *
   * @throws IllegalArgumentException with one sentence if the degree is negative
   * @throws ArithmeticException if a prime above 307 is under a root, which needs l > 153
   */
  public List<ExactMatrix> definedGenerators(int l) {
    RealBasis.requireDegree(l);
    return switch (this) {
      case INTERTWINE -> PeerGenerators.ofHarmonics(l);
      case E3NN -> PeerGenerators.ofE3nn(l);
      case ESCNN -> PeerGenerators.ofEscnn(l);
      case WIKIPEDIA -> PeerGenerators.ofWikipedia(l);
      case S2CNN -> PeerGenerators.ofS2cnn(l);
      case SYMPY -> PeerGenerators.ofSympy(l);
    };
  }

  /**
   * Proves that the change of basis of degree l is unitary and carries the generators that the
   * convention defines to those of {@link #INTERTWINE} about the same axes.
   *
   * @throws IllegalStateException with one sentence if an equation fails
   * @throws ArithmeticException as {@link #definedGenerators}
   */
  public void proveIntertwines(int l) {
    ExactMatrix change = change(l);
    if (!change.times(change.conjugateTranspose()).equals(ExactMatrix.identity(2 * l + 1))) {
      throw new IllegalStateException(
          "The change of basis of " + label + " of degree " + l + " is not unitary.");
    }
    List<ExactMatrix> defined = definedGenerators(l);
    for (int axis = 0; axis < 3; axis++) {
      ExactMatrix expected = RealBasis.generator(l, axis(axis));
      if (!change.times(defined.get(axis)).equals(expected.times(change))) {
        throw new IllegalStateException(
            "The change of basis of "
                + label
                + " of degree "
                + l
                + " does not intertwine the rotations about "
                + "xyz".charAt(axis)
                + ".");
      }
    }
  }

  /**
   * The coupling tensor of a triple in this convention: its nonzero entries, in lexicographic order
   * of the indices, normalised as the convention has it; none if the triangle rule forbids the
   * coupling.
   *
   * @throws IllegalArgumentException with one sentence if a degree is negative
   * @throws ArithmeticException if a prime above 307 is under a root, which needs l1 + l2 + l3 >
   *     309
   */
  public List<RealClebschGordan.Entry> coupling(int l1, int l2, int l3) {
    if (coupling == Coupling.CONDON_SHORTLEY) {
      return complexCoupling(l1, l2, l3);
    }
    List<RealClebschGordan.Entry> entries = RealClebschGordan.of(l1, l2, l3).entries();
    SqrtRational factor =
        switch (coupling) {
          case UNIT_NORM -> SqrtRational.sqrt(Rational.of(1, 2L * l3 + 1));
          case PARTS -> ((l1 + l2 - l3) & 2) == 0 ? SqrtRational.ONE : SqrtRational.ONE.negate();
          default -> SqrtRational.ONE;
        };
    return entries.stream()
        .map(e -> new RealClebschGordan.Entry(e.a(), e.b(), e.c(), e.value().times(factor)))
        .toList();
  }

  private List<RealClebschGordan.Entry> complexCoupling(int l1, int l2, int l3) {
    RealBasis.requireDegree(l1);
    RealBasis.requireDegree(l2);
    RealBasis.requireDegree(l3);
    int step = basis == Basis.COMPLEX_ASCENDING ? 1 : -1;
    List<RealClebschGordan.Entry> entries = new ArrayList<>();
    for (int a = 0; a <= 2 * l1; a++) {
      int m1 = step * (a - l1);
      for (int b = 0; b <= 2 * l2; b++) {
        int m2 = step * (b - l2);
        int m3 = m1 + m2;
        if (Math.abs(m3) <= l3) {
          SqrtRational value = ClebschGordan.of(2 * l1, 2 * m1, 2 * l2, 2 * m2, 2 * l3, 2 * m3);
          if (!value.isZero()) {
            entries.add(new RealClebschGordan.Entry(a, b, step * m3 + l3, value));
          }
        }
      }
    }
    return List.copyOf(entries);
  }

  /**
   * The matrix of the rotation with the given Euler angles in radians, rows and columns in the
   * order of this convention.
   *
   * @throws IllegalArgumentException as {@link WignerD#real(int, BigDecimal, BigDecimal,
   *     BigDecimal)}
   */
  public List<List<ComplexValue>> wignerD(
      int l, BigDecimal alpha, BigDecimal beta, BigDecimal gamma) {
    if (!isReal()) {
      // To take the angles with the other sign and m in the other order leaves each number as it
      // is.
      return WignerD.complex(2 * RealBasis.requireDegree(l), alpha, beta, gamma);
    }
    return WignerD.real(l, alpha, beta, gamma).stream()
        .map(row -> row.stream().map(ComplexValue::real).toList())
        .toList();
  }

  /**
   * The solid harmonics of degree l in this convention's order, as polynomials of its coordinates
   * x, y, z (variables 0, 1, 2): those of {@link #INTERTWINE} times {@code change(l)}, so that
   * coefficients in either basis give the same function. Complex ones are the harmonics Y[l, m]
   * with the Condon-Shortley phase themselves, and turn by the conjugates of the matrices that turn
   * coefficients.
   *
   * @throws IllegalArgumentException with one sentence if the degree is negative
   * @throws ArithmeticException as {@link SolidHarmonics#polynomial}
   */
  public List<Polynomial> solidHarmonics(int l, Normalization normalization) {
    List<Polynomial> real = SolidHarmonics.polynomials(l, normalization);
    if (isReal()) {
      Map<Integer, Polynomial> names =
          Map.of(
              axis(0), Polynomial.variable(0),
              axis(1), Polynomial.variable(1),
              axis(2), Polynomial.variable(2));
      return real.stream().map(p -> p.substitute(names)).toList();
    }
    ExactMatrix unitary = RealBasis.unitary(l);
    List<Polynomial> harmonics = new ArrayList<>();
    for (int index = 0; index <= 2 * l; index++) {
      Polynomial sum = Polynomial.ZERO;
      for (ExactMatrix.Entry e : unitary.row(l + order(l, index))) {
        sum = sum.plus(real.get(e.column()).scale(e.value()));
      }
      harmonics.add(sum);
    }
    return List.copyOf(harmonics);
  }

  /** The order m of a complex component. */
  private int order(int l, int index) {
    return basis == Basis.COMPLEX_DESCENDING ? l - index : index - l;
  }

  /**
   * The surface harmonics at a point, by ascending degree and inside a degree in this convention's
   * order. The point is given in this convention's coordinates and is normalised first.
   *
   * @throws IllegalArgumentException as {@link SphericalHarmonics#at}
   */
  public List<ComplexValue> sphericalHarmonics(
      int bandLimit, Normalization normalization, BigDecimal x, BigDecimal y, BigDecimal z) {
    BigDecimal[] point = new BigDecimal[3];
    point[axis(0)] = x;
    point[axis(1)] = y;
    point[axis(2)] = z;
    List<RealValue> real =
        SphericalHarmonics.at(bandLimit, normalization, point[0], point[1], point[2]);
    if (isReal()) {
      return real.stream().map(ComplexValue::real).toList();
    }
    List<ComplexValue> values = new ArrayList<>(real.size());
    for (int l = 0; l <= bandLimit; l++) {
      for (int index = 0; index <= 2 * l; index++) {
        int m = order(l, index);
        RealValue cosine = real.get(l * (l + 1) + Math.abs(m));
        if (m == 0) {
          values.add(ComplexValue.real(cosine));
          continue;
        }
        RealValue sine = real.get(l * (l + 1) - Math.abs(m));
        boolean negative = m > 0 && (m & 1) != 0;
        values.add(new ComplexValue(half(cosine, negative), half(sine, m < 0 || negative)));
      }
    }
    return List.copyOf(values);
  }

  /** The value over sqrt(2), with a sign. */
  private static RealValue half(RealValue value, boolean negative) {
    return ((HarmonicValue) value).overRootTwo(negative);
  }
}
