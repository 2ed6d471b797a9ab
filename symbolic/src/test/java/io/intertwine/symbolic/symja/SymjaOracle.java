package io.intertwine.symbolic.symja;

import io.intertwine.symbolic.number.SurdSum;
import java.util.Optional;
import org.matheclipse.core.expression.F;
import org.matheclipse.core.interfaces.IExpr;

/**
 * Symja's own coupling coefficients: an independent oracle for tests. Spins and projections are
 * doubled. Empty where Symja leaves the question unevaluated.
 */
public final class SymjaOracle {
  private SymjaOracle() {}

  /** The Clebsch-Gordan coefficient of (j1 m1), (j2 m2) to (j m). */
  public static Optional<SurdSum> clebschGordan(int[] tj, int[] tm) {
    return number(F.ClebschGordan(pair(tj[0], tm[0]), pair(tj[1], tm[1]), pair(tj[2], tm[2])));
  }

  /** The 3j symbol. */
  public static Optional<SurdSum> threeJ(int[] tj, int[] tm) {
    return number(F.ThreeJSymbol(pair(tj[0], tm[0]), pair(tj[1], tm[1]), pair(tj[2], tm[2])));
  }

  private static IExpr pair(int tj, int tm) {
    return F.List(half(tj), half(tm));
  }

  private static IExpr half(int twice) {
    return (twice & 1) == 0 ? F.ZZ(twice / 2) : F.QQ(twice, 2);
  }

  private static Optional<SurdSum> number(IExpr question) {
    try {
      return Optional.of(ExactParser.parseSurdSum(SymjaForm.toText(SymjaForm.evaluate(question))));
    } catch (ExpressionException unevaluated) {
      return Optional.empty();
    }
  }
}
