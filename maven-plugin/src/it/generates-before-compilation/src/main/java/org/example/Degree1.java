package org.example;

import io.intertwine.kernel.DoubleKernel;
import io.intertwine.kernel.Order;
import org.example.kernels.Harmonics;

/** Uses a kernel that the plugin generated before this was compiled. */
public final class Degree1 {
  private Degree1() {}

  /** The harmonics of a point, up to degree 2. */
  public static double[] harmonics(double x, double y, double z) {
    DoubleKernel kernel = Harmonics.doubleKernel(Order.FORWARD);
    return kernel.apply(new double[][] {{x, y, z}}, 1)[0];
  }
}
