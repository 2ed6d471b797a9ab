package io.intertwine.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.intertwine.codegen.verify.MethodSizes;
import io.intertwine.kernel.Order;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What HotSpot says while it compiles the vector kernels of the runtime in a real run. */
class CompilationLogTest {

  private static final String PACKAGE = "io.intertwine.runtime.so3.";

  /** Calls of 64 tiles each; the compiler takes over after some thousands of iterations. */
  private static final int CALLS = 4000;

  /** {@code 1234 567 b 4 class::method (89 bytes)}, the level being the last number before. */
  private static final Pattern COMPILED =
      Pattern.compile(" ([1-4]) +([\\w.$]+)::([\\w$<>]+) \\([0-9]+ bytes\\)");

  private static List<String> log(String facade, Order order) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-XX:+UseSerialGC",
            // Compiled code is waited for, so that a busy machine gives the same log.
            "-Xbatch",
            "-XX:+PrintCompilation",
            "--add-modules",
            "jdk.incubator.vector",
            "-cp",
            System.getProperty("java.class.path"),
            CompilationRun.class.getName(),
            PACKAGE + facade,
            order.name(),
            Integer.toString(CALLS));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    List<String> lines = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      reader.lines().forEach(lines::add);
    }
    try {
      assertEquals(0, process.waitFor(), () -> String.join("\n", lines));
    } catch (InterruptedException e) {
      throw new IllegalStateException("the run was interrupted", e);
    }
    return lines;
  }

  private static void assertCompiled(String facade, Order order) throws IOException {
    String kernel = PACKAGE + facade + "DoubleVector" + order.suffix();
    SortedSet<String> stages = new TreeSet<>();
    byte[] classFile = RuntimeKernels.classFiles().get(kernel);
    for (String method : MethodSizes.of(classFile).keySet()) {
      if (method.startsWith("stage")) {
        stages.add(method.substring(0, method.indexOf('(')));
      }
    }
    assertFalse(stages.isEmpty(), kernel + " has stages");

    SortedSet<String> optimised = new TreeSet<>();
    for (String line : log(facade, order)) {
      assertFalse(
          line.contains("COMPILE SKIPPED") && line.contains(PACKAGE),
          () -> "HotSpot gives up: " + line);
      Matcher match = COMPILED.matcher(line);
      if (match.find() && match.group(1).equals("4") && match.group(2).equals(kernel)) {
        optimised.add(match.group(3));
      }
    }
    stages.removeAll(optimised);

    assertTrue(stages.isEmpty(), () -> kernel + ": C2 has not compiled " + stages);
  }

  @Test
  void harmonicsAreCompiledByC2AtEveryOrder() throws IOException {
    for (Order order : Order.values()) {
      assertCompiled("Harmonics3", order);
    }
  }

  @Test
  void productsAreCompiledByC2() throws IOException {
    assertCompiled("Product3", Order.FORWARD);
  }
}
