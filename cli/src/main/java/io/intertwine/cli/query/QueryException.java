package io.intertwine.cli.query;

/** A line that cannot be answered; the message is the one sentence of its {@code error} field. */
final class QueryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  QueryException(String sentence) {
    super(sentence);
  }
}
