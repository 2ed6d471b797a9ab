package org.example;

import io.intertwine.kernel.Backend;
import io.intertwine.kernel.DoubleKernel;
import io.intertwine.kernel.KernelDescription;
import io.intertwine.kernel.Order;
import io.intertwine.kernel.Precision;

/** The bound of the roundings of {@code Product}, by hand. */
public final class ProductBoundForward implements DoubleKernel {
  private static final int TILES = 16;

  private static final double C0 = 0x1.279a74590331cp-1; // 1/3*Sqrt[3]

  private static final double C1 = 0x1.6a09e667f3bcdp-1; // 1/2*Sqrt[2]

  private static final double C2 = 0x1.c000000000006p-51; // 7/9007199254740985

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
      scale(out[0], tile * 4, end * 4);
    }
  }

  private static void scale(double[] array, int from, int to) {
    for (int i = from; i < to; i++) {
      array[i] = C2 * array[i];
    }
  }

  private static void stage0(double[] x, double[] y, double[] out, int first, int last) {
    for (int tile = first; tile < last; tile++) {
      int xAt = tile * 3;
      int yAt = tile * 3;
      int outAt = tile * 4;
      double x0 = Math.abs(x[xAt]);
      double x1 = Math.abs(x[xAt + 1]);
      double x2 = Math.abs(x[xAt + 2]);
      double y0 = Math.abs(y[yAt]);
      double y1 = Math.abs(y[yAt + 1]);
      double y2 = Math.abs(y[yAt + 2]);
      out[outAt] = (x0 * y0 + x1 * y1 + x2 * y2) * C0;
      out[outAt + 1] = (x1 * y2 + x2 * y1) * C1;
      out[outAt + 2] = (x2 * y0 + x0 * y2) * C1;
      out[outAt + 3] = (x0 * y1 + x1 * y0) * C1;
    }
  }
}
