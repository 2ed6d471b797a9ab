package io.intertwine.property;

import io.intertwine.kernel.ArrayShape;
import io.intertwine.kernel.DoubleKernel;
import io.intertwine.kernel.FloatKernel;
import io.intertwine.kernel.Kernel;
import io.intertwine.kernel.KernelDescription;
import io.intertwine.kernel.Precision;
import io.intertwine.kernel.layout.TileLayout;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * All variants of a kernel give the same numbers, as far as their bounds allow.
 *
 * <p>Two variants that read the same inputs differ by at most the sum of their bounds, since each
 * is within its own of the exact value. A vector variant rounds multiply-adds once where the plain
 * one rounds twice, and single precision rounds with u = 2^-24; inside a variant nothing is left to
 * chance:
 *
 * <ul>
 *   <li>samples do not influence each other: a batch gives bit for bit what its samples give alone;
 *   <li>{@code run} writes the tiles that it is told to, and nothing else.
 * </ul>
 */
public final class BackendParityCheck {

  private final KernelFamily kernel;

  /**
   * Prepares a check.
   *
   * @param kernel the kernel
   */
  public BackendParityCheck(KernelFamily kernel) {
    this.kernel = Objects.requireNonNull(kernel, "kernel");
  }

  /**
   * Checks every variant of an order against the first one in the same order, the plain one in
   * double precision where it was generated.
   *
   * @param inputs inputs of the kernel of some order
   * @return how near the worst number came to its bound
   * @throws PropertyViolation if two variants differ by more than their bounds
   */
  public Margin check(Batch inputs) {
    List<KernelVariant> variants = kernel.variants(inputs.kernel().order());
    ProvedBound bound = new ProvedBound(kernel, inputs.kernel().order());
    int samples = inputs.samples();
    KernelVariant first = variants.get(0);
    double[][] expected = kernel.run(first, inputs.arrays(), samples);
    double[][] firstErrors = bound.rounding(inputs.arrays(), samples, first.precision());
    Margin margin = Margin.NONE;
    for (KernelVariant variant : variants) {
      double[][] found = kernel.run(variant, inputs.arrays(), samples);
      margin = margin.and(alone(variant, inputs, found)).and(tiles(variant, inputs, found));
      if (!variant.equals(first)) {
        double[][] errors = bound.rounding(inputs.arrays(), samples, variant.precision());
        ProvedBound.add(errors, firstErrors);
        Comparison comparison =
            new Comparison(
                "agreement with the variant " + first, kernel.name() + " (" + variant + ")");
        List<ArrayShape> shapes = inputs.kernel().outputs();
        for (int a = 0; a < found.length; a++) {
          ArrayShape shape = shapes.get(a);
          comparison.compare(shape.name(), shape.length(), found[a], expected[a], errors[a]);
        }
        margin = margin.and(comparison.margin());
      }
    }
    return margin;
  }

  /** The last sample alone gives what it gives in the batch. */
  private Margin alone(KernelVariant variant, Batch inputs, double[][] together) {
    int samples = inputs.samples();
    if (samples == 0) {
      return Margin.NONE;
    }
    KernelDescription description = inputs.kernel();
    double[][] last = inputs.arrays();
    for (int a = 0; a < last.length; a++) {
      last[a] = last(last[a], description.inputs().get(a), samples);
    }
    double[][] found = kernel.run(variant, last, 1);
    Comparison comparison =
        new Comparison("independence of samples", kernel.name() + " (" + variant + ")");
    for (int a = 0; a < found.length; a++) {
      ArrayShape shape = description.outputs().get(a);
      comparison.same(shape.name(), shape.length(), found[a], last(together[a], shape, samples));
    }
    return comparison.margin();
  }

  private static double[] last(double[] values, ArrayShape shape, int samples) {
    return Arrays.copyOfRange(values, (samples - 1) * shape.length(), samples * shape.length());
  }

