package io.intertwine.symbolic.coupling;

import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SqrtRational;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * A growing product of factorials, integers and their inverses, kept as exponents of primes; it is
 * not thread-safe.
 *
 * <p>The prefactors of coupling coefficients are square roots of such products. Adding exponents
 * never makes large integers, and the square root is exact by halving them (H. T. Johansson and C.
 * Forssen, Fast and accurate evaluation of Wigner 3j, 6j, and 9j symbols using prime factorization
 * and multiword integer arithmetic, SIAM J. Sci. Comput. 38, A376, 2016).
 */
public final class FactorialProduct {
  /** The primes that {@link SqrtRational} keeps under its root. */
  private static final int ROOT_PRIMES = 63;

  /** The factorials up to this one have no other primes: 311 is the next. */
  private static final int TABLE_SIZE = 310;

  private static final int[] TABLE_PRIMES = primesUpTo(TABLE_SIZE);
  private static final short[][] TABLE = table();

  private final int[] primes;
  private final int[] exponents;

  private FactorialProduct(int[] primes, int[] exponents) {
    this.primes = primes;
    this.exponents = exponents;
  }

  /** The product 1, into which factorials of numbers up to {@code largest} can be multiplied. */
  public static FactorialProduct upTo(int largest) {
    int[] primes = largest <= TABLE_SIZE ? TABLE_PRIMES : primesUpTo(largest);
    return new FactorialProduct(primes, new int[primes.length]);
  }

  private static int[] primesUpTo(int largest) {
    boolean[] composite = new boolean[largest + 1];
    int[] primes = new int[largest];
    int found = 0;
    for (int n = 2; n <= largest; n++) {
      if (composite[n]) {
        continue;
      }
      primes[found++] = n;
      for (long multiple = (long) n * n; multiple <= largest; multiple += n) {
        composite[(int) multiple] = true;
      }
    }
    return Arrays.copyOf(primes, found);
  }

  private static short[][] table() {
    short[][] table = new short[TABLE_SIZE + 1][];
    for (int n = 0; n <= TABLE_SIZE; n++) {
      int count = 0;
      while (count < TABLE_PRIMES.length && TABLE_PRIMES[count] <= n) {
        count++;
      }
      table[n] = new short[count];
      for (int i = 0; i < count; i++) {
        table[n][i] = (short) legendre(n, TABLE_PRIMES[i]);
      }
    }
    return table;
  }

  /** The exponent of a prime in n!, n/p + n/p^2 + ... (Legendre). */
  private static int legendre(int n, int prime) {
    int exponent = 0;
    for (int rest = n / prime; rest > 0; rest /= prime) {
      exponent += rest;
    }
    return exponent;
  }

  /** Multiplies by {@code n!^power}; the power may be negative. */
  public FactorialProduct timesFactorial(int n, int power) {
    if (primes == TABLE_PRIMES) {
      short[] row = TABLE[n];
      for (int i = 0; i < row.length; i++) {
        exponents[i] += power * row[i];
      }
      return this;
    }
    for (int i = 0; i < primes.length && primes[i] <= n; i++) {
      exponents[i] += power * legendre(n, primes[i]);
    }
    return this;
  }

  /** Multiplies by {@code n^power} for a positive n; the power may be negative. */
  public FactorialProduct times(int n, int power) {
    int rest = n;
    for (int i = 0; rest > 1; i++) {
      while (rest % primes[i] == 0) {
        exponents[i] += power;
        rest /= primes[i];
      }
    }
    return this;
  }

  /** Multiplies by another product over the same range. */
  public FactorialProduct times(FactorialProduct o) {
    for (int i = 0; i < exponents.length; i++) {
      exponents[i] += o.exponents[i];
    }
    return this;
  }

  /** A product of its own with the present value. */
  public FactorialProduct copy() {
    return new FactorialProduct(primes, exponents.clone());
  }

  /** The value. */
  public Rational value() {
    PowerProduct numerator = new PowerProduct();
    PowerProduct denominator = new PowerProduct();
    for (int i = 0; i < exponents.length; i++) {
      if (exponents[i] != 0) {
        (exponents[i] > 0 ? numerator : denominator).times(primes[i], Math.abs(exponents[i]));
      }
    }
    return PowerProduct.quotient(numerator, denominator);
  }

  /**
   * The positive square root of the value.
   *
   * @throws ArithmeticException if a prime above 307 has an odd exponent, for {@link SqrtRational}
   *     has no form for its root
   */
  public SqrtRational sqrt() {
    PowerProduct numerator = new PowerProduct();
    PowerProduct denominator = new PowerProduct();
    long mask = 0;
    for (int i = 0; i < exponents.length; i++) {
      int exponent = exponents[i];
      if (exponent == 0) {
        continue;
      }
      if ((exponent & 1) != 0) {
        if (i >= ROOT_PRIMES) {
          throw rootOf(primes[i]);
        }
        mask |= 1L << i;
      }
      int half = exponent >> 1;
      if (half != 0) {
        (half > 0 ? numerator : denominator).times(primes[i], Math.abs(half));
      }
    }
    return SqrtRational.of(PowerProduct.quotient(numerator, denominator), mask);
  }

  private static ArithmeticException rootOf(int prime) {
    return new ArithmeticException(
        "The exact value has the prime "
            + prime
            + " under its root, and square roots are kept for primes up to 307, which suffices for"
            + " every coupling of three spins whose sum is at most 309.");
  }

  /** A product of prime powers, in a {@code long} while it fits. */
  private static final class PowerProduct {
    private static final long ROOM = Long.MAX_VALUE / (1 << 17);

    private long small = 1;
    private BigInteger big = BigInteger.ONE;

    void times(int prime, int power) {
      for (int k = 0; k < power; k++) {
        if (small > ROOM) {
          big = big.multiply(BigInteger.valueOf(small));
          small = 1;
        }
        small *= prime;
      }
    }

    static Rational quotient(PowerProduct numerator, PowerProduct denominator) {
      if (numerator.big.equals(BigInteger.ONE) && denominator.big.equals(BigInteger.ONE)) {
        return Rational.of(numerator.small, denominator.small);
      }
      return Rational.of(numerator.toBig(), denominator.toBig());
    }

    private BigInteger toBig() {
      return big.multiply(BigInteger.valueOf(small));
    }
  }
}
