package io.intertwine.cli;

/** A refusal for the user: one sentence on standard error, without a stack trace. */
final class UserError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exitCode;

  /** The input is refused. */
  UserError(String sentence) {
    this(sentence, Main.REFUSED);
  }

  private UserError(String sentence, int exitCode) {
    super(sentence);
    this.exitCode = exitCode;
  }

  /** The command line is wrong: an option has a value that it cannot have. */
  static UserError usage(String sentence) {
    return new UserError(sentence, Main.USAGE);
  }

  /** The exit code of the process. */
  int exitCode() {
    return exitCode;
  }
}
