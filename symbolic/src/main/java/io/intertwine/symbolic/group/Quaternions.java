package io.intertwine.symbolic.group;

import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SurdSum;
import io.intertwine.symbolic.polynomial.Polynomial;
import java.util.ArrayList;
import java.util.List;

/** Quaternions {@code w + x i + y j + z k} whose components (w, x, y, z) are polynomials. */
public final class Quaternions {
  private Quaternions() {}

  /** Hamilton's product, in which {@code i j = k}. */
  public static List<Polynomial> product(List<Polynomial> a, List<Polynomial> b) {
    List<Polynomial> product = new ArrayList<>();
    Polynomial real = a.get(0).times(b.get(0));
    for (int k = 1; k < 4; k++) {
      real = real.minus(a.get(k).times(b.get(k)));
    }
    product.add(real);
    for (int k = 1; k < 4; k++) {
      int next = k % 3 + 1;
      int last = next % 3 + 1;
      product.add(
          Polynomial.sum(
              List.of(
                  a.get(0).times(b.get(k)),
                  a.get(k).times(b.get(0)),
                  a.get(next).times(b.get(last)),
                  a.get(last).times(b.get(next)).negate())));
    }
    return product;
  }

  /** The conjugate {@code w - x i - y j - z k}, which is the inverse of a unit quaternion. */
  public static List<Polynomial> conjugate(List<Polynomial> a) {
    return List.of(a.get(0), a.get(1).negate(), a.get(2).negate(), a.get(3).negate());
  }

  /** The quaternion whose components are variables from {@code offset} on. */
  public static List<Polynomial> variable(int offset) {
    List<Polynomial> components = new ArrayList<>();
    for (int k = 0; k < 4; k++) {
      components.add(Polynomial.variable(offset + k));
    }
    return components;
  }

  /** Half the products with i, j, k from the left or the right, and 0 on further coordinates. */
  static List<List<Polynomial>> fields(boolean left, int coordinates) {
    List<List<Polynomial>> fields = new ArrayList<>();
    for (int k = 1; k < 4; k++) {
      List<Polynomial> half = new ArrayList<>();
      for (int c = 0; c < 4; c++) {
        half.add(c == k ? Polynomial.constant(SurdSum.of(Rational.of(1, 2))) : Polynomial.ZERO);
      }
      List<Polynomial> field =
          new ArrayList<>(left ? product(half, variable(0)) : product(variable(0), half));
      while (field.size() < coordinates) {
        field.add(Polynomial.ZERO);
      }
      fields.add(field);
    }
    return fields;
  }
}
