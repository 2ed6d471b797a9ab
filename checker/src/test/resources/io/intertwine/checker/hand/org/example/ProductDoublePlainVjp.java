package org.example;

import io.intertwine.kernel.Backend;
import io.intertwine.kernel.DoubleKernel;
import io.intertwine.kernel.KernelDescription;
import io.intertwine.kernel.Order;
import io.intertwine.kernel.Precision;

/** The derivative of {@code Product}, by hand. */
public final class ProductDoublePlainVjp implements DoubleKernel {
  private static final int TILES = 16;

  private static final double C0 = 0x1.279a74590331cp-1; // 1/3*Sqrt[3]

  private static final double C1 = 0x1.6a09e667f3bcdp-1; // 1/2*Sqrt[2]

  @Override
  public KernelDescription description() {
    return Product.description(Order.VJP, Precision.DOUBLE, Backend.PLAIN);
  }

  @Override
  public int lanes() {
    return 1;
  }

  @Override
  public void run(double[][] in, double[][] out, int firstTile, int lastTile) {
    for (int tile = firstTile; tile < lastTile; tile += TILES) {
      int end = Math.min(lastTile, tile + TILES);
      stage0(in[0], in[1], in[2], out[0], out[1], tile, end);
    }
  }

  private static void stage0(
      double[] x, double[] y, double[] d_out, double[] d_x, double[] d_y, int first, int last) {
    for (int tile = first; tile < last; tile++) {
      int xAt = tile * 3;
      int yAt = tile * 3;
      int d_outAt = tile * 4;
      int d_xAt = tile * 3;
      int d_yAt = tile * 3;
      double s = d_out[d_outAt] * C0;
      double a = d_out[d_outAt + 1] * C1;
      double b = d_out[d_outAt + 2] * C1;
      double c = d_out[d_outAt + 3] * C1;
      d_x[d_xAt] = s * y[yAt] + c * y[yAt + 1] - b * y[yAt + 2];
      d_x[d_xAt + 1] = s * y[yAt + 1] + a * y[yAt + 2] - c * y[yAt];
      d_x[d_xAt + 2] = s * y[yAt + 2] + b * y[yAt] - a * y[yAt + 1];
      d_y[d_yAt] = s * x[xAt] + b * x[xAt + 2] - c * x[xAt + 1];
      d_y[d_yAt + 1] = s * x[xAt + 1] + c * x[xAt] - a * x[xAt + 2];
      d_y[d_yAt + 2] = s * x[xAt + 2] + a * x[xAt + 1] - b * x[xAt];
    }
  }
}
