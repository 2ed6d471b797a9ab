package io.intertwine.symbolic.symja;

import io.intertwine.symbolic.number.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.matheclipse.parser.client.ast.ASTNode;
import org.matheclipse.parser.client.ast.FractionNode;
import org.matheclipse.parser.client.ast.FunctionNode;
import org.matheclipse.parser.client.ast.IntegerNode;

/**
 * TeX of closed forms, from their syntax trees: one fraction per product, {@code \cos^{2}\beta} for
 * powers of functions. Symja's own TeX writes {@code {\cos (\beta)}^{2} \cdot ...}.
 */
final class TexPrinter {
  private static final String LEFT = "\\left(";
  private static final String RIGHT = "\\right)";

  private TexPrinter() {}

  static String tex(ExpressionSource source) {
    return sum(source.parse());
  }

  /** Whether the expression is a sum of several terms. */
  static boolean isSum(ExpressionSource source) {
    return isCall(source.parse(), "Plus");
  }

  private static boolean isCall(ASTNode node, String name) {
    return node instanceof FunctionNode f && f.getNode(0).getString().equals(name);
  }

  private static String sum(ASTNode node) {
    List<ASTNode> terms = new ArrayList<>();
    flatten(node, terms);
    StringBuilder text = new StringBuilder();
    for (ASTNode term : terms) {
      String part = new Product().with(term, false).tex();
      text.append(text.isEmpty() || part.startsWith("-") ? "" : "+").append(part);
    }
    return text.toString();
  }

  private static void flatten(ASTNode node, List<ASTNode> terms) {
    if (isCall(node, "Plus")) {
      FunctionNode f = (FunctionNode) node;
      for (int k = 1; k < f.size(); k++) {
        flatten(f.getNode(k), terms);
      }
    } else {
      terms.add(node);
    }
  }

  /** A product being collected: a rational number, and factors above and below the bar. */
  private static final class Product {
    private Rational number = Rational.ONE;
    private final List<String> above = new ArrayList<>();
    private final List<String> below = new ArrayList<>();

    Product with(ASTNode node, boolean inverse) {
      if (node instanceof IntegerNode || node instanceof FractionNode) {
        Rational value = rational(node);
        number = inverse ? number.dividedBy(value) : number.times(value);
        return this;
      }
      if (isCall(node, "Times")) {
        FunctionNode f = (FunctionNode) node;
        for (int k = 1; k < f.size(); k++) {
          with(f.getNode(k), inverse);
        }
        return this;
      }
      ASTNode base = node;
      BigInteger exponent = BigInteger.ONE;
      if (isCall(node, "Power") && ((FunctionNode) node).getNode(2) instanceof IntegerNode e) {
        base = ((FunctionNode) node).getNode(1);
        exponent = rational(e).numerator();
        if (exponent.equals(BigInteger.ONE.negate())) {
          return with(base, !inverse);
        }
      }
      boolean under = inverse ^ exponent.signum() < 0;
      (under ? below : above).add(factor(base, exponent.abs()));
      return this;
    }

    private static String factor(ASTNode base, BigInteger exponent) {
      String power = exponent.equals(BigInteger.ONE) ? "" : "^{" + exponent + "}";
      if (isCall(base, "Cos") || isCall(base, "Sin")) {
        FunctionNode f = (FunctionNode) base;
        String argument = new Product().with(f.getNode(1), false).tex();
        String name = isCall(base, "Cos") ? "\\cos" : "\\sin";
        return name + power + (Character.isDigit(argument.charAt(0)) ? " " : "") + argument;
      }
      if (isCall(base, "Sqrt")) {
        return "\\sqrt{" + sum(((FunctionNode) base).getNode(1)) + "}" + power;
      }
      if (base instanceof FunctionNode) {
        return LEFT + sum(base) + RIGHT + power;
      }
      return "\\" + base.getString() + power;
    }

    String tex() {
      BigInteger num = number.numerator().abs();
      BigInteger den = number.denominator();
      String top = (num.equals(BigInteger.ONE) ? "" : num.toString()) + String.join("", above);
      String bottom = (den.equals(BigInteger.ONE) ? "" : den.toString()) + String.join("", below);
      top = top.isEmpty() ? "1" : top;
      if (!bottom.isEmpty() && above.size() == 1 && top.startsWith(LEFT) && top.endsWith(RIGHT)) {
        top = top.substring(LEFT.length(), top.length() - RIGHT.length());
      }
      return (number.signum() < 0 ? "-" : "")
          + (bottom.isEmpty() ? top : "\\frac{" + top + "}{" + bottom + "}");
    }

    private static Rational rational(ASTNode node) {
      if (node instanceof FractionNode f) {
        Rational value = rational(f.getNumerator()).dividedBy(rational(f.getDenominator()));
        return f.isSign() ? value.negate() : value;
      }
      return Rational.of(new BigInteger(node.toString()));
    }
  }
}
