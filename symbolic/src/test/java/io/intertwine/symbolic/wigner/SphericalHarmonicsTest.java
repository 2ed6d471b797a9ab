package io.intertwine.symbolic.wigner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.intertwine.symbolic.number.ExactNumber;
import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SurdSum;
import io.intertwine.symbolic.polynomial.Polynomial;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SphericalHarmonicsTest {
  private static List<RealValue> at(int l, Normalization n, String x, String y, String z) {
    return SphericalHarmonics.at(l, n, new BigDecimal(x), new BigDecimal(y), new BigDecimal(z));
  }

  @Test
  void valuesAreThoseOfThePolynomialsAtTheNormalisedPoint() {
    // The length of (2, -3, 6) is 7.
    Map<Integer, Polynomial> point =
        Map.of(
            0, Polynomial.constant(Rational.of(2, 7)),
            1, Polynomial.constant(Rational.of(-3, 7)),
            2, Polynomial.constant(Rational.of(6, 7)));
    for (Normalization normalization : Normalization.values()) {
      List<RealValue> values = at(9, normalization, "2", "-3", "6");
      assertEquals(100, values.size());
      for (int l = 0; l <= 9; l++) {
        List<Polynomial> harmonics = SolidHarmonics.polynomials(l, normalization);
        for (int m = -l; m <= l; m++) {
          Polynomial constant = harmonics.get(m + l).substitute(point);
          ExactNumber expected =
              constant.isZero() ? SurdSum.ZERO : constant.terms().get(0).coefficient();
          RealValue value = values.get(l * (l + 1) + m);
          assertEquals(expected.toDecimal(50), value.toDecimal(50));
          assertEquals(expected.toDouble(), value.toDouble());
          assertEquals(expected.toFloat(), value.toFloat());
        }
      }
    }
  }

  @Test
  void onlyTheDirectionOfThePointCounts() {
    List<RealValue> near = at(5, Normalization.INTEGRAL, "0.00012", "-0.00034", "0.00056");
    List<RealValue> far = at(5, Normalization.INTEGRAL, "1.2E+99", "-3.4E+99", "5.6E99");
    for (int k = 0; k < near.size(); k++) {
      assertEquals(near.get(k).toDecimal(40), far.get(k).toDecimal(40));
    }
  }

  @Test
  void rationalValuesOnBoundariesOfRoundingAreRoundedToEven() {
    // On the equator the harmonics of order zero are P_2(0) = -1/2, P_4(0) = 3/8, P_6(0) = -5/16.
    List<RealValue> values = at(6, Normalization.NORM, "3", "0", "0.0");
    assertEquals("-0.50", values.get(6).toDecimal(2));
    assertEquals("0.38", values.get(20).toDecimal(2));
    assertEquals("-0.312", values.get(42).toDecimal(3));
    assertEquals(-0.3125, values.get(42).toDouble());
    assertEquals("0", values.get(12).toDecimal(3));
    // (0.6, 0, 0.8): (3 z^2 - 1) / 2 = 0.46
    assertEquals("0.460", at(2, Normalization.NORM, "3", "0", "4").get(6).toDecimal(3));
  }

  @Test
  void theSquaresOfADegreeAddUpAlsoForLargeDegrees() {
    List<RealValue> values = at(120, Normalization.NORM, "0.3", "0.4", "-0.7");
    double sum = 0;
    for (int m = -120; m <= 120; m++) {
      double value = values.get(120 * 121 + m).toDouble();
      sum += value * value;
    }
    // 241 squares, each rounded to half an ulp.
    assertEquals(1.0, sum, 241 * 0x1p-52);
  }

  @Test
  void valuesAtThePoleAreZonal() {
    List<RealValue> values = at(6, Normalization.COMPONENT, "0", "0", "0.1");
    for (int l = 0; l <= 6; l++) {
      for (int m = -l; m <= l; m++) {
        RealValue value = values.get(l * (l + 1) + m);
        assertEquals(m == 0 ? Math.sqrt(2 * l + 1) : 0.0, value.toDouble());
      }
    }
  }

  @Test
  void pointsWithoutDirectionOrOutOfRangeAreRefusedInOneSentence() {
    assertEquals(
        "The point (0, 0, 0) has no direction, so that harmonics have no value there.",
        assertThrows(
                IllegalArgumentException.class, () -> at(1, Normalization.NORM, "0", "0.0", "0E9"))
            .getMessage());
    assertThrows(
        IllegalArgumentException.class, () -> at(1, Normalization.NORM, "1E+2000", "1", "1"));
    assertThrows(IllegalArgumentException.class, () -> at(-1, Normalization.NORM, "1", "1", "1"));
  }
}
