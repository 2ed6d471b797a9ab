package io.intertwine.symbolic.group;

import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SurdSum;
import io.intertwine.symbolic.polynomial.Ideal;
import io.intertwine.symbolic.polynomial.Monomial;
import io.intertwine.symbolic.polynomial.Polynomial;
import java.util.ArrayList;
import java.util.List;

/**
 * The fields of left and right multiplication on Euler angles.
 *
 * <p>With g = exp(alpha X_z) exp(beta X_y) exp(gamma X_z), differentiating g by the angles gives
 *
 * <pre>
 *   d/dalpha = L_z,   d/dbeta = cos(alpha) L_y - sin(alpha) L_x,
 *   d/dgamma = sin(beta) (cos(alpha) L_x + sin(alpha) L_y) + cos(beta) L_z
 * </pre>
 *
 * for the left fields; solved for them and multiplied by sin(beta):
 *
 * <pre>
 *   sin(beta) L_x = cos(alpha) (d/dgamma - cos(beta) d/dalpha) - sin(beta) sin(alpha) d/dbeta
 *   sin(beta) L_y = sin(alpha) (d/dgamma - cos(beta) d/dalpha) + sin(beta) cos(alpha) d/dbeta
 *   sin(beta) L_z = sin(beta) d/dalpha
 * </pre>
 *
 * The right fields follow in the same way from {@code exp(-gamma X_z) X exp(gamma X_z)}.
 *
 * @param half whether the coordinates are cosines and sines of half angles
 * @param parity whether there is the seventh coordinate
 */
record EulerFields(boolean half, boolean parity) {
  private static final int ALPHA = 0;
  private static final int BETA = 2;
  private static final int GAMMA = 4;
  private static final int PARITY = 6;

  GroupVariety variety(Group group) {
    List<String> names = new ArrayList<>();
    for (String angle : List.of("Alpha", "Beta", "Gamma")) {
      names.add((half ? "cosHalf" : "cos") + angle);
      names.add((half ? "sinHalf" : "sin") + angle);
    }
    List<Ideal.Rule> rules = new ArrayList<>();
    List<SurdSum> identity = new ArrayList<>();
    for (int angle : new int[] {ALPHA, BETA, GAMMA}) {
      Polynomial cosine = Polynomial.variable(angle);
      rules.add(
          new Ideal.Rule(Monomial.power(angle + 1, 2), Polynomial.ONE.minus(cosine.times(cosine))));
      identity.add(SurdSum.ONE);
      identity.add(SurdSum.ZERO);
    }
    List<List<Polynomial>> discrete = new ArrayList<>();
    if (parity) {
      names.add("parity");
      rules.add(new Ideal.Rule(Monomial.power(PARITY, 2), Polynomial.ONE));
      identity.add(SurdSum.ONE);
      discrete.add(GroupVariety.withLastNegated(PARITY + 1));
    }
    return new GroupVariety(
        half ? "eulerZyzHalf" : parity ? "eulerZyzParity" : "eulerZyz",
        group,
        names,
        Ideal.of(rules),
        identity,
        sine(BETA),
        List.of(
            field(
                product(cosine(ALPHA), cosine(BETA)).negate(),
                product(sine(BETA), sine(ALPHA)).negate(),
                cosine(ALPHA)),
            field(
                product(sine(ALPHA), cosine(BETA)).negate(),
                product(sine(BETA), cosine(ALPHA)),
                sine(ALPHA)),
            field(sine(BETA), Polynomial.ZERO, Polynomial.ZERO)),
        List.of(
            field(
                cosine(GAMMA).negate(),
                product(sine(BETA), sine(GAMMA)),
                product(cosine(BETA), cosine(GAMMA))),
            field(
                sine(GAMMA),
                product(sine(BETA), cosine(GAMMA)),
                product(cosine(BETA), sine(GAMMA)).negate()),
            field(Polynomial.ZERO, Polynomial.ZERO, sine(BETA))),
        discrete);
  }

  private static Polynomial product(Polynomial a, Polynomial b) {
    return a.times(b);
  }

  /** The cosine of a whole angle as a polynomial in the coordinates. */
  private Polynomial cosine(int angle) {
    Polynomial c = Polynomial.variable(angle);
    return half ? c.times(c).scale(SurdSum.of(2)).minus(Polynomial.ONE) : c;
  }

  /** The sine of a whole angle as a polynomial in the coordinates. */
  private Polynomial sine(int angle) {
    Polynomial s = Polynomial.variable(angle + 1);
    return half ? s.times(Polynomial.variable(angle)).scale(SurdSum.of(2)) : s;
  }

  /** The field {@code alpha d/dalpha + beta d/dbeta + gamma d/dgamma} on the coordinates. */
  private List<Polynomial> field(Polynomial alpha, Polynomial beta, Polynomial gamma) {
    SurdSum speed = SurdSum.of(half ? Rational.of(1, 2) : Rational.ONE);
    List<Polynomial> field = new ArrayList<>();
    for (var rate : List.of(alpha, beta, gamma)) {
      int angle = field.size();
      field.add(rate.times(Polynomial.variable(angle + 1)).scale(speed).negate());
      field.add(rate.times(Polynomial.variable(angle)).scale(speed));
    }
    if (parity) {
      field.add(Polynomial.ZERO);
    }
    return field;
  }
}
