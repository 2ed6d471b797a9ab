package io.intertwine.symbolic.symja;

import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SurdSum;
import io.intertwine.symbolic.wigner.WignerD;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.matheclipse.core.expression.F;
import org.matheclipse.core.interfaces.IAST;
import org.matheclipse.core.interfaces.IASTAppendable;
import org.matheclipse.core.interfaces.IExpr;
import org.matheclipse.core.interfaces.ISymbol;

/**
 * A Wigner function d^j_{m'm}(beta) or D^j_{m'm}(alpha, beta, gamma) in closed form, for display.
 *
 * <p>Symja simplifies the exact sum in several ways. Each answer is read again and compared with
 * the sum exactly, as polynomials in cos(beta/2) and sin(beta/2) modulo their relation; of those
 * that are right, and the plain form that needs no Symja, the shortest text is taken (the first of
 * equals).
 *
 * @param text the form in Mathematica syntax, in the names alpha, beta, gamma
 * @param tex the form in TeX (mathematics mode, without delimiters)
 * @param origin who made the form
 */
public record ClosedForm(String text, String tex, Origin origin) {
  /** Sums of more terms are displayed in the plain form, for Symja's simplification gets slow. */
  public static final int MAX_TERMS_FOR_SYMJA = 12;

  private static final int MAX_TEXT = 1_000_000;

  private static final System.Logger LOG = System.getLogger(ClosedForm.class.getName());

  /** Who made a closed form. */
  public enum Origin {
    /** Symja's answer, checked. */
    SYMJA,
    /** The common factors of the sum taken out. */
    PLAIN
  }

  /** The closed form of the sum of {@code terms}. */
  public static ClosedForm wignerSmallD(List<WignerD.Term> terms) {
    HalfAnglePolynomial exact = polynomial(terms);
    String plain = PlainForm.text(terms);
    String best = plain;
    if (terms.size() <= MAX_TERMS_FOR_SYMJA) {
      for (String candidate : symjaForms(terms)) {
        if (candidate.length() < best.length() && denotes(candidate, exact)) {
          best = candidate;
        }
      }
    }
    return new ClosedForm(
        best, TexPrinter.tex(source(best)), best.equals(plain) ? Origin.PLAIN : Origin.SYMJA);
  }

  /** The closed form of e^(-i m' alpha) d(beta) e^(-i m gamma), with d the sum of {@code terms}. */
  public static ClosedForm wignerD(List<WignerD.Term> terms, Rational mPrime, Rational m) {
    ClosedForm d = wignerSmallD(terms);
    if ((mPrime.isZero() && m.isZero()) || d.text().equals("0")) {
      return d;
    }
    String phase = PlainForm.phase(mPrime, m);
    String texPhase = PlainForm.texPhase(mPrime, m);
    if (d.text().equals("1")) {
      return new ClosedForm(phase, texPhase, d.origin());
    }
    boolean sum = TexPrinter.isSum(source(d.text()));
    return new ClosedForm(
        (sum ? "(" + d.text() + ")" : d.text()) + "*" + phase,
        (sum ? "\\left(" + d.tex() + "\\right)" : d.tex()) + "\\," + texPhase,
        d.origin());
  }

  private static ExpressionSource source(String text) {
    return new ExpressionSource(text, MAX_TEXT);
  }

  private static HalfAnglePolynomial polynomial(List<WignerD.Term> terms) {
    HalfAnglePolynomial sum = HalfAnglePolynomial.ZERO;
    for (WignerD.Term term : terms) {
      sum =
          sum.plus(
              HalfAnglePolynomial.constant(SurdSum.of(term.coefficient()))
                  .times(HalfAnglePolynomial.COSINE.pow(term.cosinePower()))
                  .times(HalfAnglePolynomial.SINE.pow(term.sinePower())));
    }
    return sum;
  }

  /** Whether the text denotes exactly this function. */
  static boolean denotes(String text, HalfAnglePolynomial exact) {
    try {
      return HalfAngleWalker.read(source(text)).equals(exact);
    } catch (ExpressionException notAPolynomial) {
      return false;
    }
  }

  /** Symja's ways to write the sum, unchecked; none where Symja fails. */
  private static List<String> symjaForms(List<WignerD.Term> terms) {
    IExpr sum = expression(terms);
    List<UnaryOperator<IExpr>> ways =
        List.of(F::Simplify, F::TrigReduce, e -> F.Simplify(F.TrigReduce(e)), F::Factor);
    List<String> forms = new ArrayList<>();
    for (UnaryOperator<IExpr> way : ways) {
      try {
        forms.add(SymjaForm.toText(SymjaForm.evaluate(way.apply(sum))));
      } catch (RuntimeException symjaFailed) {
        // An answer less: the plain form is always there.
        LOG.log(Level.DEBUG, "Symja failed to simplify a Wigner function.", symjaFailed);
      }
    }
    return forms;
  }

  private static IExpr expression(List<WignerD.Term> terms) {
    ISymbol beta = F.Dummy(HalfAngleWalker.ANGLE);
    IAST half = F.Times(F.QQ(1, 2), beta);
    IASTAppendable sum = F.Plus();
    for (WignerD.Term term : terms) {
      sum.append(
          F.Times(
              SymjaForm.toExpr(term.coefficient().toSurdSum()),
              F.Power(F.Cos(half), term.cosinePower()),
              F.Power(F.Sin(half), term.sinePower())));
    }
    return sum;
  }
}
