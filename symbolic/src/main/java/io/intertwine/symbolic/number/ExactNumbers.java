package io.intertwine.symbolic.number;

import java.math.BigInteger;

/**
 * Reads the canonical exact text that {@link ExactNumber#toExactString} writes.
 *
 * <p>Grammar, without spaces: {@code sum = ["-"] term {("+"|"-") term}}, {@code term = factor {"*"
 * factor}}, {@code factor = digits ["/" digits] | "I" | "Sqrt[" digits "]" | "Pi^(" ["-"] digits
 * ["/2"] ")" | "(" sum ")"}, brackets not nested. General expressions of group files (functions,
 * powers) are read by {@code io.intertwine.symbolic.symja}.
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
   * @throws ArithmeticException if a denominator is zero, if a root has no exact form here, or if
   *     different powers of pi are added
   */
  public static ExactNumber parse(String text) {
    ExactNumbers reader = new ExactNumbers(text);
    ExactNumber sum = reader.sum(false);
    if (reader.at < text.length()) {
      throw reader.failure("\"+\", \"-\", \"*\" or the end");
    }
    return sum;
  }

  /**
   * The sum of square roots that {@code text} denotes.
   *
   * @throws IllegalArgumentException with one sentence if the text is not in the grammar or holds a
   *     power of pi
   * @throws ArithmeticException as {@link #parse}
   */
  public static SurdSum parseSurdSum(String text) {
    if (parse(text) instanceof SurdSum s) {
      return s;
    }
    throw new IllegalArgumentException(
        "The exact number \"" + text + "\" holds a power of Pi, where none is allowed.");
  }

  private ExactNumber sum(boolean bracketed) {
    ExactNumber total = take('-') ? term(bracketed).negate() : term(bracketed);
    while (true) {
      if (take('+')) {
        total = total.plus(term(bracketed));
      } else if (take('-')) {
        total = total.minus(term(bracketed));
      } else {
        return total;
      }
    }
  }

  private ExactNumber term(boolean bracketed) {
    ExactNumber product = factor(bracketed);
    while (take('*')) {
      product = product.times(factor(bracketed));
    }
    return product;
  }

  private ExactNumber factor(boolean bracketed) {
    if (take('I')) {
      return SurdSum.I;
    }
    if (take("Sqrt[")) {
      BigInteger radicand = digits();
      require(']');
      return SurdSum.sqrt(Rational.of(radicand));
    }
    if (take("Pi^(")) {
      boolean negative = take('-');
      int from = at;
      Rational halfPower = Rational.of(digits()).times(take("/2") ? Rational.ONE : Rational.TWO);
      if (halfPower.compareTo(Rational.of(Integer.MAX_VALUE)) > 0) {
        at = from;
        throw failure("a smaller exponent");
      }
      require(')');
      int k = halfPower.numerator().intValue();
      return SqrtPiMultiple.of(SurdSum.ONE, negative ? -k : k);
    }
    if (!bracketed && take('(')) {
      ExactNumber inner = sum(true);
      require(')');
      return inner;
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
      throw failure("a number");
    }
    return new BigInteger(text.substring(from, at));
  }

  private boolean take(char c) {
    boolean found = at < text.length() && text.charAt(at) == c;
    at += found ? 1 : 0;
    return found;
  }

  private boolean take(String word) {
    boolean found = text.startsWith(word, at);
    at += found ? word.length() : 0;
    return found;
  }

  private void require(char c) {
    if (!take(c)) {
      throw failure("\"" + c + "\"");
    }
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
