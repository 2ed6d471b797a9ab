package io.intertwine.symbolic.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class FloatingRoundingTest {
  private static final Rational MAX_DOUBLE = exact(Double.MAX_VALUE);
  private static final Rational MAX_FLOAT = exact(Float.MAX_VALUE);

  private static Rational exact(double d) {
    BigDecimal b = new BigDecimal(d);
    return Rational.of(b.unscaledValue(), BigInteger.ONE)
        .dividedBy(Rational.of(BigInteger.TEN).pow(b.scale()));
  }

  /**
   * The definition of the nearest double: no neighbour is nearer, and a tie has an even last bit.
   */
  private static void assertNearestDouble(Rational x) {
    double d = x.toDouble();
    if (Double.isInfinite(d)) {
      // Overflow is from the maximum plus half its ulp on (IEEE 754-2019, 4.3.1).
      assertTrue(x.abs().compareTo(MAX_DOUBLE.plus(exact(Math.ulp(Double.MAX_VALUE) / 2))) >= 0);
      assertEquals(x.signum(), (int) Math.signum(d));
      return;
    }
    Rational distance = x.minus(exact(d)).abs();
    for (double neighbour : new double[] {Math.nextUp(d), Math.nextDown(d)}) {
      Rational other =
          Double.isInfinite(neighbour)
              ? MAX_DOUBLE.plus(exact(Math.ulp(Double.MAX_VALUE))).minus(x.abs()).abs()
              : x.minus(exact(neighbour)).abs();
      int order = distance.compareTo(other);
      assertTrue(order < 0 || (order == 0 && (Double.doubleToLongBits(d) & 1) == 0), x + " " + d);
    }
  }

  private static void assertNearestFloat(Rational x) {
    float f = x.toFloat();
    if (Float.isInfinite(f)) {
      assertTrue(x.abs().compareTo(MAX_FLOAT.plus(exact(Math.ulp(Float.MAX_VALUE) / 2))) >= 0);
      assertEquals(x.signum(), (int) Math.signum(f));
      return;
    }
    Rational distance = x.minus(exact(f)).abs();
    for (float neighbour : new float[] {Math.nextUp(f), Math.nextDown(f)}) {
      Rational other =
          Float.isInfinite(neighbour)
              ? MAX_FLOAT.plus(exact(Math.ulp(Float.MAX_VALUE))).minus(x.abs()).abs()
              : x.minus(exact(neighbour)).abs();
      int order = distance.compareTo(other);
      assertTrue(order < 0 || (order == 0 && (Float.floatToIntBits(f) & 1) == 0), x + " " + f);
    }
  }

  @Test
  void randomQuotientsOfEverySizeAreRoundedToNearest() {
    RandomNumbers random = new RandomNumbers(4);
    for (int k = 0; k < 4_000; k++) {
      Rational x = Rational.of(random.nonzeroInteger(200), random.nonzeroInteger(200));
      assertNearestDouble(x);
      assertNearestFloat(x);
      int scale = random.index(2300) - 1150;
      Rational scaled = x.times(Rational.TWO.pow(scale));
      assertNearestDouble(scaled);
      assertNearestFloat(x.times(Rational.TWO.pow(scale / 7)));
    }
  }

  @Test
  void tiesAndTheirNearestNeighboursAreRoundedByTheExactValue() {
    RandomNumbers random = new RandomNumbers(5);
    Rational tiny = Rational.TWO.pow(-1300);
    for (int k = 0; k < 500; k++) {
      double d = Double.longBitsToDouble(random.integer(63).longValue() & 0x7fefffffffffffffL);
      Rational tie = exact(d).plus(exact(Math.nextDown(d))).dividedBy(Rational.TWO);
      for (Rational x : new Rational[] {tie, tie.plus(tiny), tie.minus(tiny), tie.negate()}) {
        assertNearestDouble(x);
      }
      float f = Float.intBitsToFloat(random.integer(31).intValue() & 0x7f7fffff);
      Rational floatTie = exact(f).plus(exact(Math.nextDown(f))).dividedBy(Rational.TWO);
      for (Rational x : new Rational[] {floatTie, floatTie.plus(tiny), floatTie.minus(tiny)}) {
        assertNearestFloat(x);
      }
    }
  }

  @Test
  void subnormalsAndTheEdgesOfTheRangeAreRounded() {
    Rational least = exact(Double.MIN_VALUE);
    Rational half = least.dividedBy(Rational.TWO);
    Rational tiny = Rational.TWO.pow(-5000);
    assertEquals(0.0, half.toDouble());
    assertEquals(Double.MIN_VALUE, half.plus(tiny).toDouble());
    assertEquals(0.0, half.minus(tiny).toDouble());
    assertEquals(0.0, tiny.toDouble());
    assertEquals(-0.0, tiny.negate().toDouble());
    assertEquals(2 * Double.MIN_VALUE, least.plus(half).toDouble());
    assertEquals(Double.MIN_NORMAL, exact(Double.MIN_NORMAL).minus(tiny).toDouble());
    Rational overflow = MAX_DOUBLE.plus(exact(Math.ulp(Double.MAX_VALUE) / 2));
    assertEquals(Double.POSITIVE_INFINITY, overflow.toDouble());
    assertEquals(Double.MAX_VALUE, overflow.minus(tiny).toDouble());
    assertEquals(Double.NEGATIVE_INFINITY, Rational.TWO.pow(5000).negate().toDouble());
    assertEquals(Float.POSITIVE_INFINITY, exact(1e300).toFloat());
    assertEquals(0.0f, exact(1e-300).toFloat());
    assertEquals(Float.MIN_VALUE, exact(Float.MIN_VALUE).toFloat());
  }

  @Test
  void aFloatIsRoundedOnceAndNotThroughDouble() {
    // 1 + 2^-24 + 2^-60 lies above a tie of floats but rounds to that tie as a double.
    Rational x = Rational.ONE.plus(Rational.TWO.pow(-24)).plus(Rational.TWO.pow(-60));
    assertEquals(1.0f, (float) x.toDouble());
    assertEquals(Math.nextUp(1.0f), x.toFloat());
  }

  @Test
  void irrationalsNextToTiesAreDecidedByEnclosure() {
    RandomNumbers random = new RandomNumbers(6);
    for (int k = 0; k < 200; k++) {
      double d = 1 + random.index(1 << 30) * 0x1p-30;
      Rational tie = exact(d).plus(exact(Math.nextUp(d))).dividedBy(Rational.TWO);
      // sqrt(m^2 + s) with s = +-2^-400 lies within 2^-400 of m.
      SurdSum shift =
          SurdSum.sqrt(Rational.TWO)
              .minus(SurdSum.of(Rational.of(7, 5)))
              .times(Rational.TWO.pow(-400));
      SurdSum above = SurdSum.of(tie).plus(shift);
      SurdSum below = SurdSum.of(tie).minus(shift);
      assertEquals(Math.nextUp(d), above.toDouble());
      assertEquals(d, below.toDouble());
      assertEquals(-d, below.negate().toDouble());
    }
  }

  @Test
  void squareRootsAgreeWithTheDefinitionOfTheNearestDouble() {
    RandomNumbers random = new RandomNumbers(7);
    for (int k = 0; k < 500; k++) {
      Rational square = Rational.of(1 + random.index(5000), 1 + random.index(5000));
      SqrtRational root;
      try {
        root = SqrtRational.sqrt(square);
      } catch (ArithmeticException largePrime) {
        continue;
      }
      double d = root.toDouble();
      Rational low = exact(d).plus(exact(Math.nextDown(d))).dividedBy(Rational.TWO);
      Rational high = exact(d).plus(exact(Math.nextUp(d))).dividedBy(Rational.TWO);
      assertTrue(low.times(low).compareTo(square) <= 0 && square.compareTo(high.times(high)) <= 0);
      float f = root.negate().toFloat();
      Rational floatLow = exact(f).plus(exact(Math.nextUp(f))).dividedBy(Rational.TWO);
      Rational floatHigh = exact(f).plus(exact(Math.nextDown(f))).dividedBy(Rational.TWO);
      assertTrue(
          floatLow.times(floatLow).compareTo(square) <= 0
              && square.compareTo(floatHigh.times(floatHigh)) <= 0);
    }
  }

  @Test
  void rootsOfEverySizeRoundAsTheirEnclosuresDo() {
    RandomNumbers random = new RandomNumbers(8);
    for (int k = 0; k < 1_000; k++) {
      Rational coefficient =
          random.nonzeroRational().times(Rational.TWO.pow(random.index(2400) - 1200));
      SqrtRational root = SqrtRational.of(coefficient, 1 + random.index(1000));
      assertEquals(Enclosure.roundToDouble(root::enclosure), root.toDouble());
      assertEquals(root.toDouble(), root.toSurdSum().toDouble());
      SqrtRational small = root.times(Rational.TWO.pow(-coefficient.numerator().bitLength()));
      assertEquals(Enclosure.roundToFloat(small::enclosure), small.toFloat());
      assertEquals(small.toFloat(), small.toSurdSum().toFloat());
    }
    // sqrt(1 + 2^-52 + 2^-106 + 2^-200) lies just above the tie 1 + 2^-53 of doubles.
    Rational tie = Rational.ONE.plus(Rational.TWO.pow(-53));
    Rational above = tie.times(tie).plus(Rational.TWO.pow(-200));
    assertEquals(Math.nextUp(1.0), FloatingRounding.besideRoot(above).toDouble());
    Rational below = tie.times(tie).minus(Rational.TWO.pow(-200));
    assertEquals(1.0, FloatingRounding.besideRoot(below).toDouble());
  }
}
