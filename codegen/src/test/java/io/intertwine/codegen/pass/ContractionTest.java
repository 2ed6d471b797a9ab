package io.intertwine.codegen.pass;

import static io.intertwine.codegen.pass.PassTest.applied;
import static io.intertwine.codegen.pass.PassTest.program;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.intertwine.codegen.program.OperationCount;
import io.intertwine.codegen.program.Program;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContractionTest {
  private static final Contraction PASS = new Contraction();

  @Test
  void aSumOfProductsBecomesAChain() {
    Program program =
        program(
            6,
            b -> {
              int sum = b.times(b.input(0, 0), b.input(0, 1));
              sum = b.plus(sum, b.times(b.input(0, 2), b.input(0, 3)));
              return List.of(b.plus(sum, b.times(b.input(0, 4), b.input(0, 5))));
            });
    assertEquals(new OperationCount(0, 1, 2, 0, 0), applied(PASS, program).operations());
  }

  @Test
  void aConstantIsNegatedForFree() {
    Program program =
        program(2, b -> List.of(b.minus(b.input(0, 0), b.times(b.constant(3), b.input(0, 1)))));
    assertEquals(new OperationCount(0, 0, 1, 0, 0), applied(PASS, program).operations());
  }

  @Test
  void aFactorIsNegatedOnceIfTwoProductsGain() {
    // x - a b, y - a c, z - a d: one -a and three multiply-adds in place of six operations.
    Program program =
        program(
            7,
            b -> {
              List<Integer> results = new ArrayList<>();
              for (int k = 0; k < 3; k++) {
                results.add(b.minus(b.input(0, k), b.times(b.input(0, 6), b.input(0, 3 + k))));
              }
              return results;
            });
    assertEquals(new OperationCount(0, 0, 3, 1, 0), applied(PASS, program).operations());
  }

  @Test
  void aFactorIsNotNegatedForOneProduct() {
    Program program =
        program(3, b -> List.of(b.minus(b.input(0, 0), b.times(b.input(0, 1), b.input(0, 2)))));
    assertEquals(program, PASS.apply(program));
  }

  @Test
  void aProductThatIsUsedElsewhereStays() {
    // p and p + x: joining p would compute it twice.
    Program program =
        program(
            3,
            b -> {
              int product = b.times(b.input(0, 0), b.input(0, 1));
              return List.of(product, b.plus(product, b.input(0, 2)));
            });
    assertEquals(program, PASS.apply(program));
  }

  @Test
  void aProductAddedToSeveralValuesIsJoinedWithAll() {
    // p + x, p + y: two multiply-adds in place of a product and two sums.
    Program program =
        program(
            4,
            b -> {
              int product = b.times(b.input(0, 0), b.input(0, 1));
              return List.of(b.plus(product, b.input(0, 2)), b.plus(product, b.input(0, 3)));
            });
    assertEquals(new OperationCount(0, 0, 2, 0, 0), applied(PASS, program).operations());
  }

  @Test
  void aDoubledProductIsNoMultiplyAdd() {
    // p + p has p on both sides.
    Program program =
        program(
            2,
            b -> {
              int product = b.times(b.input(0, 0), b.input(0, 1));
              return List.of(b.plus(product, product), b.minus(product, product));
            });
    assertEquals(program, PASS.apply(program));
  }
}
