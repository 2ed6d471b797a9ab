package io.intertwine.property;

import io.intertwine.kernel.ArrayShape;
import io.intertwine.kernel.KernelDescription;
import io.intertwine.kernel.Order;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Every check of a generated kernel. */
final class KernelTrial {

  /** One more than the widest tile, so that every variant has an incomplete last tile. */
  private static final int SAMPLES = 17;

  /** Exact arithmetic is slow. */
  private static final int EXACT_SAMPLES = 2;

  /** Rotations of more components are not expanded to second derivatives. */
  private static final int LARGEST_EXPANDED_ROTATION = 5;

  private final GeneratedKernels kernels;
  private final String name;
  private final KernelFamily kernel;
  private final GroupFamily group;

  KernelTrial(GeneratedKernels kernels, String name, GroupFamily group) {
    this.kernels = kernels;
    this.name = name;
    this.kernel = kernels.family(name);
    this.group = group;
  }

  /** All orders. */
  void run(Pattern pattern, long seed) {
    for (Order order : kernel.orders()) {
      run(order, pattern, seed);
    }
  }

  private void run(Order order, Pattern pattern, long seed) {
    KernelDescription description = kernel.description(order);
    Batch inputs = Samples.of(description, SAMPLES, pattern, seed);
    boolean isGroupLaw = KernelArrays.of(description).inputs().contains(ArrayRole.ELEMENT);
    if (!isGroupLaw) {
      double[] elements = group.kernel().sample(new Random(seed), SAMPLES);
      record("equivariance", () -> new EquivarianceCheck(kernel, group).check(inputs, elements));
      record(
          "reference",
          () -> new ReferenceParityCheck(kernel, kernels.reference(name)).check(inputs, seed));
    }
    record("backends", () -> new BackendParityCheck(kernel).check(inputs));
    record("interpreter", () -> InterpreterParity.check(kernel, kernels.plan(name, order), inputs));
    if (order != Order.FORWARD) {
      record("derivatives", () -> new DerivativeCheck(kernel).check(inputs, seed + 1));
    }
    if (isExpandable(description)) {
      Batch few = Samples.of(description, EXACT_SAMPLES, pattern, seed);
      record("exact", () -> ExactParity.check(kernel, kernels.exact(name), few));
    }
  }

  private boolean isExpandable(KernelDescription description) {
    List<ArrayShape> outputs = kernel.description(Order.FORWARD).outputs();
    return !KernelArrays.of(description).inputs().contains(ArrayRole.CHART)
        || outputs.get(0).length() <= LARGEST_EXPANDED_ROTATION
        || description.order() != Order.SECOND_VJP;
  }

  private void record(String check, Supplier<Margin> margin) {
    Figures.add(kernel.description(kernel.orders().get(0)).kind(), check, margin.get());
  }
}
