package io.intertwine.symbolic.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqrtRationalTest {
  private static SqrtRational random(RandomNumbers random) {
    long mask = random.index(256) | (random.coin() ? 1L << 62 : 0);
    return SqrtRational.of(Rational.of(random.index(41) - 20, 1 + random.index(20)), mask);
  }

  @Test
  void squaresOfProductsAndQuotientsAreProductsAndQuotientsOfSquares() {
    RandomNumbers random = new RandomNumbers(10);
    for (int k = 0; k < 5_000; k++) {
      SqrtRational a = random(random);
      SqrtRational b = random(random);
      assertEquals(a.square().times(b.square()), a.times(b).square());
      assertEquals(a.signum() * b.signum(), a.times(b).signum());
      assertEquals(a.toSurdSum().times(b.toSurdSum()), a.times(b).toSurdSum());
      if (!b.isZero()) {
        assertEquals(a, a.dividedBy(b).times(b));
        assertEquals(SqrtRational.ONE, b.times(b.reciprocal()));
      }
    }
  }

  @Test
  void signedSquareAndSignedSqrtAreInverse() {
    RandomNumbers random = new RandomNumbers(11);
    for (int k = 0; k < 2_000; k++) {
      SqrtRational a = random(random);
      SqrtRational.SignedSquare s = a.signedSquare();
      assertEquals(
          a, SqrtRational.signedSqrt(s.sign(), Rational.of(s.numerator(), s.denominator())));
    }
    assertEquals(
        new SqrtRational.SignedSquare(0, BigInteger.ZERO, BigInteger.ONE),
        SqrtRational.ZERO.signedSquare());
    assertThrows(IllegalArgumentException.class, () -> SqrtRational.signedSqrt(2, Rational.ONE));
  }

  @Test
  void theOrderIsTotalAndAgreesWithExactDifferences() {
    RandomNumbers random = new RandomNumbers(12);
    List<SqrtRational> values = new ArrayList<>();
    for (int k = 0; k < 200; k++) {
      values.add(random(random));
    }
    for (SqrtRational a : values) {
      for (SqrtRational b : values) {
        int order = a.compareTo(b);
        assertEquals(-order, b.compareTo(a));
        assertEquals(order == 0, a.equals(b));
        assertEquals(order, SurdSum.REAL_ORDER.compare(a.toSurdSum(), b.toSurdSum()));
      }
    }
    values.sort(null);
    for (int k = 2; k < values.size(); k++) {
      assertTrue(values.get(k - 2).compareTo(values.get(k)) <= 0);
    }
  }

  @Test
  void perfectSquaresLeaveTheRootAlsoWithLargePrimes() {
    BigInteger large = BigInteger.valueOf(311).multiply(BigInteger.valueOf(1_000_003));
    SqrtRational root =
        SqrtRational.sqrt(Rational.of(large.pow(2).multiply(BigInteger.valueOf(12)), large.pow(4)));
    assertEquals(Rational.of(BigInteger.TWO, large), root.coefficient());
    assertEquals(BigInteger.valueOf(3), root.radicand());
    assertTrue(SqrtRational.sqrt(Rational.of(49, 4)).isRational());
    assertSame(SqrtRational.ZERO, SqrtRational.sqrt(Rational.ZERO));
  }

  @Test
  void theLastPrimeUnderARootIs307() {
    SqrtRational last = SqrtRational.sqrt(Rational.of(307));
    assertEquals(1L << 62, last.mask());
    assertEquals(SqrtRational.of(Rational.ONE, 1L << 62), last);
    assertEquals(Rational.of(307), last.square());
    assertEquals(Rational.of(307), last.times(last).coefficient());
    assertEquals("1/307*Sqrt[307]", last.reciprocal().toExactString());
    ArithmeticException beyond =
        assertThrows(ArithmeticException.class, () -> SqrtRational.sqrt(Rational.of(2 * 311, 5)));
    assertEquals(
        "The square root of 622 needs a prime above 307 under the root, which exact square roots do"
            + " not hold.",
        beyond.getMessage());
    assertThrows(
        IllegalArgumentException.class, () -> SqrtRational.of(Rational.ONE, Long.MIN_VALUE));
  }

  @Test
  void allPrimesFitUnderOneRoot() {
    SqrtRational all = SqrtRational.of(Rational.ONE, Long.MAX_VALUE);
    // The primorial 307# (OEIS A002110(63)) is the product of the primes to 307.
    BigInteger primorial = BigInteger.ONE;
    for (long p = 2; p <= 307; p++) {
      if (BigInteger.valueOf(p).isProbablePrime(50)) {
        primorial = primorial.multiply(BigInteger.valueOf(p));
      }
    }
    assertEquals(primorial, all.radicand());
    assertEquals(Rational.of(primorial), all.square());
    assertEquals(all, SqrtRational.sqrt(Rational.of(primorial)));
    assertEquals(Rational.of(primorial), all.times(all).coefficient());
    assertEquals(
        all, ExactNumbers.parseSurdSum(all.toExactString()).asSqrtRational().orElseThrow());
  }

  @Test
  void aNegativeRadicandIsRefused() {
    assertEquals(
        "The square root of the negative number -2 is not real; SurdSum.sqrt holds it.",
        assertThrows(ArithmeticException.class, () -> SqrtRational.sqrt(Rational.of(-2)))
            .getMessage());
  }
}
