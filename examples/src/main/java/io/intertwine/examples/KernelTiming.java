package io.intertwine.examples;

import io.intertwine.codegen.verify.Stopwatch;
import io.intertwine.kernel.ArrayShape;
import io.intertwine.kernel.DoubleKernel;
import io.intertwine.kernel.layout.TileLayout;
import java.util.List;
import java.util.Locale;

/**
 * The time that a kernel takes for a sample, once it is warm.
 *
 * @param nanoseconds per sample
 * @param backend plain or vector
 */
record KernelTiming(double nanoseconds, String backend) {

  private static final double SECONDS = 12;

  static KernelTiming of(DoubleKernel kernel, double[][] inputs, int samples) {
    int lanes = kernel.lanes();
    List<ArrayShape> in = kernel.description().inputs();
    List<ArrayShape> out = kernel.description().outputs();
    double[][] tiledInputs = new double[in.size()][];
    for (int i = 0; i < in.size(); i++) {
      tiledInputs[i] = new TileLayout(in.get(i).length(), lanes).pack(inputs[i], samples);
    }
    double[][] tiledOutputs = new double[out.size()][];
    for (int i = 0; i < out.size(); i++) {
      tiledOutputs[i] = new double[new TileLayout(out.get(i).length(), lanes).size(samples)];
    }
    int tiles = TileLayout.tiles(samples, lanes);
    double time =
        Stopwatch.nanoseconds(() -> kernel.run(tiledInputs, tiledOutputs, 0, tiles), SECONDS);
    return new KernelTiming(
        time / samples, kernel.description().backend().name().toLowerCase(Locale.ROOT));
  }
}
