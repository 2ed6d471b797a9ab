package io.intertwine.symbolic.wigner;

import io.intertwine.symbolic.number.Enclosure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The matrix D of one spin in the Condon-Shortley basis at decimal Euler angles: {@code
 * d_{m'm}(beta)} times the cosine and minus the sine of {@code m' alpha + m gamma}.
 *
 * <p>An element is 0 exactly if d is (beta = 0 and m' != m) or the phase angle is 0 and its sine is
 * asked for; otherwise the same argument as for {@link EulerMatrix} shows that it is not on a
 * boundary of rounding.
 */
final class ComplexEulerMatrix {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final int twoJ;
  private final BigDecimal alpha;
  private final BigDecimal beta;
  private final BigDecimal gamma;

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
    RealValue d = WignerD.d(twoJ, twoMPrime, twoM, beta);
    if (beta.signum() == 0 && twoMPrime != twoM) {
      return ComplexValue.real(RealValue.ZERO);
    }
    BigDecimal angle =
        alpha
            .multiply(BigDecimal.valueOf(twoMPrime))
            .add(gamma.multiply(BigDecimal.valueOf(twoM)))
            .multiply(HALF);
    if (angle.signum() == 0) {
      return ComplexValue.real(d);
    }
    return new ComplexValue(
        product(d, p -> angle(angle, p).cos()), product(d, p -> angle(angle, p).sin().negate()));
  }

  private static Enclosure angle(BigDecimal angle, int precision) {
    return Enclosure.of(angle, Math.max(precision, angle.precision()));
  }

  private static RealValue product(RealValue value, IntFunction<Enclosure> ball) {
    return new RealValue() {
      @Override
      public Enclosure enclosure(int precision) {
        return value.enclosure(precision).times(ball.apply(precision));
      }
    };
  }
}
