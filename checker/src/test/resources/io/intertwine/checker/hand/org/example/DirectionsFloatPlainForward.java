package org.example;

import io.intertwine.kernel.Backend;
import io.intertwine.kernel.FloatKernel;
import io.intertwine.kernel.KernelDescription;
import io.intertwine.kernel.Order;
import io.intertwine.kernel.Precision;

/** The real harmonics of degree 0 and 1 on the sphere, by hand. */
public final class DirectionsFloatPlainForward implements FloatKernel {
  private static final int TILES = 16;

  private static final float C0 = 0x1.20dd76p-2f; // 1/2*Pi^(-1/2)

  private static final float C1 = 0x1.f45438p-2f; // 1/2*Sqrt[3]*Pi^(-1/2)

  @Override
  public KernelDescription description() {
    return Directions.description(Order.FORWARD, Precision.FLOAT, Backend.PLAIN);
  }

  @Override
  public int lanes() {
    return 1;
  }

  @Override
  public void run(float[][] in, float[][] out, int firstTile, int lastTile) {
    for (int tile = firstTile; tile < lastTile; tile += TILES) {
      int end = Math.min(lastTile, tile + TILES);
      stage0(in[0], out[0], tile, end);
    }
  }

  private static void stage0(float[] point, float[] out, int first, int last) {
    for (int tile = first; tile < last; tile++) {
      int pointAt = tile * 3;
      int outAt = tile * 4;
      float x = point[pointAt];
      float y = point[pointAt + 1];
      float z = point[pointAt + 2];
      float t0 = x * x;
      float t1 = y * y + t0;
      float t2 = z * z + t1;
      float t3 = 1.0f / (float) Math.sqrt(t2);
      float t4 = t3 * C1;
      out[outAt] = C0;
      out[outAt + 1] = y * t4;
      out[outAt + 2] = z * t4;
      out[outAt + 3] = x * t4;
    }
  }
}
