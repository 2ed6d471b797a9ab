package io.intertwine.symbolic.finite;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stabilisers of the points 1, then 1 and 2, and so on, of a permutation group: its base and
 * strong generating set, by the algorithm of Schreier and Sims.
 *
 * <p>Level i holds the orbit of point i under the group that fixes all points before it, with a
 * permutation in that group for each point of the orbit; levels with one point are left out of
 * {@link #base}. Every element is a unique product of one such permutation per level, so the order
 * is the product of the orbits' lengths. Each Schreier generator of each level is sifted, so
 * nothing here is random (C. C. Sims 1970; D. F. Holt, B. Eick, E. A. O'Brien, Handbook of
 * Computational Group Theory, 4.4.2).
 */
public final class StabilizerChain {
  private final int degree;
  private final List<List<Permutation>> strong = new ArrayList<>();
  private final List<int[]> orbits = new ArrayList<>();

  /**
   * For each level and point, the permutation from the base point to it, if it is in the orbit;
   * empty where the orbit is one point.
   */
  private final List<@Nullable Permutation[]> transversals = new ArrayList<>();

  private final BigInteger limit;

  private StabilizerChain(int degree, BigInteger limit) {
    this.degree = degree;
    this.limit = limit;
    for (int i = 0; i < degree; i++) {
      strong.add(new ArrayList<>());
      orbits.add(new int[] {i});
      transversals.add(new Permutation[0]);
    }
  }

  /**
   * The chain of the group that permutations of one degree generate.
   *
   * @param limit the work stops by an exception as soon as the order is known to be above it
   * @throws IllegalArgumentException with one sentence if there is no generator, the degrees differ
   *     or the order is above the limit
   */
  public static StabilizerChain of(List<Permutation> generators, BigInteger limit) {
    if (generators.isEmpty()) {
      throw new IllegalArgumentException("A permutation group needs at least one generator.");
    }
    StabilizerChain chain = new StabilizerChain(generators.get(0).degree(), limit);
    for (Permutation g : generators) {
      if (g.degree() != chain.degree) {
        throw new IllegalArgumentException(
            "The generators of a group move the same points, but have "
                + chain.degree
                + " and "
                + g.degree()
                + " of them.");
      }
      chain.insert(g, 0);
    }
    chain.complete();
    return chain;
  }

  /** Adds a strong generator to the levels from {@code from} to the first point that it moves. */
  private void insert(Permutation g, int from) {
    int last = g.firstMoved();
    for (int level = from; level <= last && level < degree; level++) {
      strong.get(level).add(g);
      // A generator that fixes the only point of an orbit leaves it one point.
      if (level == last || orbits.get(level).length > 1) {
        extendOrbit(level);
      }
    }
    if (order().compareTo(limit) > 0) {
      throw new IllegalArgumentException(
          "The group has more than " + limit + " elements, which is the largest order here.");
    }
  }

  private void extendOrbit(int level) {
    Permutation[] transversal = new Permutation[degree];
    int[] orbit = new int[degree];
    transversal[level] = Permutation.identity(degree);
    orbit[0] = level;
    int size = 1;
    for (int k = 0; k < size; k++) {
      Permutation to = transversal[orbit[k]];
      for (Permutation g : strong.get(level)) {
        int y = g.image(orbit[k]);
        if (transversal[y] == null && to != null) {
          transversal[y] = g.times(to);
          orbit[size++] = y;
        }
      }
    }
    orbits.set(level, Arrays.copyOf(orbit, size));
    transversals.set(level, transversal);
  }

  private void complete() {
    int level = degree - 1;
    while (level >= 0) {
      int next = orbits.get(level).length == 1 ? -1 : failingLevel(level);
      level = next < 0 ? level - 1 : next;
    }
  }

  /**
   * Sifts the Schreier generators of a level; where one leaves a residue, adds it and answers its
   * level, otherwise -1.
   */
  private int failingLevel(int level) {
    for (int x : orbits.get(level)) {
      for (Permutation g : List.copyOf(strong.get(level))) {
        Permutation residue = sift(g.times(to(level, x)), level);
        if (!residue.isIdentity()) {
          insert(residue, level + 1);
          return residue.firstMoved();
        }
      }
    }
    return -1;
  }

  private Permutation to(int level, int point) {
    Permutation u = transversals.get(level)[point];
    if (u == null) {
      throw new IllegalStateException("The point is not in the orbit.");
    }
    return u;
  }

  private Permutation sift(Permutation g, int from) {
    Permutation rest = g;
    for (int level = from; level < degree; level++) {
      int y = rest.image(level);
      if (y == level) {
        continue;
      }
      Permutation[] transversal = transversals.get(level);
      Permutation u = transversal.length == 0 ? null : transversal[y];
      if (u == null) {
        return rest;
      }
      rest = u.inverse().times(rest);
    }
    return rest;
  }

  /** The number of elements. */
  public BigInteger order() {
    BigInteger order = BigInteger.ONE;
    for (int[] orbit : orbits) {
      if (orbit.length > 1) {
        order = order.multiply(BigInteger.valueOf(orbit.length));
      }
    }
    return order;
  }

  /** Whether the group contains the permutation. */
  public boolean contains(Permutation g) {
    return g.degree() == degree && sift(g, 0).isIdentity();
  }

  /** The points, counted from 0 and increasing, that only the identity fixes all. */
  int[] base() {
    int[] base = new int[degree];
    int size = 0;
    for (int i = 0; i < degree; i++) {
      if (orbits.get(i).length > 1) {
        base[size++] = i;
      }
    }
    return Arrays.copyOf(base, size);
  }

  /** The orbit of a base point under the stabiliser of the points before it, sorted. */
  int[] orbit(int basePoint) {
    int[] orbit = orbits.get(basePoint).clone();
    Arrays.sort(orbit);
    return orbit;
  }

  /** The permutation that takes a base point to a point of its {@link #orbit}. */
  Permutation transversal(int basePoint, int point) {
    return to(basePoint, point);
  }
}
