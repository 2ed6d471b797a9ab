package io.intertwine.symbolic.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The real number field Q(a) for a real root a of an irreducible polynomial.
 *
 * <p>The embedding is fixed by an interval that contains a and no other root of the polynomial, so
 * elements have signs and decimals; an element is its coefficients in 1, a, ..., a^(n-1), so
 * equality is exact. That the polynomial is irreducible is decided, not assumed.
 */
public final class NumberField {
  /** The largest degree. */
  public static final int LARGEST_DEGREE = 16;

  /** Coefficients of the monic minimal polynomial, from the constant term on. */
  private final List<Rational> polynomial;

  private final Rational lower;
  private final Rational upper;

  private NumberField(List<Rational> polynomial, Rational lower, Rational upper) {
    this.polynomial = polynomial;
    this.lower = lower;
    this.upper = upper;
  }

  /**
   * The field of the root in a closed interval.
   *
   * @param coefficients of the polynomial, from the constant term on, the last not 0
   * @throws IllegalArgumentException with one sentence if the polynomial is constant, of a degree
   *     above {@link #LARGEST_DEGREE} or reducible, or if the interval does not contain exactly one
   *     root
   */
  public static NumberField of(List<Rational> coefficients, Rational lower, Rational upper) {
    int n = coefficients.size() - 1;
    if (n < 1 || n > LARGEST_DEGREE || coefficients.get(n).isZero()) {
      throw new IllegalArgumentException(
          "A number field needs a polynomial of a degree from 1 to "
              + LARGEST_DEGREE
              + " with a leading coefficient that is not 0, not "
              + coefficients
              + ".");
    }
    List<Rational> monic =
        coefficients.stream().map(c -> c.dividedBy(coefficients.get(n))).toList();
    if (!IntegerFactors.isIrreducible(integral(monic))) {
      throw new IllegalArgumentException(
          "The polynomial with the coefficients " + coefficients + " is reducible over Q.");
    }
    int roots = lower.compareTo(upper) > 0 ? 0 : rootsIn(monic, lower, upper);
    if (roots != 1) {
      throw new IllegalArgumentException(
          "The interval from "
              + lower
              + " to "
              + upper
              + " contains "
              + roots
              + " roots of the polynomial with the coefficients "
              + coefficients
              + ", where one should be.");
    }
    return new NumberField(monic, lower, upper);
  }

  /** The monic integral polynomial D^n f(x/D). */
  private static BigInteger[] integral(List<Rational> monic) {
    BigInteger d = BigInteger.ONE;
    for (Rational c : monic) {
      d = d.multiply(c.denominator().divide(d.gcd(c.denominator())));
    }
    int n = monic.size() - 1;
    BigInteger[] scaled = new BigInteger[n + 1];
    for (int k = 0; k <= n; k++) {
      scaled[k] = monic.get(k).times(Rational.of(d.pow(n - k))).numerator();
    }
    return scaled;
  }

  /** The number of roots in a closed interval, by Sturm's chain. */
  private static int rootsIn(List<Rational> f, Rational lower, Rational upper) {
    if (f.size() == 2) {
      Rational root = f.get(0).negate();
      return root.compareTo(lower) >= 0 && root.compareTo(upper) <= 0 ? 1 : 0;
    }
    // An irreducible polynomial of degree two or more has no rational root, so none at the ends.
    List<List<Rational>> chain = new ArrayList<>();
    chain.add(f);
    List<Rational> derivative = new ArrayList<>();
    for (int k = 1; k < f.size(); k++) {
      derivative.add(f.get(k).times(Rational.of(k)));
    }
    chain.add(derivative);
    while (chain.get(chain.size() - 1).size() > 1) {
      List<Rational> rest = remainder(chain.get(chain.size() - 2), chain.get(chain.size() - 1));
      chain.add(rest.stream().map(Rational::negate).toList());
    }
    return signChanges(chain, lower) - signChanges(chain, upper);
  }

  private static int signChanges(List<List<Rational>> chain, Rational x) {
    int changes = 0;
    int last = 0;
    for (List<Rational> f : chain) {
      int sign = value(f, x).signum();
      if (sign != 0) {
        changes += last == -sign ? 1 : 0;
        last = sign;
      }
    }
    return changes;
  }

