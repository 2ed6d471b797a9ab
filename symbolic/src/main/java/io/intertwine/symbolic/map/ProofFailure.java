package io.intertwine.symbolic.map;

/** Says in one sentence which step of a proof fails: which generator, which component. */
public final class ProofFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** A failure with its sentence. */
  public ProofFailure(String message) {
    super(message);
  }
}
