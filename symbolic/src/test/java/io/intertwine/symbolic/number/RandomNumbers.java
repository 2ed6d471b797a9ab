package io.intertwine.symbolic.number;

import java.math.BigInteger;
import java.util.Random;

/**
 * Random exact numbers for tests, of sizes on both sides of the border between long and BigInteger.
 */
final class RandomNumbers {
  private final Random random;

  RandomNumbers(long seed) {
    random = new Random(seed);
  }

  int index(int bound) {
    return random.nextInt(bound);
  }

  boolean coin() {
    return random.nextBoolean();
  }

  BigInteger integer(int maximalBits) {
    BigInteger magnitude = new BigInteger(random.nextInt(maximalBits + 1), random);
    return random.nextBoolean() ? magnitude : magnitude.negate();
  }

  /** Zero, small, just inside and outside 63 bits, and large; often with common factors. */
  Rational rational() {
    int bits = new int[] {3, 10, 31, 33, 62, 64, 65, 130}[random.nextInt(8)];
    return Rational.of(integer(bits), nonzeroInteger(bits));
  }

  Rational nonzeroRational() {
    return Rational.of(nonzeroInteger(70), nonzeroInteger(70));
  }

  BigInteger nonzeroInteger(int bits) {
    while (true) {
      BigInteger n = integer(bits);
      if (n.signum() != 0) {
        return n;
      }
    }
  }

  /** Up to {@code terms} terms in the square roots of -1 (if complex), 2, 3, 5 and 307. */
  SurdSum surdSum(int terms, boolean complex) {
    SurdSum sum = SurdSum.ZERO;
    for (int k = random.nextInt(terms + 1); k > 0; k--) {
      long mask = random.nextInt(8) | (random.nextInt(4) == 0 ? 1L << 62 : 0);
      if (complex && random.nextBoolean()) {
        mask |= Long.MIN_VALUE;
      }
      Rational c = Rational.of(random.nextInt(19) - 9, 1 + random.nextInt(6));
      sum = sum.plus(SurdSum.of(c, mask));
    }
    return sum;
  }
}
