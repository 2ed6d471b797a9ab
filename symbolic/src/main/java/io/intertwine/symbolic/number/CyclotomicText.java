package io.intertwine.symbolic.number;

import java.math.BigInteger;

/**
 * The texts of cyclotomic numbers: GAP's notation in and out, and TeX.
 *
 * <p>The grammar that is read: {@code sum = ["+"|"-"] product {("+"|"-") product}}, {@code product
 * = power {("*"|"/") power}}, {@code power = atom ["^" ["-"] digits]}, {@code atom = digits | "E("
 * digits ")" | "(" sum ")"}; spaces may stand between the parts. Nesting and exponents are bounded.
 */
final class CyclotomicText {
  private static final int DEEPEST = 40;
  private static final int LARGEST_EXPONENT = 100_000;
  private static final int LONGEST = 100_000;

  private final String text;
  private int at;
  private int depth;

  CyclotomicText(String text) {
    this.text = text;
  }

  static String gap(Cyclotomic value) {
    if (value.isZero()) {
      return "0";
    }
    StringBuilder out = new StringBuilder();
    for (Cyclotomic.Term term : value.terms()) {
      Rational c = term.coefficient();
      out.append(c.signum() < 0 ? "-" : out.isEmpty() ? "" : "+");
      Rational magnitude = c.abs();
      if (term.exponent() == 0) {
        out.append(magnitude.toExactString());
        continue;
      }
      out.append(magnitude.isOne() ? "" : magnitude.toExactString() + "*");
      out.append("E(").append(value.conductor()).append(')');
      out.append(term.exponent() == 1 ? "" : "^" + term.exponent());
    }
    return out.toString();
  }

  static String tex(Cyclotomic value) {
    if (value.isZero()) {
      return "0";
    }
    StringBuilder out = new StringBuilder();
    for (Cyclotomic.Term term : value.terms()) {
      Rational c = term.coefficient();
      out.append(c.signum() < 0 ? "-" : out.isEmpty() ? "" : "+");
      Rational magnitude = c.abs();
      String root =
          term.exponent() == 0
              ? ""
              : "\\zeta_{"
                  + value.conductor()
                  + "}"
                  + (term.exponent() == 1 ? "" : "^{" + term.exponent() + "}");
      boolean showNumerator = root.isEmpty() || !magnitude.numerator().equals(BigInteger.ONE);
      String numerator = (showNumerator ? magnitude.numerator().toString() : "") + root;
      out.append(
          magnitude.isInteger()
              ? numerator
              : "\\frac{" + numerator + "}{" + magnitude.denominator() + "}");
    }
    return out.toString();
  }

  Cyclotomic parse() {
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException(
          "A cyclotomic number is written in at most "
              + LONGEST
              + " characters, but this text has "
              + text.length()
              + ".");
    }
    try {
      Cyclotomic value = sum();
      if (at < text.length()) {
        throw failure("an operation or the end");
      }
      return value;
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          "The cyclotomic number \"" + shown() + "\" has no value here: " + e.getMessage(), e);
    }
  }

  private Cyclotomic sum() {
    Cyclotomic total = Cyclotomic.ZERO;
    boolean negative = take('-');
    if (!negative) {
      take('+');
    }
    while (true) {
      Cyclotomic term = product();
      total = negative ? total.minus(term) : total.plus(term);
      negative = take('-');
      if (!negative && !take('+')) {
        return total;
      }
    }
  }

  private Cyclotomic product() {
    Cyclotomic value = power();
    while (true) {
      if (take('*')) {
        value = value.times(power());
      } else if (take('/')) {
        value = value.dividedBy(power());
      } else {
        return value;
      }
    }
  }

  private Cyclotomic power() {
    skipSpaces();
    int from = at;
    Cyclotomic root = null;
    int order = 0;
    if (take('E')) {
      require('(');
      order = bounded(Cyclotomic.LARGEST_CONDUCTOR, "a conductor of at most ");
      require(')');
    } else if (take('(')) {
      if (++depth > DEEPEST) {
        throw failure("at most " + DEEPEST + " open parentheses");
      }
      root = sum();
      depth--;
      require(')');
    } else {
      root = Cyclotomic.of(Rational.of(digits()));
    }
    int exponent = 1;
    if (take('^')) {
      boolean negative = take('-');
      exponent = bounded(LARGEST_EXPONENT, "an exponent of at most ");
      exponent = negative ? -exponent : exponent;
    }
    if (root == null) {
      if (order == 0) {
        at = from;
        throw failure("a positive conductor");
      }
      return Cyclotomic.rootOfUnity(order, exponent);
    }
    return root.pow(exponent);
  }

  private int bounded(int largest, String expected) {
    skipSpaces();
    int from = at;
    BigInteger value = digits();
    if (value.compareTo(BigInteger.valueOf(largest)) > 0) {
      at = from;
      throw failure(expected + largest);
    }
    return value.intValue();
  }

  private BigInteger digits() {
    skipSpaces();
    int from = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    if (from == at) {
      throw failure("a number, \"E(\" or \"(\"");
    }
    return new BigInteger(text.substring(from, at));
  }

  private void skipSpaces() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
  }

  private boolean take(char c) {
    skipSpaces();
    boolean found = at < text.length() && text.charAt(at) == c;
    at += found ? 1 : 0;
    skipSpaces();
    return found;
  }

  private void require(char c) {
    if (!take(c)) {
      throw failure("\"" + c + "\"");
    }
  }

  private String shown() {
    return text.length() <= 80 ? text : text.substring(0, 77) + "...";
  }

  private IllegalArgumentException failure(String expected) {
    return new IllegalArgumentException(
        "The cyclotomic number \""
            + shown()
            + "\" has "
            + (at < text.length() ? "\"" + text.charAt(at) + "\"" : "its end")
            + " at position "
            + (at + 1)
            + ", where "
            + expected
            + " should be.");
  }
}
