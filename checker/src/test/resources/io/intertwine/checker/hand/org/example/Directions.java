package org.example;

import io.intertwine.kernel.ArrayShape;
import io.intertwine.kernel.Backend;
import io.intertwine.kernel.DoubleKernel;
import io.intertwine.kernel.FloatKernel;
import io.intertwine.kernel.KernelDescription;
import io.intertwine.kernel.OperationCounts;
import io.intertwine.kernel.Order;
import io.intertwine.kernel.Precision;
import io.intertwine.kernel.provider.KernelProvider;
import java.util.List;

/** The real harmonics of degree 0 and 1 on the sphere, written by hand for the checker's tests. */
public final class Directions {
  /** The hash of the spec. */
  public static final String FINGERPRINT = "sha256:0123456789abcdef";

  /** The resource with the proof of this kernel. */
  public static final String CERTIFICATE =
      "META-INF/intertwine/org/example/Directions.certificate.json";

  private Directions() {}

  /** The kernel on the best backend of this JVM. */
  public static DoubleKernel doubleKernel(Order order) {
    return KernelProvider.loadDouble(Directions.class, order);
  }

  /** The kernel on the best backend of this JVM. */
  public static FloatKernel floatKernel(Order order) {
    return KernelProvider.loadFloat(Directions.class, order);
  }

  /** The bound of the rounding errors. */
  public static DoubleKernel bound(Order order) {
    return switch (order) {
      case FORWARD -> new DirectionsBoundForward();
      default ->
          throw new IllegalArgumentException("Directions was not generated for the order " + order);
    };
  }

  /** The metadata of a variant. */
  public static KernelDescription description(
      Order order, Precision precision, Backend backend) {
    return switch (order) {
      case FORWARD ->
          new KernelDescription(
              "org.example.Directions",
              "spherical-harmonics",
              "O(3)",
              "intertwine",
              order,
              precision,
              backend,
              List.of(new ArrayShape("point", "cartesian", 3)),
              List.of(new ArrayShape("out", "0e+1o", 4)),
              FINGERPRINT,
              new OperationCounts(12, 12, 11),
              10);
      default ->
          throw new IllegalArgumentException("Directions was not generated for the order " + order);
    };
  }
}
