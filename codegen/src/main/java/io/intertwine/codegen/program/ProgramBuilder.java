package io.intertwine.codegen.program;

import io.intertwine.symbolic.map.SmoothFunction;
import io.intertwine.symbolic.number.ExactNumber;
import io.intertwine.symbolic.number.SurdSum;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Builds a {@link Program} node by node, each distinct node once (hash-consing).
 *
 * <p>The operands of sums and products are put in ascending order, which changes no value: {@code x
 * + y} and {@code y + x} are one node. Nothing else is rewritten; the node methods return the index
 * of the node.
 */
public final class ProgramBuilder {
  private final List<Block> inputs;
  private final List<Block> outputs = new ArrayList<>();
  private final List<List<Integer>> results = new ArrayList<>();
  private final List<Node> nodes = new ArrayList<>();
  private final Map<Node, Integer> indices = new HashMap<>();

  /** Begins an empty program with the given input blocks. */
  public ProgramBuilder(List<Block> inputs) {
    this.inputs = List.copyOf(inputs);
  }

  /** The node at an index that this builder returned. */
  public Node node(int index) {
    return nodes.get(index);
  }

  /** The number of nodes up to now. */
  public int size() {
    return nodes.size();
  }

  /** The index of a node equal to {@code node}, which is appended if there is none. */
  public int add(Node node) {
    Node canonical = canonical(node);
    Integer known = indices.get(canonical);
    if (known != null) {
      return known;
    }
    nodes.add(canonical);
    indices.put(canonical, nodes.size() - 1);
    return nodes.size() - 1;
  }

  /** A component of an input block. */
  public int input(int block, int component) {
    return add(new Node.Input(block, component));
  }

  /** An exact real constant. */
  public int constant(ExactNumber value) {
    return add(new Node.Constant(value));
  }

  /** An integer constant. */
  public int constant(long value) {
    return constant(SurdSum.of(value));
  }

  /** {@code left + right}. */
  public int plus(int left, int right) {
    return add(new Node.Add(left, right));
  }

  /** {@code left - right}. */
  public int minus(int left, int right) {
    return add(new Node.Subtract(left, right));
  }

  /** {@code left * right}. */
  public int times(int left, int right) {
    return add(new Node.Multiply(left, right));
  }

  /** {@code a * b + c}. */
  public int multiplyAdd(int a, int b, int c) {
    return add(new Node.MultiplyAdd(a, b, c));
  }

  /** {@code -operand}. */
  public int negate(int operand) {
    return add(new Node.Negate(operand));
  }

  /** {@code function(operand)}. */
  public int call(SmoothFunction function, int operand) {
    return add(new Node.Call(function, operand));
  }

  /** Declares the next output block, whose components are the given nodes in order. */
  public void output(String name, List<Integer> components) {
    outputs.add(new Block(name, components.size()));
    results.add(List.copyOf(components));
  }

  /** The program of all nodes and outputs so far. */
  public Program build() {
    return new Program(inputs, outputs, nodes, results);
  }

  private static Node canonical(Node node) {
    if (node instanceof Node.Add add && add.left() > add.right()) {
      return new Node.Add(/* left= */ add.right(), /* right= */ add.left());
    } else if (node instanceof Node.Multiply multiply && multiply.left() > multiply.right()) {
      return new Node.Multiply(/* left= */ multiply.right(), /* right= */ multiply.left());
    } else if (node instanceof Node.MultiplyAdd fma && fma.a() > fma.b()) {
      return new Node.MultiplyAdd(fma.b(), fma.a(), fma.c());
    }
    return node;
  }
}
