package io.intertwine.checker;

import io.intertwine.checker.Certificate.Order;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the kernel classes of each order have to compute: the maps, and their exact derivatives. A
 * function of group elements is a polynomial only up to the relations of their coordinates, and its
 * derivative by free coordinates depends on which polynomial it is; so there the derivatives are
 * those of the polynomial that the forward class computes, itself compared with the maps.
 */
final class Expectation {
  private final Composition composition;
  private final List<Polynomial> forward;
  private final int inputs;
  private final int outputs;
  private final Certificate certificate;
  private final Evaluation evaluation;
  private final Map<List<Integer>, List<Polynomial>> gradients = new LinkedHashMap<>();
  private final Map<List<Integer>, List<Polynomial>> secondGradients = new LinkedHashMap<>();

  /** The relations of the roots alone: those of group elements are not used for derivatives. */
  private final Ideal rootIdeal = new Ideal();

  Expectation(
      Certificate certificate, Composition composition, Graph graph, List<Polynomial> forward) {
    this.certificate = certificate;
    this.composition = composition;
    this.forward = forward;

    this.inputs = SourceCheck.lengths(certificate.inputs()).stream().mapToInt(i -> i).sum();
    this.outputs = forward.size();
    composition.roots().addRelations(rootIdeal);
    this.evaluation =
        new Evaluation(graph, composition.roots(), rootIdeal, Evaluation.Mode.VALUES, 0);
  }

  /**
   * Compares the outputs of a class with what they have to be.
   *
   * @param nodes the outputs
   * @param forwardNodes the outputs of the forward class of the same precision and backend
   */
  void check(String file, Order order, List<Integer> nodes, List<Integer> forwardNodes) {
    List<Polynomial> expected = expected(order, forwardNodes);
    List<Polynomial> found;
    try {
      found = evaluation.of(nodes);
    } catch (Refusal problem) {
      throw new Refusal(file + ": " + problem.sentence());
    }
    Ideal ideal = order == Order.FORWARD ? composition.ideal() : rootIdeal;
    for (int i = 0; i < found.size(); i++) {
      Polynomial difference = ideal.normalForm(found.get(i).minus(expected.get(i)));
      if (!difference.isZero()) {
        throw new Refusal(
            file
                + ": "
                + place(order, i)
                + " is not what the maps compute; it differs by "
                + difference
                + ".");
      }
    }
  }

  private String place(Order order, int output) {
    int array = 0;
    int element = output;
    List<Certificate.Array> arrays = FacadeCheck.outputs(certificate, order);
    while (element >= arrays.get(array).length()) {
      element -= arrays.get(array++).length();
    }
    return "element " + element + " of " + arrays.get(array).name();
  }

  private List<Polynomial> expected(Order order, List<Integer> forwardNodes) {
    if (order == Order.FORWARD) {
      return forward;
    }
    List<Integer> key = composition.hasElements() ? forwardNodes : List.of();
    List<Polynomial> gradient = gradients.get(key);
    if (gradient == null) {
      gradient = gradient(key.isEmpty() ? forward : evaluation.of(key));
      gradients.put(key, gradient);
    }
    if (order == Order.VJP) {
      return gradient;
    }
    List<Polynomial> first = gradient;
    return secondGradients.computeIfAbsent(key, k -> secondGradient(first));
  }

  /** By the inputs, of the outputs times their cotangents. */
  private List<Polynomial> gradient(List<Polynomial> functions) {
    return Gradient.of(
        functions, variables(inputs, outputs), inputs, composition.roots(), rootIdeal);
  }

  /** By the inputs and the cotangents, of the gradient times its own cotangents. */
  private List<Polynomial> secondGradient(List<Polynomial> gradient) {
    return Gradient.of(
        gradient,
        variables(inputs + outputs, inputs),
        inputs + outputs,
        composition.roots(),
        rootIdeal);
  }

  private static List<Polynomial> variables(int first, int count) {
    List<Polynomial> variables = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      variables.add(Polynomial.variable(first + i));
    }
    return variables;
  }
}
