package io.intertwine.symbolic.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

class RationalTest {
  private static final BigInteger MAX = BigInteger.valueOf(Long.MAX_VALUE);

  private static void assertCanonical(Rational q) {
    assertEquals(1, q.denominator().signum());
    assertEquals(BigInteger.ONE, q.numerator().gcd(q.denominator()));
    Rational again = Rational.of(q.numerator(), q.denominator());
    assertEquals(again, q);
    assertEquals(again.hashCode(), q.hashCode());
    assertEquals(again.toExactString(), q.toExactString());
  }

  private static void assertFraction(BigInteger num, BigInteger den, Rational actual) {
    assertCanonical(actual);
    assertEquals(num.multiply(actual.denominator()), actual.numerator().multiply(den));
  }

  @Test
  void operationsAgreeWithBigIntegerFractionsOnBothSidesOfTheLongBorder() {
    RandomNumbers random = new RandomNumbers(1);
    for (int k = 0; k < 20_000; k++) {
      Rational a = random.rational();
      Rational b = random.rational();
      BigInteger an = a.numerator();
      BigInteger ad = a.denominator();
      BigInteger bn = b.numerator();
      BigInteger bd = b.denominator();
      assertFraction(an.multiply(bd).add(bn.multiply(ad)), ad.multiply(bd), a.plus(b));
      assertFraction(an.multiply(bd).subtract(bn.multiply(ad)), ad.multiply(bd), a.minus(b));
      assertFraction(an.multiply(bn), ad.multiply(bd), a.times(b));
      assertFraction(an.negate(), ad, a.negate());
      assertEquals(an.multiply(bd).compareTo(bn.multiply(ad)), a.compareTo(b));
      assertEquals(a.compareTo(b) == 0, a.equals(b));
      if (!b.isZero()) {
        assertFraction(an.multiply(bd), ad.multiply(bn), a.dividedBy(b));
      }
    }
  }

  @Test
  void fieldAxiomsHold() {
    RandomNumbers random = new RandomNumbers(2);
    for (int k = 0; k < 5_000; k++) {
      Rational a = random.rational();
      Rational b = random.rational();
      Rational c = random.rational();
      assertEquals(a.plus(b).plus(c), a.plus(b.plus(c)));
      assertEquals(a.times(b).times(c), a.times(b.times(c)));
      assertEquals(a.times(b.plus(c)), a.times(b).plus(a.times(c)));
      assertEquals(Rational.ZERO, a.minus(a));
      if (!a.isZero()) {
        assertEquals(Rational.ONE, a.times(a.reciprocal()));
      }
    }
  }

  @Test
  void valuesLeaveAndReenterTheLongRangeWithoutChangingTheirForm() {
    Rational max = Rational.of(Long.MAX_VALUE);
    Rational beyond = max.plus(Rational.ONE);
    assertEquals(MAX.add(BigInteger.ONE), beyond.numerator());
    assertEquals(max, beyond.minus(Rational.ONE));
    assertEquals(Rational.of(Long.MIN_VALUE), beyond.negate());
    assertEquals(beyond, Rational.of(Long.MIN_VALUE).negate());
    assertEquals(beyond, Rational.of(Long.MIN_VALUE).abs());
    assertEquals(Rational.of(1, Long.MIN_VALUE), beyond.reciprocal().negate());
    assertEquals(Rational.ONE, Rational.of(Long.MIN_VALUE, Long.MIN_VALUE));
    assertEquals(
        Rational.of(-1, 2),
        Rational.of(Long.MIN_VALUE).dividedBy(Rational.of(MAX.add(BigInteger.ONE).shiftLeft(1))));
    assertEquals(Rational.ONE, max.times(max).dividedBy(max).dividedBy(max));
    assertEquals(
        Rational.of(BigInteger.ONE, MAX.multiply(MAX)), max.reciprocal().times(max.reciprocal()));
    // A sum whose denominator, but not numerator, overflows.
    Rational tiny = Rational.of(1, Long.MAX_VALUE).plus(Rational.of(1, Long.MAX_VALUE - 1));
    assertFraction(
        MAX.add(MAX).subtract(BigInteger.ONE), MAX.multiply(MAX.subtract(BigInteger.ONE)), tiny);
    // 2^62 * (-2) = -2^63 is a long, but not one that can be negated.
    Rational edge = Rational.of(1L << 62).times(Rational.of(-2));
    assertEquals(Rational.of(Long.MIN_VALUE), edge);
    assertEquals(edge, Rational.of(-(1L << 62)).plus(Rational.of(-(1L << 62))));
  }

