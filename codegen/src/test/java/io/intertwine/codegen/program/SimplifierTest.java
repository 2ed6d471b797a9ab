package io.intertwine.codegen.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.intertwine.symbolic.map.SmoothFunction;
import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SqrtPiMultiple;
import io.intertwine.symbolic.number.SurdSum;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SimplifierTest {
  private Simplifier to = new Simplifier(new ProgramBuilder(List.of()));
  private int x;
  private int y;

  @BeforeEach
  void twoInputs() {
    to = new Simplifier(new ProgramBuilder(List.of(new Block("v", 2))));
    x = to.builder().input(0, 0);
    y = to.builder().input(0, 1);
  }

  private int number(long numerator, long denominator) {
    return to.constant(SurdSum.of(Rational.of(numerator, denominator)));
  }

  @Test
  void zeroAndOneAreNeutral() {
    assertEquals(x, to.plus(x, number(0, 1)));
    assertEquals(x, to.plus(number(0, 1), x));
    assertEquals(x, to.minus(x, number(0, 1)));
    assertEquals(to.negate(x), to.minus(number(0, 1), x));
    assertEquals(x, to.times(number(1, 1), x));
    assertEquals(number(0, 1), to.times(x, number(0, 1)));
    assertEquals(number(0, 1), to.minus(x, x));
    assertEquals(to.negate(x), to.times(number(-1, 1), x));
    assertEquals(to.plus(x, y), to.multiplyAdd(x, number(1, 1), y));
    assertEquals(to.times(x, y), to.multiplyAdd(x, y, number(0, 1)));
  }

  @Test
  void constantsAreCombinedExactly() {
    assertEquals(number(5, 6), to.plus(number(1, 2), number(1, 3)));
    assertEquals(number(1, 6), to.minus(number(1, 2), number(1, 3)));
    assertEquals(number(1, 6), to.times(number(1, 2), number(1, 3)));
    assertEquals(number(7, 6), to.multiplyAdd(number(1, 2), number(1, 3), number(1, 1)));
    assertEquals(number(-1, 2), to.negate(number(1, 2)));
    assertEquals(number(2, 1), to.call(SmoothFunction.RECIPROCAL, number(1, 2)));
    assertEquals(number(1, 2), to.call(SmoothFunction.ABSOLUTE, number(-1, 2)));
    assertEquals(number(-1, 1), to.call(SmoothFunction.SIGN, number(-1, 2)));
  }

  @Test
  void constantFactorsMerge() {
    int half = to.times(number(1, 2), x);
    assertEquals(x, to.times(number(2, 1), half));
    assertEquals(to.times(number(1, 6), x), to.times(half, number(1, 3)));
    assertEquals(to.times(number(-1, 2), x), to.negate(half));
    assertEquals(to.times(number(2, 1), x), to.plus(x, x));
  }

  @Test
  void signsTravelOutwardsAndCancel() {
    int minusX = to.negate(x);
    int minusY = to.negate(y);
    assertEquals(x, to.negate(minusX));
    assertEquals(to.minus(y, x), to.plus(minusX, y));
    assertEquals(to.plus(x, y), to.minus(x, minusY));
    assertEquals(to.times(x, y), to.times(minusX, minusY));
    assertEquals(to.negate(to.times(x, y)), to.times(minusX, y));
    assertEquals(to.times(number(-3, 1), x), to.times(number(3, 1), minusX));
    assertEquals(to.call(SmoothFunction.ABSOLUTE, x), to.call(SmoothFunction.ABSOLUTE, minusX));
    assertEquals(to.negate(to.call(SmoothFunction.SIGN, x)), to.call(SmoothFunction.SIGN, minusX));
  }

  @Test
  void differentPowersOfPiAreNotAdded() {
    int pi = to.constant(SqrtPiMultiple.of(SurdSum.ONE, 2));
    int sum = to.plus(pi, number(1, 1));
    assertInstanceOf(Node.Add.class, to.builder().node(sum));
    int product = to.times(pi, to.constant(SqrtPiMultiple.of(SurdSum.of(3), -2)));
    assertEquals(number(3, 1), product);
  }
}