  private static Rational value(List<Rational> f, Rational x) {
    Rational sum = Rational.ZERO;
    for (int k = f.size() - 1; k >= 0; k--) {
      sum = sum.times(x).plus(f.get(k));
    }
    return sum;
  }

  /** The remainder without leading zeros; the divisor has none and is not empty. */
  static List<Rational> remainder(List<Rational> a, List<Rational> b) {
    List<Rational> rest = new ArrayList<>(a);
    int d = b.size() - 1;
    for (int i = rest.size() - 1; i >= d; i--) {
      Rational c = rest.get(i).dividedBy(b.get(d));
      for (int j = 0; j <= d; j++) {
        rest.set(i - d + j, rest.get(i - d + j).minus(c.times(b.get(j))));
      }
    }
    while (!rest.isEmpty() && rest.get(rest.size() - 1).isZero()) {
      rest.remove(rest.size() - 1);
    }
    return rest;
  }

  /** The degree over Q. */
  public int degree() {
    return polynomial.size() - 1;
  }

  /** The coefficients of the monic minimal polynomial of a, from the constant term on. */
  public List<Rational> minimalPolynomial() {
    return polynomial;
  }

  /** The root a. */
  public NumberFieldElement generator() {
    return degree() == 1
        ? rational(polynomial.get(0).negate())
        : element(List.of(Rational.ZERO, Rational.ONE));
  }

  /** A rational as an element. */
  public NumberFieldElement rational(Rational value) {
    return element(List.of(value));
  }

  /** The sum of {@code coefficients[k] a^k}, for any number of coefficients. */
  public NumberFieldElement element(List<Rational> coefficients) {
    Rational[] reduced = new Rational[degree()];
    Arrays.fill(reduced, Rational.ZERO);
    List<Rational> rest = remainder(coefficients, polynomial);
    for (int k = 0; k < rest.size(); k++) {
      reduced[k] = rest.get(k);
    }
    return new NumberFieldElement(this, List.of(reduced));
  }

  /** A ball about a with about {@code precision} certain digits, by bisection. */
  Enclosure root(int precision) {
    if (degree() == 1) {
      return Enclosure.of(polynomial.get(0).negate(), precision);
    }
    BigInteger scale = BigInteger.TEN.pow(precision + 5);
    BigInteger low = floor(lower.times(Rational.of(scale)));
    BigInteger high = floor(upper.times(Rational.of(scale))).add(BigInteger.ONE);
    int atUpper = value(polynomial, upper).signum();
    while (high.subtract(low).compareTo(BigInteger.TWO) > 0) {
      BigInteger middle = low.add(high).shiftRight(1);
      Rational x = Rational.of(middle, scale);
      boolean above =
          x.compareTo(upper) >= 0
              || (x.compareTo(lower) > 0 && value(polynomial, x).signum() == atUpper);
      if (above) {
        high = middle;
      } else {
        low = middle;
      }
    }
    BigDecimal middle = new BigDecimal(low.add(BigInteger.ONE), precision + 5);
    int digits = Math.max(precision, middle.round(MathContext.DECIMAL32).precision()) + 10;
    return Enclosure.ball(middle, BigDecimal.ONE.movePointLeft(precision + 5), digits);
  }

  private static BigInteger floor(Rational x) {
    return new BigDecimal(x.numerator())
        .divide(new BigDecimal(x.denominator()), 0, RoundingMode.FLOOR)
        .toBigInteger();
  }

  /** The same polynomial and the same root, whatever the intervals. */
  @Override
  public boolean equals(Object other) {
    if (!(other instanceof NumberField o) || !polynomial.equals(o.polynomial)) {
      return false;
    }
    Rational low = lower.compareTo(o.lower) > 0 ? lower : o.lower;
    Rational high = upper.compareTo(o.upper) < 0 ? upper : o.upper;
    return low.compareTo(high) <= 0 && rootsIn(polynomial, low, high) == 1;
  }

  @Override
  public int hashCode() {
    return polynomial.hashCode();
  }

  /** The polynomial and the interval, for messages. */
  @Override
  public String toString() {
    return "Q(a) with the minimal polynomial "
        + polynomial
        + " and a from "
        + lower
        + " to "
        + upper;
  }
}
