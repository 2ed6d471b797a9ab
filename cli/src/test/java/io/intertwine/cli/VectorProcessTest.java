package io.intertwine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commands that run kernels, in a JVM of their own. */
class VectorProcessTest {

  @ParameterizedTest
  @CsvSource({
    "'WARNING: Using incubator modules: jdk.incubator.vector\nintertwine: no.\nmore', 'intertwine: no.\nmore'",
    "'WARNING: Using incubator modules: jdk.incubator.vector, jdk.incubator.other\n', ''",
    "'WARNING: something else\n', 'WARNING: something else\n'",
    "'intertwine: no.\n', 'intertwine: no.\n'",
    "'', ''"
  })
  void onlyTheNoticeOfTheJvmIsTakenOut(String written, String passed) throws IOException {
    ByteArrayOutputStream to = new ByteArrayOutputStream();

    VectorProcess.pass(new ByteArrayInputStream(written.getBytes(StandardCharsets.UTF_8)), to);

    assertEquals(passed, to.toString(StandardCharsets.UTF_8));
  }

  @Test
  void commandsThatRunNoKernelStayInThisJvm() {
    assertFalse(VectorProcess.isNeeded());
    assertFalse(VectorProcess.isNeeded("query"));
    assertFalse(VectorProcess.isNeeded("generate", "spec.yaml", "--out", "out"));
  }
}
