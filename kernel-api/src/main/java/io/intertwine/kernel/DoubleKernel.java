package io.intertwine.kernel;

import io.intertwine.kernel.layout.TileLayout;
import java.util.List;

/** A kernel in {@code double} precision. */
public interface DoubleKernel extends Kernel {

  /**
   * Evaluates the tiles {@code firstTile <= t < lastTile}.
   *
   * <p>The arrays stand in the order of {@link KernelDescription#inputs()} and {@link
   * KernelDescription#outputs()}, each in the tile layout of {@link Kernel}. All of an output's
   * tiles in the range are overwritten; nothing else is modified. No output may share storage with
   * another array.
   *
   * @param inputs the tiled input arrays, each at least {@code lastTile * length * lanes} long
   * @param outputs the tiled output arrays, each at least {@code lastTile * length * lanes} long
   * @param firstTile the first tile, at least 0
   * @param lastTile one past the last tile
   * @throws IndexOutOfBoundsException if an array is missing or too short
   */
  void run(double[][] inputs, double[][] outputs, int firstTile, int lastTile);

  /**
   * Evaluates samples that lie one after the other: packs them into tiles, runs, and unpacks.
   *
   * <p>A conversion can cost more than a small kernel, so code that calls kernels in a row should
   * stay tiled and call {@link #run}.
   *
   * @param inputs the input arrays, {@code [sample][component]}
   * @param samples the number of samples
   * @return new output arrays, {@code [sample][component]}
   * @throws IllegalArgumentException if the arrays do not fit the description
   */
  default double[][] apply(double[][] inputs, int samples) {
    List<ArrayShape> in = description().inputs();
    List<ArrayShape> out = description().outputs();
    ArrayShape.requireArrays(description().name(), in, inputs.length);
    double[][] tiledInputs = new double[in.size()][];
    for (int i = 0; i < in.size(); i++) {
      tiledInputs[i] = new TileLayout(in.get(i).length(), lanes()).pack(inputs[i], samples);
    }
    double[][] tiledOutputs = new double[out.size()][];
    for (int i = 0; i < out.size(); i++) {
      tiledOutputs[i] = new double[new TileLayout(out.get(i).length(), lanes()).size(samples)];
    }
    run(tiledInputs, tiledOutputs, 0, TileLayout.tiles(samples, lanes()));
    double[][] outputs = new double[out.size()][];
    for (int i = 0; i < out.size(); i++) {
      outputs[i] = new TileLayout(out.get(i).length(), lanes()).unpack(tiledOutputs[i], samples);
    }
    return outputs;
  }
}
