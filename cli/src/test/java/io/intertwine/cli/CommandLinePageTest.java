package io.intertwine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs every example of docs/command-line.md and compares it with what the page shows. */
class CommandLinePageTest {
  private static final Path PAGE = Path.of("..", "docs", "command-line.md");
  private static final Pattern PIPE = Pattern.compile("echo '([^']*)' \\| intertwine (.*)");
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

  /** One command and the lines that the page shows below it. */
  private record Example(String command, List<String> shown) {}

  @TestFactory
  Stream<DynamicTest> thePageShowsWhatTheCommandsPrint() throws IOException {
    return examples().stream()
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.command(),
                    () ->
                        assertEquals(String.join("\n", example.shown()), run(example.command()))));
  }

  @Test
  void thePageHasExamples() throws IOException {
    assertTrue(examples().size() > 15);
  }

  private static String run(String command) {
    Matcher pipe = PIPE.matcher(command);
    boolean piped = pipe.matches();
    String line = piped ? pipe.group(2) : command.substring("intertwine ".length());
    List<String> words = new ArrayList<>();
    for (Matcher word = WORD.matcher(line); word.find(); ) {
      words.add(word.group(1) != null ? word.group(1) : word.group(2));
    }
    CommandRun run =
        CommandRun.withInput(piped ? pipe.group(1) + "\n" : "", words.toArray(String[]::new));
    String code = run.code() == 0 ? "" : "[exit code " + run.code() + "]\n";
    return (run.out() + run.err() + code).strip();
  }

  private static List<Example> examples() throws IOException {
    List<Example> examples = new ArrayList<>();
    boolean console = false;
    for (String line : Files.readAllLines(PAGE)) {
      if (line.startsWith("```")) {
        console = line.equals("```console");
      } else if (console && line.startsWith("$ ")) {
        examples.add(new Example(line.substring(2), new ArrayList<>()));
      } else if (console) {
        examples.get(examples.size() - 1).shown().add(line);
      }
    }
    return examples;
  }
}
