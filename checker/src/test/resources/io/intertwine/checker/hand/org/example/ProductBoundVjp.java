package org.example;

import io.intertwine.kernel.Backend;
import io.intertwine.kernel.DoubleKernel;
import io.intertwine.kernel.KernelDescription;
import io.intertwine.kernel.Order;
import io.intertwine.kernel.Precision;

/** The bound of the roundings of {@code Product}, by hand. */
public final class ProductBoundVjp implements DoubleKernel {
  private static final int TILES = 16;

  private static final double C0 = 0x1.279a74590331cp-1; // 1/3*Sqrt[3]

  private static final double C1 = 0x1.6a09e667f3bcdp-1; // 1/2*Sqrt[2]

  private static final double C2 = 0x1.c000000000006p-51; // 7/9007199254740985

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
      scale(out[0], tile * 3, end * 3);
      scale(out[1], tile * 3, end * 3);
    }
  }

  private static void scale(double[] array, int from, int to) {
    for (int i = from; i < to; i++) {
      array[i] = C2 * array[i];
    }
  }

  private static void stage0(double[] x, double[] y, double[] d_out, double[] d_x, double[] d_y, int first, int last) {
    for (int tile = first; tile < last; tile++) {
      int xAt = tile * 3;
      int yAt = tile * 3;
      int d_outAt = tile * 4;
      int d_xAt = tile * 3;
      int d_yAt = tile * 3;
      double x0 = Math.abs(x[xAt]);
      double x1 = Math.abs(x[xAt + 1]);
      double x2 = Math.abs(x[xAt + 2]);
      double y0 = Math.abs(y[yAt]);
      double y1 = Math.abs(y[yAt + 1]);
      double y2 = Math.abs(y[yAt + 2]);
      double s = Math.abs(d_out[d_outAt]) * C0;
      double a = Math.abs(d_out[d_outAt + 1]) * C1;
      double b = Math.abs(d_out[d_outAt + 2]) * C1;
      double c = Math.abs(d_out[d_outAt + 3]) * C1;
      d_x[d_xAt] = s * y0 + c * y1 + b * y2;
      d_x[d_xAt + 1] = s * y1 + a * y2 + c * y0;
      d_x[d_xAt + 2] = s * y2 + b * y0 + a * y1;
      d_y[d_yAt] = s * x0 + b * x2 + c * x1;
      d_y[d_yAt + 1] = s * x1 + c * x0 + a * x2;
      d_y[d_yAt + 2] = s * x2 + a * x1 + b * x0;
    }
  }
}
