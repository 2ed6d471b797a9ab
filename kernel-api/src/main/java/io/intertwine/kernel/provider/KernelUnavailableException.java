package io.intertwine.kernel.provider;

/** A kernel was asked for that was not generated, or that this JVM cannot run. */
public final class KernelUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the failure.
   *
   * @param message one sentence: which kernel, why it cannot be had, what would help
   */
  public KernelUnavailableException(String message) {
    super(message);
  }

  KernelUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
