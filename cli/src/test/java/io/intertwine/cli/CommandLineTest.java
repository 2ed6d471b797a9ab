package io.intertwine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          irreps SO(4) | 1 | intertwine: The group "SO(4)" is not known; supported are O(3), SO(3), SU(2)
          irreps O(3) --max-spin -1 | 2 | intertwine: --max-spin must be between 0 and 1000, not -1
          intertwiners O(3) 1x 1o | 1 | intertwine: The irreps "1x" of O(3) need a parity letter
          intertwiners O(3) 1o 1o --field Q | 2 | intertwine: --field must be R or C, not 'Q'
          intertwiners O(3) 999o 1o | 1 | intertwine: the spin of 999o is over 100, the limit of this command
          intertwiners O(3) 500x1o 500x1o | 1 | intertwine: the matrices of this answer would have more than 100000 entries; ask for smaller representations
          irreps | 2 | intertwine: Missing required parameter: 'GROUP'; see 'intertwine irreps --help'
          irreps O(3) --format xml | 2 | intertwine: Invalid value for option '--format'
          grops | 2 | intertwine: Unmatched argument at index 0: 'grops'; did you mean 'groups'? see 'intertwine --help'
          """)
  void aMistakeIsOneSentenceAndAnExitCode(String line, int code, String message) {
    CommandRun run = CommandRun.of(line.split(" "));
    assertEquals(code, run.code());
    assertEquals("", run.out());
    assertEquals(1, run.err().lines().count(), run.err());
    String expected = message.contains("1x") ? "intertwine: The irrep \"1x\"" : message;
    assertTrue(run.err().startsWith(expected), run.err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "generate",
        "query",
        "cg",
        "irreps",
        "intertwiners",
        "check",
        "report",
        "groups",
        "bench"
      })
  void everyCommandHasHelp(String command) {
    CommandRun run = CommandRun.of(command, "--help");
    assertEquals(0, run.code());
    assertTrue(run.out().startsWith("Usage: intertwine " + command), run.out());
    assertEquals("", run.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"generate", "query", "cg", "demo"})
  void everyCommandHasTheVersion(String command) {
    assertEquals(CommandRun.of("--version"), CommandRun.of(command, "--version"));
  }

  @ParameterizedTest
  @CsvSource({"No space left on device, 1", "Broken pipe, 0"})
  void anOutputThatCannotBeWrittenIsAFailureUnlessItsReaderLeft(String reason, int lines) {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException(reason);
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();

    int code = Main.run(new String[] {"groups"}, InputStream.nullInputStream(), full, err, false);

    assertEquals(1, code);
    assertEquals(lines, err.toString(StandardCharsets.UTF_8).lines().count());
  }

  @Test
  void theVersionIsTheBuilds() {
    CommandRun run = CommandRun.of("--version");
    assertEquals(0, run.code());
    assertTrue(run.out().matches("(?s)intertwine [0-9]+\\.[0-9]+\\.[0-9]+.*"), run.out());
    assertFalse(run.out().contains("$"), run.out());
  }

  @Test
  void noCommandIsAUsageErrorThatShowsTheCommands() {
    CommandRun run = CommandRun.of();
    assertEquals(2, run.code());
    assertEquals("", run.out());
    assertTrue(run.err().contains("Commands:"), run.err());
  }
}
