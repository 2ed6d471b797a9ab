package io.intertwine.codegen.schedule;

import io.intertwine.codegen.program.Node;
import io.intertwine.codegen.program.Program;

/**
 * How large a method may become, in estimated bytecodes.
 *
 * <p>HotSpot never compiles methods over 8000 bytecodes; a Vector API method of more than about
 * 2000 can be stuck in the first tier for good. The estimates are of what javac makes of each
 * statement; a test on class files holds the real limits.
 *
 * @param load a value read from an array
 * @param store a value written to an array
 * @param operation an operation on two locals
 * @param constant what an operand that is a constant adds
 * @param limit the largest estimate of a method
 */
public record MethodBudget(int load, int store, int operation, int constant, int limit) {

  /** For the Vector API: about 100 operations and well under 1500 bytecodes. */
  public static final MethodBudget VECTOR = new MethodBudget(17, 17, 10, 9, 1150);

  /** For scalar code: about 120 nonzeros. */
  public static final MethodBudget PLAIN = new MethodBudget(11, 12, 8, 2, 2200);

  /** A method of at most so many statements, whatever they are. */
  public static MethodBudget statements(int limit) {
    return new MethodBudget(1, 1, 1, 0, limit);
  }

  /** Checks the limit. */
  public MethodBudget {
    if (limit < 1) {
      throw new IllegalArgumentException("A method of at most " + limit + " bytecodes is empty.");
    }
  }

  /**
   * The cost of computing or reading one node.
   *
   * @param program the program
   * @param index the node
   * @return its estimate; 0 for constants, which are operands
   */
  public int cost(Program program, int index) {
    Node node = program.node(index);
    if (node instanceof Node.Input) {
      return load;
    }
    int cost = node.arity() == 0 ? 0 : operation;
    for (int k = 0; k < node.arity(); k++) {
      cost += program.node(node.operand(k)) instanceof Node.Constant ? constant : 0;
    }
    // A reciprocal root, say, is a root and a division by a constant.
    return node instanceof Node.Call ? cost + constant : cost;
  }

  /**
   * The cost of writing one component.
   *
   * @param accumulate whether it is added to the array
   * @return the estimate
   */
  public int cost(boolean accumulate) {
    return accumulate ? load + store : store;
  }
}
