package io.intertwine.property;

import io.intertwine.kernel.ArrayShape;
import io.intertwine.kernel.KernelDescription;
import io.intertwine.kernel.Order;
import java.util.ArrayList;
import java.util.List;

/**
 * The roles of a kernel's arrays, at every order of differentiation.
 *
 * <p>With n inputs and m outputs of the map itself, the vector-Jacobian product reads the n inputs
 * and m cotangents and gives n gradients; its own vector-Jacobian product reads those, n cotangents
 * more, and gives n + m gradients. Real representations here are orthogonal, so a cotangent moves
 * as the vector that it belongs to.
 *
 * @param inputs one role per input array
 * @param outputs one role per output array
 */
public record KernelArrays(List<ArrayRole> inputs, List<ArrayRole> outputs) {

  /** The kind whose first input is a group element. */
  static final String ROTATION = "wigner-rotation";

  private static final String GROUP = "group";

  /** Copies the lists. */
  public KernelArrays {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
  }

  /**
   * The roles of a kernel's arrays.
   *
   * @param kernel the kernel's metadata
   * @return one role per array
   */
  public static KernelArrays of(KernelDescription kernel) {
    int forwardInputs = forwardInputs(kernel);
    int forwardOutputs =
        kernel.order() == Order.FORWARD
            ? kernel.outputs().size()
            : kernel.inputs().size() - forwardInputs * (kernel.order() == Order.VJP ? 1 : 2);
    List<ArrayRole> in = new ArrayList<>();
    for (int k = 0; k < forwardInputs; k++) {
      in.add(input(kernel.kind(), kernel.inputs().get(k), k));
    }
    List<ArrayRole> gradients = in.stream().map(KernelArrays::gradient).toList();
    List<ArrayRole> out = new ArrayList<>();
    for (int k = 0; k < forwardOutputs; k++) {
      ArrayShape shape =
          kernel.order() == Order.FORWARD
              ? kernel.outputs().get(k)
              : kernel.inputs().get(forwardInputs + k);
      out.add(byIrreps(kernel.kind(), shape));
    }
    return switch (kernel.order()) {
      case FORWARD -> new KernelArrays(in, out);
      case VJP -> new KernelArrays(joined(in, out), gradients);
      case SECOND_VJP ->
          new KernelArrays(joined(joined(in, out), gradients), joined(gradients, out));
    };
  }

  /**
   * The number of inputs of the map that a kernel computes or differentiates.
   *
   * @param kernel the kernel's metadata
   * @return n
   */
  public static int forwardInputs(KernelDescription kernel) {
    return switch (kernel.order()) {
      case FORWARD -> kernel.inputs().size();
      case VJP -> kernel.outputs().size();
      case SECOND_VJP -> kernel.inputs().size() - kernel.outputs().size();
    };
  }

  private static ArrayRole input(String kind, ArrayShape shape, int index) {
    if (kind.equals(ROTATION)) {
      return index == 0 ? ArrayRole.CHART : ArrayRole.INVARIANT;
    }
    return byIrreps(kind, shape);
  }

  private static ArrayRole byIrreps(String kind, ArrayShape shape) {
    return switch (shape.irreps()) {
      case "" -> kind.equals(GROUP) ? ArrayRole.ELEMENT : ArrayRole.INVARIANT;
      case "cartesian" -> ArrayRole.POINT;
      case "adjoint" -> ArrayRole.ALGEBRA;
      default -> ArrayRole.FEATURE;
    };
  }

  private static ArrayRole gradient(ArrayRole role) {
    return role == ArrayRole.CHART ? ArrayRole.CHART_GRADIENT : role;
  }

  private static List<ArrayRole> joined(List<ArrayRole> first, List<ArrayRole> second) {
    List<ArrayRole> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
