package io.intertwine.symbolic.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class SqrtPiMultipleTest {
  private static final ExactNumber ROOT_PI = SqrtPiMultiple.of(SurdSum.ONE, 1);

  @Test
  void productsAddTheExponentsAndReturnToTheFieldAtZero() {
    RandomNumbers random = new RandomNumbers(40);
    for (int k = 0; k < 1_000; k++) {
      SurdSum a = random.surdSum(3, true);
      SurdSum b = random.surdSum(3, true);
      int m = random.index(7) - 3;
      int n = random.index(7) - 3;
      ExactNumber x = SqrtPiMultiple.of(a, m);
      ExactNumber y = SqrtPiMultiple.of(b, n);
      assertEquals(SqrtPiMultiple.of(a.times(b), m + n), x.times(y));
      assertEquals(SqrtPiMultiple.of(a.plus(b), m), x.plus(SqrtPiMultiple.of(b, m)));
      assertEquals(x.minus(x), SurdSum.ZERO);
      assertEquals(x, ExactNumbers.parse(x.toExactString()));
      assertEquals(x.conjugate(), SqrtPiMultiple.of(a.conjugate(), m));
      if (!b.isZero()) {
        assertEquals(SurdSum.ONE, y.times(y.reciprocal()));
        assertEquals(x, x.dividedBy(y).times(y));
      }
    }
    assertEquals(SurdSum.ONE, ROOT_PI.dividedBy(ROOT_PI));
    assertEquals(SurdSum.ZERO, SqrtPiMultiple.of(SurdSum.ZERO, 5));
  }

  @Test
  void elementsOfTheBaseFieldCombineFromTheLeft() {
    assertEquals(SqrtPiMultiple.of(SurdSum.I, 1), SurdSum.I.times(ROOT_PI));
    assertEquals(ROOT_PI, SurdSum.ZERO.plus(ROOT_PI));
    assertEquals(ROOT_PI.negate(), SurdSum.ZERO.minus(ROOT_PI));
    assertEquals(ROOT_PI, ROOT_PI.minus(SurdSum.ZERO));
    assertEquals(SqrtPiMultiple.of(SurdSum.of(2), -1), SurdSum.of(2).dividedBy(ROOT_PI));
  }

  @Test
  void sumsOfDifferentPowersAreRefusedByOneSentence() {
    assertEquals(
        "The sum of 1*Pi^(1/2) and 1 has no exact form here, because their powers of Pi differ.",
        assertThrows(ArithmeticException.class, () -> ROOT_PI.plus(SurdSum.ONE)).getMessage());
    assertThrows(ArithmeticException.class, () -> SurdSum.ONE.minus(ROOT_PI));
    assertThrows(ArithmeticException.class, () -> ROOT_PI.plus(ROOT_PI.times(ROOT_PI)));
  }

  @Test
  void textsAreCanonical() {
    SurdSum half3 = SurdSum.of(Rational.of(1, 2), 0b10);
    assertEquals("1/2*Sqrt[3]*Pi^(-1/2)", SqrtPiMultiple.of(half3, -1).toExactString());
    assertEquals(
        "(1+1*Sqrt[2])*Pi^(3/2)",
        SqrtPiMultiple.of(SurdSum.ONE.plus(SurdSum.sqrt(Rational.TWO)), 3).toExactString());
    assertEquals("-1*Pi^(1)", SqrtPiMultiple.of(SurdSum.of(-1), 2).toExactString());
    assertEquals("-\\pi", SqrtPiMultiple.of(SurdSum.of(-1), 2).toTex());
    assertEquals("\\frac{\\sqrt{3}}{2}\\pi^{-1/2}", SqrtPiMultiple.of(half3, -1).toTex());
  }

  @Test
  void valuesAreCorrectlyRounded() {
    // Gamma(1/2) = sqrt(pi), OEIS A002161; 1/sqrt(4 pi) = Y_00, OEIS A087198 divided by 2.
    assertEquals("1.772453850905516027298167483341145182798", ROOT_PI.toDecimal(40));
    ExactNumber y00 = SqrtPiMultiple.of(SurdSum.of(Rational.of(1, 2)), -1);
    assertEquals("0.2820947917738781434740397257803862929220", y00.toDecimal(40));
    assertEquals(0x1.20dd750429b6dp-2, y00.toDouble());
    assertEquals((float) 0.28209479177387814, y00.toFloat());
    assertEquals(Math.PI, SqrtPiMultiple.of(SurdSum.ONE, 2).toDouble());
    assertEquals(-1, y00.negate().signum());
    assertFalse(y00.isRational() || y00.isZero() || y00.isOne());
    assertTrue(y00.isReal());
    // pi^(5/2) squared is pi^5.
    Enclosure x = SqrtPiMultiple.of(SurdSum.ONE, 5).enclosure(60);
    Enclosure difference = x.times(x).minus(Enclosure.pi(60).pow(5));
    assertTrue(difference.contains(BigDecimal.ZERO));
    assertTrue(difference.radius().compareTo(new BigDecimal("1E-50")) < 0);
  }
}
