package io.intertwine.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateMainTest {
  private static final String SPEC =
      """
      intertwine: 1
      package: org.example
      group: SO(3)
      precision: [double]
      backends: [plain]
      orders: [forward]
      kernels:
        - {name: Harmonics, kind: spherical-harmonics, bandLimit: 1}
      """;

  @TempDir Path folder;
  private Path spec;
  private Path out;
  private GenerationState state;

  @BeforeEach
  void generate() throws IOException {
    spec = Files.writeString(folder.resolve("spec.yaml"), SPEC);
    out = folder.resolve("out");
    state = new GenerationState(List.of(spec), out);
    run();
  }

  private void run() {
    GenerateMain.main(new String[] {spec.toString(), "--out", out.toString(), "--if-changed"});
  }

  private Path facade() {
    return out.resolve("org/example/Harmonics.java");
  }

  @Test
  void whatWasJustGeneratedIsUpToDate() {
    assertTrue(state.isCurrent());
  }

  @Test
  void anotherSpecificationIsGeneratedAgain() throws IOException {
    Files.writeString(spec, SPEC.replace("bandLimit: 1", "bandLimit: 2"));
    assertFalse(state.isCurrent());
    String before = Files.readString(facade());

    run();

    assertTrue(state.isCurrent());
    assertFalse(before.equals(Files.readString(facade())));
  }

  @Test
  void aLostFileComesBack() throws IOException {
    String before = Files.readString(facade());
    Files.delete(facade());
    assertFalse(state.isCurrent());

    run();

    assertEquals(before, Files.readString(facade()));
  }

  @Test
  void theStateLiesBesideTheOutputAndNotInIt() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(
          List.of("out", "out.state", "spec.yaml"),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }
}
