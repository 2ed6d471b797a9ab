package io.intertwine.symbolic.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SurdSumTest {
  private static SurdSum sqrt(long n) {
    return SurdSum.sqrt(Rational.of(n));
  }

  private static void assertCanonical(SurdSum x) {
    List<SurdSum.Term> terms = x.terms();
    for (int k = 0; k < terms.size(); k++) {
      assertFalse(terms.get(k).coefficient().isZero());
      assertTrue(k == 0 || Long.compareUnsigned(terms.get(k - 1).mask(), terms.get(k).mask()) < 0);
    }
    SurdSum again = ExactNumbers.parseSurdSum(x.toExactString());
    assertEquals(x, again);
    assertEquals(x.hashCode(), again.hashCode());
  }

  @Test
  void fieldAxiomsHold() {
    RandomNumbers random = new RandomNumbers(20);
    for (int k = 0; k < 3_000; k++) {
      SurdSum a = random.surdSum(4, true);
      SurdSum b = random.surdSum(4, true);
      SurdSum c = random.surdSum(3, true);
      assertEquals(a.plus(b), b.plus(a));
      assertEquals(a.plus(b).plus(c), a.plus(b.plus(c)));
      assertEquals(a.times(b), b.times(a));
      assertEquals(a.times(b).times(c), a.times(b.times(c)));
      assertEquals(a.times(b.plus(c)), a.times(b).plus(a.times(c)));
      assertEquals(a.minus(b), a.plus(b.negate()));
      assertSame(SurdSum.ZERO, a.minus(a));
      assertEquals(a.plus(b).conjugate(), a.conjugate().plus(b.conjugate()));
      assertEquals(a.times(b).conjugate(), a.conjugate().times(b.conjugate()));
      assertEquals(a, a.realPart().plus(a.imaginaryPart().times(SurdSum.I)));
      assertTrue(a.realPart().isReal() && a.imaginaryPart().isReal());
      assertCanonical(a.times(b));
      assertCanonical(a.plus(b));
      if (!b.isZero()) {
        assertEquals(SurdSum.ONE, b.times(b.reciprocal()));
        assertEquals(a, a.dividedBy(b).times(b));
      }
      assertEquals(a.plus(b).plus(c), SurdSum.sum(List.of(a, b, c)));
    }
  }

  @Test
  void reciprocalsExistForSumsOverManyGenerators() {
    SurdSum x = SurdSum.ONE;
    for (long p : new long[] {2, 3, 5, 7, 307}) {
      x = x.plus(sqrt(p));
    }
    assertEquals(SurdSum.ONE, x.times(x.reciprocal()));
    SurdSum gaussian = SurdSum.of(3).plus(SurdSum.of(4).times(SurdSum.I));
    assertEquals("3/25-4/25*I", gaussian.reciprocal().toExactString());
    assertEquals(SurdSum.I.negate(), SurdSum.I.reciprocal());
    assertEquals(
        "Division by zero: the number 0 has no reciprocal.",
        assertThrows(ArithmeticException.class, SurdSum.ZERO::reciprocal).getMessage());
  }

  @Test
  void theImaginaryUnitSquaresToMinusOneAlsoUnderRoots() {
    assertEquals(SurdSum.of(-1), SurdSum.I.times(SurdSum.I));
    assertEquals(
        SurdSum.of(-6), SurdSum.sqrt(Rational.of(-6)).times(SurdSum.sqrt(Rational.of(-6))));
    assertEquals(
        "-1*Sqrt[6]",
        SurdSum.sqrt(Rational.of(-2)).times(SurdSum.sqrt(Rational.of(-3))).toString());
    assertEquals(
        SurdSum.of(-307), SurdSum.sqrt(Rational.of(-307)).times(SurdSum.sqrt(Rational.of(-307))));
  }

  @Test
  void nestedRadicalsThatDenestAreEqual() {
    // (sqrt 2 + sqrt 3)^2 = 5 + 2 sqrt 6, and the golden ratio satisfies its equation.
    SurdSum s = sqrt(2).plus(sqrt(3));
    assertEquals(SurdSum.of(5).plus(sqrt(24)), s.times(s));
    SurdSum phi = SurdSum.ONE.plus(sqrt(5)).times(Rational.of(1, 2));
    assertEquals(phi.plus(SurdSum.ONE), phi.times(phi));
    // sqrt 10 + sqrt 17 and sqrt 5 + sqrt 29 differ only in the fourth digit; the order is exact.
    assertEquals(-1, SurdSum.REAL_ORDER.compare(sqrt(10).plus(sqrt(17)), sqrt(5).plus(sqrt(29))));
  }

  @Test
  void theOrderOfRealValuesIsTotalAndCompatibleWithTheField() {
    RandomNumbers random = new RandomNumbers(21);
    List<SurdSum> values = new ArrayList<>();
    for (int k = 0; k < 60; k++) {
      values.add(random.surdSum(4, false));
    }
    for (SurdSum a : values) {
      for (SurdSum b : values) {
        int order = SurdSum.REAL_ORDER.compare(a, b);
        assertEquals(-order, SurdSum.REAL_ORDER.compare(b, a));
        assertEquals(order == 0, a.equals(b));
        assertEquals(a.signum() * b.signum(), a.times(b).signum());
        // Weakly monotone: rounding keeps the order.
        assertTrue(order == 0 || order * Double.compare(a.toDouble(), b.toDouble()) >= 0);
        if (a.signum() > 0 && b.signum() > 0) {
          assertEquals(1, a.plus(b).signum());
        }
      }
    }
    values.sort(SurdSum.REAL_ORDER);
    for (int k = 2; k < values.size(); k++) {
      assertTrue(SurdSum.REAL_ORDER.compare(values.get(k - 2), values.get(k)) <= 0);
    }
  }

  @Test
  void signsOfNearlyZeroSumsAreExact() {
    // sqrt 2 + sqrt 3 - p/q with p/q rounded to ever more digits, so that the difference shrinks.
    SurdSum s = sqrt(2).plus(sqrt(3));
    for (int digits : new int[] {5, 20, 50, 100, 300}) {
      BigInteger ten = BigInteger.TEN.pow(digits);
      Rational approximation =
          Rational.of(
              new java.math.BigDecimal(s.toDecimal(digits + 1))
                  .movePointRight(digits)
                  .toBigIntegerExact(),
              ten);
      Rational step = Rational.of(BigInteger.ONE, ten);
      assertEquals(1, s.minus(SurdSum.of(approximation.minus(step))).signum());
      assertEquals(-1, s.minus(SurdSum.of(approximation.plus(step))).signum());
      SurdSum difference = s.minus(SurdSum.of(approximation));
      assertEquals(difference.signum(), -difference.negate().signum());
      assertEquals(difference.signum() > 0, difference.toDouble() > 0);
    }
    assertEquals(
        "The sign of 1*I is not defined, for it is not real.",
        assertThrows(ArithmeticException.class, SurdSum.I::signum).getMessage());
    assertThrows(
        ArithmeticException.class, () -> SurdSum.REAL_ORDER.compare(SurdSum.I, SurdSum.ONE));
    assertThrows(ArithmeticException.class, SurdSum.I::toDouble);
    assertThrows(ArithmeticException.class, SurdSum.I::toFloat);
    assertThrows(ArithmeticException.class, () -> SurdSum.I.toDecimal(3));
  }

  @Test
  void conversionsToNarrowerTypesSucceedExactlyWhenTheValueIsThere() {
    assertEquals(Rational.of(3, 2), SurdSum.of(Rational.of(3, 2)).asRational().orElseThrow());
    assertEquals(Rational.ZERO, SurdSum.ZERO.asRational().orElseThrow());
    assertTrue(sqrt(2).asRational().isEmpty());
    assertEquals(SqrtRational.sqrt(Rational.of(8)), sqrt(8).asSqrtRational().orElseThrow());
    assertEquals(SqrtRational.ZERO, SurdSum.ZERO.asSqrtRational().orElseThrow());
    assertTrue(SurdSum.I.asSqrtRational().isEmpty());
    assertTrue(SurdSum.ONE.plus(sqrt(2)).asSqrtRational().isEmpty());
    assertTrue(SurdSum.ONE.isOne() && SurdSum.ONE.isRational() && !SurdSum.I.isRational());
  }

  @Test
  void canonicalTextAndTexAreAsSpecified() {
    SurdSum x =
        SurdSum.of(Rational.of(-1, 2), 0b10).plus(SurdSum.of(Rational.TWO, Long.MIN_VALUE | 0b11));
    assertEquals("-1/2*Sqrt[3]+2*I*Sqrt[6]", x.toExactString());
    assertEquals("-\\frac{\\sqrt{3}}{2}+2i\\sqrt{6}", x.toTex());
    assertEquals("1*I", SurdSum.I.toExactString());
    assertEquals("i", SurdSum.I.toTex());
    assertEquals("0", SurdSum.ZERO.toExactString());
    assertEquals("1-\\frac{i}{3}", SurdSum.ONE.minus(SurdSum.I.times(Rational.of(1, 3))).toTex());
    assertEquals("\\frac{2}{3}", SurdSum.of(Rational.of(2, 3)).toTex());
  }

  @Test
  void aThousandDigitsOfSqrtTwoAgreeWithAnIntegerSquareRoot() {
    // One digit more than asked for, so that the rounding of the last one is seen.
    String digits = BigInteger.TWO.multiply(BigInteger.TEN.pow(2 * 1000)).sqrt().toString();
    BigInteger rounded =
        new BigInteger(digits.substring(0, 1000))
            .add(digits.charAt(1000) >= '5' ? BigInteger.ONE : BigInteger.ZERO);
    String decimal = sqrt(2).toDecimal(1000);
    assertEquals(rounded.toString(), decimal.replace(".", ""));
    assertTrue(decimal.startsWith("1.4142135623730950488016887242096980785696718753769"));
  }

  @Test
  void sumsOfSurdsHaveCorrectlyRoundedDecimals() {
    RandomNumbers random = new RandomNumbers(22);
    for (int k = 0; k < 200; k++) {
      SurdSum a = random.surdSum(4, false);
      if (a.isZero()) {
        assertEquals("0", a.toDecimal(12));
        continue;
      }
      int digits = 1 + random.index(60);
      java.math.BigDecimal d = new java.math.BigDecimal(a.toDecimal(digits));
      assertEquals(digits, d.precision());
      Rational halfUnit = Rational.of(1, 2).times(Rational.of(BigInteger.TEN).pow(-d.scale()));
      SurdSum error =
          a.minus(
              SurdSum.of(
                  Rational.of(d.unscaledValue())
                      .times(Rational.of(BigInteger.TEN).pow(-d.scale()))));
      assertTrue(SurdSum.of(halfUnit).minus(error).signum() >= 0);
      assertTrue(SurdSum.of(halfUnit).plus(error).signum() >= 0);
    }
  }
}
