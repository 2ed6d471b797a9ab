package io.intertwine.codegen.pass;

import io.intertwine.codegen.program.Node;
import io.intertwine.codegen.program.Program;
import io.intertwine.symbolic.number.ExactNumber;
import io.intertwine.symbolic.number.Rational;
import io.intertwine.symbolic.number.SurdSum;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * How many rounding errors multiply one term of a value: the n of {@code gamma_n}.
 *
 * <p>An input has none, a constant one (it is rounded when it is printed) unless it is a {@code
 * float} already, as 2 and 1/2 are. A product collects those of both factors and its own, a sum the
 * larger number of its summands and its own: the longest path through the program if the paths of
 * two factors are laid end to end. A multiply-add counts as a product and a sum, whether it is
 * rounded once or twice. A call hands on those of its argument and adds its own ({@link
 * CallAccuracy}). Negation is exact.
 *
 * <p>Values that a kernel adds up over its loops have one more rounding per addition.
 */
public final class RoundingCount {
  private static final int FLOAT_DIGITS = 24;
  private static final int LARGEST_EXPONENT = 100;

  private RoundingCount() {}

  /** The counts of all nodes. */
  public static int[] ofNodes(Program program) {
    int[] counts = new int[program.size()];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = of(program.node(i), counts);
    }
    return counts;
  }

  /** The largest count of a result, 0 for a program without results. */
  public static int of(Program program) {
    int[] counts = ofNodes(program);
    int largest = 0;
    for (List<Integer> block : program.results()) {
      for (int node : block) {
        largest = Math.max(largest, counts[node]);
      }
    }
    return largest;
  }

  /** The count of a constant: 0 if it is a {@code float} already, 1 if it has to be rounded. */
  public static int ofConstant(ExactNumber value) {
    return isFloat(value) ? 0 : 1;
  }

  private static int of(Node node, int[] counts) {
    if (node instanceof Node.Constant constant) {
      return ofConstant(constant.value());
    } else if (node instanceof Node.Add add) {
      return Math.max(counts[add.left()], counts[add.right()]) + 1;
    } else if (node instanceof Node.Subtract subtract) {
      return Math.max(counts[subtract.left()], counts[subtract.right()]) + 1;
    } else if (node instanceof Node.Multiply multiply) {
      return counts[multiply.left()] + counts[multiply.right()] + 1;
    } else if (node instanceof Node.MultiplyAdd fma) {
      return Math.max(counts[fma.a()] + counts[fma.b()] + 1, counts[fma.c()]) + 1;
    } else if (node instanceof Node.Negate negate) {
      return counts[negate.operand()];
    } else if (node instanceof Node.Call call) {
      return counts[call.operand()] + CallAccuracy.of(call.function());
    }
    return 0;
  }

  /** Whether a number is a {@code float} of moderate size, and so a {@code double} too. */
  private static boolean isFloat(ExactNumber value) {
    Optional<Rational> rational =
        value instanceof SurdSum surd ? surd.asRational() : Optional.empty();
    if (rational.isEmpty()) {
      return false;
    }
    BigInteger numerator = rational.get().numerator();
    BigInteger denominator = rational.get().denominator();
    int exponent = denominator.bitLength() - 1;
    int significant = numerator.bitLength() - Math.max(0, numerator.getLowestSetBit());
    return denominator.bitCount() == 1
        && exponent < LARGEST_EXPONENT
        && numerator.bitLength() < LARGEST_EXPONENT
        && significant <= FLOAT_DIGITS;
  }
}
