package org.example;

import io.intertwine.kernel.Order;
import org.example.testkernels.Cross;

/** Compiles only against the kernel generated for the tests. */
public final class UsesTestKernel {
  private UsesTestKernel() {}

  /** The product of two vectors. */
  public static double[] cross(double[] a, double[] b) {
    return Cross.doubleKernel(Order.FORWARD).apply(new double[][] {a, b}, 1)[0];
  }
}
