package io.intertwine.symbolic.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class PiMultipleTest {
  private static PiMultiple pi(long num, long den) {
    return new PiMultiple(Rational.of(num, den));
  }

  @Test
  void multiplesOfATwelfthFormTheRootsOfUnityOfOrder24() {
    SurdSum generator = pi(1, 12).exp();
    SurdSum power = SurdSum.ONE;
    for (int k = 0; k <= 24; k++) {
      assertEquals(power, pi(k, 12).exp());
      assertEquals(power.conjugate(), pi(-k, 12).exp());
      assertEquals(power.realPart(), pi(k + 24_000_000L, 12).cos());
      assertEquals(power.imaginaryPart(), pi(k, 12).sin());
      power = power.times(generator);
    }
    assertEquals(generator, power);
    assertEquals(SurdSum.of(-1), pi(1, 1).exp());
  }

  @Test
  void cosinesOfMultiplesOfAFifthAgreeWithTheirEnclosures() {
    for (int k = -11; k <= 11; k++) {
      SurdSum cosine = pi(k, 5).cos();
      SurdSum sine = pi(5 - 2 * k, 10).sin();
      assertEquals(cosine, sine);
      Enclosure angle = Enclosure.pi(30).times(Enclosure.of(Rational.of(k, 5), 30));
      Enclosure difference = angle.cos().minus(cosine.enclosure(30));
      assertEquals(true, difference.contains(Rational.ZERO));
    }
  }

  @Test
  void anglesOutsideTheFieldAreRefused() {
    assertThrows(ArithmeticException.class, () -> pi(1, 7).cos());
    assertThrows(ArithmeticException.class, () -> pi(1, 10).cos());
    assertThrows(ArithmeticException.class, () -> pi(1, 5).exp());
    assertEquals(
        "The sine of 1/5*Pi is not a sum of square roots; multiples of Pi/12, and Pi/2 plus"
            + " multiples of Pi/5, are supported now.",
        assertThrows(ArithmeticException.class, () -> pi(1, 5).sin()).getMessage());
  }
}
