package io.intertwine.symbolic.wigner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.intertwine.symbolic.coupling.RealBasis;
import io.intertwine.symbolic.linear.ExactMatrix;
import io.intertwine.symbolic.number.Enclosure;
import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SurdSum;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class EulerMatrixTest {
  private static final BigDecimal ZERO = BigDecimal.ZERO;
  private static final BigDecimal ALPHA = new BigDecimal("0.3");
  private static final BigDecimal BETA = new BigDecimal("1.1");
  private static final BigDecimal GAMMA = new BigDecimal("-2.7");
  private static final BigDecimal TIGHT = new BigDecimal("1E-30");

  private static void assertClose(Enclosure expected, Enclosure value) {
    Enclosure difference = expected.minus(value);
    assertTrue(difference.contains(ZERO));
    assertTrue(difference.radius().compareTo(TIGHT) < 0);
  }

  @Test
  void matricesAreOrthogonal() {
    for (int l : new int[] {0, 1, 2, 7, 16}) {
      List<List<RealValue>> d = WignerD.real(l, ALPHA, BETA, GAMMA);
      for (int i = 0; i <= 2 * l; i++) {
        for (int k = 0; k <= i; k++) {
          Enclosure sum = Enclosure.of(ZERO, 60);
          for (int n = 0; n <= 2 * l; n++) {
            sum = sum.plus(d.get(i).get(n).enclosure(60).times(d.get(k).get(n).enclosure(60)));
          }
          assertClose(Enclosure.of(BigDecimal.valueOf(i == k ? 1 : 0), 60), sum);
        }
      }
    }
  }

  @Test
  void realMatricesAreTheComplexOnesInTheRealBasis() {
    for (int l = 0; l <= 4; l++) {
      List<List<ComplexValue>> complex = WignerD.complex(2 * l, ALPHA, BETA, GAMMA);
      List<List<RealValue>> real = WignerD.real(l, ALPHA, BETA, GAMMA);
      ExactMatrix u = RealBasis.unitary(l);
      for (int i = 0; i <= 2 * l; i++) {
        for (int k = 0; k <= 2 * l; k++) {
          Enclosure sum = Enclosure.of(ZERO, 60);
          for (int m = 0; m <= 2 * l; m++) {
            for (int n = 0; n <= 2 * l; n++) {
              SurdSum factor = (SurdSum) u.get(m, i).times(u.get(n, k).conjugate());
              if (!factor.isZero()) {
                Enclosure re = complex.get(m).get(n).re().enclosure(60);
                Enclosure im = complex.get(m).get(n).im().enclosure(60);
                sum =
                    sum.plus(factor.realPart().enclosure(60).times(re))
                        .minus(factor.imaginaryPart().enclosure(60).times(im));
              }
            }
          }
          assertClose(sum, real.get(i).get(k).enclosure(60));
        }
      }
    }
  }

  @Test
  void aRotationThatIsTheIdentityIsExactlyTheIdentity() {
    List<List<RealValue>> d = WignerD.real(3, ALPHA, ZERO, ALPHA.negate());
    for (int i = 0; i < 7; i++) {
      for (int k = 0; k < 7; k++) {
        assertEquals(i == k ? "1.00" : "0", d.get(i).get(k).toDecimal(3));
        assertEquals(i == k ? 1.0 : 0.0, d.get(i).get(k).toDouble());
      }
    }
  }

  @Test
  void rotationsAboutOneAxisHaveExactZeros() {
    List<List<RealValue>> aboutY = WignerD.real(2, ZERO, BETA, ZERO);
    for (int i = 0; i < 5; i++) {
      for (int k = 0; k < 5; k++) {
        // The rotation about y does not mix harmonics that are even and odd in y.
        assertEquals((i < 2) != (k < 2), aboutY.get(i).get(k).isZero());
      }
    }
    List<List<RealValue>> aboutZ = WignerD.real(2, ALPHA, ZERO, GAMMA);
    for (int i = 0; i < 5; i++) {
      for (int k = 0; k < 5; k++) {
        boolean mixed = i == k || i + k == 4;
        assertEquals(!mixed, aboutZ.get(i).get(k).isZero());
      }
    }
  }

  @Test
  void complexMatricesHaveExactZerosToo() {
    List<List<ComplexValue>> d = WignerD.complex(3, ALPHA, BETA, ALPHA);
    for (int i = 0; i < 4; i++) {
      for (int k = 0; k < 4; k++) {
        // m' alpha + m alpha vanishes for m' = -m.
        assertEquals(i + k == 3, d.get(i).get(k).im().isZero());
        assertFalse(d.get(i).get(k).re().isZero());
      }
    }
    List<List<ComplexValue>> diagonal = WignerD.complex(3, ALPHA, ZERO, GAMMA);
    for (int i = 0; i < 4; i++) {
      for (int k = 0; k < 4; k++) {
        assertEquals(i != k, diagonal.get(i).get(k).re().isZero());
        assertEquals(i != k, diagonal.get(i).get(k).im().isZero());
      }
    }
  }

  @Test
  void tinyAnglesKeepTheDigitsOfTinyElements() {
    BigDecimal tiny = new BigDecimal("1E-40");
    List<List<RealValue>> d = WignerD.real(2, ALPHA, tiny, ALPHA.negate());
    // To first order the element between x z and 3 z^2 - r^2 is sqrt(3) beta cos(alpha).
    double element = d.get(3).get(2).toDouble();
    assertEquals(Math.sqrt(3) * Math.cos(0.3) * 1e-40, element, 1e-54);
  }

  @Test
  void fourierSumsDecideWhichElementsAreZero() {
    Rational angle = Rational.of(3, 10);
    for (int l = 0; l <= 2; l++) {
      for (int row = -l; row <= l; row++) {
        for (int column = -l; column <= l; column++) {
          // Opposite turns about z and none about y: the sum has to cancel exactly.
          assertEquals(
              row != column,
              TrigonometricSum.ofElement(l, row, column, angle, Rational.ZERO, angle.negate())
                  .isZero());
          // Turns about generic angles.
          assertFalse(
              TrigonometricSum.ofElement(
                      l, row, column, angle, Rational.of(11, 10), Rational.of(-27, 10))
                  .isZero());
        }
      }
    }
  }
}
