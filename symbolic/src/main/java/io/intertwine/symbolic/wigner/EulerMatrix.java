package io.intertwine.symbolic.wigner;

import io.intertwine.symbolic.number.Enclosure;
import io.intertwine.symbolic.number.Rational;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The matrix D of one degree in the real basis at decimal Euler angles, whose elements share their
 * balls.
 *
 * <p>For beta = 0 the matrix is a rotation about z by the exact sum of the other angles. Otherwise
 * an element is 0 or transcendental for l > 0: it is a finite Fourier sum f(1), f(t) being the
 * element at the angles times t, which by Lindemann's theorem is algebraic only if f is constant;
 * f(0) is an element of the identity, and no row of D stays fixed as t grows. So an element that is
 * not 0 is never on a boundary of rounding, and {@link TrigonometricSum} decides the zeros.
 */
final class EulerMatrix {
  /** Where a ball around 0 is so tight that the element is probably zero, and is tested for it. */
  private static final int SUSPICIOUS_PRECISION = 60;

  private final int l;
  private final BigDecimal alpha;
  private final BigDecimal beta;
  private final BigDecimal gamma;
  private final HalfAngleSum[][] sums;
  private final Map<Integer, Balls> balls = new HashMap<>();

  EulerMatrix(int l, BigDecimal alpha, BigDecimal beta, BigDecimal gamma) {
    this.l = l;
    this.beta = WignerD.requireAngle(beta);
    boolean aboutZ = beta.signum() == 0;
    WignerD.requireAngle(gamma);
    this.alpha = aboutZ ? alpha.add(gamma) : WignerD.requireAngle(alpha);
    this.gamma = aboutZ ? BigDecimal.ZERO : gamma;
    // d_{m'm} for m' >= |m|; the others follow by symmetry.
    sums = new HalfAngleSum[l + 1][2 * l + 1];
    for (int a = 0; a <= l; a++) {
      for (int b = -a; b <= a; b++) {
        sums[a][b + l] = new HalfAngleSum(2 * l, 2 * a, 2 * b);
      }
    }
  }

  List<List<RealValue>> rows() {
    List<List<RealValue>> rows = new ArrayList<>();
    for (int row = -l; row <= l; row++) {
      List<RealValue> values = new ArrayList<>();
      for (int column = -l; column <= l; column++) {
        values.add(new Element(row, column));
      }
      rows.add(List.copyOf(values));
    }
    return List.copyOf(rows);
  }

  private synchronized Balls at(int precision) {
    return balls.computeIfAbsent(precision, Balls::new);
  }

  private final class Element extends RealValue {
    private final int row;
    private final int column;
    private boolean tested;
    private boolean zero;

    Element(int row, int column) {
      this.row = row;
      this.column = column;
    }

    @Override
    public Enclosure enclosure(int precision) {
      Enclosure ball = at(precision).element(row, column);
      boolean undecided =
          ball.radius().signum() != 0 && ball.midpoint().abs().compareTo(ball.radius()) <= 0;
      return undecided && precision > SUSPICIOUS_PRECISION && isIdenticallyZero()
          ? Enclosure.of(BigDecimal.ZERO, precision)
          : ball;
    }

    private synchronized boolean isIdenticallyZero() {
      if (!tested) {
        zero =
            TrigonometricSum.ofElement(
                    l, row, column, rational(alpha), rational(beta), rational(gamma))
                .isZero();
        tested = true;
      }
      return zero;
    }
  }

  private static Rational rational(BigDecimal value) {
    return value.scale() >= 0
        ? Rational.of(value.unscaledValue()).dividedBy(Rational.of(10).pow(value.scale()))
        : Rational.of(value.toBigIntegerExact());
  }

  /** The balls at one precision. */
  private final class Balls {
    private final int precision;
    private final HalfAngleBalls angles;
    private final Enclosure[] cosAlpha;
    private final Enclosure[] sinAlpha;
    private final Enclosure[] cosGamma;
    private final Enclosure[] sinGamma;
    private final Enclosure[][] elements = new Enclosure[l + 1][2 * l + 1];
    private final Enclosure root;

    Balls(int precision) {
      this.precision = precision;
      angles = new HalfAngleBalls(beta, precision);
      cosAlpha = new Enclosure[l + 1];
      sinAlpha = new Enclosure[l + 1];
      cosGamma = new Enclosure[l + 1];
      sinGamma = new Enclosure[l + 1];
      multiples(alpha, cosAlpha, sinAlpha);
      multiples(gamma, cosGamma, sinGamma);
      root = Enclosure.of(Rational.TWO, precision).sqrt();
    }

    private void multiples(BigDecimal angle, Enclosure[] cos, Enclosure[] sin) {
      for (int m = 0; m <= l; m++) {
        BigDecimal multiple = angle.multiply(BigDecimal.valueOf(m));
        boolean zero = multiple.signum() == 0;
        Enclosure ball = Enclosure.of(multiple, Math.max(precision, multiple.precision()));
        cos[m] = zero ? Enclosure.of(BigDecimal.ONE, precision) : ball.cos();
        sin[m] = zero ? Enclosure.of(BigDecimal.ZERO, precision) : ball.sin();
      }
    }

    /** The ball of d_{m'm}. */
    private Enclosure d(int mPrime, int m) {
      int row = mPrime;
      int column = m;
      boolean negative = false;
      if (Math.abs(row) < Math.abs(column)) {
        // d_{m'm} = (-1)^(m'-m) d_{mm'}
        row = m;
        column = mPrime;
        negative = ((mPrime - m) & 1) != 0;
      }
      if (row < 0) {
        // d_{m'm} = (-1)^(m'-m) d_{-m',-m}
        row = -row;
        column = -column;
        negative ^= ((mPrime - m) & 1) != 0;
      }
      if (elements[row][column + l] == null) {
        elements[row][column + l] = angles.element(sums[row][column + l]);
      }
      Enclosure ball = elements[row][column + l];
      return negative ? ball.negate() : ball;
    }

    private Enclosure signed(Enclosure ball, int power) {
      return (power & 1) == 0 ? ball : ball.negate();
    }

    Enclosure element(int row, int column) {
      int a = Math.abs(row);
      int b = Math.abs(column);
      Enclosure left = row >= 0 ? cosAlpha[a] : sinAlpha[a];
      Enclosure right = column >= 0 ? cosGamma[b] : sinGamma[b].negate();
      Enclosure direct = signed(d(a, b), a + b);
      if (a == 0 || b == 0) {
        Enclosure even = a == b ? direct : direct.times(root);
        return even.times(left).times(right);
      }
      Enclosure other = signed(d(a, -b), a);
      Enclosure oddLeft = row < 0 ? cosAlpha[a] : sinAlpha[a].negate();
      Enclosure oddRight = column < 0 ? cosGamma[b] : sinGamma[b];
      return direct
          .plus(other)
          .times(left)
          .times(right)
          .plus(direct.minus(other).times(oddLeft).times(oddRight));
    }
  }
}
