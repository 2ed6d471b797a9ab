package io.intertwine.symbolic.number;

import java.math.BigInteger;

/**
 * Products of distinct primes below 308 as sets of bits: bit i (0 to 62) stands for the i-th prime,
 * 2, 3, 5, ..., 307. Multiplying square roots is then XOR of the sets, times the product over their
 * intersection.
 */
final class PrimeMask {
  /** Bit 63, which stands for the square root of -1 in {@link SurdSum}. */
  static final long IMAGINARY = Long.MIN_VALUE;

  private static final int COUNT = 63;
  private static final int[] PRIMES = firstPrimes(COUNT);

  private PrimeMask() {}

  private static int[] firstPrimes(int count) {
    int[] primes = new int[count];
    int found = 0;
    for (int n = 2; found < count; n++) {
      boolean prime = true;
      for (int i = 0; i < found && prime; i++) {
        prime = n % primes[i] != 0;
      }
      if (prime) {
        primes[found++] = n;
      }
    }
    return primes;
  }

  static int largestPrime() {
    return PRIMES[COUNT - 1];
  }

  /** The product of the primes of {@code mask}, whose bit 63 is ignored, as a rational. */
  static Rational product(long mask) {
    long product = 1;
    for (long rest = mask & ~IMAGINARY; rest != 0; rest &= rest - 1) {
      long prime = PRIMES[Long.numberOfTrailingZeros(rest)];
      if (product > Long.MAX_VALUE / prime) {
        return Rational.of(BigInteger.valueOf(product).multiply(bigProduct(rest)));
      }
      product *= prime;
    }
    return Rational.of(product);
  }

  private static BigInteger bigProduct(long mask) {
    BigInteger product = BigInteger.ONE;
    for (long rest = mask; rest != 0; rest &= rest - 1) {
      product = product.multiply(BigInteger.valueOf(PRIMES[Long.numberOfTrailingZeros(rest)]));
    }
    return product;
  }

  /**
   * The positive integer n written as root^2 times the product of {@code mask}.
   *
   * @throws ArithmeticException if a prime above 307 divides n to an odd power
   */
  static SquareSplit split(BigInteger n) {
    BigInteger rest = n;
    BigInteger root = BigInteger.ONE;
    long mask = 0;
    for (int i = 0; i < COUNT && !rest.equals(BigInteger.ONE); i++) {
      BigInteger prime = BigInteger.valueOf(PRIMES[i]);
      int exponent = 0;
      if (i == 0) {
        exponent = rest.getLowestSetBit();
        rest = rest.shiftRight(exponent);
      } else {
        BigInteger[] division = rest.divideAndRemainder(prime);
        while (division[1].signum() == 0) {
          exponent++;
          rest = division[0];
          division = rest.divideAndRemainder(prime);
        }
      }
      if (exponent > 1) {
        root = root.multiply(prime.pow(exponent / 2));
      }
      mask |= (long) (exponent & 1) << i;
    }
    BigInteger remaining = rest.sqrt();
    if (!remaining.multiply(remaining).equals(rest)) {
      throw new ArithmeticException(
          "The square root of "
              + n
              + " needs a prime above "
              + largestPrime()
              + " under the root, which exact square roots do not hold.");
    }
    return new SquareSplit(root.multiply(remaining), mask);
  }

  /** The factorisation root^2 * product(mask). */
  record SquareSplit(BigInteger root, long mask) {}
}
