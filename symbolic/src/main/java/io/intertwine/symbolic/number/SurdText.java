package io.intertwine.symbolic.number;

import java.math.BigInteger;
import java.util.List;

/**
 * The canonical texts of sums of square roots.
 *
 * <p>Exact text: terms in canonical order, each {@code [-]c*I*Sqrt[n]} with factors that are 1 left
 * out, joined by {@code +} or the sign; zero is {@code 0}. TeX: the same terms, with denominators
 * below a fraction bar.
 */
final class SurdText {
  private SurdText() {}

  static String exact(SurdSum value) {
    List<SurdSum.Term> terms = value.terms();
    if (terms.isEmpty()) {
      return "0";
    }
    StringBuilder text = new StringBuilder();
    for (SurdSum.Term term : terms) {
      Rational c = term.coefficient();
      String sign = c.signum() < 0 ? "-" : text.isEmpty() ? "" : "+";
      Rational magnitude = c.abs();
      StringBuilder factors = new StringBuilder();
      SqrtRational factor = term.realFactor();
      if (term.isImaginary()) {
        factors.append("I");
      }
      if (!factor.isRational()) {
        factors.append(factors.isEmpty() ? "" : "*").append("Sqrt[" + factor.radicand() + "]");
      }
      text.append(sign);
      if (factors.isEmpty()) {
        text.append(magnitude.toExactString());
      } else if (magnitude.isOne()) {
        text.append(factors);
      } else {
        text.append(magnitude.toExactString()).append('*').append(factors);
      }
    }
    return text.toString();
  }

  static String tex(SurdSum value) {
    List<SurdSum.Term> terms = value.terms();
    if (terms.isEmpty()) {
      return "0";
    }
    StringBuilder text = new StringBuilder();
    for (SurdSum.Term term : terms) {
      Rational c = term.coefficient();
      text.append(c.signum() < 0 ? "-" : text.isEmpty() ? "" : "+");
      Rational magnitude = c.abs();
      SqrtRational factor = term.realFactor();
      boolean showInteger =
          !magnitude.numerator().equals(BigInteger.ONE)
              || (factor.isRational() && !term.isImaginary());
      String numerator =
          (showInteger ? magnitude.numerator().toString() : "")
              + (term.isImaginary() ? "i" : "")
              + (factor.isRational() ? "" : "\\sqrt{" + factor.radicand() + "}");
      text.append(
          magnitude.isInteger()
              ? numerator
              : "\\frac{" + numerator + "}{" + magnitude.denominator() + "}");
    }
    return text.toString();
  }
}
