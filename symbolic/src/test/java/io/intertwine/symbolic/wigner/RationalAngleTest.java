package io.intertwine.symbolic.wigner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SurdSum;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class RationalAngleTest {
  @Test
  void theCanonicalFormIsInLowestTermsWithCosineNotNegative() {
    assertEquals(
        RationalAngle.ofHalfTangent(Rational.of(-1, 2)),
        new RationalAngle(BigInteger.valueOf(3), BigInteger.valueOf(-6)));
    assertEquals(
        RationalAngle.HALF_TURN, new RationalAngle(BigInteger.valueOf(-5), BigInteger.ZERO));
    assertEquals(RationalAngle.HALF_TURN, RationalAngle.HALF_TURN.negate());
    assertThrows(
        IllegalArgumentException.class, () -> new RationalAngle(BigInteger.ZERO, BigInteger.ZERO));
  }

  @Test
  void phasesArePowersOfCosinePlusISine() {
    for (long n = -3; n <= 3; n++) {
      RationalAngle angle = RationalAngle.ofHalfTangent(Rational.of(n, 2));
      SurdSum base = SurdSum.of(angle.cos()).plus(SurdSum.I.times(SurdSum.of(angle.sin())));
      SurdSum power = SurdSum.ONE;
      for (int k = 0; k <= 6; k++) {
        assertEquals(power, angle.phase(k));
        assertEquals(power.conjugate(), angle.phase(-k));
        assertEquals(power, angle.halfPhase(k).times(angle.halfPhase(k)));
        power = power.times(base);
      }
    }
    assertEquals(SurdSum.I, RationalAngle.QUARTER_TURN.phase(1));
    assertEquals(SurdSum.ONE.negate(), RationalAngle.HALF_TURN.phase(1));
  }
}
