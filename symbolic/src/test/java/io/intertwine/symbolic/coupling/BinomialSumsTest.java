package io.intertwine.symbolic.coupling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.intertwine.symbolic.number.Rational;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class BinomialSumsTest {
  private static BigInteger binomial(int n, int k) {
    BigInteger value = BigInteger.ONE;
    for (int i = 0; i < k; i++) {
      value = value.multiply(BigInteger.valueOf(n - i)).divide(BigInteger.valueOf(i + 1));
    }
    return k < 0 || k > n ? BigInteger.ZERO : value;
  }

  private static BigInteger plainSum(int a, int b, int c, int x, int y) {
    BigInteger sum = BigInteger.ZERO;
    for (int k = 0; k <= a; k++) {
      BigInteger term = binomial(a, k).multiply(binomial(b, x - k)).multiply(binomial(c, y - k));
      sum = (k & 1) == 0 ? sum.add(term) : sum.subtract(term);
    }
    return sum;
  }

  @Test
  void theSumInLongAndInBigIntegersIsTheSumTermByTerm() {
    int[] sizes = {0, 1, 2, 7, 20, 33, 40, 66, 67, 90};
    for (int a : sizes) {
      for (int b : sizes) {
        for (int c : sizes) {
          for (int x = 0; x <= a + b; x += 1 + (a + b) / 5) {
            for (int y = 0; y <= a + c; y += 1 + (a + c) / 5) {
              assertEquals(
                  Rational.of(plainSum(a, b, c, x, y)), BinomialSums.ofThree(a, b, c, x, y));
            }
          }
        }
      }
    }
  }

  @Test
  void binomialCoefficientsAreThoseOfPascalsTriangle() {
    for (int n = 0; n <= 140; n += 7) {
      for (int k = 0; k <= n; k++) {
        assertEquals(binomial(n, k), BinomialSums.binomial(n, k));
      }
    }
  }
}
