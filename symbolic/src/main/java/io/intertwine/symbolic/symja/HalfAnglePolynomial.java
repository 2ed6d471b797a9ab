package io.intertwine.symbolic.symja;

import io.intertwine.symbolic.number.SurdSum;
import java.util.ArrayList;
import java.util.List;

/**
 * A polynomial in c = cos(beta/2) and s = sin(beta/2) modulo c^2 + s^2 = 1, in the normal form p(c)
 * + s q(c). The normal form is unique, so {@code equals} is equality of functions of beta.
 *
 * @param even the coefficients of p by power of c, without trailing zeros
 * @param odd the coefficients of q by power of c, without trailing zeros
 */
record HalfAnglePolynomial(List<SurdSum> even, List<SurdSum> odd) {
  static final HalfAnglePolynomial ZERO = new HalfAnglePolynomial(List.of(), List.of());
  static final HalfAnglePolynomial ONE = constant(SurdSum.ONE);
  static final HalfAnglePolynomial COSINE =
      new HalfAnglePolynomial(List.of(SurdSum.ZERO, SurdSum.ONE), List.of());
  static final HalfAnglePolynomial SINE = new HalfAnglePolynomial(List.of(), List.of(SurdSum.ONE));

  HalfAnglePolynomial {
    even = trimmed(even);
    odd = trimmed(odd);
  }

  private static List<SurdSum> trimmed(List<SurdSum> coefficients) {
    int n = coefficients.size();
    while (n > 0 && coefficients.get(n - 1).isZero()) {
      n--;
    }
    return List.copyOf(coefficients.subList(0, n));
  }

  static HalfAnglePolynomial constant(SurdSum value) {
    return new HalfAnglePolynomial(List.of(value), List.of());
  }

  /** Whether this is a number. */
  boolean isConstant() {
    return odd.isEmpty() && even.size() <= 1;
  }

  /** The coefficient of 1. */
  SurdSum constantTerm() {
    return even.isEmpty() ? SurdSum.ZERO : even.get(0);
  }

  HalfAnglePolynomial plus(HalfAnglePolynomial o) {
    return new HalfAnglePolynomial(sum(even, o.even), sum(odd, o.odd));
  }

  HalfAnglePolynomial times(HalfAnglePolynomial o) {
    List<SurdSum> sines = product(odd, o.odd);
    // s^2 = 1 - c^2
    List<SurdSum> shifted = new ArrayList<>(List.of(SurdSum.ZERO, SurdSum.ZERO));
    for (SurdSum value : sines) {
      shifted.add(value.negate());
    }
    return new HalfAnglePolynomial(
        sum(product(even, o.even), sum(sines, shifted)),
        sum(product(even, o.odd), product(odd, o.even)));
  }

  HalfAnglePolynomial pow(int exponent) {
    HalfAnglePolynomial result = ONE;
    for (int k = 0; k < exponent; k++) {
      result = result.times(this);
    }
    return result;
  }

  /** cos(k beta/2) by T_(k+1) = 2 c T_k - T_(k-1). */
  static HalfAnglePolynomial cosine(int k) {
    return chebyshev(Math.abs(k), COSINE, ONE);
  }

  /** sin(k beta/2), by the same recurrence. */
  static HalfAnglePolynomial sine(int k) {
    HalfAnglePolynomial minus = constant(SurdSum.of(-1));
    HalfAnglePolynomial positive = chebyshev(Math.abs(k), SINE.times(minus), ZERO);
    return k < 0 ? positive.times(minus) : positive;
  }

  private static HalfAnglePolynomial chebyshev(
      int k, HalfAnglePolynomial before, HalfAnglePolynomial start) {
    HalfAnglePolynomial previous = before;
    HalfAnglePolynomial current = start;
    HalfAnglePolynomial twice = COSINE.times(constant(SurdSum.of(2)));
    HalfAnglePolynomial minus = constant(SurdSum.of(-1));
    for (int i = 0; i < k; i++) {
      HalfAnglePolynomial next = twice.times(current).plus(previous.times(minus));
      previous = current;
      current = next;
    }
    return current;
  }

  private static List<SurdSum> sum(List<SurdSum> a, List<SurdSum> b) {
    List<SurdSum> result = new ArrayList<>();
    for (int k = 0; k < Math.max(a.size(), b.size()); k++) {
      result.add(k >= a.size() ? b.get(k) : k >= b.size() ? a.get(k) : a.get(k).plus(b.get(k)));
    }
    return result;
  }

  private static List<SurdSum> product(List<SurdSum> a, List<SurdSum> b) {
    List<SurdSum> result = new ArrayList<>();
    for (int k = 0; k < a.size() + b.size() - 1; k++) {
      SurdSum total = SurdSum.ZERO;
      for (int i = Math.max(0, k - b.size() + 1); i <= Math.min(k, a.size() - 1); i++) {
        total = total.plus(a.get(i).times(b.get(k - i)));
      }
      result.add(total);
    }
    return result;
  }
}
