package io.intertwine.property;

import io.intertwine.kernel.Backend;
import io.intertwine.kernel.Order;
import io.intertwine.kernel.Precision;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One of the classes into which a generated kernel is compiled.
 *
 * @param order the order of differentiation
 * @param precision the floating-point format
 * @param backend plain or vector
 */
public record KernelVariant(Order order, Precision precision, Backend backend) {

  /** Requires all three. */
  public KernelVariant {
    Objects.requireNonNull(order, "order");
    Objects.requireNonNull(precision, "precision");
    Objects.requireNonNull(backend, "backend");
  }

  /**
   * Every variant there can be, in the order of order, precision, backend.
   *
   * @return twelve variants
   */
  public static List<KernelVariant> all() {
    List<KernelVariant> all = new ArrayList<>();
    for (Order order : Order.values()) {
      for (Precision precision : Precision.values()) {
        for (Backend backend : Backend.values()) {
          all.add(new KernelVariant(order, precision, backend));
        }
      }
    }
    return List.copyOf(all);
  }

  /**
   * The part of the class's name after the kernel's own.
   *
   * @return such as {@code DoublePlainForward}
   */
  public String suffix() {
    return precision.suffix() + backend.suffix() + order.suffix();
  }

  @Override
  public String toString() {
    return precision.label() + " " + backend.label() + " " + order.label();
  }
}
