package io.intertwine.symbolic.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * Pi, sine and cosine with proved error bounds, in binary fixed point: a number x is kept as an
 * integer near x 2^w, whose unit is the ulp of this file.
 */
final class Transcendental {
  private static final BigInteger C =
      BigInteger.valueOf(640320L).pow(3).divide(BigInteger.valueOf(24));

  private Transcendental() {}

  /** A ball about pi with {@code precision} digits. */
  static Enclosure pi(int precision) {
    int bits = bits(precision) + 16;
    return ball(piFixed(bits), BigInteger.TWO, bits, precision);
  }

  /** The ball of sin x, from |sin x - sin m| at most r. */
  static Enclosure sin(Enclosure x) {
    return widened(new Angle(x.midpoint(), x.precision()).sin(), x);
  }

  /** The ball of cos x, from |cos x - cos m| at most r. */
  static Enclosure cos(Enclosure x) {
    return widened(new Angle(x.midpoint(), x.precision()).cos(), x);
  }

  private static Enclosure widened(Enclosure value, Enclosure x) {
    return x.radius().signum() == 0
        ? value
        : value.plus(Enclosure.ball(BigDecimal.ZERO, x.radius(), x.precision()));
  }

  /** Bits that hold {@code digits} decimal digits: log2(10) is below 3.33. */
  private static int bits(int digits) {
    return (int) Math.min(Integer.MAX_VALUE / 8, digits * 333L / 100 + 1);
  }

  private static Enclosure ball(BigInteger fixed, BigInteger ulps, int bits, int precision) {
    // 2^-w = 5^w 10^-w exactly; the ball rounds it to the precision at once.
    BigInteger five = BigInteger.valueOf(5).pow(bits);
    return Enclosure.ball(
        new BigDecimal(fixed.multiply(five), bits),
        new BigDecimal(ulps.multiply(five), bits),
        precision);
  }

  /**
   * pi 2^bits with an error below 2 ulps, by the series of D. and G. Chudnovsky (1988) with binary
   * splitting. A term is below 2^-47 times the one before, and the integer square root and the
   * division each lose less than one ulp.
   */
  static BigInteger piFixed(int bits) {
    int terms = bits / 47 + 2;
    Split sum = Split.of(0, terms);
    BigInteger root = BigInteger.valueOf(10005).shiftLeft(2 * bits).sqrt();
    return sum.q.multiply(BigInteger.valueOf(426880)).multiply(root).divide(sum.t);
  }

  /** Partial sums of the Chudnovsky series over [from, to): products p, q and the numerator t. */
  private record Split(BigInteger p, BigInteger q, BigInteger t) {
    static Split of(int from, int to) {
      if (to - from == 1) {
        long k = from;
        BigInteger p =
            from == 0
                ? BigInteger.ONE
                : BigInteger.valueOf(6 * k - 5)
                    .multiply(BigInteger.valueOf(2 * k - 1))
                    .multiply(BigInteger.valueOf(6 * k - 1))
                    .negate();
        BigInteger q = from == 0 ? BigInteger.ONE : BigInteger.valueOf(k).pow(3).multiply(C);
        return new Split(p, q, p.multiply(BigInteger.valueOf(13591409L + 545140134L * k)));
      }
      int middle = (from + to) >>> 1;
      Split a = of(from, middle);
      Split b = of(middle, to);
      return new Split(
          a.p.multiply(b.p), a.q.multiply(b.q), a.t.multiply(b.q).add(a.p.multiply(b.t)));
    }
  }

  /**
   * e^(i m) for an exact m.
   *
   * <p>m = k pi/2 + t with |t| at most about pi/4; e^(i t / 2^h) by its Taylor series, then h
   * squarings. Error of the modulus in ulps: at most n + 2 after n terms, each truncated; a
   * squaring takes e to at most 2.0001 e + 3; so (n + 6) 2^(h + 1) at the end, for the h used here.
   * The reduction adds its own error unchanged, e^(i t) having derivative of modulus 1.
   */
  private static final class Angle {
    private final int precision;
    private final int bits;
    private final int quarterTurns;
    private BigInteger cosine;
    private BigInteger sine;
    private BigInteger errorUlps;

