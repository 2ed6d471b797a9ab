package io.intertwine.cli;

import io.intertwine.codegen.Generation;
import io.intertwine.codegen.Generator;
import io.intertwine.codegen.plan.KernelPlan;
import io.intertwine.codegen.spec.Spec;
import io.intertwine.codegen.spec.SpecReader;
import io.intertwine.kernel.provider.KernelProvider;
import io.intertwine.symbolic.coupling.RealClebschGordan;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code bench}: times on this machine. */
@Command(
    name = "bench",
    description = "Measures exact derivation, or the kernels of a spec, on this machine.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Without a spec: all real Clebsch-Gordan tensors with l <= 12 and l <= 20, derived and proved.",
      "With a spec: every generated kernel against the reference kernel, which runs over the terms of",
      "the map: nanoseconds per sample, cache-resident, one thread, and the largest difference."
    })
final class BenchCommand implements Callable<Integer> {
  private static final List<Integer> BAND_LIMITS = List.of(12, 20);

  private final Streams streams;

  @Parameters(index = "0", arity = "0..1", paramLabel = "SPEC.yaml", description = "A spec.")
  private @Nullable Path file;

  @Mixin private FormatOption option = new FormatOption();

  BenchCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    if (option.isJson()) {
      throw UserError.usage("bench prints table, csv or latex, not json");
    }
    (file == null ? derivation() : kernels(file)).print(option.format(), streams.out());
    return Main.OK;
  }

  private Table derivation() {
    Table table =
        new Table(
            "Real Clebsch-Gordan tensors: exact, each proved an equivariant isometry; one thread",
            "l to",
            "tensors",
            "nonzeros",
            "seconds",
            "CPU seconds");
    try (Progress progress = Progress.start(streams, "deriving", -1)) {
      for (int bandLimit : BAND_LIMITS) {
        progress.step("l to " + bandLimit);
        derive(table, bandLimit);
      }
    }
    return table;
  }

  private static void derive(Table table, int bandLimit) {
    ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    long start = System.nanoTime();
    long cpuStart = thread.getCurrentThreadCpuTime();
    int tensors = 0;
    long nonzeros = 0;
    for (int l1 = 0; l1 <= bandLimit; l1++) {
      for (int l2 = 0; l2 <= bandLimit; l2++) {
        for (int l3 = Math.abs(l1 - l2); l3 <= Math.min(l1 + l2, bandLimit); l3++) {
          nonzeros += RealClebschGordan.proved(l1, l2, l3).entries().size();
          tensors++;
        }
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    // On a busy machine this is what the derivation itself costs.
    double cpuSeconds = (thread.getCurrentThreadCpuTime() - cpuStart) / 1e9;
    table.add(
        Cell.of(bandLimit),
        Cell.of(tensors),
        Cell.of(nonzeros),
        Cell.of(String.format(Locale.ROOT, "%.2f", seconds)),
        Cell.of(String.format(Locale.ROOT, "%.2f", cpuSeconds)));
  }

  private Table kernels(Path path) {
    Spec spec = SpecReader.read(path);
    Table table =
        new Table(
            "Generated kernels against the reference, ns per sample"
                + (KernelProvider.vectorModulePresent() ? "" : "; this JVM has no Vector API"),
            "kernel",
            "order",
            "variant",
            "generated",
            "reference",
            "ratio",
            "difference");
    List<KernelBench.Measurement> measurements = new ArrayList<>();
    try (Progress progress = Progress.start(streams, "measuring", -1)) {
      Generation generation = Generator.generate(spec, Generator.Options.standard());
      KernelBench bench = new KernelBench(spec, generation);
      for (KernelPlan plan : bench.plans()) {
        progress.step(plan.name() + " " + plan.order().label());
        measurements.addAll(bench.measure(plan));
      }
    }
    measurements.forEach(measurement -> table.add(measurement.cells()));
    return table;
  }
}
