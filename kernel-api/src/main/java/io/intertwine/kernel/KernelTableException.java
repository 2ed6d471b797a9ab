package io.intertwine.kernel;

/** A table resource is missing, damaged, or not the one that its class was generated with. */
public final class KernelTableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the failure.
   *
   * @param message one sentence: which table, what is wrong
   */
  public KernelTableException(String message) {
    super(message);
  }

  KernelTableException(String message, Throwable cause) {
    super(message, cause);
  }
}
