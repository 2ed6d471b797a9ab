package io.intertwine.symbolic.coupling;

import io.intertwine.symbolic.number.Rational;
import java.math.BigInteger;

/**
 * The alternating sums of products of binomial coefficients inside 3j and 6j symbols, as integers.
 *
 * <p>Each runs in {@code long} where all binomials are tabulated and nothing overflows, otherwise
 * in {@link BigInteger}, where each term comes from the one before by small factors.
 */
final class BinomialSums {
  /** C(66, 33) is the largest central binomial coefficient below 2^63. */
  private static final int TABLE_SIZE = 66;

  private static final long[][] TABLE = table();

  private BinomialSums() {}

  private static long[][] table() {
    long[][] table = new long[TABLE_SIZE + 1][];
    for (int n = 0; n <= TABLE_SIZE; n++) {
      table[n] = new long[n + 1];
      table[n][0] = 1;
      table[n][n] = 1;
      for (int k = 1; k < n; k++) {
        table[n][k] = table[n - 1][k - 1] + table[n - 1][k];
      }
    }
    return table;
  }

  /**
   * The sum over k of {@code (-1)^k C(a, k) C(b, x - k) C(c, y - k)}, in which binomials outside of
   * Pascal's triangle are 0.
   */
  static Rational ofThree(int a, int b, int c, int x, int y) {
    int low = Math.max(0, Math.max(x - b, y - c));
    int high = Math.min(a, Math.min(x, y));
    if (low > high) {
      return Rational.ZERO;
    }
    if (Math.max(a, Math.max(b, c)) <= TABLE_SIZE) {
      long sum = 0;
      int k = low;
      for (; k <= high; k++) {
        long first = TABLE[a][k];
        long second = TABLE[b][x - k];
        long third = TABLE[c][y - k];
        long pair = first * second;
        long term = pair * third;
        long signed = (k & 1) == 0 ? term : -term;
        long next = sum + signed;
        if (Math.multiplyHigh(first, second) != 0
            || pair < 0
            || Math.multiplyHigh(pair, third) != 0
            || term < 0
            || ((sum ^ next) & (signed ^ next)) < 0) {
          break;
        }
        sum = next;
      }
      if (k > high) {
        return Rational.of(sum);
      }
    }
    return Rational.of(bigOfThree(a, b, c, x, y, low, high));
  }

  private static BigInteger bigOfThree(int a, int b, int c, int x, int y, int low, int high) {
    BigInteger term =
        binomial(a, low).multiply(binomial(b, x - low)).multiply(binomial(c, y - low));
    BigInteger sum = BigInteger.ZERO;
    for (int k = low; ; k++) {
      sum = (k & 1) == 0 ? sum.add(term) : sum.subtract(term);
      if (k == high) {
        return sum;
      }
      term =
          term.multiply(BigInteger.valueOf((long) (a - k) * (x - k)))
              .multiply(BigInteger.valueOf(y - k))
              .divide(
                  BigInteger.valueOf((long) (k + 1) * (b - x + k + 1))
                      .multiply(BigInteger.valueOf(c - y + k + 1)));
    }
  }

  /**
   * The sum over t of {@code (-1)^t C(t+1, a1+1) C(b1-a2, t-a2) C(b2-a3, t-a3) C(b3-a4, t-a4)} with
   * a the four triad sums and b the three sums of opposite pairs of a 6j symbol.
   */
  static Rational ofFour(int[] a, int[] b) {
    int low = Math.max(Math.max(a[0], a[1]), Math.max(a[2], a[3]));
    int high = Math.min(b[0], Math.min(b[1], b[2]));
    if (low > high) {
      return Rational.ZERO;
    }
    BigInteger term =
        binomial(low + 1, a[0] + 1)
            .multiply(binomial(b[0] - a[1], low - a[1]))
            .multiply(binomial(b[1] - a[2], low - a[2]))
            .multiply(binomial(b[2] - a[3], low - a[3]));
    BigInteger sum = BigInteger.ZERO;
    for (int t = low; ; t++) {
      sum = (t & 1) == 0 ? sum.add(term) : sum.subtract(term);
      if (t == high) {
        return Rational.of(sum);
      }
      term =
          term.multiply(product(t + 2, b[0] - t, b[1] - t, b[2] - t))
              .divide(product(t - a[0] + 1, t - a[1] + 1, t - a[2] + 1, t - a[3] + 1));
    }
  }

  private static BigInteger product(int p, int q, int r, int s) {
    return BigInteger.valueOf((long) p * q).multiply(BigInteger.valueOf((long) r * s));
  }

  /** The binomial coefficient for {@code 0 <= k <= n}. */
  static BigInteger binomial(int n, int k) {
    if (n <= TABLE_SIZE) {
      return BigInteger.valueOf(TABLE[n][k]);
    }
    BigInteger result = BigInteger.ONE;
    int shorter = Math.min(k, n - k);
    for (int i = 1; i <= shorter; i++) {
      result = result.multiply(BigInteger.valueOf(n - shorter + i)).divide(BigInteger.valueOf(i));
    }
    return result;
  }
}
