package io.intertwine.symbolic.map;

import java.util.List;

/**
 * What {@link Equivariance#prove} has established of a map.
 *
 * @param map the name of the map
 * @param steps one sentence per step, in the order proved
 * @param identities the number of polynomial identities that were checked
 */
public record Proof(String map, List<String> steps, long identities) {
  /** Copies the list. */
  public Proof {
    steps = List.copyOf(steps);
  }
}
