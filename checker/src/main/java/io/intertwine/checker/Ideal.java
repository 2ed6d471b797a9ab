package io.intertwine.checker;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Relations between variables as rewrite rules {@code leading monomial -> polynomial}. A rewriting
 * never leaves the class modulo the ideal, so two polynomials with the same normal form are equal
 * there. Where the leading monomials are coprime, as those of the varieties and of roots of
 * different vectors are, the rules are a Groebner basis (Buchberger's first criterion), the normal
 * form is unique, and the converse holds too.
 */
final class Ideal {
  static final Ideal NONE = new Ideal();

  private record Rule(Monomial leading, Polynomial replacement) {}

  private final Map<Integer, Rule> rules = new HashMap<>();

  /** Adds the rule; {@code key} is the variable that it alone has. */
  void add(int key, Monomial leading, Polynomial replacement) {
    rules.put(key, new Rule(leading, replacement));
  }

  boolean isEmpty() {
    return rules.isEmpty();
  }

  /** The unique representative without any leading monomial. */
  Polynomial normalForm(Polynomial polynomial) {
    if (rules.isEmpty()) {
      return polynomial;
    }
    Polynomial current = polynomial;
    while (isReducible(current)) {
      Limits.checkTime();
      current = rewriteOnce(current);
    }
    return current;
  }

  private boolean isReducible(Polynomial polynomial) {
    for (Monomial monomial : polynomial.terms().keySet()) {
      if (rule(monomial) != null) {
        return true;
      }
    }
    return false;
  }

  private Polynomial rewriteOnce(Polynomial polynomial) {
    Polynomial.Sum sum = new Polynomial.Sum();
    for (Map.Entry<Monomial, Surd> term : polynomial.terms().entrySet()) {
      Monomial monomial = term.getKey();
      Rule rule = rule(monomial);
      Monomial rest = rule == null ? null : monomial.over(rule.leading);
      if (rule == null || rest == null) {
        sum.add(monomial, term.getValue());
      } else {
        sum.addProduct(Polynomial.term(rest, term.getValue()), rule.replacement);
      }
    }
    return sum.toPolynomial();
  }

  private @Nullable Rule rule(Monomial monomial) {
    for (int i = 0; i < monomial.size(); i++) {
      Rule rule = rules.get(monomial.variable(i));
      if (rule != null && monomial.over(rule.leading) != null) {
        return rule;
      }
    }
    return null;
  }
}
