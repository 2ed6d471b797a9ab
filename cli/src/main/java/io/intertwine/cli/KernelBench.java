package io.intertwine.cli;

import io.intertwine.codegen.Generation;
import io.intertwine.codegen.plan.KernelPlan;
import io.intertwine.codegen.reference.ReferenceTable;
import io.intertwine.codegen.spec.Spec;
import io.intertwine.codegen.verify.InMemoryCompiler;
import io.intertwine.codegen.verify.Stopwatch;
import io.intertwine.kernel.Backend;
import io.intertwine.kernel.DoubleKernel;
import io.intertwine.kernel.FloatKernel;
import io.intertwine.kernel.Kernel;
import io.intertwine.kernel.KernelTable;
import io.intertwine.kernel.Order;
import io.intertwine.kernel.Precision;
import io.intertwine.kernel.layout.TileLayout;
import io.intertwine.kernel.provider.KernelProvider;
import io.intertwine.runtime.reference.ReferenceKernel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Runs the generated kernels of a spec against their references on this machine: time per sample in
 * arrays that stay in the cache, and the largest difference.
 */
final class KernelBench {
  private static final int SAMPLES = 256;
  private static final long SEED = 20260101;

  /** What is spent on one kernel at most; a large unrolled one takes this long to be compiled. */
  private static final double SECONDS = 10;

  private static final double REFERENCE_SECONDS = 1;

  private final Spec spec;
  private final Generation generation;
  private final InMemoryCompiler.Compiled compiled;
  private final ClassLoader loader;

  KernelBench(Spec spec, Generation generation) {
    this.spec = spec;
    this.generation = generation;
    this.compiled = InMemoryCompiler.compile(generation.files());
    this.loader = compiled.loader();
  }

  /**
   * One measured kernel.
   *
   * @param name the kernel
   * @param order its order
   * @param variant precision and backend
   * @param nanoseconds per sample
   * @param referenceNanoseconds per sample
   * @param difference the largest difference from the reference, over the largest value of the
   *     array
   */
  record Measurement(
      String name,
      Order order,
      String variant,
      double nanoseconds,
      double referenceNanoseconds,
      double difference) {
    Cell[] cells() {
      return new Cell[] {
        Cell.of(name),
        Cell.of(order.label()),
        Cell.of(variant),
        Cell.of(format("%.1f", nanoseconds)),
        Cell.of(format("%.1f", referenceNanoseconds)),
        Cell.of(format("%.1f", referenceNanoseconds / nanoseconds)),
        Cell.of(format("%.1e", difference))
      };
    }
  }

  /** The plans, which are one per kernel and order. */
  List<KernelPlan> plans() {
    return generation.plans();
  }

  /** Measures every variant of a plan that this JVM can run. */
  List<Measurement> measure(KernelPlan plan) {
    Random random = new Random(SEED);
    double[][] inputs =
        plan.inputs().stream()
            .map(
                shape -> {
                  double[] values = new double[SAMPLES * shape.length()];
                  // floats, so that both precisions get the same
                  Arrays.setAll(values, i -> (float) random.nextGaussian());
                  return values;
                })
            .toArray(double[][]::new);
    List<Measurement> measurements = new ArrayList<>();
    ReferenceKernel reference = null;
    double[][] expected = {};
    double referenceTime = 0;
    for (Precision precision : spec.precisions()) {
      for (Backend backend : spec.backends()) {
        String suffix = precision.suffix() + backend.suffix() + plan.order().suffix();
        if (!compiled.classes().containsKey(spec.packageName() + "." + plan.name() + suffix)
            || (backend == Backend.VECTOR && !KernelProvider.vectorModulePresent())) {
          continue;
        }
        Kernel kernel = load(plan.name() + suffix);
        if (reference == null) {
          reference = reference(plan, kernel);
          ReferenceKernel found = reference;
          double[][] outputs = outputs(plan, 1);
          referenceTime =
              Stopwatch.nanoseconds(
                  () -> found.run(inputs, outputs, 0, SAMPLES), REFERENCE_SECONDS);
          expected = outputs;
        }
        Result result =
            kernel instanceof FloatKernel single
                ? run(plan, single, inputs)
                : run(plan, (DoubleKernel) kernel, inputs);
        measurements.add(
            new Measurement(
                plan.name(),
                plan.order(),
                precision.label() + " " + backend.label(),
                result.nanoseconds() / SAMPLES,
                referenceTime / SAMPLES,
                difference(result.outputs(), expected)));
      }
    }
    return measurements;
  }

