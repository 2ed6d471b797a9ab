package io.intertwine.symbolic.polynomial;

import java.util.Arrays;
import java.util.SortedMap;

/**
 * A product of powers of variables, which are numbered from 0.
 *
 * <p>Kept sparsely: the variables that occur, ascending, with their positive exponents. The natural
 * order is graded lexicographic: lower degree first, and inside a degree the higher power of the
 * first variable in which two monomials differ comes first (1; x0, x1; x0^2, x0 x1, x1^2; ...).
 */
public final class Monomial implements Comparable<Monomial> {
  private static final int[] NONE = {};

  /** The empty product, 1. */
  public static final Monomial ONE = new Monomial(NONE, NONE);

  private final int[] variables;
  private final int[] exponents;
  private final int degree;
  private final int hash;

  private Monomial(int[] variables, int[] exponents) {
    this.variables = variables;
    this.exponents = exponents;
    int sum = 0;
    int mixed = 1;
    for (int k = 0; k < variables.length; k++) {
      sum += exponents[k];
      mixed = (mixed * 31 + variables[k]) * 31 + exponents[k];
    }
    degree = sum;
    hash = mixed * 0x9E3779B1;
  }

  /**
   * The first power of one variable.
   *
   * @throws IllegalArgumentException if the variable is negative
   */
  public static Monomial variable(int variable) {
    return power(variable, 1);
  }

  /**
   * A power of one variable; exponent 0 gives 1.
   *
   * @throws IllegalArgumentException if the variable or the exponent is negative
   */
  public static Monomial power(int variable, int exponent) {
    if (variable < 0 || exponent < 0) {
      throw new IllegalArgumentException(
          "A monomial cannot have the variable " + variable + " to the power " + exponent + ".");
    }
    return exponent == 0 ? ONE : new Monomial(new int[] {variable}, new int[] {exponent});
  }

  /**
   * The product of powers that a map from variables to exponents denotes.
   *
   * @throws IllegalArgumentException if a variable or an exponent is negative
   */
  public static Monomial of(SortedMap<Integer, Integer> exponents) {
    Monomial product = ONE;
    for (var power : exponents.entrySet()) {
      product = product.times(power(power.getKey(), power.getValue()));
    }
    return product;
  }

  /** The number of distinct variables that occur. */
  public int size() {
    return variables.length;
  }

  /** The k-th variable that occurs, in ascending order. */
  public int variableAt(int k) {
    return variables[k];
  }

  /** The positive exponent of the k-th variable that occurs. */
  public int exponentAt(int k) {
    return exponents[k];
  }

  /** The exponent of a variable, 0 if it does not occur. */
  public int exponent(int variable) {
    int at = Arrays.binarySearch(variables, variable);
    return at < 0 ? 0 : exponents[at];
  }

  /** The sum of the exponents. */
  public int degree() {
    return degree;
  }

  /** Whether this is the empty product. */
  public boolean isOne() {
    return degree == 0;
  }

  /** The product {@code this * o}. */
  public Monomial times(Monomial o) {
    if (degree == 0) {
      return o;
    }
    if (o.degree == 0) {
      return this;
    }
    return merge(o, 1);
  }

  /** Whether {@code o} divides this. */
  public boolean isDivisibleBy(Monomial o) {
    if (o.degree > degree) {
      return false;
    }
    for (int k = 0; k < o.variables.length; k++) {
      if (exponent(o.variables[k]) < o.exponents[k]) {
        return false;
      }
    }
    return true;
  }

  /**
   * The quotient {@code this / o}.
   *
   * @throws ArithmeticException if {@code o} does not divide this
   */
  public Monomial dividedBy(Monomial o) {
    if (!isDivisibleBy(o)) {
      throw new ArithmeticException("The monomial " + o + " does not divide " + this + ".");
    }
    return merge(o, -1);
  }

  /** Whether no variable occurs in both. */
  public boolean isCoprimeTo(Monomial o) {
    for (int variable : o.variables) {
      if (exponent(variable) > 0) {
        return false;
      }
    }
    return true;
  }

  private Monomial merge(Monomial o, int sign) {
    int[] v = new int[variables.length + o.variables.length];
    int[] e = new int[v.length];
    int n = 0;
    int i = 0;
    int j = 0;
    while (i < variables.length || j < o.variables.length) {
      int left = i < variables.length ? variables[i] : Integer.MAX_VALUE;
      int right = j < o.variables.length ? o.variables[j] : Integer.MAX_VALUE;
      int exponent = 0;
      if (left <= right) {
        exponent = exponents[i++];
      }
      if (right <= left) {
        exponent = Math.addExact(exponent, sign * o.exponents[j++]);
      }
      if (exponent != 0) {
        v[n] = Math.min(left, right);
        e[n++] = exponent;
      }
    }
    if (n == 0) {
      return ONE;
    }
    return n == v.length
        ? new Monomial(v, e)
        : new Monomial(Arrays.copyOf(v, n), Arrays.copyOf(e, n));
  }

  @Override
  public int compareTo(Monomial o) {
    if (degree != o.degree) {
      return Integer.compare(degree, o.degree);
    }
    int common = Math.min(variables.length, o.variables.length);
    for (int k = 0; k < common; k++) {
      if (variables[k] != o.variables[k]) {
        return Integer.compare(variables[k], o.variables[k]);
      }
      if (exponents[k] != o.exponents[k]) {
        return Integer.compare(o.exponents[k], exponents[k]);
      }
    }
    return 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Monomial o
        && hash == o.hash
        && Arrays.equals(variables, o.variables)
        && Arrays.equals(exponents, o.exponents);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  /** The product in the form {@code x0^2*x3}, or {@code 1}. */
  @Override
  public String toString() {
    if (degree == 0) {
      return "1";
    }
    StringBuilder text = new StringBuilder();
    for (int k = 0; k < variables.length; k++) {
      text.append(k == 0 ? "x" : "*x").append(variables[k]);
      if (exponents[k] > 1) {
        text.append('^').append(exponents[k]);
      }
    }
    return text.toString();
  }
}
