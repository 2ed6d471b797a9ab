package io.intertwine.symbolic.wigner;

import io.intertwine.symbolic.coupling.DoubledSpin;
import io.intertwine.symbolic.coupling.RealBasis;
import io.intertwine.symbolic.linear.ExactMatrix;
import io.intertwine.symbolic.number.Enclosure;
import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SqrtRational;
import io.intertwine.symbolic.number.SurdSum;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Wigner's rotation matrices of SU(2) and SO(3).
 *
 * <p>{@code d^j_{m'm}(beta) = <j m'| exp(-i beta Jy) |j m>}, and for {@code R = Rz(alpha) Ry(beta)
 * Rz(gamma)} (active, ZYZ) {@code D^j_{m'm}(R) = exp(-i m' alpha) d^j_{m'm}(beta) exp(-i m gamma)},
 * in the Condon-Shortley basis; {@code D(RS) = D(R) D(S)}. The matrices of the real basis of SO(3)
 * are {@code Q^T D conj(Q)} with Q of {@link RealBasis}; for them {@code D(R) Y(v) = Y(R v)}, and
 * for l = 1, in the order (y, z, x), D(R) is R.
 *
 * <p>Elements are exact at angles whose half has a rational tangent, and known to any number of
 * digits at decimal angles. Rows and columns are by ascending m.
 */
public final class WignerD {
  private static final int LARGEST_EXPONENT = 10_000;

  private WignerD() {}

  /**
   * A term {@code coefficient * cos(beta/2)^cosinePower * sin(beta/2)^sinePower}.
   *
   * @param coefficient the exact coefficient
   * @param cosinePower the power of the cosine of the half angle, not negative
   * @param sinePower the power of the sine of the half angle, not negative
   */
  public record Term(SqrtRational coefficient, int cosinePower, int sinePower) {
    /** Checks the powers. */
    public Term {
      if (cosinePower < 0 || sinePower < 0) {
        throw new IllegalArgumentException(
            "The powers of cosine and sine must not be negative, but are "
                + cosinePower
                + " and "
                + sinePower
                + ".");
      }
    }
  }

  private static HalfAngleSum sum(int twoJ, int twoMPrime, int twoM) {
    DoubledSpin.requireProjection(twoJ, twoMPrime);
    DoubledSpin.requireProjection(twoJ, twoM);
    return new HalfAngleSum(twoJ, twoMPrime, twoM);
  }

  /**
   * The sum {@code d^j_{m'm}(beta)} as terms by ascending power of the sine; {@code ClosedForm} of
   * package {@code symja} displays it.
   *
   * @throws IllegalArgumentException with one sentence if j is negative, |m| exceeds j, or j - m is
   *     not an integer
   * @throws ArithmeticException if a prime above 307 is under the root, which needs j > 155
   */
  public static List<Term> terms(int twoJ, int twoMPrime, int twoM) {
    return sum(twoJ, twoMPrime, twoM).terms();
  }

  /**
   * The exact element {@code d^j_{m'm}(beta)}.
   *
   * @throws IllegalArgumentException as {@link #terms}
   * @throws ArithmeticException if a prime above 307 is under the root, which needs j > 155, or a
   *     half-integer j and an angle for which it divides the squared length of the pair
   */
  public static SqrtRational d(int twoJ, int twoMPrime, int twoM, RationalAngle beta) {
    return sum(twoJ, twoMPrime, twoM).at(beta);
  }

  /**
   * The element {@code d^j_{m'm}(beta)} at an angle in radians.
   *
   * <p>For beta = 0 it is 0 or 1. Otherwise it is transcendental for j > 0 (Lindemann), so that its
   * roundings are always decided.
   *
   * @throws IllegalArgumentException as {@link #terms}, or if the angle has an exponent of more
   *     than four digits
   */
  public static RealValue d(int twoJ, int twoMPrime, int twoM, BigDecimal beta) {
    requireAngle(beta);
    HalfAngleSum sum = sum(twoJ, twoMPrime, twoM);
    if (twoJ == 0) {
      return RealValue.ONE;
    }
    return new RealValue() {
      @Override
      public Enclosure enclosure(int precision) {
        return new HalfAngleBalls(beta, precision).element(sum);
      }
    };
  }

  static BigDecimal requireAngle(BigDecimal angle) {
    int exponent = angle.precision() - angle.scale();
    if (angle.signum() != 0 && Math.abs((long) exponent) > LARGEST_EXPONENT) {
      throw new IllegalArgumentException(
          "The angle "
              + angle
              + " is out of range; its magnitude must be from 1E-"
              + LARGEST_EXPONENT
              + " to 1E+"
              + LARGEST_EXPONENT
              + ".");
    }
    return angle;
  }

  /**
   * The exact matrix D of a spin in the Condon-Shortley basis.
   *
   * @throws IllegalArgumentException with one sentence if the spin is negative
   * @throws ArithmeticException as {@link #d(int, int, int, RationalAngle)}, for the three angles
   */
  public static ExactMatrix complex(
      int twoJ, RationalAngle alpha, RationalAngle beta, RationalAngle gamma) {
    DoubledSpin.require(twoJ);
    List<ExactMatrix.Entry> entries = new ArrayList<>();
    for (int row = 0; row <= twoJ; row++) {
      int twoMPrime = 2 * row - twoJ;
      SurdSum left = alpha.halfPhase(-twoMPrime);
      for (int column = 0; column <= twoJ; column++) {
        int twoM = 2 * column - twoJ;
        SurdSum value = d(twoJ, twoMPrime, twoM, beta).toSurdSum();
        entries.add(
            new ExactMatrix.Entry(row, column, left.times(value).times(gamma.halfPhase(-twoM))));
      }
    }
    return ExactMatrix.of(twoJ + 1, twoJ + 1, entries);
  }

  /**
   * The exact matrix D of degree l in the real basis of the convention {@code intertwine}.
   *
   * @throws IllegalArgumentException with one sentence if the degree is negative
   * @throws ArithmeticException if a prime above 307 is under a root, which needs l > 155
   */
  public static ExactMatrix real(
      int l, RationalAngle alpha, RationalAngle beta, RationalAngle gamma) {
    RealBasis.requireDegree(l);
    List<ExactMatrix.Entry> entries = new ArrayList<>();
    for (int a = 0; a <= l; a++) {
      for (int b = 0; b <= l; b++) {
        SqrtRational even = even(l, a, b, beta);
        SqrtRational odd = odd(l, a, b, beta);
        for (int row = a == 0 ? 0 : -a; row <= a; row += Math.max(1, 2 * a)) {
          for (int column = b == 0 ? 0 : -b; column <= b; column += Math.max(1, 2 * b)) {
            SqrtRational first = even.times(toEven(alpha, row)).times(fromEven(gamma, column));
            SqrtRational second = odd.times(toOdd(alpha, row)).times(fromOdd(gamma, column));
            entries.add(
                new ExactMatrix.Entry(
                    row + l, column + l, first.toSurdSum().plus(second.toSurdSum())));
          }
        }
      }
    }
    return ExactMatrix.of(2 * l + 1, 2 * l + 1, entries);
  }

  /** The element of d in the real basis between cos(a phi) and cos(b phi). */
  private static SqrtRational even(int l, int a, int b, RationalAngle beta) {
    SqrtRational direct = signed(d(2 * l, 2 * a, 2 * b, beta), a + b);
    if (a == 0 || b == 0) {
      return a == b ? direct : direct.times(SqrtRational.sqrt(Rational.TWO));
    }
    // The two elements have one prefactor, so that their sum is a multiple of it.
    return sum(direct, signed(d(2 * l, 2 * a, -2 * b, beta), a));
  }

  /** The element of d in the real basis between sin(a phi) and sin(b phi), zero if a or b is. */
  private static SqrtRational odd(int l, int a, int b, RationalAngle beta) {
    if (a == 0 || b == 0) {
      return SqrtRational.ZERO;
    }
    return sum(
        signed(d(2 * l, 2 * a, 2 * b, beta), a + b), signed(d(2 * l, 2 * a, -2 * b, beta), a + 1));
  }

  private static SqrtRational sum(SqrtRational a, SqrtRational b) {
    return a.toSurdSum()
        .plus(b.toSurdSum())
        .asSqrtRational()
        .orElseThrow(() -> new AssertionError("Elements of one degree differ in their roots."));
  }

  private static SqrtRational signed(SqrtRational value, int power) {
    return (power & 1) == 0 ? value : value.negate();
  }

  // The rotation about z: entry (m, m) is cos(m t), entry (m, -m) is -sin(m t).

  private static Rational toEven(RationalAngle angle, int row) {
    return row >= 0 ? cos(angle, row) : sin(angle, -row);
  }

  private static Rational toOdd(RationalAngle angle, int row) {
    return row <= 0 ? cos(angle, row) : sin(angle, -row);
  }

  private static Rational fromEven(RationalAngle angle, int column) {
    return column >= 0 ? cos(angle, column) : sin(angle, column);
  }

  private static Rational fromOdd(RationalAngle angle, int column) {
    return column <= 0 ? cos(angle, column) : sin(angle, column);
  }

  private static Rational cos(RationalAngle angle, int multiple) {
    return angle.phase(multiple).realPart().asRational().orElseThrow();
  }

  private static Rational sin(RationalAngle angle, int multiple) {
    return angle.phase(multiple).imaginaryPart().asRational().orElseThrow();
  }

  /**
   * The matrix D of degree l in the real basis of the convention {@code intertwine}, at decimal
   * angles in radians; rows, then columns.
   *
   * @throws IllegalArgumentException with one sentence if the degree is negative, or an angle has
   *     an exponent of more than four digits
   */
  public static List<List<RealValue>> real(
      int l, BigDecimal alpha, BigDecimal beta, BigDecimal gamma) {
    return new EulerMatrix(RealBasis.requireDegree(l), alpha, beta, gamma).rows();
  }

  /**
   * The matrix D of a spin in the Condon-Shortley basis, at decimal angles in radians; rows, then
   * columns.
   *
   * @throws IllegalArgumentException with one sentence if the spin is negative, or an angle has an
   *     exponent of more than four digits
   */
  public static List<List<ComplexValue>> complex(
      int twoJ, BigDecimal alpha, BigDecimal beta, BigDecimal gamma) {
    DoubledSpin.require(twoJ);
    Objects.requireNonNull(alpha, "alpha");
    return new ComplexEulerMatrix(twoJ, alpha, beta, gamma).rows();
  }
}