  /** Outputs per sample and the time of a run; private, never compared. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Result(double nanoseconds, double[][] outputs) {}

  private ReferenceKernel reference(KernelPlan plan, Kernel kernel) {
    KernelPlan forward =
        plans().stream()
            .filter(p -> p.name().equals(plan.name()) && p.order() == Order.FORWARD)
            .findFirst()
            .orElseThrow();
    return ReferenceKernel.of(
        kernel.description(),
        KernelTable.decode(plan.name() + ReferenceTable.SUFFIX, ReferenceTable.encode(forward)));
  }

  private Kernel load(String simpleName) {
    try {
      return (Kernel)
          loader.loadClass(spec.packageName() + "." + simpleName).getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A generated class cannot be started: " + simpleName, e);
    }
  }

  private static Result run(KernelPlan plan, DoubleKernel kernel, double[][] inputs) {
    int lanes = kernel.lanes();
    double[][] in = new double[inputs.length][];
    for (int k = 0; k < in.length; k++) {
      in[k] = new TileLayout(plan.inputs().get(k).length(), lanes).pack(inputs[k], SAMPLES);
    }
    double[][] out = outputs(plan, lanes);
    int tiles = TileLayout.tiles(SAMPLES, lanes);
    double time = Stopwatch.nanoseconds(() -> kernel.run(in, out, 0, tiles), SECONDS);
    double[][] values = new double[out.length][];
    for (int k = 0; k < out.length; k++) {
      values[k] = new TileLayout(plan.outputs().get(k).length(), lanes).unpack(out[k], SAMPLES);
    }
    return new Result(time, values);
  }

  private static Result run(KernelPlan plan, FloatKernel kernel, double[][] inputs) {
    int lanes = kernel.lanes();
    float[][] in = new float[inputs.length][];
    for (int k = 0; k < in.length; k++) {
      float[] values = new float[inputs[k].length];
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) inputs[k][i];
      }
      in[k] = new TileLayout(plan.inputs().get(k).length(), lanes).pack(values, SAMPLES);
    }
    float[][] out = new float[plan.outputs().size()][];
    for (int k = 0; k < out.length; k++) {
      out[k] = new float[new TileLayout(plan.outputs().get(k).length(), lanes).size(SAMPLES)];
    }
    int tiles = TileLayout.tiles(SAMPLES, lanes);
    double time = Stopwatch.nanoseconds(() -> kernel.run(in, out, 0, tiles), SECONDS);
    double[][] values = new double[out.length][];
    for (int k = 0; k < out.length; k++) {
      float[] single =
          new TileLayout(plan.outputs().get(k).length(), lanes).unpack(out[k], SAMPLES);
      values[k] = new double[single.length];
      for (int i = 0; i < single.length; i++) {
        values[k][i] = single[i];
      }
    }
    return new Result(time, values);
  }

  private static double[][] outputs(KernelPlan plan, int lanes) {
    return plan.outputs().stream()
        .map(shape -> new double[new TileLayout(shape.length(), lanes).size(SAMPLES)])
        .toArray(double[][]::new);
  }

  /** The largest difference of an array over its largest value, of the worst array. */
  private static double difference(double[][] found, double[][] expected) {
    double worst = 0;
    for (int k = 0; k < expected.length; k++) {
      double largest = 0;
      double difference = 0;
      for (int i = 0; i < expected[k].length; i++) {
        largest = Math.max(largest, Math.abs(expected[k][i]));
        difference = Math.max(difference, Math.abs(found[k][i] - expected[k][i]));
      }
      worst = Math.max(worst, largest == 0 ? difference : difference / largest);
    }
    return worst;
  }

  private static String format(String pattern, double value) {
    return String.format(Locale.ROOT, pattern, value);
  }
}
