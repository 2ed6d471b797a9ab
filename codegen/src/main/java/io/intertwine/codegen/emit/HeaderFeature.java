package io.intertwine.codegen.emit;

import io.intertwine.kernel.Order;

/** The class Javadoc of a kernel: formula, arrays, cost, and where the class comes from. */
final class HeaderFeature implements Feature {

  @Override
  public boolean applies(KernelClass kernel) {
    return true;
  }

  @Override
  public void execute(KernelClass kernel) {
    Variant variant = kernel.variant();
    String summary =
        kernel.plan().name()
            + derivative(variant.order())
            + " ("
            + variant.precision().label()
            + ", "
            + variant.backend().label()
            + ").";
    kernel
        .type()
        .addJavadoc(
            "$L",
            new HeaderText(summary)
                .formula(kernel.plan())
                .arrays(kernel.plan())
                .cost(kernel.metrics())
                .provenance(kernel.provenance())
                .text());
  }

  static String derivative(Order order) {
    return switch (order) {
      case FORWARD -> "";
      case VJP -> ", vector-Jacobian product";
      case SECOND_VJP -> ", vector-Jacobian product of the vector-Jacobian product";
    };
  }
}
