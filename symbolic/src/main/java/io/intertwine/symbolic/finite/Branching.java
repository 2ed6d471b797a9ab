package io.intertwine.symbolic.finite;

import io.intertwine.symbolic.number.Cyclotomic;
import java.util.ArrayList;
import java.util.List;

/**
 * How irreducible representations of a group decompose on a subgroup, and induced ones of the
 * subgroup on the group.
 *
 * @param group the table of the group
 * @param subgroup the table of the subgroup
 * @param multiplicities entry (x, y): how often row y of the subgroup occurs in row x of the group,
 *     which by Frobenius reciprocity is how often x occurs in the representation induced from y
 */
public record Branching(
    CharacterTable group, CharacterTable subgroup, List<List<Integer>> multiplicities) {

  /** Copies the lists. */
  public Branching {
    multiplicities = multiplicities.stream().map(List::copyOf).toList();
  }

  /**
   * The branching to a subgroup given by permutations of the same points.
   *
   * @throws IllegalArgumentException with one sentence if a generator of the second group is not in
   *     the first
   */
  public static Branching of(CharacterTable group, CharacterTable subgroup) {
    for (Permutation g : subgroup.group().generators()) {
      if (!group.group().contains(g)) {
        throw new IllegalArgumentException(
            "The group "
                + subgroup.group()
                + " is no subgroup of "
                + group.group()
                + ": its generator "
                + g
                + " is not in it.");
      }
    }
    List<Integer> fusion = new ArrayList<>();
    for (ConjugacyClass c : subgroup.group().classes()) {
      fusion.add(group.group().classIndex(c.representative()));
    }
    List<List<Integer>> multiplicities = new ArrayList<>();
    for (int x = 0; x < group.size(); x++) {
      int row = x;
      List<Cyclotomic> restricted = fusion.stream().map(c -> group.value(row, c)).toList();
      multiplicities.add(subgroup.decompose(restricted));
    }
    return new Branching(group, subgroup, multiplicities);
  }

  /** The multiplicities of the subgroup's rows in a row of the group. */
  public List<Integer> restricted(int row) {
    return multiplicities.get(row);
  }

  /** The multiplicities of the group's rows in the representation induced from a row. */
  public List<Integer> induced(int subgroupRow) {
    return multiplicities.stream().map(row -> row.get(subgroupRow)).toList();
  }
}
