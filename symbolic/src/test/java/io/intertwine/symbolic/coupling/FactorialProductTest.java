package io.intertwine.symbolic.coupling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SqrtRational;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class FactorialProductTest {
  private static BigInteger factorial(int n) {
    BigInteger product = BigInteger.ONE;
    for (int k = 2; k <= n; k++) {
      product = product.multiply(BigInteger.valueOf(k));
    }
    return product;
  }

  @Test
  void factorialsAndTheirRatiosAreExactInsideAndBeyondTheTable() {
    for (int n : new int[] {0, 1, 2, 10, 67, 310, 311, 400}) {
      assertEquals(
          Rational.of(factorial(n)), FactorialProduct.upTo(400).timesFactorial(n, 1).value());
      if (n <= 310) {
        assertEquals(
            Rational.of(factorial(n), factorial(5).pow(2)),
            FactorialProduct.upTo(310).timesFactorial(n, 1).timesFactorial(5, -2).value());
      }
    }
  }

  @Test
  void theRootSquaresToTheValue() {
    for (int n = 1; n <= 300; n += 13) {
      FactorialProduct product =
          FactorialProduct.upTo(310).timesFactorial(n, 1).times(n + 1, -3).timesFactorial(7, -1);
      assertEquals(product.value(), product.sqrt().square());
      assertEquals(1, product.sqrt().signum());
    }
  }

  @Test
  void copiesAreIndependentAndProductsMultiply() {
    FactorialProduct six = FactorialProduct.upTo(10).times(6, 1);
    FactorialProduct other = six.copy().times(six).times(5, -1);
    assertEquals(Rational.of(6), six.value());
    assertEquals(Rational.of(36, 5), other.value());
  }

  @Test
  void rootsOfLargePrimesAreRefusedAndTheirSquaresAreNot() {
    FactorialProduct prime = FactorialProduct.upTo(311).times(311, 1);
    assertThrows(ArithmeticException.class, prime::sqrt);
    assertEquals(SqrtRational.of(Rational.of(311), 0), prime.copy().times(prime).sqrt());
  }
}
