package io.intertwine.symbolic.symja;

/** An expression of a file that is refused; the message is one sentence for its author. */
public final class ExpressionException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  ExpressionException(String message) {
    super(message);
  }
}
