package io.intertwine.cli;

import io.intertwine.codegen.GenerationFailure;
import io.intertwine.codegen.file.FileProblem;
import io.intertwine.codegen.spec.SpecException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Turns a failed command into one sentence and an exit code: a user's mistake never shows a stack
 * trace, and a defect of ours says how to get it.
 */
final class Failures {
  private final Streams streams;

  Failures(Streams streams) {
    this.streams = streams;
  }

  /** Prints one sentence for a failure and gives the exit code. */
  int report(Exception failure, boolean trace) {
    streams.out().flush();
    if (trace) {
      failure.printStackTrace(streams.err());
    }
    if (failure instanceof UserError
        || failure instanceof SpecException
        || failure instanceof GenerationFailure) {
      say(sentence(failure.getMessage()));
    } else if (failure instanceof IOException io) {
      // Whoever read the output has enough, as in "| head"; there is nothing to say to them.
      if (!"Broken pipe".equals(io.getMessage())) {
        say(FileProblem.clause(io));
      }
    } else {
      say(
          "this is a defect of intertwine ("
              + sentence(failure.toString())
              + "); run the command again with --trace and report what it prints");
    }
    return failure instanceof UserError error ? error.exitCode() : Main.REFUSED;
  }

  private void say(String sentence) {
    streams.err().print("intertwine: " + sentence + "\n");
    streams.err().flush();
  }

  /** The first line of a message without its full stop. */
  static String sentence(@Nullable String message) {
    String text = message == null || message.isBlank() ? "no reason was given" : message.strip();
    String line = text.lines().findFirst().orElse(text).strip();
    return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
  }
}
