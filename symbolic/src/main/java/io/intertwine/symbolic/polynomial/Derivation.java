package io.intertwine.symbolic.polynomial;

import io.intertwine.symbolic.number.ExactNumber;
import io.intertwine.symbolic.number.SurdSum;
import java.util.List;

/**
 * A derivation of polynomials, that is a polynomial vector field {@code sum_v field_v d/dx_v}.
 *
 * @param field per variable, from 0, the derivative of the variable; 0 for all further variables
 */
public record Derivation(List<Polynomial> field) {
  /** Copies the list. */
  public Derivation {
    field = List.copyOf(field);
  }

  /** The derivative of a polynomial along the field. */
  public Polynomial apply(Polynomial polynomial) {
    Polynomial.Sum sum = new Polynomial.Sum();
    addTo(sum, polynomial);
    return sum.toPolynomial();
  }

  /** Adds the derivative of a polynomial to a sum. */
  public void addTo(Polynomial.Sum sum, Polynomial polynomial) {
    for (Polynomial.Term term : polynomial.terms()) {
      Monomial m = term.monomial();
      for (int k = 0; k < m.size(); k++) {
        int variable = m.variableAt(k);
        if (variable < field.size() && !field.get(variable).isZero()) {
          int exponent = m.exponentAt(k);
          ExactNumber factor =
              exponent == 1 ? term.coefficient() : term.coefficient().times(SurdSum.of(exponent));
          sum.add(factor, m.dividedBy(Monomial.variable(variable)), field.get(variable));
        }
      }
    }
  }
}
