package io.intertwine.property;

/** A property that does not hold; the message is one sentence with the numbers. */
public final class PropertyViolation extends AssertionError {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the failure.
   *
   * @param message what was found, what was expected, and how far apart they may be
   */
  public PropertyViolation(String message) {
    super(message);
  }
}
