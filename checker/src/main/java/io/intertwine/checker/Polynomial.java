package io.intertwine.checker;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A sparse polynomial over {@link Surd}; immutable, no zero coefficients. */
final class Polynomial {
  static final Polynomial ZERO = new Polynomial(Map.of());
  static final Polynomial ONE = constant(Surd.ONE);

  private final Map<Monomial, Surd> terms;

  private Polynomial(Map<Monomial, Surd> terms) {
    this.terms = terms;
  }

  static Polynomial constant(Surd value) {
    return term(Monomial.ONE, value);
  }

  static Polynomial variable(int variable) {
    return term(Monomial.of(variable), Surd.ONE);
  }

  static Polynomial term(Monomial monomial, Surd coefficient) {
    return coefficient.isZero() ? ZERO : new Polynomial(Map.of(monomial, coefficient));
  }

  /** The terms, in no particular order. */
  Map<Monomial, Surd> terms() {
    return terms;
  }

  boolean isZero() {
    return terms.isEmpty();
  }

  int size() {
    return terms.size();
  }

  Surd coefficient(Monomial monomial) {
    return terms.getOrDefault(monomial, Surd.ZERO);
  }

  /** The value if there is no variable, or null. */
  @Nullable Surd constantValue() {
    if (terms.isEmpty()) {
      return Surd.ZERO;
    }
    return terms.size() == 1 ? terms.get(Monomial.ONE) : null;
  }

  Polynomial plus(Polynomial other) {
    if (isZero()) {
      return other;
    }
    return other.isZero() ? this : new Sum().add(this).add(other).toPolynomial();
  }

  Polynomial minus(Polynomial other) {
    return other.isZero() ? this : new Sum().add(this).add(other, Surd.of(-1)).toPolynomial();
  }

  Polynomial negate() {
    return times(Surd.of(-1));
  }

  Polynomial times(Surd factor) {
    return new Sum().add(this, factor).toPolynomial();
  }

  Polynomial times(Polynomial other) {
    return new Sum().addProduct(this, other).toPolynomial();
  }

  Polynomial power(int exponent) {
    Polynomial power = ONE;
    for (int i = 0; i < exponent; i++) {
      power = power.times(this);
    }
    return power;
  }

  /**
   * The derivation with the given images of the variables: {@code sum over i of image(i) times the
   * derivative by variable i}. A null image is zero.
   */
  Polynomial derive(IntFunction<@Nullable Polynomial> image) {
    Sum sum = new Sum();
    for (Map.Entry<Monomial, Surd> term : terms.entrySet()) {
      Monomial monomial = term.getKey();
      for (int i = 0; i < monomial.size(); i++) {
        Polynomial factor = image.apply(monomial.variable(i));
        if (factor != null && !factor.isZero()) {
          Monomial rest = monomial.over(Monomial.of(monomial.variable(i)));
          Surd coefficient = term.getValue().times(Surd.of(monomial.exponent(i)));
          sum.addProduct(term(rest == null ? Monomial.ONE : rest, coefficient), factor);
        }
      }
    }
    return sum.toPolynomial();
  }

  Polynomial derivative(int variable) {
    return derive(v -> v == variable ? ONE : null);
  }

  /** Puts polynomials in the place of variables; a null image leaves the variable. */
  Polynomial substitute(IntFunction<@Nullable Polynomial> image) {
    Sum sum = new Sum();
    for (Map.Entry<Monomial, Surd> term : terms.entrySet()) {
      Monomial monomial = term.getKey();
      Polynomial product = constant(term.getValue());
      for (int i = 0; i < monomial.size(); i++) {
        int variable = monomial.variable(i);
        Polynomial factor = image.apply(variable);
        product =
            product.times(
                factor == null
                    ? term(Monomial.power(variable, monomial.exponent(i)), Surd.ONE)
                    : factor.power(monomial.exponent(i)));
      }
      sum.add(product);
    }
    return sum.toPolynomial();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Polynomial that && terms.equals(that.terms);
  }

  @Override
  public int hashCode() {
    return terms.hashCode();
  }

  /** The first terms in canonical order, variables by number; for messages. */
  @Override
  public String toString() {
    if (isZero()) {
      return "0";
    }
    List<Monomial> order = terms.keySet().stream().sorted().limit(3).collect(Collectors.toList());
    StringBuilder text = new StringBuilder();
    for (Monomial monomial : order) {
      text.append(text.length() == 0 ? "" : " + ").append('(').append(terms.get(monomial));
      text.append(')');
      for (int i = 0; i < monomial.size(); i++) {
        text.append("*v").append(monomial.variable(i));
        text.append(monomial.exponent(i) == 1 ? "" : "^" + monomial.exponent(i));
      }
    }
    return text + (terms.size() > 3 ? " + ... (" + terms.size() + " terms)" : "");
  }

  /** A sum in the making. */
  static final class Sum {
    private final Map<Monomial, Surd> terms = new HashMap<>();

    Sum add(Polynomial polynomial) {
      polynomial.terms.forEach(this::add);
      return this;
    }

    Sum add(Polynomial polynomial, Surd factor) {
      if (!factor.isZero()) {
        polynomial.terms.forEach((monomial, value) -> add(monomial, value.times(factor)));
      }
      return this;
    }

    Sum addProduct(Polynomial a, Polynomial b) {
      Limits.checkTime();
      for (Map.Entry<Monomial, Surd> x : a.terms.entrySet()) {
        for (Map.Entry<Monomial, Surd> y : b.terms.entrySet()) {
          add(x.getKey().times(y.getKey()), x.getValue().times(y.getValue()));
        }
      }
      return this;
    }

    /** Adds one term. */
    void add(Monomial monomial, Surd coefficient) {
      if (coefficient.isZero()) {
        return;
      }
      Surd before = terms.put(monomial, coefficient);
      if (before != null) {
        Surd sum = before.plus(coefficient);
        if (sum.isZero()) {
          terms.remove(monomial);
        } else {
          terms.put(monomial, sum);
        }
      } else if (terms.size() > Limits.TERMS) {
        throw new Refusal("A polynomial has more than " + Limits.TERMS + " terms.");
      }
    }

    /** The sum; this object is not used afterwards. */
    Polynomial toPolynomial() {
      return terms.isEmpty() ? ZERO : new Polynomial(terms);
    }
  }
}
