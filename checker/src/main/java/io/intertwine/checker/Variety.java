package io.intertwine.checker;

import java.util.ArrayList;
import java.util.List;

/**
 * Coordinates of group elements, with their relations and the vector fields of multiplication from
 * the left ({@code t -> exp(t X_k) g}) and from the right ({@code t -> g exp(t X_k)}), times a
 * multiplier that vanishes on no component of the variety.
 *
 * <p>Unit quaternions: {@code exp(t X_k)} is {@code cos(t/2) + e_k sin(t/2)}, so the fields are
 * half the products with the quaternion units. Euler angles: {@code g = exp(alpha X_z) exp(beta
 * X_y) exp(gamma X_z)}; differentiating by the angles gives
 *
 * <pre>
 *   dg/dalpha = X_z g,   dg/dbeta = (cos(alpha) X_y - sin(alpha) X_x) g,
 *   dg/dgamma = (sin(beta) cos(alpha) X_x + sin(beta) sin(alpha) X_y + cos(beta) X_z) g,
 * </pre>
 *
 * three equations that the code solves for X_x g, X_y g, X_z g, times sin(beta); and from the right
 * likewise.
 */
enum Variety {
  UNIT_QUATERNION("unitQuaternion", false, false),
  UNIT_QUATERNION_PARITY("unitQuaternionParity", false, true),
  EULER_ZYZ("eulerZyz", false, false),
  EULER_ZYZ_PARITY("eulerZyzParity", false, true),
  EULER_ZYZ_HALF("eulerZyzHalf", true, false);

  private static final Surd HALF = Surd.of(2).inverse();

  private final String text;
  private final boolean half;
  private final boolean parity;

  Variety(String text, boolean half, boolean parity) {
    this.text = text;
    this.half = half;
    this.parity = parity;
  }

  String text() {
    return text;
  }

  boolean isQuaternion() {
    return this == UNIT_QUATERNION || this == UNIT_QUATERNION_PARITY;
  }

  /** Whether these are coordinates of the elements of a group (of its cover, for SO(3)). */
  boolean belongsTo(StructureGroup group) {
    return parity == (group == StructureGroup.O3)
        && (isQuaternion() || half == (group == StructureGroup.SU2));
  }

  int dimension() {
    return (isQuaternion() ? 4 : 6) + (parity ? 1 : 0);
  }

  /** Whether the last coordinate is a sign. */
  boolean hasParity() {
    return parity;
  }

  /** Adds the relations between the coordinates, which are the variables from {@code at} on. */
  void addRelations(Ideal ideal, int at) {
    if (isQuaternion()) {
      Polynomial rest = Polynomial.ONE;
      for (int i = 1; i < 4; i++) {
        rest = rest.minus(Polynomial.variable(at + i).power(2));
      }
      ideal.add(at, Monomial.power(at, 2), rest);
    } else {
      for (int i = at; i < at + 6; i += 2) {
        Polynomial rest = Polynomial.ONE.minus(Polynomial.variable(i).power(2));
        ideal.add(i + 1, Monomial.power(i + 1, 2), rest);
      }
    }
    if (parity) {
      int last = at + dimension() - 1;
      ideal.add(last, Monomial.power(last, 2), Polynomial.ONE);
    }
  }

  /** The coordinates of the identity element. */
  List<Surd> identity() {
    List<Surd> point = new ArrayList<>();
    for (int i = 0; i < dimension(); i++) {
      boolean one = isQuaternion() ? i == 0 || i == 4 : i % 2 == 0;
      point.add(one ? Surd.ONE : Surd.ZERO);
    }
    return point;
  }

  /** The polynomial by which the fields are multiplied. */
  Polynomial multiplier(int at) {
    return isQuaternion() ? Polynomial.ONE : sine(at + 2);
  }

