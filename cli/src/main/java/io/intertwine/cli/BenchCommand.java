package io.intertwine.cli;

import io.intertwine.symbolic.coupling.RealClebschGordan;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code bench}: times on this machine. */
@Command(
    name = "bench",
    description = "Measures derivation and generated kernels on this machine.",
    mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
  private final Streams streams;

  BenchCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    streams
        .out()
        .print(
            "Real Clebsch-Gordan tensors, derived exactly and proved equivariant isometries, one thread\n");
    for (int bandLimit : new int[] {12, 20}) {
      coupling(bandLimit);
    }
    return Main.OK;
  }

  private void coupling(int bandLimit) {
    long start = System.nanoTime();
    int tensors = 0;
    long entries = 0;
    for (int l1 = 0; l1 <= bandLimit; l1++) {
      for (int l2 = 0; l2 <= bandLimit; l2++) {
        for (int l3 = Math.abs(l1 - l2); l3 <= Math.min(l1 + l2, bandLimit); l3++) {
          entries += RealClebschGordan.proved(l1, l2, l3).entries().size();
          tensors++;
        }
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    streams
        .out()
        .print(
            String.format(
                    Locale.ROOT,
                    "  l <= %-3d %6d tensors %9d nonzeros %8.2f s%n",
                    bandLimit,
                    tensors,
                    entries,
                    seconds)
                .replace(System.lineSeparator(), "\n"));
    streams.out().flush();
  }
}
