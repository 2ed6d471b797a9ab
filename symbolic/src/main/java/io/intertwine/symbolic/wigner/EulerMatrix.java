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
  private final Map<Integer, Balls> balls = new HashMap<>();

  EulerMatrix(int l, BigDecimal alpha, BigDecimal beta, BigDecimal gamma) {
    this.l = l;
    this.beta = WignerD.requireAngle(beta);
    boolean aboutZ = beta.signum() == 0;
    WignerD.requireAngle(gamma);
    this.alpha = aboutZ ? alpha.add(gamma) : WignerD.requireAngle(alpha);
    this.gamma = aboutZ ? BigDecimal.ZERO : gamma;
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
    private final SmallMatrixBalls matrix;
    private final Multiples left;
    private final Multiples right;
    private final Enclosure root;

    Balls(int precision) {
      matrix = new SmallMatrixBalls(2 * l, beta, precision);
      left = Multiples.of(alpha, l, precision);
      right = Multiples.of(gamma, l, precision);
      root = Enclosure.of(Rational.TWO, precision).sqrt();
    }

    private Enclosure d(int mPrime, int m, int signPower) {
      Enclosure ball = matrix.element(2 * mPrime, 2 * m);
      return (signPower & 1) == 0 ? ball : ball.negate();
    }

    /** Z(alpha) d Z(gamma), where d mixes cosines with cosines and sines with sines. */
    Enclosure element(int row, int column) {
      int a = Math.abs(row);
      int b = Math.abs(column);
      Enclosure direct = d(a, b, a + b);
      Enclosure evenLeft = row >= 0 ? left.cos(a) : left.sin(a);
      Enclosure evenRight = column >= 0 ? right.cos(b) : right.sin(-b);
      if (a == 0 || b == 0) {
        Enclosure even = a == b ? direct : direct.times(root);
        return even.times(evenLeft).times(evenRight);
      }
      Enclosure other = d(a, -b, a);
      Enclosure oddLeft = row < 0 ? left.cos(a) : left.sin(-a);
      Enclosure oddRight = column < 0 ? right.cos(b) : right.sin(b);
      return direct
          .plus(other)
          .times(evenLeft)
          .times(evenRight)
          .plus(direct.minus(other).times(oddLeft).times(oddRight));
    }
  }
}
