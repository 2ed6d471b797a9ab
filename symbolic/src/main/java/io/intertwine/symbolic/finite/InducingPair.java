package io.intertwine.symbolic.finite;

/**
 * A linear character lambda of a subgroup H that occurs exactly once in an irreducible character
 * chi, with the field Q(chi, lambda) over which chi is then realised.
 *
 * @param row the row of chi
 * @param lambda the linear character
 * @param field the field
 */
record InducingPair(int row, LinearCharacter lambda, CharacterField field) {
  /** Whether {@code this} gives a smaller field, a monomial representation or a shorter orbit. */
  boolean isBetterThan(InducingPair o, int degree) {
    if (field.degree() != o.field.degree()) {
      return field.degree() < o.field.degree();
    }
    if (field.conductor() != o.field.conductor()) {
      return field.conductor() < o.field.conductor();
    }
    if (isMonomial(degree) != o.isMonomial(degree)) {
      return isMonomial(degree);
    }
    return lambda.subgroup().order() > o.lambda.subgroup().order();
  }

  /** Whether the index of H is the degree, so that chi is induced from lambda. */
  boolean isMonomial(int degree) {
    Subgroup subgroup = lambda.subgroup();
    return subgroup.group().order() == subgroup.order() * degree;
  }
}
