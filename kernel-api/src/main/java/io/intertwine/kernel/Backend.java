package io.intertwine.kernel;

/** The way in which a kernel's Java is written. */
public enum Backend {
  /** Scalar Java, one sample at a time; runs on every JDK. */
  PLAIN("plain", "Plain"),

  /** The incubating Vector API, one tile of samples at a time. */
  VECTOR("vector", "Vector");

  private final String label;
  private final String suffix;

  Backend(String label, String suffix) {
    this.label = label;
    this.suffix = suffix;
  }

  /**
   * The name of this backend in specifications and reports.
   *
   * @return {@code plain} or {@code vector}
   */
  public String label() {
    return label;
  }

  /**
   * The part of a generated class's name that stands for this backend.
   *
   * @return {@code Plain} or {@code Vector}
   */
  public String suffix() {
    return suffix;
  }
}
