package io.intertwine.symbolic.map;

import io.intertwine.symbolic.group.Group;
import io.intertwine.symbolic.map.MapInput.VectorInput;
import io.intertwine.symbolic.number.ExactNumber;
import io.intertwine.symbolic.number.SurdSum;
import io.intertwine.symbolic.polynomial.Monomial;
import io.intertwine.symbolic.polynomial.Polynomial;
import io.intertwine.symbolic.rep.Cartesian;
import io.intertwine.symbolic.rep.Irrep;
import io.intertwine.symbolic.rep.Irreps;
import io.intertwine.symbolic.wigner.Normalization;
import io.intertwine.symbolic.wigner.SolidHarmonics;
import java.util.ArrayList;
import java.util.List;

/**
 * The real spherical harmonics of degrees 0 to L of a point v = (x, y, z), as one map.
 *
 * <p>Solid harmonics are homogeneous polynomials of degree l. Surface harmonics are those of v /
 * |v|, that is {@code s^l} times the solid ones with the symbol {@code s = (x^2 + y^2 +
 * z^2)^(-1/2)}. The output is {@code 0 + 1 + ... + L}, for O(3) with parity (-1)^l, each in the
 * real basis of the convention {@code intertwine}.
 */
public final class HarmonicsMap {
  private HarmonicsMap() {}

  /** Where the harmonics are functions. */
  public enum Domain {
    /** On the sphere: the point is divided by its length. */
    SURFACE,
    /** On space. */
    SOLID
  }

  /**
   * The map of a group, SO(3) or O(3).
   *
   * @throws IllegalArgumentException with one sentence if the band limit is negative or the group
   *     does not act on points
   */
  public static EquivariantMap of(
      Group group, int bandLimit, Normalization normalization, Domain domain) {
    if (bandLimit < 0) {
      throw new IllegalArgumentException(
          "The band limit of harmonics must be at least 0, but is " + bandLimit + ".");
    }
    boolean surface = domain == Domain.SURFACE;
    boolean hasParity = !group.discreteGenerators().isEmpty();
    Cartesian points = new Cartesian(group);
    List<Irrep> irreps = new ArrayList<>();
    List<Polynomial> components = new ArrayList<>();
    List<Claim> claims = new ArrayList<>();
    for (int l = 0; l <= bandLimit; l++) {
      irreps.add(Irrep.of(group, l, hasParity && l % 2 == 1 ? -1 : 1));
      Monomial length = surface ? Monomial.power(points.dimension(), l) : Monomial.ONE;
      int from = components.size();
      for (Polynomial solid : SolidHarmonics.polynomials(l, normalization)) {
        components.add(solid.times(Polynomial.term(SurdSum.ONE, length)));
      }
      ExactNumber factor = normalization.factor(l);
      claims.add(new Claim.Harmonic(l, from, components.size(), factor.times(factor)));
    }
    return new EquivariantMap(
        (surface ? "surface" : "solid") + " harmonics to degree " + bandLimit,
        group,
        List.of(new VectorInput("v", points)),
        surface && bandLimit > 0 ? List.of(reciprocalLength()) : List.of(),
        Irreps.of(group, irreps),
        components,
        claims);
  }

  /** The symbol s = (x^2 + y^2 + z^2)^(-1/2) of the first three variables. */
  private static InvariantSymbol reciprocalLength() {
    List<Polynomial> squares = new ArrayList<>();
    for (int k = 0; k < 3; k++) {
      squares.add(Polynomial.variable(k).power(2));
    }
    return new InvariantSymbol("s", SmoothFunction.RECIPROCAL_SQRT, Polynomial.sum(squares));
  }
}
