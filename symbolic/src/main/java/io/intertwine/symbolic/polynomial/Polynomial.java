package io.intertwine.symbolic.polynomial;

import io.intertwine.symbolic.number.ExactNumber;
import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SurdSum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * An immutable polynomial in variables 0, 1, 2, ... with exact coefficients.
 *
 * <p>Kept as its nonzero terms in the order of {@link Monomial}. That form is unique, so {@code
 * equals} is equality of polynomials and the zero test is whether there are no terms.
 */
public final class Polynomial {
  /** The polynomial 0. */
  public static final Polynomial ZERO = new Polynomial(List.of());

  /** The polynomial 1. */
  public static final Polynomial ONE = constant(SurdSum.ONE);

  private final List<Term> terms;

  private Polynomial(List<Term> terms) {
    this.terms = terms;
  }

  /** A coefficient times a monomial. */
  public record Term(ExactNumber coefficient, Monomial monomial) {
    /** Requires both. */
    public Term {
      Objects.requireNonNull(coefficient, "coefficient");
      Objects.requireNonNull(monomial, "monomial");
    }
  }

  /** The constant {@code value}. */
  public static Polynomial constant(ExactNumber value) {
    return term(value, Monomial.ONE);
  }

  /** The integer constant {@code value}. */
  public static Polynomial constant(long value) {
    return constant(SurdSum.of(value));
  }

  /**
   * The variable itself.
   *
   * @throws IllegalArgumentException if {@code variable} is negative
   */
  public static Polynomial variable(int variable) {
    return term(SurdSum.ONE, Monomial.variable(variable));
  }

  /** One coefficient times one monomial. */
  public static Polynomial term(ExactNumber coefficient, Monomial monomial) {
    return coefficient.isZero() ? ZERO : new Polynomial(List.of(new Term(coefficient, monomial)));
  }

  /** The sum of terms in any order, in which a monomial may occur several times. */
  public static Polynomial of(Collection<Term> terms) {
    Sum sum = new Sum();
    for (Term term : terms) {
      sum.add(term.coefficient(), term.monomial());
    }
    return sum.toPolynomial();
  }

  /** The sum of polynomials, in one pass. */
  public static Polynomial sum(Collection<Polynomial> summands) {
    Sum sum = new Sum();
    for (Polynomial summand : summands) {
      sum.add(summand);
    }
    return sum.toPolynomial();
  }

  /** The nonzero terms, in the order of their monomials. */
  public List<Term> terms() {
    return terms;
  }

  /** Whether this is 0. */
  public boolean isZero() {
    return terms.isEmpty();
  }

  /** Whether no variable occurs. */
  public boolean isConstant() {
    return degree() <= 0;
  }

  /** The largest degree of a term; -1 for the polynomial 0. */
  public int degree() {
    return terms.isEmpty() ? -1 : terms.get(terms.size() - 1).monomial().degree();
  }

  /** The largest variable that occurs; -1 if none does. */
  public int largestVariable() {
    int largest = -1;
    for (Term term : terms) {
      Monomial m = term.monomial();
      largest = m.isOne() ? largest : Math.max(largest, m.variableAt(m.size() - 1));
    }
    return largest;
  }

