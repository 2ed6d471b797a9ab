package io.intertwine.codegen.emit;

import io.intertwine.kernel.Backend;
import io.intertwine.kernel.Order;
import io.intertwine.kernel.Precision;
import java.util.ArrayList;
import java.util.List;

/**
 * One way to write a kernel.
 *
 * @param precision the floating-point format
 * @param backend plain or vector
 * @param order the order of differentiation
 */
public record Variant(Precision precision, Backend backend, Order order) {

  /**
   * All variants of three choices, in canonical order: precision, then backend, then order.
   *
   * @param precisions the precisions
   * @param backends the backends
   * @param orders the orders
   * @return the Cartesian product
   */
  public static List<Variant> product(
      List<Precision> precisions, List<Backend> backends, List<Order> orders) {
    List<Variant> variants = new ArrayList<>();
    for (Precision precision : precisions) {
      for (Backend backend : backends) {
        for (Order order : orders) {
          variants.add(new Variant(precision, backend, order));
        }
      }
    }
    return List.copyOf(variants);
  }

  /**
   * What follows the kernel's name in the name of this variant's class.
   *
   * @return for example {@code DoublePlainForward}
   */
  public String suffix() {
    return precision.suffix() + backend.suffix() + order.suffix();
  }
}
