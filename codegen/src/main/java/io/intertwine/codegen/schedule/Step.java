package io.intertwine.codegen.schedule;

/** One statement of a method. */
public sealed interface Step {
  /** The node whose value is computed, loaded or stored. */
  int node();

  /**
   * The value of a node is computed from earlier ones, or read if it is an input.
   *
   * @param node the node, not a constant
   */
  record Compute(int node) implements Step {}

  /**
   * The value of a node is read from a cell to which an earlier slice has written it.
   *
   * @param cell the cell
   * @param node the node
   */
  record Load(Cell cell, int node) implements Step {}

  /**
   * The value of a node, possibly a constant, is written to a cell.
   *
   * @param cell the cell
   * @param node the node
   */
  record Store(Cell cell, int node) implements Step {}
}
