package io.intertwine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class GenerateCommandTest {
  private static final String SPEC =
      """
      intertwine: 1
      package: org.example.tested
      group: O(3)
      precision: [double]
      backends: [plain]
      orders: [forward]
      kernels:
        - {name: Mix, kind: linear, from: 2x0e+1o, to: 0e+2x1o}
      """;

  @TempDir private Path folder;

  @Test
  void generatedKernelsAreVerifiedCheckedAndReported() throws IOException {
    Path out = folder.resolve("out");
    Path page = folder.resolve("page.html");
    CommandRun run =
        CommandRun.of(
            "generate",
            spec(SPEC),
            "--out",
            out.toString(),
            "--verify",
            "--report",
            page.toString());
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().endsWith("the independent checker accepts 1 certificate\n"), run.out());
    Path certificate = out.resolve("META-INF/intertwine/org/example/tested/Mix.certificate.json");
    assertTrue(Files.exists(out.resolve("org/example/tested/MixDoublePlainForward.java")));
    assertTrue(Files.readString(page).contains("<td>Mix</td><td>linear</td>"));
    assertEquals(0, CommandRun.of("check", certificate.toString()).code());

    // One sign of one constant of the source.
    Path source = out.resolve("org/example/tested/MixDoublePlainForward.java");
    String text = Files.readString(source);
    Files.writeString(source, text.replaceFirst("\\+=? ", "-= "));
    CommandRun check = CommandRun.of("check", certificate.toString());
    assertEquals(1, check.code());
    assertEquals("", check.out());
    assertTrue(check.err().startsWith("intertwine: " + certificate + " is refused: "), check.err());
    assertEquals(1, check.err().lines().count());
  }

  /** Harmonics of degree 0, and Lie algebras that act as zero: these kernels read no input. */
  @Test
  void mapsThatAreConstantAreVerifiedToo() throws IOException {
    String kernels =
        SPEC.substring(0, SPEC.indexOf("  - "))
            + "  - {name: Surface, kind: spherical-harmonics, bandLimit: 0}\n"
            + "  - {name: Solid, kind: spherical-harmonics, bandLimit: 0, domain: solid}\n"
            + "  - {name: Orthogonal, kind: group, representations: [0o]}\n";
    for (String spec : List.of(kernels, kernels.replace("[plain]", "[vector]"))) {
      CommandRun run =
          CommandRun.of(
              "generate", spec(spec), "--verify", "--out", folder.resolve("out").toString());
      assertEquals(0, run.code(), run.err());
      assertTrue(run.out().endsWith("the independent checker accepts 6 certificates\n"), run.out());
    }
  }

  @Test
  void aSecondRunChangesNothing() throws IOException {
    Path out = folder.resolve("out");
    CommandRun.of("generate", spec(SPEC), "--out", out.toString());
    List<Path> before = files(out);
    CommandRun run = CommandRun.of("generate", spec(SPEC), "--out", out.toString());
    assertTrue(run.out().contains(": 0 files written, "), run.out());
    assertEquals(before, files(out));
  }

  @Test
  void aWrongSpecIsOneSentenceAndLeavesTheFolderUntouched() throws IOException {
    Path out = folder.resolve("out");
    for (String wrong :
        List.of(
            SPEC.replace("O(3)", "O(4)"),
            SPEC.replace("2x1o", "2x1x"),
            SPEC.replace("2x1o", "2x1e"),
            SPEC.replace("linear", "lineal"),
            SPEC + "  - {name: H, kind: spherical-harmonics, bandLimit: -1}\n",
            SPEC + "  - {name: [\n")) {
      CommandRun run = CommandRun.of("generate", spec(wrong), "--out", out.toString());
      assertEquals(1, run.code());
      assertEquals("", run.out());
      assertEquals(1, run.err().lines().count(), run.err());
      assertTrue(run.err().matches("intertwine: .*spec\\.yaml:[0-9]+: .*\n"), run.err());
      assertFalse(Files.exists(out));
    }
    Path missing = folder.resolve("missing.yaml");
    CommandRun run = CommandRun.of("generate", missing.toString(), "--out", out.toString());
    assertEquals(1, run.code());
    assertEquals(
        "intertwine: " + missing + ": there is no such file; give the path of a YAML spec\n",
        run.err());
    assertFalse(Files.exists(out));
  }

  @Test
  void aFileInTheWayIsOneSentence() throws IOException {
    String taken = Files.writeString(folder.resolve("taken"), "here").toString();
    String inTheWay = ": a file is where a folder is needed; move it or choose another place\n";
    for (String out : List.of(taken, taken + "/below/out")) {
      CommandRun run = CommandRun.of("generate", spec(SPEC), "--out", out);
      assertEquals(1, run.code());
      assertEquals("", run.out());
      assertEquals(
          "intertwine: The output folder " + out + " cannot be written: " + taken + inTheWay,
          run.err());
    }
    CommandRun folderForSpec =
        CommandRun.of("generate", folder.toString(), "--out", folder.resolve("out").toString());
    assertEquals(
        "intertwine: " + folder + ": this is a directory; give the path of a YAML spec\n",
        folderForSpec.err());
    CommandRun spec = CommandRun.of("generate", taken + "/spec.yaml", "--out", "out");
    assertEquals(
        "intertwine: "
            + taken
            + "/spec.yaml: this file cannot be read: a file is where a folder is needed; move it or"
            + " choose another place\n",
        spec.err());
    CommandRun page = CommandRun.of("report", "SO(3)", "--out", taken + "/page.html");
    assertEquals(1, page.code());
    assertEquals("intertwine: " + taken + "/page.html" + inTheWay, page.err());
    CommandRun demo = CommandRun.of("demo", "--out", taken);
    assertEquals(1, demo.code());
    assertEquals("intertwine: " + taken + inTheWay, demo.err());
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFullDiskIsOneSentence() throws IOException {
    CommandRun run = CommandRun.of("report", "SO(3)", "--out", "/dev/full");
    assertEquals(1, run.code());
    assertEquals("intertwine: /dev/full: the disk is full; make room on it\n", run.err());
  }

  @Test
  void withoutAnOutputFolderTheUsageIsWrong() throws IOException {
    CommandRun run = CommandRun.of("generate", spec(SPEC));
    assertEquals(2, run.code());
    assertEquals(
        "intertwine: Missing required option: '--out=DIR'; see 'intertwine generate --help'\n",
        run.err());
  }

  @Test
  void benchComparesTheKernelsOfASpecWithTheReference() throws IOException {
    CommandRun run = CommandRun.of("bench", spec(SPEC), "--format", "csv");
    assertEquals(0, run.code(), run.err());
    List<String> lines = run.out().lines().toList();
    assertEquals("kernel,order,variant,generated,reference,ratio,difference", lines.get(0));
    assertEquals(2, lines.size());
    String[] cells = lines.get(1).split(",", -1);
    assertEquals("Mix,forward,double plain", String.join(",", List.of(cells).subList(0, 3)));
    assertTrue(Double.parseDouble(cells[3]) > 0);
    assertTrue(Double.parseDouble(cells[6]) < 1e-14, lines.get(1));
  }

  private String spec(String text) throws IOException {
    Path file = folder.resolve("spec.yaml");
    Files.writeString(file, text);
    return file.toString();
  }

  private static List<Path> files(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.sorted().toList();
    }
  }
}
