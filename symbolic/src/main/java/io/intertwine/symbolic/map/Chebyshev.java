package io.intertwine.symbolic.map;

import io.intertwine.symbolic.number.SurdSum;
import io.intertwine.symbolic.polynomial.Polynomial;

/** Cosines and sines of multiples of an angle t as polynomials in c = cos t and s = sin t. */
final class Chebyshev {
  private Chebyshev() {}

  /** cos(n t) = T_n(c), with c the variable {@code at}. */
  static Polynomial cosine(int n, int at) {
    return recurrence(n, Polynomial.ONE, Polynomial.variable(at), at);
  }

  /** sin(n t) = s U_{n-1}(c), with c the variable {@code at} and s the variable after it. */
  static Polynomial sine(int n, int at) {
    return recurrence(n, Polynomial.ZERO, Polynomial.variable(at + 1), at);
  }

  /** f_n with f_{k+1} = 2 c f_k - f_{k-1}. */
  private static Polynomial recurrence(int n, Polynomial f0, Polynomial f1, int at) {
    Polynomial twice = Polynomial.variable(at).scale(SurdSum.of(2));
    Polynomial before = f0;
    Polynomial current = f1;
    for (int k = 0; k < n; k++) {
      Polynomial next = twice.times(current).minus(before);
      before = current;
      current = next;
    }
    return before;
  }
}
