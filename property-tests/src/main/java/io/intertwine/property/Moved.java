package io.intertwine.property;

/**
 * Numbers with bounds of their errors.
 *
 * @param values the numbers
 * @param radii for each the bound of its distance from what it stands for
 */
@SuppressWarnings("ArrayRecordComponent") // passed on at once, never compared
record Moved(double[] values, double[] radii) {

  /** Numbers without error. */
  static Moved exact(double[] values) {
    return new Moved(values, new double[values.length]);
  }
}
