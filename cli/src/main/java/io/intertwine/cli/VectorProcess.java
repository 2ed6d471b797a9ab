package io.intertwine.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Runs a command that executes kernels in a JVM of its own that has the Vector API.
 *
 * <p>A module can only be added when a JVM starts, and a JVM that adds an incubator module says so
 * in its first line on standard error, which no option switches off. Standard error is one sentence
 * of ours; so that line is taken out, and everything after it is passed on as it comes.
 */
final class VectorProcess {
  private static final String MODULE = "jdk.incubator.vector";
  private static final String NOTICE = "WARNING: Using incubator modules: " + MODULE;

  private VectorProcess() {}

  /**
   * Whether a command executes kernels, and this JVM could not do so with vectors but another
   * could.
   *
   * @param arguments the command and its options
   */
  static boolean isNeeded(String... arguments) {
    List<String> words = Arrays.asList(arguments);
    boolean executes =
        switch (words.isEmpty() ? "" : words.get(0)) {
          case "generate" -> words.contains("--verify");
          case "bench", "demo" -> true;
          default -> false;
        };
    return executes
        && ModuleLayer.boot().findModule(MODULE).isEmpty()
        && ModuleFinder.ofSystem().find(MODULE).isPresent();
  }

  /**
   * Runs the command with the standard streams and the options of this JVM.
   *
   * @param arguments the command and its options
   * @param err where its standard error goes
   * @return its exit code
   * @throws IOException if no other JVM can be started
   */
  static int run(String[] arguments, OutputStream err) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // An archive of classes does not fit another set of modules, and newer JVMs complain of it.
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> !option.startsWith("-XX:SharedArchiveFile"))
        .forEach(line::add);
    line.addAll(List.of("--add-modules", MODULE));
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    line.addAll(Arrays.asList(arguments));
    Process process =
        new ProcessBuilder(line)
            .redirectInput(Redirect.INHERIT)
            .redirectOutput(Redirect.INHERIT)
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    try (InputStream stream = process.getErrorStream()) {
      pass(stream, err);
    }
    return process.waitFor();
  }

  /** Copies a stream, without the notice if it begins with that. */
  static void pass(InputStream from, OutputStream to) throws IOException {
    byte[] notice = NOTICE.getBytes(StandardCharsets.UTF_8);
    byte[] head = from.readNBytes(notice.length);
    boolean isNotice = Arrays.equals(head, notice);
    if (!isNotice) {
      to.write(head);
    }
    byte[] buffer = new byte[8192];
    boolean atLineEnd = isNotice;
    for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) {
      int skipped = 0;
      while (atLineEnd && skipped < n) {
        atLineEnd = buffer[skipped++] != '\n';
      }
      to.write(buffer, skipped, n - skipped);
      to.flush();
    }
  }
}
