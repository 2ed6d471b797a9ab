package io.intertwine.checker;

import io.intertwine.checker.Graph.Operation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Executes operations on symbols: a value is a node of the {@link Graph} together with the tile
 * whose elements it depends on. The variables of all tiles have the same nodes, so that two tiles
 * compute the same just when their outputs are the same nodes; a value that depends on two tiles is
 * refused.
 *
 * <p>A value is packed into one {@code long}: the tile's number plus one (0 for a constant) above
 * the node.
 */
final class Machine {
  private static final long CHECK_EVERY = 1 << 20;

  private final Graph graph;
  private final int lanes;
  private final int zero;
  private final int one;
  private int[] trace = new int[1 << 10];
  private int traced;
  private final int[] cursors;
  private long steps;
  private long writes;
  private final List<Runnable> last = new ArrayList<>();

  /** A machine for tiles numbered below {@code tiles}. */
  Machine(Graph graph, int lanes, int tiles) {
    this.graph = graph;
    this.lanes = lanes;
    this.cursors = new int[tiles];
    this.zero = graph.constant(Surd.ZERO);
    this.one = graph.constant(Surd.ONE);
  }

  /** Something to verify when the execution has ended. */
  void atEnd(Runnable check) {
    last.add(check);
  }

  void end() {
    last.forEach(Runnable::run);
  }

  int lanes() {
    return lanes;
  }

  Graph graph() {
    return graph;
  }

  /** The value 0, which a new array holds. */
  long zero() {
    return constant(zero);
  }

  /** The value 1. */
  long one() {
    return constant(one);
  }

  static long constant(int node) {
    return node;
  }

  static long value(int node, int tile) {
    return ((long) (tile + 1) << 32) | node;
  }

  static int node(long value) {
    return (int) value;
  }

  /** The tile of a value, or -1 for a constant. */
  static int tile(long value) {
    return (int) (value >>> 32) - 1;
  }

  long operate(Operation operation, long a) {
    return result(operation, node(a), -1, -1, tile(a));
  }

  long operate(Operation operation, long a, long b) {
    return result(operation, node(a), node(b), -1, common(tile(a), tile(b)));
  }

  long operate(Operation operation, long a, long b, long c) {
    int tile = common(common(tile(a), tile(b)), tile(c));
    return result(operation, node(a), node(b), node(c), tile);
  }

  private static int common(int tile, int other) {
    if (tile >= 0 && other >= 0 && tile != other) {
      throw new Refusal("a value mixes the elements of two tiles");
    }
    return Math.max(tile, other);
  }

  /**
   * Looks the operation up. All tiles go through the same operations in the same order, so the n-th
   * operation of a tile is most often the n-th of the first tile: that is tried before the table.
   */
  private long result(Operation operation, int a, int b, int c, int tile) {
    step();
    if (tile < 0) {
      return constant(graph.node(operation, a, b, c));
    }
    int at = cursors[tile]++;
    if (at < traced && graph.is(trace[at], operation, a, b, c)) {
      return value(trace[at], tile);
    }
    int node = graph.node(operation, a, b, c);
    if (at == traced) {
      if (traced == trace.length) {
        trace = Arrays.copyOf(trace, 2 * traced);
      }
      trace[traced++] = node;
    }
    return value(node, tile);
  }

  /** Counts a write to an array. */
  void written() {
    writes++;
  }

  /** How many elements were written so far. */
  long writes() {
    return writes;
  }

  /** Counts a step of the execution. */
  void step() {
    if (++steps % CHECK_EVERY == 0) {
      Limits.checkTime();
      if (steps > Limits.STEPS) {
        throw new Refusal("its execution takes too many steps");
      }
    }
  }
}
