package io.intertwine.symbolic.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class NumberFieldTest {
  private static List<Rational> polynomial(long... coefficients) {
    return LongStream.of(coefficients).mapToObj(Rational::of).toList();
  }

  private static final NumberField CUBE_ROOT_OF_TWO =
      NumberField.of(polynomial(-2, 0, 0, 1), Rational.ONE, Rational.TWO);

  @Test
  void theRootHasItsDecimals() {
    // OEIS A002580
    assertEquals("1.259921049894873164767210607278", CUBE_ROOT_OF_TWO.generator().toDecimal(31));
    assertEquals(1.2599210498948732, CUBE_ROOT_OF_TWO.generator().toDouble());
  }

  @Test
  void theFieldAxiomsHoldOnRandomElements() {
    SplittableRandom random = new SplittableRandom(7);
    for (int k = 0; k < 50; k++) {
      NumberFieldElement[] x = new NumberFieldElement[3];
      for (int i = 0; i < 3; i++) {
        x[i] =
            CUBE_ROOT_OF_TWO.element(
                random.longs(3, -9, 10).mapToObj(c -> Rational.of(c, 7)).toList());
      }
      assertEquals(x[0].times(x[1].plus(x[2])), x[0].times(x[1]).plus(x[0].times(x[2])));
      if (!x[1].isZero()) {
        assertEquals(x[0], x[0].dividedBy(x[1]).times(x[1]));
      }
      if (!x[2].isZero()) {
        assertEquals(x[2].signum(), x[2].reciprocal().signum());
      }
    }
  }

  @Test
  void differentRootsGiveDifferentFieldsAndSigns() {
    NumberField plus = NumberField.of(polynomial(-2, 0, 1), Rational.ONE, Rational.TWO);
    NumberField same = NumberField.of(polynomial(-4, 0, 2), Rational.ZERO, Rational.of(9));
    NumberField minus = NumberField.of(polynomial(-2, 0, 1), Rational.of(-2), Rational.ZERO);
    assertEquals(plus, same);
    assertNotEquals(plus, minus);
    assertEquals(1, plus.generator().signum());
    assertEquals(-1, minus.generator().signum());
    assertEquals("2", plus.generator().times(plus.generator()).toExactString());
    assertThrows(
        ArithmeticException.class, () -> plus.generator().plus(CUBE_ROOT_OF_TWO.generator()));
  }

  /** x^4 - 10 x^2 + 1 and x^4 + 1 are reducible modulo every prime (Swinnerton-Dyer). */
  @Test
  void irreducibilityIsDecided() {
    NumberField field = NumberField.of(polynomial(1, 0, -10, 0, 1), Rational.of(3), Rational.of(4));
    // sqrt 2 + sqrt 3
    assertEquals("3.14626436994197", field.generator().toDecimal(15));
    for (List<Rational> reducible :
        List.of(
            polynomial(-1, 0, 1),
            polynomial(4, 0, 0, 0, 1),
            polynomial(6, 0, -5, 0, 1),
            polynomial(1, -2, 1),
            polynomial(-8, 0, 0, 1))) {
      String message =
          assertThrows(
                  IllegalArgumentException.class,
                  () -> NumberField.of(reducible, Rational.of(-9), Rational.of(9)))
              .getMessage();
      assertTrue(message.endsWith("is reducible over Q."), message);
    }
  }

  @Test
  void intervalsWithoutExactlyOneRootAreRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> NumberField.of(polynomial(-2, 0, 1), Rational.of(-2), Rational.TWO));
    assertThrows(
        IllegalArgumentException.class,
        () -> NumberField.of(polynomial(1, 0, 1), Rational.of(-2), Rational.TWO));
    assertThrows(
        IllegalArgumentException.class,
        () -> NumberField.of(polynomial(5), Rational.of(-2), Rational.TWO));
  }
}
