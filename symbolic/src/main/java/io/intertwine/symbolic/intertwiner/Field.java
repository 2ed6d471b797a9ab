package io.intertwine.symbolic.intertwiner;

/** The field over which representations and their intertwiners are taken. */
public enum Field {
  /** The real numbers: labels name the irreps over R, which may be of quaternionic type. */
  REAL,

  /** The complex numbers: labels name the irreps over C. */
  COMPLEX;

  /**
   * The field's letter.
   *
   * @return {@code R} or {@code C}
   */
  public String letter() {
    return this == REAL ? "R" : "C";
  }
}
