package io.intertwine.symbolic.rep;

/**
 * Says in one sentence why matrices are no representation of the group that they are claimed of.
 */
public final class MembershipFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** A failure with its sentence. */
  public MembershipFailure(String message) {
    super(message);
  }
}
