package io.intertwine.checker;

import java.math.BigInteger;

/**
 * Reads the exact text of certificates and of comments in sources: {@code sum = ["-"] term
 * {("+"|"-") term}}, {@code term = factor {"*" factor}}, {@code factor = digits ["/" digits] | "I"
 * | "Sqrt[" digits "]" | "Pi^(" ["-"] digits ["/2"] ")" | "(" sum ")"}, no spaces, brackets not
 * nested.
 */
final class ExactText {
  private final String text;
  private int at;

  private ExactText(String text) {
    this.text = text;
  }

  /** The number; a wrong text is refused. */
  static Surd parse(String text) {
    if (text.length() > Limits.EXACT_CHARACTERS) {
      throw new Refusal("An exact number of " + text.length() + " characters is too long.");
    }
    ExactText reader = new ExactText(text);
    Surd value = reader.sum(false);
    if (reader.at < text.length()) {
      throw reader.wrong();
    }
    return value;
  }

  private Surd sum(boolean inBrackets) {
    Surd sum = take("-") ? term(inBrackets).negate() : term(inBrackets);
    while (true) {
      if (take("+")) {
        sum = sum.plus(term(inBrackets));
      } else if (take("-")) {
        sum = sum.minus(term(inBrackets));
      } else {
        return sum;
      }
    }
  }

  private Surd term(boolean inBrackets) {
    Surd product = factor(inBrackets);
    while (take("*")) {
      product = product.times(factor(inBrackets));
    }
    return product;
  }

  private Surd factor(boolean inBrackets) {
    if (take("I")) {
      return Surd.I;
    }
    if (take("Sqrt[")) {
      Surd root = Surd.sqrt(Ratio.of(digits(), BigInteger.ONE));
      require("]");
      return root;
    }
    if (take("Pi^(")) {
      boolean negative = take("-");
      BigInteger power = digits();
      if (power.bitLength() > 12) {
        throw wrong();
      }
      int k = take("/2") ? power.intValue() : 2 * power.intValue();
      require(")");
      return Surd.sqrtPiPower(negative ? -k : k);
    }
    if (!inBrackets && take("(")) {
      Surd inner = sum(true);
      require(")");
      return inner;
    }
    BigInteger top = digits();
    BigInteger bottom = take("/") ? digits() : BigInteger.ONE;
    if (bottom.signum() == 0) {
      throw wrong();
    }
    return Surd.of(Ratio.of(top, bottom));
  }

  private BigInteger digits() {
    int from = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    if (from == at) {
      throw wrong();
    }
    return new BigInteger(text.substring(from, at));
  }

  private boolean take(String word) {
    boolean found = text.startsWith(word, at);
    at += found ? word.length() : 0;
    return found;
  }

  private void require(String word) {
    if (!take(word)) {
      throw wrong();
    }
  }

  private Refusal wrong() {
    return new Refusal(
        Refusal.quote(text) + " is not an exact number: see character " + (at + 1) + ".");
  }
}
