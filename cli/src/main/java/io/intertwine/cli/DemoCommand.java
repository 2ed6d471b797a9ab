package io.intertwine.cli;

import io.intertwine.examples.BunnyDemo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code demo}: the kernels of SO(3) from the group to the Stanford bunny. */
@Command(
    name = "demo",
    description =
        "Derives, proves, compiles and checks kernels of SO(3), and measures the Stanford bunny.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "The power spectrum and the bispectrum of the bunny, up to l = 8, must be the same before and",
      "after 100 random rotations; bunny.png shows what l = 8 sees of it."
    })
final class DemoCommand implements Callable<Integer> {
  private final Streams streams;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "out",
      description =
          "The folder for the kernels (so3/) and the picture; ${DEFAULT-VALUE} if absent.")
  private Path out = Path.of("");

  DemoCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Files.createDirectories(out);
    return BunnyDemo.run(out, streams.out()) ? Main.OK : Main.REFUSED;
  }
}
