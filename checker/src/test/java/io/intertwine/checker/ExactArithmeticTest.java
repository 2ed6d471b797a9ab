package io.intertwine.checker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The checker's own numbers. */
class ExactArithmeticTest {
  private static Surd exact(String text) {
    return ExactText.parse(text);
  }

  @Test
  void rationalsBehaveLikeFractionsOfBigIntegersAcrossTheLimitOfLong() {
    Random random = new Random(5);
    for (int i = 0; i < 20_000; i++) {
      BigInteger[] n = new BigInteger[4];
      for (int k = 0; k < 4; k++) {
        BigInteger value = new BigInteger(1 + random.nextInt(70), random);
        n[k] = random.nextBoolean() ? value : value.negate();
      }
      n[1] = n[1].signum() == 0 ? BigInteger.ONE : n[1];
      n[3] = n[3].signum() == 0 ? BigInteger.TWO : n[3];
      Ratio a = Ratio.of(n[0], n[1]);
      Ratio b = Ratio.of(n[2], n[3]);
      Ratio sum = Ratio.of(n[0].multiply(n[3]).add(n[2].multiply(n[1])), n[1].multiply(n[3]));
      Ratio product = Ratio.of(n[0].multiply(n[2]), n[1].multiply(n[3]));
      assertEquals(sum, a.plus(b));
      assertEquals(sum.hashCode(), a.plus(b).hashCode());
      assertEquals(product, a.times(b));
      assertEquals(a, a.plus(b).plus(b.negate()));
      if (b.signum() != 0) {
        assertEquals(a, a.times(b).times(b.inverse()));
      }
    }
  }

  @Test
  void squareRootsMultiplyToTheirSquares() {
    assertEquals(exact("2"), exact("Sqrt[2]").times(exact("Sqrt[2]")));
    assertEquals(exact("3*Sqrt[10]"), exact("Sqrt[6]").times(exact("Sqrt[15]")));
    assertEquals(exact("-1"), exact("I").times(exact("I")));
    assertEquals(exact("1/4*Pi^(-1)"), exact("1/2*Pi^(-1/2)").times(exact("1/2*Pi^(-1/2)")));
    assertEquals(exact("6*Sqrt[2]"), exact("Sqrt[72]"));
    assertTrue(exact("Sqrt[8]-2*Sqrt[2]").isZero());
    assertFalse(exact("Sqrt[2]+Sqrt[3]-Sqrt[5]").isZero());
    assertEquals(exact("1/3*Sqrt[3]-1/2*Pi^(1/2)"), exact("1/3*Sqrt[3]-1/2*Pi^(1/2)*Sqrt[1]"));
  }

  @Test
  void theInverseOfATermTimesTheTermIsOne() {
    for (String text : List.of("2/3", "-5*Sqrt[7]", "1/2*I*Sqrt[3]", "Sqrt[6]*Pi^(-3/2)")) {
      assertEquals(Surd.ONE, exact(text).times(exact(text).inverse()), text);
    }
  }

  @Test
  void textOutsideTheGrammarIsRefusedWithOneSentence() {
    for (String text :
        List.of(
            "", "1/0", "--1", "Sqrt[-2]", "1.5", "((1))", "2^3", "Pi", " 1", "1*", "Sqrt[2", "x")) {
      Refusal refusal = assertThrows(Refusal.class, () -> exact(text), text);
      assertTrue(refusal.sentence().endsWith("."), text);
    }
    assertThrows(Refusal.class, () -> exact("9".repeat(5000)));
    assertThrows(Refusal.class, () -> exact("Sqrt[" + "9".repeat(40) + "]"));
    assertThrows(Refusal.class, () -> exact("Pi^(99999)"));
  }

  @Test
  void roundingIsThatOfTheJdkOnRationalNumbers() {
    Random random = new Random(7);
    for (int i = 0; i < 5000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        java.math.BigDecimal decimal = new java.math.BigDecimal(value);
        Surd exact =
            Surd.of(
                Ratio.of(
                    decimal
                        .unscaledValue()
                        .multiply(BigInteger.TEN.pow(Math.max(0, -decimal.scale()))),
                    BigInteger.TEN.pow(Math.max(0, decimal.scale()))));
        assertEquals(value + 0.0, Rounding.toDouble(exact));
        if (Math.abs(value) < Float.MAX_VALUE) {
          assertEquals((float) value + 0.0f, Rounding.toFloat(exact) + 0.0f);
        }
      }
    }
  }

  @Test
  void tiesGoToTheEvenNeighbourAndSubnormalsKeepTheirUnit() {
    BigInteger one = BigInteger.ONE;
    Ratio tie = Ratio.of(one.shiftLeft(53).add(one), one);
    assertEquals(0x1p53, Rounding.toDouble(Surd.of(tie)));
    assertEquals(
        0x1.8p53 + 4,
        Rounding.toDouble(
            Surd.of(
                Ratio.of(BigInteger.valueOf(3).shiftLeft(52).add(BigInteger.valueOf(3)), one))));
    assertEquals(Double.MIN_VALUE, Rounding.toDouble(Surd.of(Ratio.of(one, one.shiftLeft(1074)))));
    assertEquals(0.0, Rounding.toDouble(Surd.of(Ratio.of(one, one.shiftLeft(1075)))));
    assertEquals(
        Double.MIN_VALUE,
        Rounding.toDouble(Surd.of(Ratio.of(BigInteger.valueOf(3), one.shiftLeft(1076)))));
    assertThrows(Refusal.class, () -> Rounding.toFloat(Surd.of(Ratio.of(one.shiftLeft(128), one))));
  }

  @Test
  void rootsAndPowersOfPiRoundCorrectly() {
    assertEquals(Math.sqrt(2), Rounding.toDouble(exact("Sqrt[2]")));
    assertEquals(Math.PI, Rounding.toDouble(exact("Pi^(1)")));
    // 1/sqrt(4 pi) = 0.28209479177387814347403972578038629...
    assertEquals(0.28209479177387814, Rounding.toDouble(exact("1/2*Pi^(-1/2)")));
    assertEquals(0.2820948f, Rounding.toFloat(exact("1/2*Pi^(-1/2)")));
    // sqrt(2) + sqrt(3) - pi = 0.00467..., with cancellation
    assertEquals(0.004671716352179104, Rounding.toDouble(exact("Sqrt[2]+Sqrt[3]-Pi^(1)")));
    assertEquals(-1, Rounding.signum(exact("Pi^(1)-Sqrt[2]-Sqrt[3]")));
    assertThrows(Refusal.class, () -> Rounding.toDouble(exact("I")));
  }
}
