package io.intertwine.cli;

import io.intertwine.symbolic.coupling.SignedRoot;
import io.intertwine.symbolic.number.Rational;
import java.math.BigInteger;

/**
 * One cell of a table.
 *
 * @param text the cell for people and CSV
 * @param tex the cell in LaTeX
 */
record Cell(String text, String tex) {
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
