package io.intertwine.symbolic.finite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.intertwine.symbolic.number.Cyclotomic;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CyclotomicSquareRootTest {
  /** 10 - 2 sqrt 5 = (4 sin 36 degrees)^2, and squares of periods. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2",
        "12",
        "5/9",
        "-12*E(5)-8*E(5)^2-8*E(5)^3-12*E(5)^4",
        "(E(7)+E(7)^6)^2",
        "3*(1+E(5)+E(5)^4)^2",
        "2*(E(9)+E(9)^8)^2"
      })
  void rootsThatLieInASmallCyclotomicFieldAreFound(String text) {
    Cyclotomic square = Cyclotomic.parse(text);
    Cyclotomic root = CyclotomicSquareRoot.of(square).orElseThrow();
    assertEquals(square, root.times(root));
    assertEquals(1, root.signum());
  }

  /** A number whose root is in no cyclotomic field; modulo single primes it can be a square. */
  @ParameterizedTest
  @ValueSource(strings = {"3-E(5)-E(5)^4", "-E(7)-E(7)^6+3", "4-E(8)+E(8)^3", "5-E(5)-E(5)^4"})
  void otherNumbersEndTheSearchWithoutARoot(String text) {
    Cyclotomic number = Cyclotomic.parse(text);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertTrue(CyclotomicSquareRoot.of(number).isEmpty()));
  }
}
