package io.intertwine.symbolic.wigner;

import io.intertwine.symbolic.number.Enclosure;
import java.math.BigDecimal;

/** Balls of the cosines and sines of the multiples of a decimal angle, at one precision. */
final class Multiples {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final Enclosure[] cosines;
  private final Enclosure[] sines;

  private Multiples(BigDecimal unit, int largest, int precision) {
    cosines = new Enclosure[largest + 1];
    sines = new Enclosure[largest + 1];
    for (int k = 0; k <= largest; k++) {
      BigDecimal multiple = unit.multiply(BigDecimal.valueOf(k));
      boolean zero = multiple.signum() == 0;
      Enclosure ball = Enclosure.of(multiple, Math.max(precision, multiple.precision()));
      cosines[k] = zero ? Enclosure.of(BigDecimal.ONE, precision) : ball.cos();
      sines[k] = zero ? Enclosure.of(BigDecimal.ZERO, precision) : ball.sin();
    }
  }

  /** The multiples k angle for |k| up to {@code largest}. */
  static Multiples of(BigDecimal angle, int largest, int precision) {
    return new Multiples(angle, largest, precision);
  }

  /** The multiples k angle / 2 for |k| up to {@code largest}. */
  static Multiples ofHalf(BigDecimal angle, int largest, int precision) {
    return new Multiples(angle.multiply(HALF), largest, precision);
  }

  /** The cosine of the k-th multiple. */
  Enclosure cos(int k) {
    return cosines[Math.abs(k)];
  }

  /** The sine of the k-th multiple; exactly zero for the angle 0. */
  Enclosure sin(int k) {
    return k < 0 ? sines[-k].negate() : sines[k];
  }
}
