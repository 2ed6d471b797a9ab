package io.intertwine.symbolic.symja;

import io.intertwine.symbolic.number.ExactNumber;
import io.intertwine.symbolic.number.PiMultiple;
import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SqrtPiMultiple;
import io.intertwine.symbolic.number.SurdSum;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * Reads exact expressions of files, such as {@code Sqrt[3]/2}, {@code Cos[2 Pi/5]} or {@code
 * (1+Sqrt(5))/2}.
 *
 * <p>Symja's parser makes the syntax tree; its evaluator is never started. The tree is walked with
 * a whitelist: decimal integers, {@code + - * / ^} with an exponent that is an integer or half of
 * one, {@code Sqrt} of a rational times a whole power of Pi, {@code Pi}, {@code I}, {@code Sin} and
 * {@code Cos} of rational multiples of Pi, {@code Exp} of rational multiples of I Pi, and {@code
 * E(n)} = e^(2 pi i/n) as in GAP, each where the value is a sum of square roots (multiples of Pi/12
 * and Pi/5, see {@link PiMultiple}). Function names may be written in lower case, brackets square
 * or round. Everything else is refused by one sentence that names the expression and the place.
 */
public final class ExactParser {
  /** Most characters of an expression. */
  public static final int MAX_LENGTH = 1_000;

  /** Most brackets open at once. */
  public static final int MAX_DEPTH = 50;

  /** Largest magnitude of an exponent. */
  public static final int MAX_EXPONENT = 1_000;

  /** Most terms of an intermediate value. */
  public static final int MAX_TERMS = 64;

  /** Most bits of all coefficients of an intermediate value together. */
  public static final int MAX_BITS = 20_000;

  private ExactParser() {}

  /**
   * The number that {@code text} denotes.
   *
   * @throws ExpressionException with one sentence if the expression is refused
   */
  public static ExactNumber parse(String text) {
    return new Walker(new ExpressionSource(text, MAX_LENGTH)).value();
  }

  /**
   * The sum of square roots that {@code text} denotes: as {@link #parse}, but a value with a power
   * of pi is refused.
   *
   * @throws ExpressionException with one sentence if the expression is refused
   */
  public static SurdSum parseSurdSum(String text) {
    if (parse(text) instanceof SurdSum value) {
      return value;
    }
    throw new ExpressionSource(text, MAX_LENGTH)
        .refusal("has a power of Pi in its value, where none is allowed");
  }

  private static final class Walker extends ExpressionWalker<ExactNumber> {
    private static final String KNOWN =
        "known are Pi, I, Sqrt, Sin, Cos, Exp and E(n) with n dividing 24";

    Walker(ExpressionSource source) {
      super(source);
    }

    @Override
    ExactNumber constant(Rational value) {
      return SurdSum.of(value);
    }

    @Override
    ExactNumber plus(ExactNumber a, ExactNumber b) {
      return a.plus(b);
    }

    @Override
    ExactNumber times(ExactNumber a, ExactNumber b) {
      return a.times(b);
    }

    @Override
    ExactNumber reciprocal(ExactNumber a) {
      return a.reciprocal();
    }

    @Override
    ExactNumber symbol(String name) {
      return switch (name) {
        case "I" -> SurdSum.I;
        case "Pi", "pi" -> SqrtPiMultiple.of(SurdSum.ONE, 2);
        default -> throw source().nameRefusal("has the unknown name", name, KNOWN);
      };
    }

    @Override
    ExactNumber call(String name, List<ExactNumber> arguments) {
      switch (name) {
        case "Cos", "cos", "Sin", "sin", "Exp", "exp", "E" -> requireOne(arguments, name);
        default -> throw source().nameRefusal("has the unknown function", name, KNOWN);
      }
      ExactNumber argument = arguments.get(0);
      return switch (name) {
        case "Cos", "cos" -> angle(argument, name).cos();
        case "Sin", "sin" -> angle(argument, name).sin();
        case "Exp", "exp" -> angle(argument.dividedBy(SurdSum.I), name).exp();
        default -> rootOfUnity(argument);
      };
    }

    private PiMultiple angle(ExactNumber argument, String name) {
      if (argument.isZero()) {
        return new PiMultiple(Rational.ZERO);
      }
      if (argument instanceof SqrtPiMultiple multiple
          && multiple.halfPower() == 2
          && multiple.value().isRational()) {
        return new PiMultiple(multiple.value().asRational().orElseThrow());
      }
      throw source()
          .nameRefusal(
              "has an argument that is not a rational multiple of "
                  + (name.equalsIgnoreCase("Exp") ? "I*Pi" : "Pi")
                  + " under",
              name,
              "only such values are exact here");
    }

    private ExactNumber rootOfUnity(ExactNumber n) {
      Optional<Rational> order = rational(n).filter(q -> q.isInteger() && q.signum() > 0);
      if (order.isEmpty()) {
        throw source().refusal("has E(n) with an n that is not a positive integer");
      }
      Rational divisor = Rational.of(24).dividedBy(order.get());
      if (!divisor.isInteger()) {
        throw source()
            .refusal(
                "has the root of unity E("
                    + order.get()
                    + "), which is not a sum of square roots; E(n) with n dividing 24 is supported"
                    + " now");
      }
      return new PiMultiple(Rational.TWO.dividedBy(order.get())).exp();
    }

    @Override
    ExactNumber sqrt(ExactNumber a) {
      Optional<Rational> radicand = rational(a);
      if (radicand.isPresent()) {
        return SurdSum.sqrt(radicand.get());
      }
      if (a instanceof SqrtPiMultiple multiple && (multiple.halfPower() & 1) == 0) {
        Optional<Rational> factor = multiple.value().asRational();
        if (factor.isPresent()) {
          return SqrtPiMultiple.of(SurdSum.sqrt(factor.get()), multiple.halfPower() / 2);
        }
      }
      throw source()
          .refusal(
              "takes the square root of "
                  + a.toExactString()
                  + "; roots of rational numbers are supported now, nested roots are not");
    }

    @Override
    Optional<Rational> rational(ExactNumber value) {
      return value instanceof SurdSum s ? s.asRational() : Optional.empty();
    }

    @Override
    ExactNumber withinLimits(ExactNumber value) {
      SurdSum sum = value instanceof SqrtPiMultiple m ? m.value() : (SurdSum) value;
      long bits = 0;
      for (SurdSum.Term term : sum.terms()) {
        BigInteger num = term.coefficient().numerator();
        bits += num.bitLength() + term.coefficient().denominator().bitLength();
      }
      if (sum.termCount() > MAX_TERMS || bits > MAX_BITS) {
        throw source()
            .refusal(
                "has an intermediate value of more than "
                    + (sum.termCount() > MAX_TERMS ? MAX_TERMS + " terms" : MAX_BITS + " bits"));
      }
      return value;
    }
  }
}
