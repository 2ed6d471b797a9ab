package io.intertwine.symbolic.symja;

import io.intertwine.symbolic.number.ExactNumber;
import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SqrtPiMultiple;
import io.intertwine.symbolic.number.SurdSum;
import java.math.BigInteger;
import org.matheclipse.core.eval.EvalEngine;
import org.matheclipse.core.eval.ExprEvaluator;
import org.matheclipse.core.expression.F;
import org.matheclipse.core.form.output.OutputFormFactory;
import org.matheclipse.core.interfaces.IASTAppendable;
import org.matheclipse.core.interfaces.IExpr;

/**
 * Exact numbers as Symja expressions and back, and Symja's evaluator.
 *
 * <p>The first use of this class starts Symja. Texts are in Mathematica syntax (square brackets, no
 * line breaks); that of an exact number is {@link ExactNumber#toExactString}, for which no Symja is
 * needed.
 */
final class SymjaForm {
  static {
    F.initSymbols();
  }

  private SymjaForm() {}

  /** The expression of an exact number, not evaluated. */
  static IExpr toExpr(ExactNumber number) {
    if (number instanceof SqrtPiMultiple multiple) {
      return F.Times(
          toExpr(multiple.value()), F.Power(F.Pi, rational(Rational.of(multiple.halfPower(), 2))));
    }
    if (!(number instanceof SurdSum sum)) {
      throw new IllegalArgumentException(
          "There is no Symja form for numbers of type " + number.getClass().getSimpleName() + ".");
    }
    IASTAppendable result = F.Plus();
    for (SurdSum.Term term : sum.terms()) {
      IASTAppendable product = F.Times();
      product.append(rational(term.coefficient()));
      if (term.isImaginary()) {
        product.append(F.CI);
      }
      BigInteger radicand = term.realFactor().radicand();
      if (!radicand.equals(BigInteger.ONE)) {
        product.append(F.Sqrt(F.ZZ(radicand)));
      }
      result.append(product);
    }
    return result;
  }

  private static IExpr rational(Rational value) {
    return value.isInteger()
        ? F.ZZ(value.numerator())
        : F.QQ(F.ZZ(value.numerator()), F.ZZ(value.denominator()));
  }

  /**
   * The exact number of an expression that Symja answered, read from its text by {@link
   * ExactParser}.
   *
   * @throws ExpressionException if the expression is not an exact number of the supported kind, for
   *     instance because Symja left it unevaluated
   */
  static ExactNumber fromExpr(IExpr expression) {
    return ExactParser.parse(toText(expression));
  }

  /** The text of an expression. */
  static String toText(IExpr expression) {
    OutputFormFactory factory = OutputFormFactory.get(false);
    factory.setIgnoreNewLine(true);
    StringBuilder text = new StringBuilder();
    if (!factory.convert(text, expression)) {
      throw new IllegalArgumentException("Symja has no text for one of its expressions.");
    }
    return text.toString();
  }

  /**
   * What Symja's evaluator makes of an expression, in an engine of its own.
   *
   * <p>The answer is a hint, not a fact: callers check it exactly.
   */
  static IExpr evaluate(IExpr expression) {
    return new ExprEvaluator(new EvalEngine(false), true, (short) 0).eval(expression);
  }
}
