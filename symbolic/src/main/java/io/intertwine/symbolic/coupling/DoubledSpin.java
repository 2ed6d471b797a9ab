package io.intertwine.symbolic.coupling;

/**
 * Checks on spins and projections, which are given as doubled integers: {@code 2j} and {@code 2m},
 * so that 3 stands for spin 3/2.
 *
 * <p>A spin that does not exist is an illegal argument; a selection rule that is not met is not,
 * its symbol is zero.
 */
public final class DoubledSpin {
  /** The largest doubled spin that is answered; sums over larger ones would take very long. */
  public static final int LARGEST = 100_000;

  private DoubledSpin() {}

  /**
   * Returns the doubled spin if it exists.
   *
   * @throws IllegalArgumentException with one sentence if it is negative or above {@link #LARGEST}
   */
  public static int require(int twoJ) {
    if (twoJ < 0) {
      throw new IllegalArgumentException(
          "A spin must not be negative, but is j = " + text(twoJ) + ".");
    }
    if (twoJ > LARGEST) {
      throw new IllegalArgumentException(
          "A spin must be at most " + text(LARGEST) + " here, but is j = " + text(twoJ) + ".");
    }
    return twoJ;
  }

  /**
   * Checks that {@code m} is one of {@code -j, -j + 1, ..., j}.
   *
   * @throws IllegalArgumentException with one sentence if it is not, or if the spin does not exist
   */
  public static void requireProjection(int twoJ, int twoM) {
    require(twoJ);
    if (twoM > twoJ || twoM < -twoJ) {
      throw new IllegalArgumentException(
          "The projection m = "
              + text(twoM)
              + " is outside of -j to j for j = "
              + text(twoJ)
              + ".");
    }
    if (((twoJ - twoM) & 1) != 0) {
      throw new IllegalArgumentException(
          "The projection m = "
              + text(twoM)
              + " does not differ from j = "
              + text(twoJ)
              + " by an integer.");
    }
  }

  /**
   * Whether three spins couple to zero: each is at most the sum of the other two, and their sum is
   * an integer.
   */
  public static boolean isTriad(int twoA, int twoB, int twoC) {
    return ((twoA + twoB + twoC) & 1) == 0 && twoC <= twoA + twoB && twoC >= Math.abs(twoA - twoB);
  }

  /** The number {@code doubled / 2} as text, such as {@code 3/2} or {@code -1}. */
  public static String text(int doubled) {
    return (doubled & 1) == 0 ? Integer.toString(doubled / 2) : doubled + "/2";
  }
}
