package io.intertwine.symbolic.wigner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.intertwine.symbolic.linear.ExactMatrix;
import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SurdSum;
import java.util.List;
import org.junit.jupiter.api.Test;

class JMatrixTest {
  @Test
  void theProofHoldsForAllDegreesUpToTwelve() {
    for (int l = 0; l <= 12; l++) {
      JMatrix.prove(l);
    }
  }

  @Test
  void theMatrixOfDegreeOneExchangesYAndZAndReversesX() {
    assertEquals(
        ExactMatrix.of(
            3,
            3,
            List.of(
                new ExactMatrix.Entry(0, 1, SurdSum.ONE),
                new ExactMatrix.Entry(1, 0, SurdSum.ONE),
                new ExactMatrix.Entry(2, 2, SurdSum.ONE.negate()))),
        JMatrix.real(1));
  }

  @Test
  void everyEntryIsASingleSquareRoot() {
    for (int l = 0; l <= 12; l++) {
      for (ExactMatrix.Entry e : JMatrix.real(l).entries()) {
        assertTrue(((SurdSum) e.value()).asSqrtRational().isPresent());
      }
    }
  }

  @Test
  void everyRotationIsZJZJZ() {
    RationalAngle zero = RationalAngle.ZERO;
    RationalAngle alpha = RationalAngle.ofHalfTangent(Rational.of(1, 2));
    RationalAngle beta = RationalAngle.ofHalfTangent(Rational.of(-4, 3));
    RationalAngle gamma = RationalAngle.ofHalfTangent(Rational.of(5, 7));
    for (int l = 0; l <= 5; l++) {
      ExactMatrix j = JMatrix.real(l);
      assertEquals(
          WignerD.real(l, alpha, beta, gamma),
          WignerD.real(l, alpha, zero, zero)
              .times(j)
              .times(WignerD.real(l, beta, zero, zero))
              .times(j)
              .times(WignerD.real(l, gamma, zero, zero)));
    }
  }

  @Test
  void theComplexMatrixIsAFourthOfATurnAboutY() {
    for (int twoJ = 0; twoJ <= 8; twoJ++) {
      ExactMatrix j = JMatrix.complex(twoJ);
      RationalAngle zero = RationalAngle.ZERO;
      assertEquals(WignerD.complex(twoJ, zero, RationalAngle.HALF_TURN, zero), j.times(j));
      assertEquals(ExactMatrix.identity(twoJ + 1), j.times(j.transpose()));
    }
  }
}
