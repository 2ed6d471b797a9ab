package io.intertwine.cli;

/**
 * A refusal for the user: one sentence on standard error and exit code 1, without a stack trace.
 */
final class UserError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UserError(String sentence) {
    super(sentence);
  }
}