  /** The field of X_k as one polynomial per coordinate. */
  List<Polynomial> field(int k, boolean left, int at) {
    List<Polynomial> field = isQuaternion() ? quaternion(k, left, at) : euler(k, left, at);
    if (parity) {
      field.add(Polynomial.ZERO);
    }
    return field;
  }

  private static List<Polynomial> quaternion(int k, boolean left, int at) {
    List<Polynomial> unit = new ArrayList<>();
    List<Polynomial> element = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      unit.add(i == k + 1 ? Polynomial.constant(HALF) : Polynomial.ZERO);
      element.add(Polynomial.variable(at + i));
    }
    return left ? product(unit, element) : product(element, unit);
  }

  /** Hamilton's product: i j = k, and so on cyclically. */
  static List<Polynomial> product(List<Polynomial> a, List<Polynomial> b) {
    List<Polynomial> product = new ArrayList<>();
    Polynomial real = a.get(0).times(b.get(0));
    for (int i = 1; i < 4; i++) {
      real = real.minus(a.get(i).times(b.get(i)));
    }
    product.add(real);
    for (int i = 1; i < 4; i++) {
      int next = i % 3 + 1;
      int last = next % 3 + 1;
      product.add(
          a.get(0)
              .times(b.get(i))
              .plus(a.get(i).times(b.get(0)))
              .plus(a.get(next).times(b.get(last)))
              .minus(a.get(last).times(b.get(next))));
    }
    return product;
  }

  /**
   * From the left, with c, s of alpha and C, S of beta: S X_x = -c C d_alpha - S s d_beta + c
   * d_gamma, S X_y = -s C d_alpha + S c d_beta + s d_gamma, S X_z = S d_alpha. From the right, with
   * c, s of gamma: S X_x = -c d_alpha + S s d_beta + c C d_gamma, S X_y = s d_alpha + S c d_beta -
   * s C d_gamma, S X_z = S d_gamma.
   */
  private List<Polynomial> euler(int k, boolean left, int at) {
    Polynomial c = cosine(left ? at : at + 4);
    Polynomial s = sine(left ? at : at + 4);
    Polynomial cosBeta = cosine(at + 2);
    Polynomial sinBeta = sine(at + 2);
    Polynomial zero = Polynomial.ZERO;
    Polynomial cC = c.times(cosBeta);
    Polynomial sC = s.times(cosBeta);
    Polynomial cS = c.times(sinBeta);
    Polynomial sS = s.times(sinBeta);
    if (left) {
      return switch (k) {
        case 0 -> rates(at, cC.negate(), sS.negate(), c);
        case 1 -> rates(at, sC.negate(), cS, s);
        default -> rates(at, sinBeta, zero, zero);
      };
    }
    return switch (k) {
      case 0 -> rates(at, c.negate(), sS, cC);
      case 1 -> rates(at, s, cS, sC.negate());
      default -> rates(at, zero, zero, sinBeta);
    };
  }

  /** The field {@code alpha d_alpha + beta d_beta + gamma d_gamma} on cosines and sines. */
  private List<Polynomial> rates(int at, Polynomial alpha, Polynomial beta, Polynomial gamma) {
    Surd speed = half ? HALF : Surd.ONE;
    List<Polynomial> field = new ArrayList<>();
    List<Polynomial> rates = List.of(alpha, beta, gamma);
    for (int i = 0; i < 3; i++) {
      Polynomial rate = rates.get(i).times(speed);
      field.add(rate.times(Polynomial.variable(at + 2 * i + 1)).negate());
      field.add(rate.times(Polynomial.variable(at + 2 * i)));
    }
    return field;
  }

  /** The cosine of the whole angle whose coordinates begin at a variable. */
  private Polynomial cosine(int at) {
    Polynomial c = Polynomial.variable(at);
    return half ? c.power(2).minus(Polynomial.variable(at + 1).power(2)) : c;
  }

  private Polynomial sine(int at) {
    Polynomial s = Polynomial.variable(at + 1);
    return half ? s.times(Polynomial.variable(at)).times(Surd.of(2)) : s;
  }
}
