package io.intertwine.cli;

import io.intertwine.symbolic.coupling.SignedRoot;
import io.intertwine.symbolic.number.Cyclotomic;
import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SqrtRational;
import io.intertwine.symbolic.number.SurdSum;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * One cell of a table.
 *
 * @param text the cell for people and CSV
 * @param tex the cell in LaTeX
 */
record Cell(String text, String tex) {
  /** Up to this conductor numbers are tried for square roots, which costs a sum over its units. */
  private static final int LARGEST_SURD_CONDUCTOR = 120;

  /** Plain text. */
  static Cell of(String text) {
    return new Cell(text, escape(text));
  }

  /** A whole number. */
  static Cell of(long number) {
    return new Cell(Long.toString(number), "$" + number + "$");
  }

  /** A signed square root, such as {@code -sqrt(2/15)}, and {@code 1/2} where it is rational. */
  static Cell of(SignedRoot value) {
    return value
        .asRational()
        .map(rational -> new Cell(rational.toString(), "$" + tex(rational) + "$"))
        .orElseGet(() -> root(value));
  }

  /**
   * An exact number of a character table: rationals and real or imaginary sums of few square roots
   * as such, as {@code (1+sqrt(5))/2}, others in GAP's notation.
   */
  static Cell of(Cyclotomic value) {
    boolean oneAxis = value.isReal() || value.conjugate().equals(value.negate());
    if (oneAxis && value.conductor() <= LARGEST_SURD_CONDUCTOR) {
      try {
        SurdSum surd = value.toSurdSum();
        return new Cell(surd(surd), "$" + surd.toTex() + "$");
      } catch (ArithmeticException e) {
        // Not a sum of square roots, such as 2 cos(2 pi/7).
      }
    }
    return new Cell(value.toGap(), "$" + value.toTex() + "$");
  }

  private static String surd(SurdSum value) {
    BigInteger denominator = BigInteger.ONE;
    for (SurdSum.Term term : value.terms()) {
      BigInteger d = term.coefficient().denominator();
      denominator = denominator.divide(denominator.gcd(d)).multiply(d);
    }
    StringBuilder sum = new StringBuilder();
    for (SurdSum.Term term : value.terms()) {
      BigInteger c = term.coefficient().times(Rational.of(denominator)).numerator();
      SqrtRational factor = term.realFactor();
      List<String> factors = new ArrayList<>();
      if (term.isImaginary()) {
        factors.add("i");
      }
      if (!factor.isRational()) {
        factors.add("sqrt(" + factor.radicand() + ")");
      }
      if (factors.isEmpty() || !c.abs().equals(BigInteger.ONE)) {
        factors.add(0, c.abs().toString());
      }
      sum.append(c.signum() < 0 ? "-" : sum.isEmpty() ? "" : "+").append(String.join("*", factors));
    }
    boolean whole = denominator.equals(BigInteger.ONE);
    String text = sum.isEmpty() ? "0" : sum.toString();
    return whole ? text : (value.terms().size() > 1 ? "(" + text + ")" : text) + "/" + denominator;
  }

  private static Cell root(SignedRoot value) {
    String sign = value.sign() < 0 ? "-" : "";
    BigInteger numerator = value.square().numerator();
    BigInteger denominator = value.square().denominator();
    boolean whole = denominator.equals(BigInteger.ONE);
    return new Cell(
        sign + "sqrt(" + numerator + (whole ? "" : "/" + denominator) + ")",
        "$"
            + sign
            + "\\sqrt{"
            + (whole ? numerator : "\\frac{" + numerator + "}{" + denominator + "}")
            + "}$");
  }

  private static String tex(Rational value) {
    return value.isInteger()
        ? value.numerator().toString()
        : (value.signum() < 0 ? "-" : "")
            + "\\frac{"
            + value.numerator().abs()
            + "}{"
            + value.denominator()
            + "}";
  }

  private static String escape(String text) {
    return text.replace("\\", "\\textbackslash{}").replaceAll("([&%$#_{}])", "\\\\$1");
  }
}
