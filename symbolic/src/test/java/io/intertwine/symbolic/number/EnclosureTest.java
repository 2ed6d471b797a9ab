package io.intertwine.symbolic.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class EnclosureTest {
  /** A random ball of a few digits, and a point of it. */
  private record Sample(Enclosure ball, Rational point) {
    static Sample of(RandomNumbers random, int precision) {
      BigDecimal m = new BigDecimal(random.integer(40), random.index(20) - 4);
      BigDecimal r =
          random.index(4) == 0
              ? BigDecimal.ZERO
              : new BigDecimal(random.integer(20).abs(), random.index(20));
      Rational offset = exact(r).times(Rational.of(random.index(201) - 100, 100));
      return new Sample(Enclosure.ball(m, r, precision), exact(m).plus(offset));
    }
  }

  private static Rational exact(BigDecimal b) {
    return Rational.of(b.unscaledValue()).times(Rational.of(10).pow(-b.scale()));
  }

  @Test
  void operationsOnBallsContainTheOperationsOnTheirPoints() {
    RandomNumbers random = new RandomNumbers(30);
    for (int k = 0; k < 20_000; k++) {
      int precision = 1 + random.index(12);
      Sample a = Sample.of(random, precision);
      Sample b = Sample.of(random, precision);
      assertTrue(a.ball.contains(a.point));
      assertTrue(a.ball.plus(b.ball).contains(a.point.plus(b.point)));
      assertTrue(a.ball.minus(b.ball).contains(a.point.minus(b.point)));
      assertTrue(a.ball.times(b.ball).contains(a.point.times(b.point)));
      assertTrue(a.ball.negate().contains(a.point.negate()));
      assertTrue(a.ball.pow(3).contains(a.point.pow(3)));
      if (!b.ball.contains(BigDecimal.ZERO)) {
        assertTrue(a.ball.dividedBy(b.ball).contains(a.point.dividedBy(b.point)));
        assertTrue(b.ball.pow(-2).contains(b.point.pow(-2)));
      } else {
        assertThrows(ArithmeticException.class, () -> a.ball.dividedBy(b.ball));
      }
    }
  }

  @Test
  void squareRootsOfBallsContainTheRootsOfTheirPoints() {
    RandomNumbers random = new RandomNumbers(31);
    for (int k = 0; k < 20_000; k++) {
      Sample a = Sample.of(random, 1 + random.index(12));
      Sample b = Sample.of(random, 1 + random.index(12));
      // x^2 lies in the ball of a^2 widened, whose root must contain |x|.
      Enclosure square =
          a.ball.times(a.ball).plus(Enclosure.ball(BigDecimal.ZERO, b.ball.radius(), 12));
      assertTrue(square.sqrt().contains(a.point.abs()), a + " " + b);
    }
    assertThrows(ArithmeticException.class, () -> Enclosure.of(new BigDecimal(-1), 5).sqrt());
    assertEquals(BigDecimal.ZERO, Enclosure.of(BigDecimal.ZERO, 5).sqrt().midpoint());
  }

  @Test
  void higherPrecisionGivesSmallerBalls() {
    for (int p = 10; p < 400; p *= 2) {
      BigDecimal bound = BigDecimal.ONE.movePointLeft(p - 4);
      assertTrue(Enclosure.pi(p).radius().compareTo(bound) < 0);
      assertTrue(Enclosure.of(Rational.of(22, 7), p).sin().radius().compareTo(bound) < 0);
      assertTrue(Enclosure.of(Rational.of(2), p).sqrt().radius().compareTo(bound) < 0);
    }
  }

  /** pi 10^digits by Machin's formula in integers, an independent way. */
  private static BigInteger machin(int digits) {
    BigInteger unit = BigInteger.TEN.pow(digits + 10);
    BigInteger quarter =
        arctanInverse(5, unit).multiply(BigInteger.valueOf(4)).subtract(arctanInverse(239, unit));
    return quarter.multiply(BigInteger.valueOf(4)).divide(BigInteger.TEN.pow(10));
  }

  private static BigInteger arctanInverse(long n, BigInteger unit) {
    BigInteger power = unit.divide(BigInteger.valueOf(n));
    BigInteger sum = power;
    BigInteger square = BigInteger.valueOf(n * n);
    for (long k = 3; power.signum() != 0; k += 2) {
      power = power.divide(square);
      BigInteger term = power.divide(BigInteger.valueOf(k));
      sum = k % 4 == 3 ? sum.subtract(term) : sum.add(term);
    }
    return sum;
  }

  @Test
  void aThousandDigitsOfPiAgreeWithMachinsFormula() {
    String expected = machin(1005).toString();
    String actual = Enclosure.decimal(1001, Enclosure::pi);
    assertTrue(actual.startsWith("3.14159265358979323846264338327950288419716939937510"));
    // The 1000 decimals end in ...2164201989 and are followed by 38, so that they are not rounded
    // up.
    assertTrue(actual.endsWith("2164201989"), actual);
    assertEquals(expected.substring(0, 1001), actual.replace(".", ""));
  }

  @Test
  void sinesAndCosinesOfRationalMultiplesOfPiContainTheirSurds() {
    for (int p : new int[] {5, 30, 200}) {
      SurdSum half = SurdSum.of(Rational.of(1, 2));
      SurdSum root2 = SurdSum.sqrt(Rational.of(2)).times(half);
      SurdSum root3 = SurdSum.sqrt(Rational.of(3)).times(half);
      SurdSum fifth = SurdSum.ONE.plus(SurdSum.sqrt(Rational.of(5))).times(Rational.of(1, 4));
      assertAngle(p, Rational.of(1, 6), half, root3);
      assertAngle(p, Rational.of(3, 4), root2, root2.negate());
      assertAngle(p, Rational.of(-2, 3), root3.negate(), half.negate());
      assertAngle(p, Rational.of(1_000_001, 2), SurdSum.ONE, SurdSum.ZERO);
      assertTrue(overlap(pi(p, Rational.of(1, 5)).cos(), fifth.enclosure(p)));
      assertTrue(overlap(pi(p, Rational.of(-1_000_000_006, 5)).cos(), fifth.negate().enclosure(p)));
    }
  }

  private static Enclosure pi(int precision, Rational factor) {
    return Enclosure.pi(precision).times(Enclosure.of(factor, precision));
  }

  private static void assertAngle(int p, Rational factor, SurdSum sine, SurdSum cosine) {
    assertTrue(overlap(pi(p, factor).sin(), sine.enclosure(p)));
    assertTrue(overlap(pi(p, factor).cos(), cosine.enclosure(p)));
  }

  private static boolean overlap(Enclosure a, Enclosure b) {
    return a.minus(b).contains(BigDecimal.ZERO);
  }

  @Test
  void sineAndCosineSatisfyPythagorasAndAgreeWithStrictMath() {
    RandomNumbers random = new RandomNumbers(32);
    for (int k = 0; k < 500; k++) {
      double x = random.integer(53).doubleValue() * Math.scalb(1.0, -random.index(75));
      int p = 25 + random.index(100);
      Enclosure ball = Enclosure.of(new BigDecimal(x), 400);
      Enclosure sine = ball.sin();
      Enclosure cosine = ball.cos();
      assertTrue(sine.times(sine).plus(cosine.times(cosine)).contains(BigDecimal.ONE));
      // fdlibm is within one ulp (StrictMath).
      double s = StrictMath.sin(x);
      double c = StrictMath.cos(x);
      assertEquals(s, sine.midpoint().doubleValue(), Math.ulp(s));
      assertEquals(c, cosine.midpoint().doubleValue(), Math.ulp(c));
      Enclosure coarse = Enclosure.ball(new BigDecimal(x), BigDecimal.ONE.movePointLeft(9), p);
      assertTrue(coarse.sin().contains(sine.midpoint()));
      assertTrue(coarse.cos().contains(cosine.midpoint()));
    }
  }

  @Test
  void sinesOfTinyAnglesKeepTheirRelativePrecision() {
    Enclosure tiny = Enclosure.of(new BigDecimal("1E-500"), 30);
    // x - x^3/6 < sin x < x
    assertTrue(tiny.sin().contains(new BigDecimal("1E-500").subtract(new BigDecimal("1.7E-1501"))));
    assertTrue(tiny.sin().radius().compareTo(new BigDecimal("1E-525")) < 0);
    assertEquals(
        "1.0000000000E-500",
        Enclosure.decimal(11, p -> Enclosure.of(new BigDecimal("1E-500"), p).sin()));
  }

  @Test
  void driversFindTheExactAnswerOfExactBalls() {
    assertEquals("0", Enclosure.decimal(4, p -> Enclosure.of(BigDecimal.ZERO, p)));
    assertEquals("0.1250", Enclosure.decimal(4, p -> Enclosure.of(Rational.of(1, 8), p)));
    assertEquals(0, Enclosure.signum(p -> Enclosure.of(BigDecimal.ZERO, p)));
    assertEquals(0.125, Enclosure.roundToDouble(p -> Enclosure.of(Rational.of(1, 8), p)));
    assertEquals(-0.125f, Enclosure.roundToFloat(p -> Enclosure.of(Rational.of(-1, 8), p)));
  }

  @Test
  void badArgumentsAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> Enclosure.of(BigDecimal.ONE, 0));
    assertThrows(
        IllegalArgumentException.class,
        () -> Enclosure.ball(BigDecimal.ONE, new BigDecimal(-1), 5));
    assertThrows(IllegalArgumentException.class, () -> Enclosure.decimal(0, Enclosure::pi));
  }
}
