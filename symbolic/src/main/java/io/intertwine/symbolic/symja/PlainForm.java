package io.intertwine.symbolic.symja;

import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SqrtRational;
import io.intertwine.symbolic.wigner.WignerD;
import java.math.BigInteger;
import java.util.List;

/** The closed form without Symja: the factors that all terms have in common, times the rest. */
final class PlainForm {
  private PlainForm() {}

  /** The sum of the terms, in the syntax of {@link ClosedForm#text}. */
  static String text(List<WignerD.Term> terms) {
    List<WignerD.Term> present = terms.stream().filter(t -> !t.coefficient().isZero()).toList();
    if (present.isEmpty()) {
      return "0";
    }
    int cosine = present.stream().mapToInt(WignerD.Term::cosinePower).min().getAsInt();
    int sine = present.stream().mapToInt(WignerD.Term::sinePower).min().getAsInt();
    SqrtRational common = commonFactor(present);
    if (present.size() == 1) {
      return signed(common, powers(cosine, sine));
    }
    StringBuilder inner = new StringBuilder();
    for (WignerD.Term term : present) {
      String part =
          signed(
              term.coefficient().dividedBy(common),
              powers(term.cosinePower() - cosine, term.sinePower() - sine));
      inner.append(inner.isEmpty() || part.startsWith("-") ? "" : "+").append(part);
    }
    String outer = signed(common, powers(cosine, sine));
    return outer.equals("1")
        ? inner.toString()
        : (outer.equals("-1") ? "-" : outer + "*") + "(" + inner + ")";
  }

  /**
   * The first coefficient divided by a positive rational such that all quotients are integers
   * without common factor, if all terms have the same root; else 1.
   */
  private static SqrtRational commonFactor(List<WignerD.Term> terms) {
    SqrtRational first = terms.get(0).coefficient();
    if (terms.size() == 1) {
      return first;
    }
    BigInteger num = BigInteger.ZERO;
    BigInteger den = BigInteger.ONE;
    for (WignerD.Term term : terms) {
      if (term.coefficient().mask() != first.mask()) {
        return SqrtRational.ONE;
      }
      Rational c = term.coefficient().coefficient();
      num = num.gcd(c.numerator());
      den = den.multiply(c.denominator()).divide(den.gcd(c.denominator()));
    }
    SqrtRational content = SqrtRational.of(Rational.of(num, den), first.mask());
    return first.signum() < 0 ? content.negate() : content;
  }

  private static String powers(int cosine, int sine) {
    String angle = "[" + HalfAngleWalker.ANGLE + "/2]";
    String c = power("Cos" + angle, cosine);
    String s = power("Sin" + angle, sine);
    return c + (c.isEmpty() || s.isEmpty() ? "" : "*") + s;
  }

  private static String power(String base, int exponent) {
    return exponent == 0 ? "" : exponent == 1 ? base : base + "^" + exponent;
  }

  /** {@code coefficient * powers}, with a coefficient of 1 left out. */
  private static String signed(SqrtRational coefficient, String powers) {
    String root = coefficient.isRational() ? "" : "Sqrt[" + coefficient.radicand() + "]";
    Rational c = coefficient.coefficient();
    String factors = root + (root.isEmpty() || powers.isEmpty() ? "" : "*") + powers;
    if (factors.isEmpty()) {
      return c.toExactString();
    }
    return c.isOne() ? factors : c.negate().isOne() ? "-" + factors : c + "*" + factors;
  }

  /** e^(-i (a alpha + b gamma)), the first number that is not 0 made positive. */
  static String phase(Rational a, Rational b) {
    int sign = a.isZero() ? b.signum() : a.signum();
    Rational s = Rational.of(sign);
    String angle =
        joined(linearTerm(a.times(s), "alpha", "*"), linearTerm(b.times(s), "gamma", "*"));
    return (sign < 0 ? "E^(I*(" : "E^(-I*(") + angle + "))";
  }

  /** The phase in TeX. */
  static String texPhase(Rational a, Rational b) {
    int sign = a.isZero() ? b.signum() : a.signum();
    Rational s = Rational.of(sign);
    String i = sign < 0 ? "i" : "-i";
    if (!a.isZero() && !b.isZero()) {
      String angle = joined(texTerm(a.times(s), "\\alpha"), texTerm(b.times(s), "\\gamma"));
      return "e^{" + i + "\\left(" + angle + "\\right)}";
    }
    // 2i gamma, but i gamma/2
    Rational only = a.isZero() ? b.abs() : a.abs();
    String symbol = a.isZero() ? "\\gamma" : "\\alpha";
    return only.isInteger() && !only.isOne()
        ? "e^{" + (sign < 0 ? "" : "-") + only + "i" + symbol + "}"
        : "e^{" + i + texTerm(only, symbol) + "}";
  }

  private static String joined(String first, String second) {
    return first
        + (first.isEmpty() || second.isEmpty() || second.startsWith("-") ? "" : "+")
        + second;
  }

  private static String linearTerm(Rational a, String x, String times) {
    if (a.isZero()) {
      return "";
    }
    return a.isOne() ? x : a.negate().isOne() ? "-" + x : a + times + x;
  }

  private static String texTerm(Rational a, String x) {
    if (a.isInteger()) {
      return linearTerm(a, x, "");
    }
    Rational numerator = Rational.of(a.numerator().abs());
    return (a.signum() < 0 ? "-" : "")
        + "\\frac{"
        + linearTerm(numerator, x, "")
        + "}{"
        + a.denominator()
        + "}";
  }
}
