package io.intertwine.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line's entry point. */
public final class Main {
  /** The command did what it was asked. */
  static final int OK = 0;

  /** The input was refused, or a check failed. */
  static final int REFUSED = 1;

  /** The command line itself was wrong. */
  static final int USAGE = 2;

  private Main() {}

  /**
   * Runs one command on the standard streams and ends the process with its exit code: 0 when it did
   * what it was asked, 1 when its input was refused or a check failed, 2 when the command line was
   * wrong.
   *
   * <p>The system property {@code intertwine.terminal}, which the launcher sets when standard error
   * is a terminal, lets commands draw their progress.
   *
   * @param arguments the command and its options
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    OutputStream err = new FileOutputStream(FileDescriptor.err);
    boolean terminal = Boolean.getBoolean("intertwine.terminal");
    System.exit(
        VectorProcess.isNeeded(arguments)
            ? VectorProcess.run(arguments, err)
            : run(arguments, System.in, out, err, terminal));
  }

  /**
   * Runs one command on given streams.
   *
   * @param arguments the command and its options
   * @param in standard input
   * @param out standard output
   * @param err standard error
   * @param terminal whether a person is watching, so that progress may be drawn
   * @return the exit code
   */
  public static int run(
      String[] arguments, InputStream in, OutputStream out, OutputStream err, boolean terminal) {
    Streams streams = Streams.of(in, out, err, terminal);
    CommandLine command = new CommandLine(new Intertwine(), new CommandFactory(streams));
    command
        .getSubcommands()
        .values()
        .forEach(c -> c.getCommandSpec().versionProvider(new Version()));
    command.setOut(streams.out());
    command.setErr(streams.err());
    command.setCaseInsensitiveEnumValuesAllowed(true);
    command.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    command.setUsageHelpWidth(100);
    command.setParameterExceptionHandler((e, unused) -> usageError(e, streams));
    Failures failures = new Failures(streams);
    command.setExecutionExceptionHandler((e, c, result) -> failures.report(e, Intertwine.trace(c)));
    int code = command.execute(arguments);
    streams.out().flush();
    Optional<IOException> lost = streams.output().failure();
    if (code == OK && lost.isPresent()) {
      code = failures.report(lost.get(), false);
    }
    streams.err().flush();
    return code;
  }

  private static int usageError(ParameterException e, Streams streams) {
    CommandLine command = e.getCommandLine();
    String problem = Failures.sentence(e.getMessage());
    StringBuilder advice = new StringBuilder();
    if (e instanceof UnmatchedArgumentException unmatched) {
      String word = unmatched.getUnmatched().get(0);
      unmatched.getSuggestions().stream()
          .filter(suggestion -> suggestion.regionMatches(0, word, 0, 2))
          .findFirst()
          .ifPresent(
              suggestion -> advice.append("did you mean '").append(suggestion).append("'? "));
    }
    advice.append("see '").append(command.getCommandSpec().qualifiedName()).append(" --help'");
    streams.err().print("intertwine: " + problem + "; " + advice + "\n");
    streams.err().flush();
    return USAGE;
  }
}