    Angle(BigDecimal m, int precision) {
      this.precision = precision;
      // Decimal exponent: m is below 10^magnitude. Small angles get more bits, so that their sine
      // keeps its relative precision; large ones need pi to more digits.
      int magnitude = m.signum() == 0 ? 0 : m.precision() - m.scale();
      int halvings = Math.max(4, BigInteger.valueOf(bits(precision)).sqrt().intValue() / 2);
      bits = bits(precision + Math.max(0, -magnitude)) + 2 * halvings + 40;
      BigInteger t;
      BigInteger reductionUlps;
      if (magnitude <= 0 && m.abs().compareTo(BigDecimal.ONE) < 0) {
        quarterTurns = 0;
        t = fixed(m, bits);
        reductionUlps = BigInteger.ONE;
      } else {
        int extra = bits(Math.max(0, magnitude)) + 8;
        BigInteger x = fixed(m, bits + extra);
        BigInteger halfPi = piFixed(bits + extra + 1).shiftRight(2);
        BigInteger k = x.add(halfPi.shiftRight(1)).divide(halfPi);
        if (x.add(halfPi.shiftRight(1)).signum() < 0) {
          k = k.subtract(BigInteger.ONE);
        }
        quarterTurns = k.and(BigInteger.valueOf(3)).intValue();
        t = x.subtract(k.multiply(halfPi)).shiftRight(extra);
        // halfPi is off by at most 2 of its ulps and |k| is below 2^(extra - 4): under one ulp
        // here.
        reductionUlps = BigInteger.valueOf(3);
      }
      exponential(t, halvings, reductionUlps);
    }

    private static BigInteger fixed(BigDecimal m, int bits) {
      BigDecimal scaled = m.multiply(new BigDecimal(BigInteger.ONE.shiftLeft(bits)));
      return scaled.setScale(0, RoundingMode.FLOOR).unscaledValue();
    }

    private void exponential(BigInteger t, int halvings, BigInteger reductionUlps) {
      BigInteger x = t.shiftRight(halvings);
      BigInteger c = BigInteger.ONE.shiftLeft(bits);
      BigInteger s = BigInteger.ZERO;
      BigInteger term = c;
      int n = 0;
      // A term of magnitude at most 1 ulp: the rest of the series is below 1 ulp, as |x| < 1/16.
      while (term.bitLength() > 1) {
        n++;
        term = term.multiply(x).shiftRight(bits).divide(BigInteger.valueOf(n));
        switch (n & 3) {
          case 0 -> c = c.add(term);
          case 1 -> s = s.add(term);
          case 2 -> c = c.subtract(term);
          default -> s = s.subtract(term);
        }
      }
      for (int k = 0; k < halvings; k++) {
        BigInteger nextCosine = c.multiply(c).subtract(s.multiply(s)).shiftRight(bits);
        s = c.multiply(s).shiftRight(bits - 1);
        c = nextCosine;
      }
      cosine = c;
      sine = s;
      // Each term carries the truncations of those before it: 2 ulps a term bounds them.
      errorUlps = BigInteger.valueOf(2L * n + 8).shiftLeft(halvings + 1).add(reductionUlps);
    }

    Enclosure cos() {
      return quarter(quarterTurns + 1);
    }

    Enclosure sin() {
      return quarter(quarterTurns);
    }

    /** sin(t + k pi/2). */
    private Enclosure quarter(int k) {
      BigInteger value =
          switch (k & 3) {
            case 0 -> sine;
            case 1 -> cosine;
            case 2 -> sine.negate();
            default -> cosine.negate();
          };
      return ball(value, errorUlps, bits, precision);
    }
  }
}
