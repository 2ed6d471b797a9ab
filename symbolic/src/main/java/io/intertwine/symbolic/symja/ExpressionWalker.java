package io.intertwine.symbolic.symja;

import io.intertwine.symbolic.number.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.matheclipse.parser.client.ast.ASTNode;
import org.matheclipse.parser.client.ast.FractionNode;
import org.matheclipse.parser.client.ast.FunctionNode;
import org.matheclipse.parser.client.ast.IntegerNode;
import org.matheclipse.parser.client.ast.SymbolNode;

/**
 * Walks a syntax tree of Symja's parser over a ring of values: numbers, sums, products and powers
 * are the same in each ring, names and functions are its own. Whatever is not listed is refused.
 */
abstract class ExpressionWalker<T> {
  private final ExpressionSource source;

  ExpressionWalker(ExpressionSource source) {
    this.source = source;
  }

  abstract T constant(Rational value);

  abstract T plus(T a, T b);

  abstract T times(T a, T b);

  abstract T reciprocal(T a);

  abstract T sqrt(T a);

  abstract T symbol(String name);

  abstract T call(String name, List<T> arguments);

  /** The value as a rational number, if it is one. */
  abstract Optional<Rational> rational(T value);

  /** Refuses values beyond the limits of size. */
  abstract T withinLimits(T value);

  final ExpressionSource source() {
    return source;
  }

  /** The value of the whole expression. */
  final T value() {
    try {
      return walk(source.parse());
    } catch (ArithmeticException e) {
      String reason = String.valueOf(e.getMessage());
      int end = reason.endsWith(".") ? reason.length() - 1 : reason.length();
      throw source.refusal(
          "has no exact value here: "
              + Character.toLowerCase(reason.charAt(0))
              + reason.substring(1, end));
    }
  }

  private T walk(ASTNode node) {
    if (node instanceof IntegerNode integer) {
      return constant(Rational.of(integer(integer)));
    }
    if (node instanceof FractionNode fraction) {
      // The sign of a fraction is its own flag, beside those of its two integers.
      Rational value =
          Rational.of(integer(fraction.getNumerator()), integer(fraction.getDenominator()));
      return constant(fraction.isSign() ? value.negate() : value);
    }
    if (node instanceof SymbolNode symbol) {
      return symbol(symbol.getString());
    }
    if (node instanceof FunctionNode function && function.getNode(0) instanceof SymbolNode head) {
      return walkFunction(function, head.getString());
    }
    throw source.refusal("holds \"" + node + "\", which is not an exact number");
  }

  private BigInteger integer(IntegerNode node) {
    if (node.getNumberFormat() != 10) {
      throw source.refusal("holds an integer that is not decimal");
    }
    return new BigInteger(node.toString());
  }

  private T walkFunction(FunctionNode function, String name) {
    List<T> arguments = new ArrayList<>();
    for (int k = 1; k < function.size(); k++) {
      arguments.add(walk(function.getNode(k)));
    }
    return switch (name) {
      case "Plus" -> fold(arguments, Rational.ZERO, this::plus);
      case "Times" -> fold(arguments, Rational.ONE, this::times);
      case "Power" -> power(arguments);
      case "Sqrt", "sqrt" -> {
        requireOne(arguments, name);
        yield withinLimits(sqrt(arguments.get(0)));
      }
      default -> withinLimits(call(name, arguments));
    };
  }

  private T fold(List<T> values, Rational unit, BinaryOperator<T> operation) {
    T result = constant(unit);
    for (T value : values) {
      result = withinLimits(operation.apply(result, value));
    }
    return result;
  }

  final void requireOne(List<T> arguments, String name) {
    if (arguments.size() != 1) {
      throw source.refusal(
          "gives " + name + " " + arguments.size() + " arguments, where it takes one");
    }
  }

  /** The power with an integer exponent, or with half of one as a power of the principal root. */
  private T power(List<T> arguments) {
    if (arguments.size() != 2) {
      throw source.refusal("gives Power " + arguments.size() + " arguments, where it takes two");
    }
    Optional<Rational> exponent = rational(arguments.get(1));
    Rational twice = exponent.orElse(Rational.of(1, 3)).times(Rational.TWO);
    if (!twice.isInteger()) {
      throw source.refusal("has an exponent that is neither an integer nor half of one");
    }
    Rational limit = Rational.of(2L * ExactParser.MAX_EXPONENT);
    if (twice.abs().compareTo(limit) > 0) {
      throw source.refusal(
          "has the exponent "
              + exponent.orElseThrow()
              + "; at most "
              + ExactParser.MAX_EXPONENT
              + " in magnitude is allowed");
    }
    int n = twice.numerator().intValueExact();
    T base = (n & 1) == 0 ? arguments.get(0) : sqrt(arguments.get(0));
    int e = (n & 1) == 0 ? n / 2 : n;
    T positive = constant(Rational.ONE);
    for (int bit = Integer.highestOneBit(Math.abs(e)); bit != 0; bit >>= 1) {
      positive = withinLimits(times(positive, positive));
      if ((Math.abs(e) & bit) != 0) {
        positive = withinLimits(times(positive, base));
      }
    }
    return e < 0 ? withinLimits(reciprocal(positive)) : positive;
  }
}
