package io.intertwine.kernel;

/** The floating-point format of a kernel. */
public enum Precision {
  /** IEEE 754 binary64. */
  DOUBLE("double", "Double", 0x1p-53),

  /** IEEE 754 binary32. */
  FLOAT("float", "Float", 0x1p-24);

  private final String label;
  private final String suffix;
  private final double unitRoundoff;

  Precision(String label, String suffix, double unitRoundoff) {
    this.label = label;
    this.suffix = suffix;
    this.unitRoundoff = unitRoundoff;
  }

  /**
   * The name of this precision in specifications and reports.
   *
   * @return {@code double} or {@code float}
   */
  public String label() {
    return label;
  }

  /**
   * The part of a generated class's name that stands for this precision.
   *
   * @return {@code Double} or {@code Float}
   */
  public String suffix() {
    return suffix;
  }

  /**
   * The unit roundoff u: half the distance from 1 to the next larger number of the format.
   *
   * @return 2^-53 or 2^-24
   */
  public double unitRoundoff() {
    return unitRoundoff;
  }

  /**
   * The constant {@code gamma_n = n u / (1 - n u)} that bounds the relative effect of n roundings
   * (Higham, Accuracy and Stability of Numerical Algorithms, 2nd edition, Lemma 3.1).
   *
   * @param roundings the number n of roundings
   * @return gamma_n
   * @throws IllegalArgumentException if n is negative or n u is not less than 1
   */
  public double gamma(long roundings) {
    double product = roundings * unitRoundoff;
    if (roundings < 0 || product >= 1) {
      throw new IllegalArgumentException(
          "gamma_n needs 0 <= n u < 1, but n is " + roundings + " for " + this);
    }
    return product / (1 - product);
  }
}
