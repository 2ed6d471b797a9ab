package io.intertwine.checker;

import io.intertwine.checker.Certificate.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A verified claim that the components from {@code from} on are the real harmonics of degree {@code
 * spin}: homogeneous of that degree in x, y, z (times s^l on the surface, s = 1/r), harmonic,
 * {@code sum_m Y_m^2 = sumOfSquares r^(2l)}, and the middle one positive at the pole (0, 0, 1).
 * With the equivariance of the map this fixes them: harmonic polynomials of degree l are one irrep,
 * Schur's lemma leaves a factor, the sum of squares a sign, and the pole the sign +1.
 *
 * @param sumOfSquares the sum of the squares on the unit sphere
 * @param surface whether the harmonics are functions on the sphere
 */
record HarmonicClaim(int spin, int from, int to, Surd sumOfSquares, boolean surface, Json json) {

  static HarmonicClaim check(Json claim, MapCheck check) {
    claim.keys(Set.of("claim", "l", "output", "sumOfSquares"));
    int l = claim.get("l").integer(0, Limits.DOUBLED_SPIN / 2);
    List<Json> range = claim.get("output").list(2);
    int size = check.components().size();
    int from = range.get(0).integer(0, size - 1L);
    int to = range.get(1).integer(from + 1L, size);
    Surd value = claim.get("sumOfSquares").exact();
    List<Input> inputs = check.map().inputs();
    boolean point =
        inputs.size() == 1
            && inputs.get(0).rep().isPresent()
            && inputs.get(0).rep().get().irreps().text().equals(Irreps.CARTESIAN);
    if (!point || to - from != 2 * l + 1) {
      throw claim.refuse("the map is not one of points, or the components are not 2l+1.");
    }
    int symbols = check.roots().arguments().size();
    Polynomial square = square();
    if (symbols > 1 || (symbols == 1 && !check.roots().arguments().get(0).equals(square))) {
      throw claim.refuse("the map has another symbol than the reciprocal of r.");
    }
    List<Polynomial> solid = new ArrayList<>();
    for (int c = from; c < to; c++) {
      solid.add(solid(claim, check.components().get(c), l, symbols == 1));
    }
    checkHarmonic(claim, solid);
    Polynomial.Sum sum = new Polynomial.Sum();
    for (Polynomial y : solid) {
      sum.addProduct(y, y);
    }
    sum.add(square.power(l), value.negate());
    if (!sum.toPolynomial().isZero()) {
      throw claim.refuse("the sum of the squares is not " + value + ".");
    }
    Surd pole = solid.get(l).coefficient(Monomial.power(2, l));
    if (!pole.isOnePositiveTerm()) {
      throw claim.refuse("the middle harmonic is not positive at the pole.");
    }
    return new HarmonicClaim(l, from, to, value, symbols == 1, claim);
  }

  private static Polynomial square() {
    Polynomial square = Polynomial.ZERO;
    for (int i = 0; i < 3; i++) {
      square = square.plus(Polynomial.variable(i).power(2));
    }
    return square;
  }

  /** The polynomial in x, y, z: each term has degree l, and s to the power l on the surface. */
  private static Polynomial solid(Json claim, Polynomial component, int l, boolean surface) {
    Polynomial.Sum solid = new Polynomial.Sum();
    for (Map.Entry<Monomial, Surd> term : component.terms().entrySet()) {
      Monomial rest = Monomial.ONE;
      int power = 0;
      Monomial monomial = term.getKey();
      for (int i = 0; i < monomial.size(); i++) {
        if (monomial.variable(i) < 3) {
          rest = rest.times(Monomial.power(monomial.variable(i), monomial.exponent(i)));
        } else {
          power += monomial.exponent(i);
        }
      }
      // In normal form s^2 z^2 has become 1 - s^2 (x^2 + y^2), so the degrees may be lower
      // together; multiplying by (s r)^2 = 1 brings them back.
      int missing = l - rest.degree();
      if (missing < 0
          || missing % 2 != 0
          || power != (surface ? rest.degree() : 0)
          || (!surface && missing != 0)) {
        throw claim.refuse("a term is not of degree l.");
      }
      solid.addProduct(Polynomial.term(rest, term.getValue()), square().power(missing / 2));
    }
    return solid.toPolynomial();
  }

  private static void checkHarmonic(Json claim, List<Polynomial> solid) {
    for (Polynomial y : solid) {
      Polynomial laplacian = Polynomial.ZERO;
      for (int i = 0; i < 3; i++) {
        laplacian = laplacian.plus(y.derivative(i).derivative(i));
      }
      if (!laplacian.isZero()) {
        throw claim.refuse("a component is not harmonic.");
      }
    }
  }

  /** Refuses another norm than that of the normalization of the specification. */
  void requireNormalization(String normalization) {
    Surd right =
        switch (normalization) {
          case "integral" ->
              Surd.of(2L * spin + 1).times(Surd.of(4).inverse()).times(Surd.sqrtPiPower(-2));
          case "component" -> Surd.of(2L * spin + 1);
          case "norm" -> Surd.ONE;
          default ->
              throw new Refusal(
                  "The normalization " + Refusal.quote(normalization) + " is not known.");
        };
    if (!right.equals(sumOfSquares)) {
      throw json.refuse("the norm is not that of the normalization " + normalization + ".");
    }
  }
}
