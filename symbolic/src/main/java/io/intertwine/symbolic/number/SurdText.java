package io.intertwine.symbolic.number;

import java.math.BigInteger;
import java.util.List;

/**
 * The canonical texts of sums of square roots.
 *
 * <p>The exact text is specified at {@link ExactNumber#toExactString}. TeX has the same terms, with
 * denominators below a fraction bar and factors of 1 left out.
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
      text.append(c.signum() > 0 && !text.isEmpty() ? "+" : "").append(c.toExactString());
      text.append(term.isImaginary() ? "*I" : "");
      SqrtRational factor = term.realFactor();
      if (!factor.isRational()) {
        text.append("*Sqrt[").append(factor.radicand()).append(']');
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
