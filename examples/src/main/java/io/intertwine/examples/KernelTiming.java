package io.intertwine.examples;

import io.intertwine.kernel.ArrayShape;
import io.intertwine.kernel.DoubleKernel;
import io.intertwine.kernel.layout.TileLayout;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The time that a kernel takes for a sample, once it is warm: the median of batches.
 *
 * @param nanoseconds per sample
 * @param backend plain or vector
 */
record KernelTiming(double nanoseconds, String backend) {

  private static final long WARM_UP = 1_500_000_000L;
  private static final int BATCHES = 15;
  private static final long BATCH = 20_000_000L;

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
    Runnable run = () -> kernel.run(tiledInputs, tiledOutputs, 0, tiles);
    batch(run, WARM_UP);
    double[] times = new double[BATCHES];
    for (int k = 0; k < BATCHES; k++) {
      times[k] = batch(run, BATCH) / samples;
    }
    Arrays.sort(times);
    return new KernelTiming(
        times[BATCHES / 2], kernel.description().backend().name().toLowerCase(Locale.ROOT));
  }

  /** Runs for the given time at least, and gives the nanoseconds of one run. */
  private static double batch(Runnable run, long nanoseconds) {
    long start = System.nanoTime();
    long runs = 0;
    long elapsed = 0;
    while (elapsed < nanoseconds) {
      run.run();
      runs++;
      elapsed = System.nanoTime() - start;
    }
    return (double) elapsed / runs;
  }
}
