package io.intertwine.property;

import java.util.Locale;
import java.util.Objects;

/**
 * How near a check came to its bound.
 *
 * <p>A ratio over 1 is a violation, which a check reports by {@link PropertyViolation} instead; one
 * that stays far below 1 for every sample says that the bound is loose.
 *
 * @param worst the largest quotient of an error and its bound; 0 where nothing was compared or all
 *     was exact
 * @param where what it was found at
 * @param comparisons the number of numbers compared
 */
public record Margin(double worst, String where, long comparisons) {

  /** Nothing was compared. */
  public static final Margin NONE = new Margin(0, "nothing", 0);

  /** Requires a place. */
  public Margin {
    Objects.requireNonNull(where, "where");
  }

  /**
   * The worse of two margins, and all comparisons.
   *
   * @param other another margin
   * @return both together
   */
  public Margin and(Margin other) {
    Margin worse = other.worst > worst || comparisons == 0 ? other : this;
    return new Margin(worse.worst, worse.where, comparisons + other.comparisons);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%d comparisons, worst error/bound %.3g (%s)", comparisons, worst, where);
  }
}
