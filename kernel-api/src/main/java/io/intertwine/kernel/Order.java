package io.intertwine.kernel;

/** The order of differentiation of a kernel. */
public enum Order {
  /** The map itself. */
  FORWARD("forward", "Forward"),

  /**
   * The vector-Jacobian product: inputs are those of the map and a cotangent per output; outputs
   * are the gradients, one per input.
   */
  VJP("vjp", "Vjp"),

  /**
   * The vector-Jacobian product of the vector-Jacobian product: inputs are those of {@link #VJP}
   * and a cotangent per gradient; outputs are the gradients with respect to the inputs of {@link
   * #VJP}.
   */
  SECOND_VJP("second", "SecondVjp");

  private final String label;
  private final String suffix;

  Order(String label, String suffix) {
    this.label = label;
    this.suffix = suffix;
  }

  /**
   * The name of this order in specifications and reports.
   *
   * @return {@code forward}, {@code vjp} or {@code second}
   */
  public String label() {
    return label;
  }

  /**
   * The part of a generated class's name that stands for this order.
   *
   * @return {@code Forward}, {@code Vjp} or {@code SecondVjp}
   */
  public String suffix() {
    return suffix;
  }
}