  @Test
  void powersIncludeNegativeExponents() {
    assertEquals(Rational.of(-27, 8), Rational.of(-2, 3).pow(-3));
    assertEquals(Rational.of(8, -27), Rational.of(-2, 3).pow(3));
    assertEquals(Rational.ONE, Rational.ZERO.pow(0));
    assertEquals(Rational.ZERO, Rational.ZERO.pow(7));
    assertEquals(Rational.of(BigInteger.ONE.shiftLeft(100)), Rational.of(1, 2).pow(-100));
    assertEquals(Rational.ONE, Rational.of(-1).pow(Integer.MIN_VALUE));
    assertThrows(ArithmeticException.class, () -> Rational.ZERO.pow(-1));
  }

  @Test
  void divisionByZeroIsOneSentence() {
    String expected = "Division by zero: a rational number needs a nonzero denominator.";
    for (Runnable division :
        new Runnable[] {
          () -> Rational.of(1, 0),
          () -> Rational.of(BigInteger.ONE, BigInteger.ZERO),
          Rational.ZERO::reciprocal,
          () -> Rational.ONE.dividedBy(Rational.ZERO)
        }) {
      assertEquals(expected, assertThrows(ArithmeticException.class, division::run).getMessage());
    }
  }

  @Test
  void predicatesTellIntegersAndUnits() {
    assertSame(Rational.ZERO, Rational.of(0, -5));
    assertTrue(Rational.of(6, 3).isInteger());
    assertTrue(Rational.of(BigInteger.TEN.pow(30)).isInteger());
    assertFalse(Rational.of(BigInteger.TEN.pow(30), BigInteger.valueOf(7)).isInteger());
    assertFalse(Rational.of(1, 2).isInteger());
    assertTrue(Rational.of(-3, -3).isOne());
    assertEquals(-1, Rational.of(BigInteger.TEN.pow(30).negate(), BigInteger.valueOf(7)).signum());
    assertEquals("-7/3", Rational.of(7, -3).toExactString());
  }

  @Test
  void decimalsAgreeWithBigDecimalDivisionAndKeepTheirDigits() {
    RandomNumbers random = new RandomNumbers(3);
    for (int k = 0; k < 2_000; k++) {
      Rational q = random.rational();
      int digits = 1 + random.index(40);
      if (!q.isZero()) {
        BigDecimal expected =
            new BigDecimal(q.numerator())
                .divide(
                    new BigDecimal(q.denominator()),
                    new MathContext(digits, RoundingMode.HALF_EVEN));
        BigDecimal actual = new BigDecimal(q.toDecimal(digits));
        assertEquals(0, expected.compareTo(actual));
        assertEquals(digits, actual.precision());
      }
    }
    assertEquals("0", Rational.ZERO.toDecimal(5));
    assertEquals("0.50000", Rational.of(1, 2).toDecimal(5));
    assertEquals("2.0", Rational.TWO.toDecimal(2));
    assertEquals("1.2E+2", Rational.of(125).toDecimal(2));
    assertEquals("125", Rational.of(125).toDecimal(3));
    assertEquals("1.00E-7", Rational.of(1, 10_000_000).toDecimal(3));
    assertEquals("0.00000100", Rational.of(1, 1_000_000).toDecimal(3));
    assertThrows(IllegalArgumentException.class, () -> Rational.ONE.toDecimal(0));
  }
}
