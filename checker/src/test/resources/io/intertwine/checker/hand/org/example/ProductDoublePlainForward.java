package org.example;

import io.intertwine.kernel.Backend;
import io.intertwine.kernel.DoubleKernel;
import io.intertwine.kernel.KernelDescription;
import io.intertwine.kernel.Order;
import io.intertwine.kernel.Precision;

/** The dot product and the cross product of two vectors, written by hand for the checker's tests. */
public final class ProductDoublePlainForward implements DoubleKernel {
  private static final int TILES = 16;

  private static final double C0 = 0x1.279a74590331cp-1; // 1/3*Sqrt[3]

  private static final double C1 = 0x1.6a09e667f3bcdp-1; // 1/2*Sqrt[2]

  @Override
  public KernelDescription description() {
    return Product.description(Order.FORWARD, Precision.DOUBLE, Backend.PLAIN);
  }

  @Override
  public int lanes() {
    return 1;
  }

  @Override
  public void run(double[][] in, double[][] out, int firstTile, int lastTile) {
    for (int tile = firstTile; tile < lastTile; tile += TILES) {
      int end = Math.min(lastTile, tile + TILES);
      stage0(in[0], in[1], out[0], tile, end);
    }
  }

  private static void stage0(double[] x, double[] y, double[] out, int first, int last) {
    for (int tile = first; tile < last; tile++) {
      int xAt = tile * 3;
      int yAt = tile * 3;
      int outAt = tile * 4;
      double x0_0 = x[xAt];
      double y0_0 = y[yAt];
      double t6 = x0_0 * y0_0;
      double x0_1 = x[xAt + 1];
      double y0_1 = y[yAt + 1];
      double t7 = x0_1 * y0_1;
      double t8 = t6 + t7;
      double x0_2 = x[xAt + 2];
      double y0_2 = y[yAt + 2];
      double t9 = x0_2 * y0_2 + t8;
      double t10 = t9 * C0;
      double t11 = x0_1 * y0_2;
      double t12 = x0_2 * y0_1;
      double t13 = t11 - t12;
      double t14 = t13 * C1;
      double t15 = -(x0_0 * y0_2);
      double t16 = x0_2 * y0_0 + t15;
      double t17 = x0_0 * y0_1;
      double t18 = t17 - x0_1 * y0_0;
      out[outAt] = t10;
      out[outAt + 1] = t14;
      out[outAt + 2] = t16 * C1;
      out[outAt + 3] = C1 * t18;
    }
  }
}
