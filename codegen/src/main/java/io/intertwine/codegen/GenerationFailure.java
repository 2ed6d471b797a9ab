package io.intertwine.codegen;

import org.jspecify.annotations.Nullable;

/** A kernel could not be generated; nothing was written. The message is one sentence. */
public final class GenerationFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the failure.
   *
   * @param message one sentence: which kernel or file, what is wrong, what would help
   * @param cause what was thrown, or null
   */
  public GenerationFailure(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
