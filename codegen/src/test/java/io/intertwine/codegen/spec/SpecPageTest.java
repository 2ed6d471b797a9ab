package io.intertwine.codegen.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The spec that docs/spec.md shows is one. */
class SpecPageTest {
  @Test
  void theExampleOfThePageHasEveryKind() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "spec.md"));
    String fence = "```yaml\n";
    int start = page.indexOf(fence) + fence.length();
    Spec spec = SpecReader.read(page.substring(start, page.indexOf("```", start)), "spec.md");
    assertEquals(6, spec.kernels().size());
    assertEquals(5, spec.kernels().stream().map(KernelSpec::kind).distinct().count());
  }
}
