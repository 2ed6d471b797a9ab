package io.intertwine.symbolic.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * An element of a real number field Q(a), by its coefficients in 1, a, ..., a^(n-1).
 *
 * <p>Sums and products take elements of the same field and rational numbers; anything else is
 * refused by one sentence.
 */
public final class NumberFieldElement implements ExactNumber {
  private final NumberField field;
  private final List<Rational> coefficients;

  NumberFieldElement(NumberField field, List<Rational> coefficients) {
    this.field = field;
    this.coefficients = coefficients;
  }

  /** The field. */
  public NumberField field() {
    return field;
  }

  /** The coefficients of 1, a, ..., a^(n-1). */
  public List<Rational> coefficients() {
    return coefficients;
  }

  private NumberFieldElement same(ExactNumber o) {
    if (o instanceof NumberFieldElement e && e.field.equals(field)) {
      return e;
    }
    if (o instanceof SurdSum s && s.isRational()) {
      return field.rational(s.isZero() ? Rational.ZERO : s.terms().get(0).coefficient());
    }
    if (o instanceof Cyclotomic c && c.isRational()) {
      return field.rational(c.toRational());
    }
    throw new ArithmeticException(
        "The number " + o.toExactString() + " is not an element of " + field + ".");
  }

  @Override
  public NumberFieldElement plus(ExactNumber o) {
    NumberFieldElement e = same(o);
    List<Rational> sum = new ArrayList<>();
    for (int k = 0; k < coefficients.size(); k++) {
      sum.add(coefficients.get(k).plus(e.coefficients.get(k)));
    }
    return new NumberFieldElement(field, List.copyOf(sum));
  }

  @Override
  public NumberFieldElement minus(ExactNumber o) {
    return plus(same(o).negate());
  }

  @Override
  public NumberFieldElement times(ExactNumber o) {
    NumberFieldElement e = same(o);
    int n = coefficients.size();
    List<Rational> product = new ArrayList<>();
    for (int k = 0; k < 2 * n - 1; k++) {
      Rational sum = Rational.ZERO;
      for (int i = Math.max(0, k - n + 1); i <= Math.min(k, n - 1); i++) {
        sum = sum.plus(coefficients.get(i).times(e.coefficients.get(k - i)));
      }
      product.add(sum);
    }
    return field.element(product);
  }

  @Override
  public NumberFieldElement dividedBy(ExactNumber o) {
    return times(same(o).reciprocal());
  }

  @Override
  public NumberFieldElement negate() {
    return new NumberFieldElement(field, coefficients.stream().map(Rational::negate).toList());
  }

  /**
   * The reciprocal, by Euclid's algorithm with the minimal polynomial.
   *
   * @throws ArithmeticException if this is zero
   */
  @Override
  public NumberFieldElement reciprocal() {
    if (isZero()) {
      throw new ArithmeticException("Division by zero: the number 0 has no reciprocal.");
    }
    // Each r is s times this, modulo the polynomial.
    List<Rational> r0 = field.minimalPolynomial();
    List<Rational> r1 = NumberField.remainder(coefficients, r0);
    NumberFieldElement s0 = field.rational(Rational.ZERO);
    NumberFieldElement s1 = field.rational(Rational.ONE);
    while (r1.size() > 1) {
      List<Rational> rest = new ArrayList<>(r0);
      NumberFieldElement s2 = s0;
      int d = r1.size() - 1;
      for (int i = rest.size() - 1; i >= d; i--) {
        Rational c = rest.get(i).dividedBy(r1.get(d));
        List<Rational> power = new ArrayList<>();
        for (int j = 0; j < i - d; j++) {
          power.add(Rational.ZERO);
        }
        power.add(c);
        s2 = s2.minus(field.element(power).times(s1));
        for (int j = 0; j <= d; j++) {
          rest.set(i - d + j, rest.get(i - d + j).minus(c.times(r1.get(j))));
        }
      }
      s0 = s1;
      s1 = s2;
      r0 = r1;
      r1 = NumberField.remainder(rest, r1);
    }
    return s1.times(field.rational(r1.get(0).reciprocal()));
  }

  /** This element: the field is real. */
  @Override
  public NumberFieldElement conjugate() {
    return this;
  }

  @Override
  public boolean isZero() {
    return coefficients.stream().allMatch(Rational::isZero);
  }

  @Override
  public boolean isOne() {
    return isRational() && coefficients.get(0).isOne();
  }

  @Override
  public boolean isReal() {
    return true;
  }

  @Override
  public boolean isRational() {
    return coefficients.stream().skip(1).allMatch(Rational::isZero);
  }

  @Override
  public int signum() {
    return isRational() ? coefficients.get(0).signum() : Enclosure.signum(this::enclosure);
  }

  @Override
  public double toDouble() {
    return isRational() ? coefficients.get(0).toDouble() : Enclosure.roundToDouble(this::enclosure);
  }

  @Override
  public float toFloat() {
    return isRational() ? coefficients.get(0).toFloat() : Enclosure.roundToFloat(this::enclosure);
  }

  @Override
  public String toDecimal(int digits) {
    return isRational()
        ? coefficients.get(0).toDecimal(digits)
        : Enclosure.decimal(digits, this::enclosure);
  }

  @Override
  public Enclosure enclosure(int precision) {
    Enclosure root = field.root(precision);
    Enclosure sum = Enclosure.of(BigDecimal.ZERO, root.precision());
    for (int k = coefficients.size() - 1; k >= 0; k--) {
      sum = sum.times(root).plus(Enclosure.of(coefficients.get(k), root.precision()));
    }
    return sum;
  }

  /** A polynomial in {@code a}, such as {@code 1/2-3*a^2}; the field is not part of the text. */
  @Override
  public String toExactString() {
    StringBuilder text = new StringBuilder();
    for (int k = 0; k < coefficients.size(); k++) {
      Rational c = coefficients.get(k);
      if (!c.isZero()) {
        text.append(c.signum() > 0 && !text.isEmpty() ? "+" : "").append(c.toExactString());
        text.append(k == 0 ? "" : k == 1 ? "*a" : "*a^" + k);
      }
    }
    return text.isEmpty() ? "0" : text.toString();
  }

  @Override
  public String toTex() {
    return toExactString().replace("*", " ").replaceAll("\\^([0-9]+)", "^{$1}");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NumberFieldElement e
        && coefficients.equals(e.coefficients)
        && field.equals(e.field);
  }

  @Override
  public int hashCode() {
    return Objects.hash(field, coefficients);
  }

  /** The text, as {@link #toExactString}. */
  @Override
  public String toString() {
    return toExactString();
  }
}
