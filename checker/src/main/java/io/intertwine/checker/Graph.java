package io.intertwine.checker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The operations that emitted sources carry out, each different one once: equal operations on equal
 * operands are one node. An operand always has a smaller number than the operation.
 */
final class Graph {
  /** What a node is; {@code a}, {@code b}, {@code c} are its operands. */
  enum Operation {
    /** The variable a. */
    INPUT(1),
    /** The constant number a. */
    CONSTANT(2),
    /** a + b. */
    ADD(3),
    /** a - b. */
    SUBTRACT(4),
    /** a b. */
    MULTIPLY(5),
    /** a b + c, rounded once. */
    FUSED(6),
    /** -a. */
    NEGATE(7),
    /** a / b. */
    DIVIDE(8),
    /** The square root of a. */
    SQRT(9),
    /** The absolute value of a. */
    ABSOLUTE(10);

    private final int code;

    Operation(int code) {
      this.code = code;
    }
  }

  private Operation[] operations = new Operation[1 << 12];
  private int[] as = new int[1 << 12];
  private int[] bs = new int[1 << 12];
  private int[] cs = new int[1 << 12];
  private int size;
  private int[] table = new int[1 << 13];
  private final List<Surd> constants = new ArrayList<>();
  private final Map<Surd, Integer> numbers = new HashMap<>();

  Graph() {
    Arrays.fill(table, -1);
  }

  int size() {
    return size;
  }

  Operation operation(int node) {
    return operations[node];
  }

  int a(int node) {
    return as[node];
  }

  int b(int node) {
    return bs[node];
  }

  int c(int node) {
    return cs[node];
  }

  /** The value of a constant node. */
  Surd constant(int node) {
    return constants.get(as[node]);
  }

  int input(int variable) {
    return node(Operation.INPUT, variable, -1, -1);
  }

  int constant(Surd value) {
    Integer number = numbers.get(value);
    if (number == null) {
      number = constants.size();
      constants.add(value);
      numbers.put(value, number);
    }
    return node(Operation.CONSTANT, number, -1, -1);
  }

  /** Whether a node is this very operation; saves looking it up. */
  boolean is(int node, Operation operation, int a, int b, int c) {
    return operations[node] == operation && as[node] == a && bs[node] == b && cs[node] == c;
  }

  /** The node of an operation; operands that it does not have are -1. */
  int node(Operation operation, int a, int b, int c) {
    int mask = table.length - 1;
    int at = hash(operation.code, a, b, c) & mask;
    while (table[at] >= 0) {
      if (is(table[at], operation, a, b, c)) {
        return table[at];
      }
      at = (at + 1) & mask;
    }
    if (size >= Limits.OPERATIONS) {
      throw new Refusal("The sources have more operations than this checker takes.");
    }
    if (size == operations.length) {
      operations = Arrays.copyOf(operations, 2 * size);
      as = Arrays.copyOf(as, 2 * size);
      bs = Arrays.copyOf(bs, 2 * size);
      cs = Arrays.copyOf(cs, 2 * size);
    }
    operations[size] = operation;
    as[size] = a;
    bs[size] = b;
    cs[size] = c;
    table[at] = size++;
    if (2 * size > table.length) {
      grow();
    }
    return size - 1;
  }

  private void grow() {
    table = new int[2 * table.length];
    Arrays.fill(table, -1);
    int mask = table.length - 1;
    for (int node = 0; node < size; node++) {
      int at = hash(operations[node].code, as[node], bs[node], cs[node]) & mask;
      while (table[at] >= 0) {
        at = (at + 1) & mask;
      }
      table[at] = node;
    }
  }

  private static int hash(int operation, int a, int b, int c) {
    long h = operation;
    h = (h * 0x9E3779B97F4A7C15L) + a;
    h = (h * 0x9E3779B97F4A7C15L) + b;
    h = (h * 0x9E3779B97F4A7C15L) + c;
    return (int) ((h * 0x9E3779B97F4A7C15L) >>> 32);
  }

  /** How many operands an operation has that are nodes. */
  static int arity(Operation operation) {
    return switch (operation) {
      case INPUT, CONSTANT -> 0;
      case NEGATE, SQRT, ABSOLUTE -> 1;
      case ADD, SUBTRACT, MULTIPLY, DIVIDE -> 2;
      case FUSED -> 3;
    };
  }

  int operand(int node, int which) {
    return which == 0 ? as[node] : which == 1 ? bs[node] : cs[node];
  }
}
