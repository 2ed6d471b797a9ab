package org.example;

import io.intertwine.kernel.Backend;
import io.intertwine.kernel.DoubleKernel;
import io.intertwine.kernel.KernelDescription;
import io.intertwine.kernel.Order;
import io.intertwine.kernel.Precision;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** The derivative of {@code Product}, in two stages that pass on values, by hand. */
public final class ProductDoubleVectorVjp implements DoubleKernel {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;

  private static final int LANES = SPECIES.length();

  private static final int TILES = 8;

  private static final int SLOTS = 4;

  private static final double C0 = 0x1.279a74590331cp-1; // 1/3*Sqrt[3]

  private static final double C1 = 0x1.6a09e667f3bcdp-1; // 1/2*Sqrt[2]

  @Override
  public KernelDescription description() {
    return Product.description(Order.VJP, Precision.DOUBLE, Backend.VECTOR);
  }

  @Override
  public int lanes() {
    return LANES;
  }

  @Override
  public void run(double[][] in, double[][] out, int firstTile, int lastTile) {
    double[] scratch = new double[TILES * SLOTS * LANES];
    for (int tile = firstTile; tile < lastTile; tile += TILES) {
      int end = Math.min(lastTile, tile + TILES);
      clear(out[0], tile * 3 * LANES, end * 3 * LANES);
      stage0Part0(in[2], scratch, tile, end);
      stage0Part1(in[1], out[0], scratch, tile, end);
      stage0Part2(in[0], out[1], scratch, tile, end);
    }
  }

  private static void clear(double[] array, int from, int to) {
    for (int i = from; i < to; i++) {
      array[i] = 0.0;
    }
  }

  private static void stage0Part0(double[] d_out, double[] scratch, int first, int last) {
    for (int tile = first; tile < last; tile++) {
      int scratchAt = (tile - first) * SLOTS * LANES;
      int d_outAt = tile * 4 * LANES;
      DoubleVector d_out_0 = DoubleVector.fromArray(SPECIES, d_out, d_outAt);
      DoubleVector t0 = d_out_0.mul(DoubleVector.broadcast(SPECIES, C0));
      t0.intoArray(scratch, scratchAt);
      DoubleVector d_out_1 = DoubleVector.fromArray(SPECIES, d_out, d_outAt + LANES);
      DoubleVector t1 = d_out_1.mul(DoubleVector.broadcast(SPECIES, C1));
      t1.intoArray(scratch, scratchAt + LANES);
      DoubleVector d_out_2 = DoubleVector.fromArray(SPECIES, d_out, d_outAt + 2 * LANES);
      DoubleVector t2 = d_out_2.mul(DoubleVector.broadcast(SPECIES, C1));
      t2.intoArray(scratch, scratchAt + 2 * LANES);
      DoubleVector d_out_3 = DoubleVector.fromArray(SPECIES, d_out, d_outAt + 3 * LANES);
      DoubleVector t3 = d_out_3.mul(DoubleVector.broadcast(SPECIES, C1));
      t3.intoArray(scratch, scratchAt + 3 * LANES);
    }
  }

  private static void stage0Part1(
      double[] y, double[] d_x, double[] scratch, int first, int last) {
    for (int tile = first; tile < last; tile++) {
      int scratchAt = (tile - first) * SLOTS * LANES;
      int yAt = tile * 3 * LANES;
      int d_xAt = tile * 3 * LANES;
      DoubleVector y_0 = DoubleVector.fromArray(SPECIES, y, yAt);
      DoubleVector y_1 = DoubleVector.fromArray(SPECIES, y, yAt + LANES);
      DoubleVector y_2 = DoubleVector.fromArray(SPECIES, y, yAt + 2 * LANES);
      DoubleVector t0 = DoubleVector.fromArray(SPECIES, scratch, scratchAt);
      DoubleVector t1 = DoubleVector.fromArray(SPECIES, scratch, scratchAt + LANES);
      DoubleVector t2 = DoubleVector.fromArray(SPECIES, scratch, scratchAt + 2 * LANES);
      DoubleVector t3 = DoubleVector.fromArray(SPECIES, scratch, scratchAt + 3 * LANES);
      DoubleVector t4 = t0.mul(y_0);
      DoubleVector t5 = y_1.fma(t3, t4);
      DoubleVector t6 = t2.mul(y_2);
      DoubleVector t7 = t5.sub(t6);
      DoubleVector.fromArray(SPECIES, d_x, d_xAt).add(t7).intoArray(d_x, d_xAt);
      DoubleVector t8 = t1.fma(y_2, t0.mul(y_1));
      DoubleVector t9 = t3.mul(y_0).neg();
      DoubleVector t10 = t8.add(t9);
      DoubleVector.fromArray(SPECIES, d_x, d_xAt + LANES).add(t10).intoArray(d_x, d_xAt + LANES);
      DoubleVector t11 = t0.mul(y_2).sub(t1.mul(y_1)).add(t2.mul(y_0));
      DoubleVector.fromArray(SPECIES, d_x, d_xAt + 2 * LANES)
          .add(t11)
          .intoArray(d_x, d_xAt + 2 * LANES);
    }
  }

  private static void stage0Part2(
      double[] x, double[] d_y, double[] scratch, int first, int last) {
    for (int tile = first; tile < last; tile++) {
      int scratchAt = (tile - first) * SLOTS * LANES;
      int xAt = tile * 3 * LANES;
      int d_yAt = tile * 3 * LANES;
      DoubleVector x_0 = DoubleVector.fromArray(SPECIES, x, xAt);
      DoubleVector x_1 = DoubleVector.fromArray(SPECIES, x, xAt + LANES);
      DoubleVector x_2 = DoubleVector.fromArray(SPECIES, x, xAt + 2 * LANES);
      DoubleVector t0 = DoubleVector.fromArray(SPECIES, scratch, scratchAt);
      DoubleVector t1 = DoubleVector.fromArray(SPECIES, scratch, scratchAt + LANES);
      DoubleVector t2 = DoubleVector.fromArray(SPECIES, scratch, scratchAt + 2 * LANES);
      DoubleVector t3 = DoubleVector.fromArray(SPECIES, scratch, scratchAt + 3 * LANES);
      t0.mul(x_0).add(t2.mul(x_2)).sub(t3.mul(x_1)).intoArray(d_y, d_yAt);
      t0.mul(x_1).sub(t1.mul(x_2)).add(t3.mul(x_0)).intoArray(d_y, d_yAt + LANES);
      t0.mul(x_2).add(t1.mul(x_1)).sub(t2.mul(x_0)).intoArray(d_y, d_yAt + 2 * LANES);
    }
  }
}
