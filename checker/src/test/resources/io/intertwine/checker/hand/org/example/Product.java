package org.example;

import io.intertwine.kernel.ArrayShape;
import io.intertwine.kernel.Backend;
import io.intertwine.kernel.DoubleKernel;
import io.intertwine.kernel.KernelDescription;
import io.intertwine.kernel.OperationCounts;
import io.intertwine.kernel.Order;
import io.intertwine.kernel.Precision;
import io.intertwine.kernel.provider.KernelProvider;
import java.util.List;

/** The dot product and the cross product of two vectors, written by hand for the checker's tests. */
public final class Product {
  /** The hash of the spec. */
  public static final String FINGERPRINT = "sha256:0123456789abcdef";

  /** The resource with the proof of this kernel. */
  public static final String CERTIFICATE =
      "META-INF/intertwine/org/example/Product.certificate.json";

  private Product() {}

  /** The kernel on the best backend of this JVM. */
  public static DoubleKernel doubleKernel(Order order) {
    return KernelProvider.loadDouble(Product.class, order);
  }

  /** The bound of the rounding errors. */
  public static DoubleKernel bound(Order order) {
    return switch (order) {
      case FORWARD -> new ProductBoundForward();
      case VJP -> new ProductBoundVjp();
      default ->
          throw new IllegalArgumentException("Product was not generated for the order " + order);
    };
  }

  /** The metadata of a variant. */
  public static KernelDescription description(
      Order order, Precision precision, Backend backend) {
    return switch (order) {
      case FORWARD ->
          new KernelDescription(
              "org.example.Product",
              "tensor-product",
              "SO(3)",
              "intertwine",
              order,
              precision,
              backend,
              List.of(new ArrayShape("x", "1", 3), new ArrayShape("y", "1", 3)),
              List.of(new ArrayShape("out", "0+1", 4)),
              FINGERPRINT,
              new OperationCounts(108, 17, 15),
              6);
      case VJP ->
          new KernelDescription(
              "org.example.Product",
              "tensor-product",
              "SO(3)",
              "intertwine",
              order,
              precision,
              backend,
              List.of(
                  new ArrayShape("x", "1", 3),
                  new ArrayShape("y", "1", 3),
                  new ArrayShape("d_out", "0+1", 4)),
              List.of(new ArrayShape("d_x", "1", 3), new ArrayShape("d_y", "1", 3)),
              FINGERPRINT,
              new OperationCounts(216, 36, 34),
              6);
      default ->
          throw new IllegalArgumentException("Product was not generated for the order " + order);
    };
  }
}
