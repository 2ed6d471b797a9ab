package org.example;

import io.intertwine.kernel.Backend;
import io.intertwine.kernel.DoubleKernel;
import io.intertwine.kernel.KernelDescription;
import io.intertwine.kernel.Order;
import io.intertwine.kernel.Precision;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** The dot product and the cross product on vectors, by hand. */
public final class ProductDoubleVectorForward implements DoubleKernel {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;

  private static final int LANES = SPECIES.length();

  private static final int TILES = 8;

  private static final double C0 = 0x1.279a74590331cp-1; // 1/3*Sqrt[3]

  private static final double C1 = 0x1.6a09e667f3bcdp-1; // 1/2*Sqrt[2]

  @Override
  public KernelDescription description() {
    return Product.description(Order.FORWARD, Precision.DOUBLE, Backend.VECTOR);
  }

  @Override
  public int lanes() {
    return LANES;
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
      int xAt = tile * 3 * LANES;
      int yAt = tile * 3 * LANES;
      int outAt = tile * 4 * LANES;
      DoubleVector x_0 = DoubleVector.fromArray(SPECIES, x, xAt);
      DoubleVector y_0 = DoubleVector.fromArray(SPECIES, y, yAt);
      DoubleVector t0 = x_0.mul(y_0);
      DoubleVector x_1 = DoubleVector.fromArray(SPECIES, x, xAt + LANES);
      DoubleVector y_1 = DoubleVector.fromArray(SPECIES, y, yAt + LANES);
      DoubleVector t1 = x_1.fma(y_1, t0);
      DoubleVector x_2 = DoubleVector.fromArray(SPECIES, x, xAt + 2 * LANES);
      DoubleVector y_2 = DoubleVector.fromArray(SPECIES, y, yAt + 2 * LANES);
      DoubleVector t2 = x_2.fma(y_2, t1);
      t2.mul(DoubleVector.broadcast(SPECIES, C0)).intoArray(out, outAt);
      DoubleVector t3 = x_1.mul(y_2).sub(x_2.mul(y_1));
      t3.mul(DoubleVector.broadcast(SPECIES, C1)).intoArray(out, outAt + LANES);
      DoubleVector t4 = x_2.fma(y_0, x_0.mul(y_2).neg());
      t4.mul(DoubleVector.broadcast(SPECIES, C1)).intoArray(out, outAt + 2 * LANES);
      DoubleVector t5 = x_0.mul(y_1).sub(x_1.mul(y_0));
      t5.mul(DoubleVector.broadcast(SPECIES, C1)).intoArray(out, outAt + 3 * LANES);
    }
  }
}
