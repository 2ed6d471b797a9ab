package io.intertwine.property;

import io.intertwine.kernel.Precision;
import java.util.Objects;
import java.util.Random;

/**
 * The run-time form of a group is a group that acts: the group law, the action of each
 * representation and of the Lie algebra, and the derivatives of the action, in every precision that
 * was generated, each within proved bounds.
 *
 * <p>Among the elements are the identity, turns about the polar axis and half turns across it, at
 * which Euler angles are not unique.
 */
public final class GroupCheck {

  private final GroupFamily family;

  /**
   * Prepares a check.
   *
   * @param group the group
   */
  public GroupCheck(GroupFamily group) {
    this.family = Objects.requireNonNull(group, "group");
  }

  /**
   * Everything, in every precision, for triples of elements.
   *
   * @param seed the seed of the sampler and of vectors
   * @param count the number of triples
   * @return how near the worst number came to its bound
   * @throws PropertyViolation if something does not hold
   */
  public Margin check(long seed, int count) {
    Margin margin = Margin.NONE;
    for (Precision precision : family.precisions()) {
      margin = margin.and(check(new BoundedGroup(family, precision), new Random(seed), count));
    }
    return margin;
  }

  private static Margin check(BoundedGroup group, Random random, int count) {
    double[] g = group.elements(random, count);
    Margin margin = new GroupLawCheck(group).check(random, g);
    for (int r = 0; r < group.kernel().description().representations().size(); r++) {
      margin =
          margin
              .and(new GroupActionCheck(group, r).check(random, g))
              .and(new GroupDerivativeCheck(group, r).check(random, g));
    }
    return margin;
  }
}
