package io.intertwine.symbolic.finite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** A subgroup with its elements, by Dimino's algorithm; the identity comes first. */
final class Subgroup {
  private final FiniteGroup group;
  private final int[] generators;
  private final int[] elements;
  private final BitSet members;

  private Subgroup(FiniteGroup group, int[] generators, int[] elements, BitSet members) {
    this.group = group;
    this.generators = generators;
    this.elements = elements;
    this.members = members;
  }

  static Subgroup trivial(FiniteGroup group) {
    BitSet members = new BitSet(group.order());
    members.set(0);
    return new Subgroup(group, new int[0], new int[] {0}, members);
  }

  static Subgroup generatedBy(FiniteGroup group, int... elements) {
    Subgroup subgroup = trivial(group);
    for (int g : elements) {
      subgroup = subgroup.extendedBy(g, group.order()).orElseThrow();
    }
    return subgroup;
  }

  FiniteGroup group() {
    return group;
  }

  int order() {
    return elements.length;
  }

  int[] generators() {
    return generators;
  }

  int[] elements() {
    return elements;
  }

  boolean contains(int g) {
    return members.get(g);
  }

  /** The group generated with one more element, or nothing if its order is above the limit. */
  Optional<Subgroup> extendedBy(int g, int limit) {
    if (members.get(g)) {
      return Optional.of(this);
    }
    int[] gens = Arrays.copyOf(generators, generators.length + 1);
    gens[generators.length] = g;
    BitSet found = (BitSet) members.clone();
    int[] all = Arrays.copyOf(elements, Math.min(limit, 4 * elements.length));
    int size = elements.length;
    List<Integer> cosets = new ArrayList<>(List.of(0));
    for (int k = 0; k < cosets.size(); k++) {
      for (int s : gens) {
        int x = group.product(cosets.get(k), s);
        if (found.get(x)) {
          continue;
        }
        if (size + elements.length > limit) {
          return Optional.empty();
        }
        if (size + elements.length > all.length) {
          all = Arrays.copyOf(all, (int) Math.min(limit, 2L * (size + elements.length)));
        }
        for (int h : elements) {
          int y = group.product(h, x);
          found.set(y);
          all[size++] = y;
        }
        cosets.add(x);
      }
    }
    return Optional.of(new Subgroup(group, gens, Arrays.copyOf(all, size), found));
  }

  /** The commutator subgroup. */
  Subgroup derived() {
    List<Integer> pending = new ArrayList<>();
    for (int a : generators) {
      for (int b : generators) {
        int ab = group.product(a, b);
        int ba = group.product(b, a);
        pending.add(group.product(ab, group.inverse(ba)));
      }
    }
    Subgroup closure = trivial(group);
    for (int k = 0; k < pending.size(); k++) {
      int c = pending.get(k);
      if (closure.contains(c)) {
        continue;
      }
      closure = closure.extendedBy(c, group.order()).orElseThrow();
      for (int s : generators) {
        pending.add(group.product(group.product(s, c), group.inverse(s)));
      }
    }
    return closure;
  }

  /** Whether conjugation by g maps this subgroup to itself. */
  boolean isNormalisedBy(int g) {
    int inverse = group.inverse(g);
    for (int s : generators) {
      if (!members.get(group.product(group.product(g, s), inverse))) {
        return false;
      }
    }
    return true;
  }
}
