package io.intertwine.symbolic.number;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The Zumbroich basis of Q(zeta_n) over Q, the one that GAP uses.
 *
 * <p>With q the power of a prime p in n, an exponent i has the component t = i (n/q)^-1 modulo q,
 * and zeta_n^i is the product of the zeta_q^t. It is in the basis if each t is: for p = 2 if t &lt;
 * q/2, for odd p unless t is congruent modulo q to one of -(q/p - 1)/2, ..., (q/p - 1)/2 (T.
 * Breuer, Integral bases for subfields of cyclotomic fields, AAECC 8 (1997) 279-289). The basis of
 * Q(zeta_m) for a divisor m of n with the same primes is part of it, so a number's conductor is
 * read off its coefficients.
 */
final class ZumbroichBasis {
  private final int n;
  private final List<Factor> factors;

  /** A prime p with its power q in n; {@code toComponent} is (n/q)^-1 modulo q. */
  private record Factor(int p, int q, int toComponent) {}

  private ZumbroichBasis(int n, List<Factor> factors) {
    this.n = n;
    this.factors = factors;
  }

  static ZumbroichBasis of(int n) {
    List<Factor> factors = new ArrayList<>();
    int rest = n;
    for (int p = 2; rest > 1; p = p > rest / p ? rest : p + 1) {
      int q = 1;
      while (rest % p == 0) {
        rest /= p;
        q *= p;
      }
      if (q > 1) {
        factors.add(new Factor(p, q, inverse(n / q % q, q)));
      }
    }
    return new ZumbroichBasis(n, factors);
  }

  private static int inverse(int a, int q) {
    int x = 1;
    int y = 0;
    int r = a;
    int s = q;
    while (s != 0) {
      int quotient = r / s;
      int t = r - quotient * s;
      r = s;
      s = t;
      t = x - quotient * y;
      x = y;
      y = t;
    }
    return Math.floorMod(x, q);
  }

  private static int component(Factor f, int exponent) {
    return (int) ((long) exponent * f.toComponent % f.q);
  }

  private static boolean holds(Factor f, int t) {
    if (f.p == 2) {
      return t < f.q / 2;
    }
    int reach = (f.q / f.p - 1) / 2;
    return t > reach && t < f.q - reach;
  }

  /** The exponents of the basis, increasing. */
  int[] exponents() {
    int[] found = new int[n];
    int size = 0;
    for (int i = 0; i < n; i++) {
      boolean inside = true;
      for (Factor f : factors) {
        inside &= holds(f, component(f, i));
      }
      if (inside) {
        found[size++] = i;
      }
    }
    return Arrays.copyOf(found, size);
  }

  /**
   * Rewrites the sum of {@code dense[i] zeta_n^i} in the basis, in place: zeta_q^(q/2) = -1, and
   * the powers zeta_p^0 to zeta_p^(p-1) add up to 0.
   */
  void reduce(Rational[] dense) {
    for (Factor f : factors) {
      int step = n / f.p;
      for (int i = 0; i < n; i++) {
        if (dense[i].isZero() || holds(f, component(f, i))) {
          continue;
        }
        Rational c = dense[i].negate();
        dense[i] = Rational.ZERO;
        for (int j = 1; j < f.p; j++) {
          int k = (int) ((i + (long) j * step) % n);
          dense[k] = dense[k].plus(c);
        }
      }
    }
  }

  /**
   * The divisor of n over which a reduced sum can be written with one prime fewer in it, or 0 if
   * the conductor is n. The coefficients of the smaller field are then {@link #descend}.
   */
  int smaller(Rational[] reduced) {
    for (Factor f : factors) {
      if (f.p == 2 || f.q > f.p) {
        // With 4 dividing n once, the exponents of the smaller field have component 0.
        int divisor = f.q == 4 ? 4 : f.p;
        boolean divisible = true;
        for (int i = 0; i < n && divisible; i++) {
          divisible = i % divisor == 0 || reduced[i].isZero();
        }
        if (divisible) {
          return n / divisor;
        }
      } else if (constantAlong(f, reduced)) {
        return n / f.p;
      }
    }
    return 0;
  }

  private boolean constantAlong(Factor f, Rational[] reduced) {
    int step = n / f.p;
    for (int i = 0; i < n; i++) {
      if (component(f, i) == 1) {
        for (int j = 1; j < f.p - 1; j++) {
          // The components run from 1 to p - 1.
          if (!reduced[(int) ((i + (long) j * step) % n)].equals(reduced[i])) {
            return false;
          }
        }
      }
    }
    return true;
  }

  /** The coefficients over Q(zeta_m) of a reduced sum for which {@link #smaller} gave m. */
  Rational[] descend(Rational[] reduced, int m) {
    Rational[] result = new Rational[m];
    int divisor = n / m;
    Factor single = null;
    for (Factor f : factors) {
      if (f.p > 2 && f.q == f.p && f.p == divisor) {
        single = f;
      }
    }
    for (int i = 0; i < m; i++) {
      int exponent = i * divisor;
      // The exponent has component 0 at p: it stands for minus the sum of its p - 1 neighbours.
      result[i] =
          single == null
              ? reduced[exponent]
              : reduced[(int) ((exponent + (long) (n / divisor)) % n)].negate();
    }
    return result;
  }
}
