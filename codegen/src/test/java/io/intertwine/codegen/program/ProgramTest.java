package io.intertwine.codegen.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.intertwine.symbolic.map.SmoothFunction;
import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SurdSum;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgramTest {
  private static final List<Block> INPUTS = List.of(new Block("x", 2));

  private static Program sample() {
    ProgramBuilder builder = new ProgramBuilder(INPUTS);
    int x = builder.input(0, 0);
    int y = builder.input(0, 1);
    int third = builder.constant(SurdSum.sqrt(Rational.of(1, 3)));
    int sum = builder.plus(y, x);
    int scaled = builder.times(sum, third);
    int difference = builder.minus(x, y);
    int fused = builder.multiplyAdd(scaled, difference, x);
    int negative = builder.negate(fused);
    builder.output("a", List.of(builder.call(SmoothFunction.EXP, negative), x));
    builder.output("b", List.of(scaled));
    return builder.build();
  }

  @Test
  void theTextShowsBlocksNodesAndResults() {
    assertEquals(
        """
        input x[2]
        output a[2], b[1]
        t0 = x[0]
        t1 = x[1]
        t2 = 1/3*Sqrt[3]
        t3 = t0 + t1
        t4 = t2 * t3
        t5 = t0 - t1
        t6 = t4 * t5 + t0
        t7 = -t6
        t8 = exp(t7)
        a[0] = t8
        a[1] = t0
        b[0] = t4
        """,
        sample().toString());
  }

  @Test
  void programsWithTheSameNodesAreEqual() {
    assertEquals(sample(), sample());
    ProgramBuilder builder = new ProgramBuilder(INPUTS);
    builder.output("a", List.of(builder.input(0, 0), builder.input(0, 0)));
    builder.output("b", List.of(builder.input(0, 1)));
    assertNotEquals(sample(), builder.build());
  }

  @Test
  void operationsAreCountedByKind() {
    OperationCount count = sample().operations();
    assertEquals(new OperationCount(2, 1, 1, 1, 1), count);
    assertEquals(6, count.total());
    assertEquals(7, count.flops());
    assertEquals("2 add, 1 mul, 1 fma, 1 neg, 1 call", count.toString());
    assertEquals(new OperationCount(4, 2, 2, 2, 2), count.plus(count));
  }

  @Test
  void theBuilderMakesEachNodeOnce() {
    ProgramBuilder builder = new ProgramBuilder(INPUTS);
    int x = builder.input(0, 0);
    int y = builder.input(0, 1);
    assertEquals(builder.plus(x, y), builder.plus(y, x));
    assertEquals(builder.times(x, y), builder.times(y, x));
    assertEquals(builder.multiplyAdd(x, y, x), builder.multiplyAdd(y, x, x));
    assertNotEquals(builder.minus(x, y), builder.minus(y, x));
    assertEquals(
        builder.constant(SurdSum.sqrt(Rational.of(8))),
        builder.constant(SurdSum.sqrt(Rational.of(2)).times(SurdSum.of(2))));
    assertEquals(x, builder.input(0, 0));
  }

  @Test
  void malformedProgramsAreRefusedInOneSentence() {
    List<Block> one = List.of(new Block("y", 1));
    Node input = new Node.Input(0, 0);
    assertRefused(
        "Node 0 of the program uses node 0, which is not before it.",
        INPUTS,
        one,
        List.of(new Node.Negate(0)),
        List.of(List.of(0)));
    assertRefused(
        "Node 1 of the program uses node -1, which is not before it.",
        INPUTS,
        one,
        List.of(input, new Node.Add(0, -1)),
        List.of(List.of(0)));
    assertRefused(
        "Node 0 of the program reads component 2 of input block 0, which does not exist.",
        INPUTS,
        one,
        List.of(new Node.Input(0, 2)),
        List.of(List.of(0)));
    assertRefused(
        "The output block \"y\" has 1 components and 2 results.",
        INPUTS,
        one,
        List.of(input),
        List.of(List.of(0, 0)));
    assertRefused(
        "The output block \"y\" names node 1, which is none.",
        INPUTS,
        one,
        List.of(input),
        List.of(List.of(1)));
    assertRefused(
        "The program has 1 output blocks and results for 0.",
        INPUTS,
        one,
        List.of(input),
        List.of());
    assertRefused(
        "The program has two input blocks \"x\".",
        List.of(new Block("x", 1), new Block("x", 2)),
        one,
        List.of(input),
        List.of(List.of(0)));
  }

  private static void assertRefused(
      String message,
      List<Block> inputs,
      List<Block> outputs,
      List<Node> nodes,
      List<List<Integer>> results) {
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class, () -> new Program(inputs, outputs, nodes, results));
    assertEquals(message, refusal.getMessage());
  }

  @Test
  void constantsAreReal() {
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> new Node.Constant(SurdSum.I));
    assertEquals("The constant 1*I of a program must be real.", refusal.getMessage());
  }

  @Test
  void operandsAreNumberedFromZero() {
    Node fma = new Node.MultiplyAdd(4, 5, 6);
    assertEquals(List.of(4, 5, 6), List.of(fma.operand(0), fma.operand(1), fma.operand(2)));
    assertThrows(IndexOutOfBoundsException.class, () -> fma.operand(3));
    assertThrows(IndexOutOfBoundsException.class, () -> new Node.Input(0, 0).operand(0));
    assertEquals(new Node.MultiplyAdd(8, 10, 12), fma.withOperands(k -> 2 * k));
    assertTrue(new Node.Input(0, 0).arity() == 0 && fma.arity() == 3);
  }
}
