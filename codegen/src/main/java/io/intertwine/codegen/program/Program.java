package io.intertwine.codegen.program;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A straight-line computation on reals in static single assignment form.
 *
 * <p>{@code nodes.get(i)} is computed from nodes before it; {@code results.get(b).get(c)} is the
 * node whose value is component {@code c} of output block {@code b}. Programs are immutable, and
 * equal if they are the same nodes in the same order on equal blocks.
 *
 * @param inputs the blocks that are read
 * @param outputs the blocks that are written
 * @param nodes the values, operands first
 * @param results per output block, per component, the index of the node
 */
public record Program(
    List<Block> inputs, List<Block> outputs, List<Node> nodes, List<List<Integer>> results) {

  /**
   * Copies the lists and checks the form.
   *
   * @throws IllegalArgumentException with one sentence if an operand does not come before its node,
   *     an input or a result does not exist, or two blocks have one name
   */
  public Program {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    nodes = List.copyOf(nodes);
    results = results.stream().map(List::copyOf).toList();
    requireDistinct("input", inputs);
    requireDistinct("output", outputs);
    for (int i = 0; i < nodes.size(); i++) {
      requireNode(inputs, nodes.get(i), i);
    }
    requireResults(outputs, results, nodes.size());
  }

  /** The node at an index. */
  public Node node(int index) {
    return nodes.get(index);
  }

  /** The number of nodes, inputs and constants included. */
  public int size() {
    return nodes.size();
  }

  /** The index of the node that is a component of an output block. */
  public int result(int block, int component) {
    return results.get(block).get(component);
  }

  /** How many operations of each kind the nodes are. */
  public OperationCount operations() {
    return OperationCount.of(nodes);
  }

  /** The readable text, see {@link ProgramText}. */
  @Override
  public String toString() {
    return ProgramText.of(this);
  }

  private static void requireDistinct(String side, List<Block> blocks) {
    Set<String> names = new HashSet<>();
    for (Block block : blocks) {
      if (!names.add(block.name())) {
        throw new IllegalArgumentException(
            "The program has two " + side + " blocks \"" + block.name() + "\".");
      }
    }
  }

  private static void requireNode(List<Block> inputs, Node node, int index) {
    for (int k = 0; k < node.arity(); k++) {
      int operand = node.operand(k);
      if (operand < 0 || operand >= index) {
        throw new IllegalArgumentException(
            "Node " + index + " of the program uses node " + operand + ", which is not before it.");
      }
    }
    if (node instanceof Node.Input input
        && (input.block() < 0
            || input.block() >= inputs.size()
            || input.component() < 0
            || input.component() >= inputs.get(input.block()).dimension())) {
      throw new IllegalArgumentException(
          "Node "
              + index
              + " of the program reads component "
              + input.component()
              + " of input block "
              + input.block()
              + ", which does not exist.");
    }
  }

  private static void requireResults(
      List<Block> outputs, List<List<Integer>> results, int nodeCount) {
    if (results.size() != outputs.size()) {
      throw new IllegalArgumentException(
          "The program has "
              + outputs.size()
              + " output blocks and results for "
              + results.size()
              + ".");
    }
    for (int b = 0; b < results.size(); b++) {
      Block block = outputs.get(b);
      if (results.get(b).size() != block.dimension()) {
        throw new IllegalArgumentException(
            "The output block \""
                + block.name()
                + "\" has "
                + block.dimension()
                + " components and "
                + results.get(b).size()
                + " results.");
      }
      for (int node : results.get(b)) {
        if (node < 0 || node >= nodeCount) {
          throw new IllegalArgumentException(
              "The output block \"" + block.name() + "\" names node " + node + ", which is none.");
        }
      }
    }
  }
}
