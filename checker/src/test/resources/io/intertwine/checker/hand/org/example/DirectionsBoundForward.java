package org.example;

import io.intertwine.kernel.Backend;
import io.intertwine.kernel.DoubleKernel;
import io.intertwine.kernel.KernelDescription;
import io.intertwine.kernel.Order;
import io.intertwine.kernel.Precision;

/** The real harmonics of degree 0 and 1 on the sphere, by hand. */
public final class DirectionsBoundForward implements DoubleKernel {
  private static final int TILES = 16;

  private static final double C0 = 0x1.20dd750429b6dp-2; // 1/2*Pi^(-1/2)

  private static final double C1 = 0x1.f45437857749ap-2; // 1/2*Sqrt[3]*Pi^(-1/2)

  private static final double C2 = 0x1.6000000000008p-50; // 11/9007199254740981

  @Override
  public KernelDescription description() {
    return Directions.description(Order.FORWARD, Precision.DOUBLE, Backend.PLAIN);
  }

  @Override
  public int lanes() {
    return 1;
  }

  @Override
  public void run(double[][] in, double[][] out, int firstTile, int lastTile) {
    for (int tile = firstTile; tile < lastTile; tile += TILES) {
      int end = Math.min(lastTile, tile + TILES);
      stage0(in[0], out[0], tile, end);
      scale(out[0], tile * 4, end * 4);
    }
  }

  private static void scale(double[] array, int from, int to) {
    for (int i = from; i < to; i++) {
      array[i] = C2 * array[i];
    }
  }

  private static void stage0(double[] point, double[] out, int first, int last) {
    for (int tile = first; tile < last; tile++) {
      int pointAt = tile * 3;
      int outAt = tile * 4;
      double x = point[pointAt];
      double y = point[pointAt + 1];
      double z = point[pointAt + 2];
      double t0 = x * x;
      double t1 = y * y + t0;
      double t2 = z * z + t1;
      double t3 = 1.0 / Math.sqrt(t2);
      double t4 = t3 * C1;
      out[outAt] = C0;
      out[outAt + 1] = Math.abs(y) * t4;
      out[outAt + 2] = Math.abs(z) * t4;
      out[outAt + 3] = Math.abs(x) * t4;
    }
  }
}