  /** The coefficient of a monomial, {@link SurdSum#ZERO} if it does not occur. */
  public ExactNumber coefficient(Monomial monomial) {
    int low = 0;
    int high = terms.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = terms.get(middle).monomial().compareTo(monomial);
      if (order == 0) {
        return terms.get(middle).coefficient();
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return SurdSum.ZERO;
  }

  /** The sum {@code this + o}. */
  public Polynomial plus(Polynomial o) {
    return merge(o, UnaryOperator.identity());
  }

  /** The difference {@code this - o}. */
  public Polynomial minus(Polynomial o) {
    return merge(o, ExactNumber::negate);
  }

  private Polynomial merge(Polynomial o, UnaryOperator<ExactNumber> change) {
    List<Term> result = new ArrayList<>(terms.size() + o.terms.size());
    int i = 0;
    int j = 0;
    while (i < terms.size() || j < o.terms.size()) {
      int order =
          i == terms.size()
              ? 1
              : j == o.terms.size()
                  ? -1
                  : terms.get(i).monomial().compareTo(o.terms.get(j).monomial());
      if (order < 0) {
        result.add(terms.get(i++));
        continue;
      }
      Term right = o.terms.get(j++);
      ExactNumber value = change.apply(right.coefficient());
      if (order == 0) {
        value = terms.get(i++).coefficient().plus(value);
      }
      if (!value.isZero()) {
        result.add(new Term(value, right.monomial()));
      }
    }
    return new Polynomial(List.copyOf(result));
  }

  /** The product {@code this * o}. */
  public Polynomial times(Polynomial o) {
    if (terms.isEmpty() || o.terms.isEmpty()) {
      return ZERO;
    }
    Sum sum = new Sum();
    for (Term a : terms) {
      for (Term b : o.terms) {
        sum.add(a.coefficient().times(b.coefficient()), a.monomial().times(b.monomial()));
      }
    }
    return sum.toPolynomial();
  }

  /**
   * The power {@code this^exponent}; the zeroth power is 1.
   *
   * @throws IllegalArgumentException if the exponent is negative
   */
  public Polynomial power(int exponent) {
    if (exponent < 0) {
      throw new IllegalArgumentException(
          "A polynomial has no power with the negative exponent " + exponent + ".");
    }
    Polynomial power = ONE;
    for (int k = 0; k < exponent; k++) {
      power = power.times(this);
    }
    return power;
  }

  /** The multiple {@code factor * this}. */
  public Polynomial scale(ExactNumber factor) {
    return factor.isZero() ? ZERO : map(factor::times);
  }

  /** The negative {@code -this}. */
  public Polynomial negate() {
    return map(ExactNumber::negate);
  }

  private Polynomial map(UnaryOperator<ExactNumber> change) {
    return new Polynomial(
        terms.stream().map(t -> new Term(change.apply(t.coefficient()), t.monomial())).toList());
  }

  /** The partial derivative by a variable. */
  public Polynomial derivative(int variable) {
    Monomial one = Monomial.variable(variable);
    Sum sum = new Sum();
    for (Term term : terms) {
      int exponent = term.monomial().exponent(variable);
      if (exponent > 0) {
        sum.add(term.coefficient().times(SurdSum.of(exponent)), term.monomial().dividedBy(one));
      }
    }
    return sum.toPolynomial();
  }

  /** This polynomial with the given variables replaced by polynomials, all at once. */
  public Polynomial substitute(Map<Integer, Polynomial> replacements) {
    Map<Monomial, Polynomial> powers = new HashMap<>();
    Sum sum = new Sum();
    for (Term term : terms) {
      Monomial kept = Monomial.ONE;
      Polynomial product = constant(term.coefficient());
      Monomial m = term.monomial();
      for (int k = 0; k < m.size(); k++) {
        Monomial power = Monomial.power(m.variableAt(k), m.exponentAt(k));
        Polynomial replacement = replacements.get(m.variableAt(k));
        if (replacement == null) {
          kept = kept.times(power);
        } else {
          int exponent = m.exponentAt(k);
          product = product.times(powers.computeIfAbsent(power, p -> replacement.power(exponent)));
        }
      }
      for (Term t : product.terms) {
        sum.add(t.coefficient(), t.monomial().times(kept));
      }
    }
    return sum.toPolynomial();
  }

  /** This polynomial with {@code offset} added to the index of every variable. */
  public Polynomial shift(int offset) {
    List<Term> shifted = new ArrayList<>(terms.size());
    for (Term term : terms) {
      Monomial m = term.monomial();
      Monomial moved = Monomial.ONE;
      for (int k = 0; k < m.size(); k++) {
        moved = moved.times(Monomial.power(m.variableAt(k) + offset, m.exponentAt(k)));
      }
      shifted.add(new Term(term.coefficient(), moved));
    }
    return of(shifted);
  }

  /** The polynomial whose coefficients are the complex conjugates; the variables count as real. */
  public Polynomial conjugate() {
    return map(ExactNumber::conjugate);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Polynomial o && terms.equals(o.terms);
  }

  @Override
  public int hashCode() {
    return terms.hashCode();
  }

  /** The terms in order, such as {@code 1/2*Sqrt[3]*x0^2 + -1*x1}. */
  @Override
  public String toString() {
    return toString(v -> "x" + v);
  }

  /** The terms in order, with names of variables. */
  public String toString(Function<Integer, String> names) {
    if (terms.isEmpty()) {
      return "0";
    }
    StringBuilder text = new StringBuilder();
    for (Term term : terms) {
      String coefficient = term.coefficient().toExactString();
      boolean isSum = term.coefficient() instanceof SurdSum sum && sum.termCount() > 1;
      text.append(text.length() == 0 ? "" : " + ");
      text.append(isSum ? "(" + coefficient + ")" : coefficient);
      Monomial m = term.monomial();
      for (int k = 0; k < m.size(); k++) {
        text.append('*').append(names.apply(m.variableAt(k)));
        text.append(m.exponentAt(k) > 1 ? "^" + m.exponentAt(k) : "");
      }
    }
    return text.toString();
  }

  /**
   * A growing sum of terms, which is not thread-safe.
   *
   * <p>Adding n terms one at a time to a polynomial copies the partial sums; this does not.
   */
  public static final class Sum {
    private final Map<Monomial, ExactNumber> values = new HashMap<>();

    /** An empty sum. */
    public Sum() {}

    /** Adds one term. */
    public void add(ExactNumber coefficient, Monomial monomial) {
      values.merge(monomial, coefficient, (a, b) -> a.plus(b));
    }

    /** Adds all terms of a polynomial. */
    public void add(Polynomial summand) {
      for (Term term : summand.terms()) {
        add(term.coefficient(), term.monomial());
      }
    }

    /** Adds {@code factor * monomial * summand}. */
    public void add(ExactNumber factor, Monomial monomial, Polynomial summand) {
      for (Term term : summand.terms()) {
        add(factor.times(term.coefficient()), monomial.times(term.monomial()));
      }
    }

    /** Whether all that was added adds up to 0. */
    public boolean isZero() {
      return values.values().stream().allMatch(ExactNumber::isZero);
    }

    /** Whether a monomial whose coefficient is not 0 passes. */
    boolean anyMonomial(Predicate<Monomial> test) {
      return values.entrySet().stream()
          .anyMatch(e -> !e.getValue().isZero() && test.test(e.getKey()));
    }

    /** Gives the terms that are not 0, in no order, to an action whose effect has no order. */
    void forEach(BiConsumer<Monomial, ExactNumber> action) {
      values.forEach(
          (monomial, value) -> {
            if (!value.isZero()) {
              action.accept(monomial, value);
            }
          });
    }

    /** The sum of all that was added. */
    public Polynomial toPolynomial() {
      Term[] terms =
          values.entrySet().stream()
              .filter(e -> !e.getValue().isZero())
              .map(e -> new Term(e.getValue(), e.getKey()))
              .toArray(Term[]::new);
      Arrays.sort(terms, (a, b) -> a.monomial().compareTo(b.monomial()));
      return terms.length == 0 ? ZERO : new Polynomial(List.of(terms));
    }
  }

  /** The rational constant {@code value}. */
  public static Polynomial constant(Rational value) {
    return constant(SurdSum.of(value));
  }
}
