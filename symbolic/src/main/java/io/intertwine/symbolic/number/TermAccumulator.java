package io.intertwine.symbolic.number;

import java.util.Arrays;

/** A growing sum of terms by mask: an open hash table, sorted once at the end. */
final class TermAccumulator {
  private long[] masks;
  private Rational[] coefficients;
  private int used;

  /** Makes room for about {@code expected} distinct masks; more are taken as they come. */
  TermAccumulator(int expected) {
    int capacity = Math.max(8, Integer.highestOneBit(Math.max(1, Math.min(expected, 1 << 12))) * 4);
    masks = new long[capacity];
    coefficients = new Rational[capacity];
  }

  /** Adds one term. */
  void add(long mask, Rational coefficient) {
    int slot = slot(mask);
    Rational present = coefficients[slot];
    if (present != null) {
      coefficients[slot] = present.plus(coefficient);
      return;
    }
    masks[slot] = mask;
    coefficients[slot] = coefficient;
    if (++used * 2 > masks.length) {
      grow();
    }
  }

  private int slot(long mask) {
    int last = masks.length - 1;
    int slot = (int) ((mask * 0x9E3779B97F4A7C15L) >>> 40) & last;
    while (coefficients[slot] != null && masks[slot] != mask) {
      slot = (slot + 1) & last;
    }
    return slot;
  }

  private void grow() {
    long[] oldMasks = masks;
    Rational[] oldCoefficients = coefficients;
    masks = new long[2 * oldMasks.length];
    coefficients = new Rational[2 * oldMasks.length];
    for (int k = 0; k < oldMasks.length; k++) {
      if (oldCoefficients[k] != null) {
        int slot = slot(oldMasks[k]);
        masks[slot] = oldMasks[k];
        coefficients[slot] = oldCoefficients[k];
      }
    }
  }

  /** The sum of all terms added. */
  SurdSum toSurdSum() {
    // Flipping bit 63 turns unsigned order into the signed order that the library sorts by.
    long[] sorted = new long[used];
    int n = 0;
    for (int k = 0; k < masks.length; k++) {
      if (coefficients[k] != null && !coefficients[k].isZero()) {
        sorted[n++] = masks[k] ^ Long.MIN_VALUE;
      }
    }
    Arrays.sort(sorted, 0, n);
    Rational[] values = new Rational[n];
    for (int k = 0; k < n; k++) {
      sorted[k] ^= Long.MIN_VALUE;
      values[k] = coefficients[slot(sorted[k])];
    }
    return SurdSum.ofSorted(n, sorted, values);
  }
}
