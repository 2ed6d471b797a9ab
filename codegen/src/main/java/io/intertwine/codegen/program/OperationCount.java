package io.intertwine.codegen.program;

/**
 * How many operations of each kind a program has.
 *
 * @param additions sums and differences
 * @param multiplications products
 * @param multiplyAdds {@code a * b + c} in one operation
 * @param negations changes of sign
 * @param calls applications of smooth functions
 */
public record OperationCount(
    int additions, int multiplications, int multiplyAdds, int negations, int calls) {

  /** No operation. */
  public static final OperationCount NONE = new OperationCount(0, 0, 0, 0, 0);

  /** Counts the operations among nodes; inputs and constants are none. */
  public static OperationCount of(Iterable<Node> nodes) {
    int[] counts = new int[5];
    for (Node node : nodes) {
      if (node instanceof Node.Add || node instanceof Node.Subtract) {
        counts[0]++;
      } else if (node instanceof Node.Multiply) {
        counts[1]++;
      } else if (node instanceof Node.MultiplyAdd) {
        counts[2]++;
      } else if (node instanceof Node.Negate) {
        counts[3]++;
      } else if (node instanceof Node.Call) {
        counts[4]++;
      }
    }
    return new OperationCount(counts[0], counts[1], counts[2], counts[3], counts[4]);
  }

  /** The number of operations, a multiply-add counting once. */
  public int total() {
    return additions + multiplications + multiplyAdds + negations + calls;
  }

  /** The number of floating-point operations, a multiply-add counting twice. */
  public int flops() {
    return total() + multiplyAdds;
  }

  /** The sum, kind by kind. */
  public OperationCount plus(OperationCount o) {
    return new OperationCount(
        additions + o.additions,
        multiplications + o.multiplications,
        multiplyAdds + o.multiplyAdds,
        negations + o.negations,
        calls + o.calls);
  }

  /** For example {@code 12 add, 9 mul, 40 fma, 2 neg, 1 call}. */
  @Override
  public String toString() {
    return additions
        + " add, "
        + multiplications
        + " mul, "
        + multiplyAdds
        + " fma, "
        + negations
        + " neg, "
        + calls
        + " call";
  }
}
