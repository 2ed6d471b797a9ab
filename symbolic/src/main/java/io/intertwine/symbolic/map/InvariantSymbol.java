package io.intertwine.symbolic.map;

import io.intertwine.symbolic.polynomial.Ideal;
import io.intertwine.symbolic.polynomial.Monomial;
import io.intertwine.symbolic.polynomial.Polynomial;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A variable that stands for a smooth function of an invariant: s = f(u).
 *
 * <p>If the group leaves u unchanged it leaves s unchanged ({@code X s = f'(u) X u = 0}), so a
 * proof treats s as a free variable on which the group does not act, once u is proved invariant.
 *
 * @param name the name
 * @param function the function f
 * @param argument the polynomial u in the inputs' variables
 */
public record InvariantSymbol(String name, SmoothFunction function, Polynomial argument) {
  /** Requires all. */
  public InvariantSymbol {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(function, "function");
    Objects.requireNonNull(argument, "argument");
  }

  /**
   * The relation between the symbol and the inputs where the function is algebraic, as a rewrite
   * rule: it rewrites the product of a power of the symbol and the last monomial of the argument,
   * or the power of the symbol alone for a square root.
   *
   * @param variable the variable of the symbol
   */
  public Optional<Ideal.Rule> rule(int variable) {
    return function.relation().map(relation -> rule(variable, relation));
  }

  private Ideal.Rule rule(int variable, Polynomial relation) {
    Polynomial generator =
        relation.substitute(
            Map.of(
                SmoothFunction.ARGUMENT,
                argument,
                SmoothFunction.VALUE,
                Polynomial.variable(variable)));
    List<Polynomial.Term> terms = generator.terms();
    Polynomial.Term leading = terms.get(terms.size() - 1);
    for (Polynomial.Term term : terms) {
      // Of the monomials with the highest power of the symbol, the last in order.
      if (term.monomial().exponent(variable) >= leading.monomial().exponent(variable)) {
        leading = term;
      }
    }
    Monomial monomial = leading.monomial();
    Polynomial rest = generator.minus(Polynomial.term(leading.coefficient(), monomial));
    return new Ideal.Rule(monomial, rest.scale(leading.coefficient().reciprocal().negate()));
  }
}