  /** Running one tile of several writes that tile alone. */
  private Margin tiles(KernelVariant variant, Batch inputs, double[][] together) {
    Kernel kernelOfVariant = kernel.kernel(variant);
    KernelDescription description = inputs.kernel();
    int lanes = kernelOfVariant.lanes();
    int tiles = TileLayout.tiles(inputs.samples(), lanes);
    if (tiles < 2) {
      return Margin.NONE;
    }
    int first = tiles / 2;
    double[][] found =
        variant.precision() == Precision.DOUBLE
            ? oneTile((DoubleKernel) kernelOfVariant, inputs, first)
            : oneTile((FloatKernel) kernelOfVariant, inputs, first);
    Comparison comparison =
        new Comparison("writing one tile alone", kernel.name() + " (" + variant + ")");
    for (int a = 0; a < found.length; a++) {
      ArrayShape shape = description.outputs().get(a);
      double[] expected = new double[together[a].length];
      Arrays.fill(expected, UNTOUCHED);
      int from = Math.min(first * lanes, inputs.samples()) * shape.length();
      int to = Math.min((first + 1) * lanes, inputs.samples()) * shape.length();
      System.arraycopy(together[a], from, expected, from, to - from);
      comparison.same(shape.name(), shape.length(), found[a], expected);
    }
    return comparison.margin();
  }

  /** What arrays hold where nothing was written; a float. */
  private static final double UNTOUCHED = 0x1.5p60;

  private static double[][] oneTile(DoubleKernel kernel, Batch inputs, int tile) {
    List<ArrayShape> in = kernel.description().inputs();
    List<ArrayShape> out = kernel.description().outputs();
    double[][] arrays = inputs.arrays();
    for (int a = 0; a < arrays.length; a++) {
      arrays[a] =
          new TileLayout(in.get(a).length(), kernel.lanes()).pack(arrays[a], inputs.samples());
    }
    double[][] results = new double[out.size()][];
    for (int a = 0; a < results.length; a++) {
      TileLayout layout = new TileLayout(out.get(a).length(), kernel.lanes());
      results[a] = new double[layout.size(inputs.samples())];
      Arrays.fill(results[a], UNTOUCHED);
    }
    kernel.run(arrays, results, tile, tile + 1);
    for (int a = 0; a < results.length; a++) {
      results[a] =
          new TileLayout(out.get(a).length(), kernel.lanes()).unpack(results[a], inputs.samples());
    }
    return results;
  }

  private static double[][] oneTile(FloatKernel kernel, Batch inputs, int tile) {
    List<ArrayShape> in = kernel.description().inputs();
    List<ArrayShape> out = kernel.description().outputs();
    double[][] arrays = inputs.arrays();
    float[][] narrow = new float[arrays.length][];
    for (int a = 0; a < arrays.length; a++) {
      float[] samples = new float[arrays[a].length];
      for (int i = 0; i < samples.length; i++) {
        samples[i] = (float) arrays[a][i];
      }
      narrow[a] =
          new TileLayout(in.get(a).length(), kernel.lanes()).pack(samples, inputs.samples());
    }
    float[][] results = new float[out.size()][];
    for (int a = 0; a < results.length; a++) {
      TileLayout layout = new TileLayout(out.get(a).length(), kernel.lanes());
      results[a] = new float[layout.size(inputs.samples())];
      Arrays.fill(results[a], (float) UNTOUCHED);
    }
    kernel.run(narrow, results, tile, tile + 1);
    double[][] wide = new double[results.length][];
    for (int a = 0; a < wide.length; a++) {
      float[] samples =
          new TileLayout(out.get(a).length(), kernel.lanes()).unpack(results[a], inputs.samples());
      wide[a] = new double[samples.length];
      for (int i = 0; i < samples.length; i++) {
        wide[a][i] = samples[i];
      }
    }
    return wide;
  }
}
