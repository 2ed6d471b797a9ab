package io.intertwine.codegen.verify;

/** Generated sources did not compile, or compiled to something that they must not be. */
public final class CompilationFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the failure.
   *
   * @param message what is wrong, with the compiler's words
   */
  public CompilationFailure(String message) {
    super(message);
  }
}
