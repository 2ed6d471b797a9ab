package io.intertwine.symbolic.number;

import java.math.BigInteger;

/**
 * Reads the canonical exact text that {@link ExactNumber#toExactString} writes.
 *
 * <p>Grammar, without spaces: {@code sum = ["-"] term {("+"|"-") term}}, {@code term = factor {"*"
 * factor}}, {@code factor = digits ["/" digits] | "I" | "Sqrt[" digits "]"}. General expressions of
 * group files (functions, brackets, powers) are read by {@code io.intertwine.symbolic.symja}.
 */
public final class ExactNumbers {
  private final String text;
  private int at;

  private ExactNumbers(String text) {
    this.text = text;
  }

  /**
   * The number that {@code text} denotes.
   *
   * @throws IllegalArgumentException with one sentence if the text is not in the grammar
   * @throws ArithmeticException if a denominator is zero or a root has no exact form here
   */
  public static SurdSum parse(String text) {
    return new ExactNumbers(text).sum();
  }

  private SurdSum sum() {
    SurdSum total = take('-') ? term().negate() : term();
    while (at < text.length()) {
      if (take('+')) {
        total = total.plus(term());
      } else if (take('-')) {
        total = total.minus(term());
      } else {
        throw failure("\"+\", \"-\", \"*\" or the end");
      }
    }
    return total;
  }

  private SurdSum term() {
    SurdSum product = factor();
    while (take('*')) {
      product = product.times(factor());
    }
    return product;
  }

  private SurdSum factor() {
    if (take('I')) {
      return SurdSum.I;
    }
    if (text.startsWith("Sqrt[", at)) {
      at += "Sqrt[".length();
      SurdSum root = SurdSum.sqrt(Rational.of(digits()));
      if (!take(']')) {
        throw failure("\"]\"");
      }
      return root;
    }
    BigInteger numerator = digits();
    return SurdSum.of(take('/') ? Rational.of(numerator, digits()) : Rational.of(numerator));
  }

  private BigInteger digits() {
    int from = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    if (from == at) {
      throw failure("a digit, \"I\" or \"Sqrt[\"");
    }
    return new BigInteger(text.substring(from, at));
  }

  private boolean take(char c) {
    boolean found = at < text.length() && text.charAt(at) == c;
    at += found ? 1 : 0;
    return found;
  }

  private IllegalArgumentException failure(String expected) {
    return new IllegalArgumentException(
        "The exact number \""
            + text
            + "\" has "
            + (at < text.length() ? "\"" + text.charAt(at) + "\"" : "its end")
            + " at position "
            + (at + 1)
            + ", where "
            + expected
            + " should be.");
  }
}
