package io.intertwine.symbolic.wigner;

import io.intertwine.symbolic.number.Enclosure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The matrix D of one spin in the Condon-Shortley basis at decimal Euler angles, whose elements
 * share their balls: {@code d_{m'm}(beta)} times the cosine and minus the sine of {@code m' alpha +
 * m gamma}.
 *
 * <p>An element is 0 exactly if d is (beta = 0 and m' != m) or the phase angle is 0 and its sine is
 * asked for; otherwise the same argument as for {@link EulerMatrix} shows that it is not on a
 * boundary of rounding.
 */
final class ComplexEulerMatrix {
  private final int twoJ;
  private final BigDecimal alpha;
  private final BigDecimal beta;
  private final BigDecimal gamma;
  private final Map<Integer, Balls> balls = new HashMap<>();

  ComplexEulerMatrix(int twoJ, BigDecimal alpha, BigDecimal beta, BigDecimal gamma) {
    this.twoJ = twoJ;
    this.alpha = WignerD.requireAngle(alpha);
    this.beta = WignerD.requireAngle(beta);
    this.gamma = WignerD.requireAngle(gamma);
  }

  List<List<ComplexValue>> rows() {
    List<List<ComplexValue>> rows = new ArrayList<>();
    for (int twoMPrime = -twoJ; twoMPrime <= twoJ; twoMPrime += 2) {
      List<ComplexValue> row = new ArrayList<>();
      for (int twoM = -twoJ; twoM <= twoJ; twoM += 2) {
        row.add(element(twoMPrime, twoM));
      }
      rows.add(List.copyOf(row));
    }
    return List.copyOf(rows);
  }

  private ComplexValue element(int twoMPrime, int twoM) {
    if (beta.signum() == 0 && twoMPrime != twoM) {
      return ComplexValue.real(RealValue.ZERO);
    }
    BigDecimal doubled =
        alpha.multiply(BigDecimal.valueOf(twoMPrime)).add(gamma.multiply(BigDecimal.valueOf(twoM)));
    return doubled.signum() == 0
        ? ComplexValue.real(WignerD.d(twoJ, twoMPrime, twoM, beta))
        : new ComplexValue(new Part(twoMPrime, twoM, false), new Part(twoMPrime, twoM, true));
  }

  private synchronized Balls at(int precision) {
    return balls.computeIfAbsent(precision, Balls::new);
  }

  /** The real or the imaginary part of an element. */
  private final class Part extends RealValue {
    private final int twoMPrime;
    private final int twoM;
    private final boolean imaginary;

    Part(int twoMPrime, int twoM, boolean imaginary) {
      this.twoMPrime = twoMPrime;
      this.twoM = twoM;
      this.imaginary = imaginary;
    }

    @Override
    public Enclosure enclosure(int precision) {
      return at(precision).part(twoMPrime, twoM, imaginary);
    }
  }

  /** The balls at one precision. */
  private final class Balls {
    private final SmallMatrixBalls matrix;
    private final Multiples left;
    private final Multiples right;

    Balls(int precision) {
      matrix = new SmallMatrixBalls(twoJ, beta, precision);
      left = Multiples.ofHalf(alpha, twoJ, precision);
      right = Multiples.ofHalf(gamma, twoJ, precision);
    }

    /** d cos(x + y) or -d sin(x + y) with x = m' alpha and y = m gamma. */
    Enclosure part(int twoMPrime, int twoM, boolean imaginary) {
      Enclosure cosX = left.cos(twoMPrime);
      Enclosure sinX = left.sin(twoMPrime);
      Enclosure cosY = right.cos(twoM);
      Enclosure sinY = right.sin(twoM);
      Enclosure phase =
          imaginary
              ? sinX.times(cosY).plus(cosX.times(sinY)).negate()
              : cosX.times(cosY).minus(sinX.times(sinY));
      return matrix.element(twoMPrime, twoM).times(phase);
    }
  }
}
