package io.intertwine.symbolic.symja;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.intertwine.symbolic.number.ExactNumber;
import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SqrtPiMultiple;
import io.intertwine.symbolic.number.SurdSum;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.matheclipse.core.expression.F;

class SymjaFormTest {
  @Test
  void numbersSurviveTheWayThroughSymjasEvaluator() {
    Random random = new Random(3);
    for (int k = 0; k < 200; k++) {
      SurdSum value = SurdSum.ZERO;
      for (int t = random.nextInt(4); t >= 0; t--) {
        long mask = random.nextInt(64) | (random.nextBoolean() ? Long.MIN_VALUE : 0);
        Rational c =
            Rational.of(
                new BigInteger(random.nextInt(100), random),
                BigInteger.valueOf(1 + random.nextInt(50)));
        value = value.plus(SurdSum.of(random.nextBoolean() ? c : c.negate(), mask));
      }
      ExactNumber number = SqrtPiMultiple.of(value, random.nextInt(5) - 2);
      assertEquals(number, SymjaForm.fromExpr(SymjaForm.toExpr(number)));
      assertEquals(number, SymjaForm.fromExpr(SymjaForm.evaluate(SymjaForm.toExpr(number))));
    }
  }

  @Test
  void anUnevaluatedAnswerIsNotANumber() {
    assertThrows(
        ExpressionException.class,
        () -> SymjaForm.fromExpr(SymjaForm.evaluate(F.Cos(F.Dummy("x")))));
  }
}
