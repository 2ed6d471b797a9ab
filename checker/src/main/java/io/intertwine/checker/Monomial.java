package io.intertwine.checker;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A product of powers of variables: variable and exponent packed into one {@code int} each, sorted
 * by variable. {@code exponent} is at least 1.
 */
final class Monomial implements Comparable<Monomial> {
  static final Monomial ONE = new Monomial(new int[0]);

  private static final int BITS = 8;
  private static final int MASK = (1 << BITS) - 1;

  private final int[] powers;
  private final int hash;

  private Monomial(int[] powers) {
    this.powers = powers;
    this.hash = Arrays.hashCode(powers);
  }

  static Monomial of(int variable) {
    return power(variable, 1);
  }

  static Monomial power(int variable, int exponent) {
    if (variable < 0 || variable >= Limits.VARIABLES) {
      throw new Refusal("The variable " + variable + " is out of range.");
    }
    if (exponent < 0 || exponent > Limits.EXPONENT) {
      throw new Refusal("The exponent " + exponent + " is out of range.");
    }
    return exponent == 0 ? ONE : new Monomial(new int[] {variable << BITS | exponent});
  }

  /** How many different variables there are. */
  int size() {
    return powers.length;
  }

  /** The i-th variable, in ascending order. */
  int variable(int i) {
    return powers[i] >>> BITS;
  }

  /** The exponent of the i-th variable. */
  int exponent(int i) {
    return powers[i] & MASK;
  }

  /** The exponent of a variable, zero if it does not occur. */
  int exponentOf(int variable) {
    for (int power : powers) {
      if (power >>> BITS == variable) {
        return power & MASK;
      }
    }
    return 0;
  }

  int degree() {
    int degree = 0;
    for (int power : powers) {
      degree += power & MASK;
    }
    return degree;
  }

  Monomial times(Monomial other) {
    if (powers.length == 0) {
      return other;
    }
    if (other.powers.length == 0) {
      return this;
    }
    int[] merged = new int[powers.length + other.powers.length];
    int size = 0;
    int i = 0;
    int j = 0;
    while (i < powers.length || j < other.powers.length) {
      int mine = i < powers.length ? powers[i] >>> BITS : Integer.MAX_VALUE;
      int theirs = j < other.powers.length ? other.powers[j] >>> BITS : Integer.MAX_VALUE;
      if (mine < theirs) {
        merged[size++] = powers[i++];
      } else if (theirs < mine) {
        merged[size++] = other.powers[j++];
      } else {
        int exponent = (powers[i++] & MASK) + (other.powers[j++] & MASK);
        if (exponent > Limits.EXPONENT) {
          throw new Refusal("The exponent " + exponent + " is out of range.");
        }
        merged[size++] = mine << BITS | exponent;
      }
    }
    return new Monomial(size == merged.length ? merged : Arrays.copyOf(merged, size));
  }

  /** This monomial divided by another, or null where that does not divide it. */
  @Nullable Monomial over(Monomial divisor) {
    int[] rest = new int[powers.length];
    int size = 0;
    int j = 0;
    for (int power : powers) {
      int variable = power >>> BITS;
      int exponent = power & MASK;
      if (j < divisor.powers.length && divisor.powers[j] >>> BITS == variable) {
        exponent -= divisor.powers[j++] & MASK;
      }
      if (exponent < 0) {
        return null;
      }
      if (exponent > 0) {
        rest[size++] = variable << BITS | exponent;
      }
    }
    return j < divisor.powers.length ? null : new Monomial(Arrays.copyOf(rest, size));
  }

  /** Canonical order of messages: by degree, then by variables. */
  @Override
  public int compareTo(Monomial other) {
    int byDegree = Integer.compare(degree(), other.degree());
    return byDegree != 0 ? byDegree : Arrays.compare(powers, other.powers);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Monomial that
        && hash == that.hash
        && Arrays.equals(powers, that.powers);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
